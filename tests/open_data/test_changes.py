"""What changed between two days, as git remembers it; on invented records."""

import json
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.conftest import ROOT
from tests.invented.records import DATA, catalog, site_in
from tests.open_data.invented import OPTIONS, SITE, whole
from tests.site.copies import change
from unsim.derive.guide import guide_of
from unsim.difference.verdicts import verdict_changes
from unsim.model.country import Country
from unsim.open_data.api.lists import changes
from unsim.open_data.changes import kept
from unsim.open_data.changes.events import Day, events_between
from unsim.open_data.changes.feeds import ATOM, feeds
from unsim.open_data.changes.history import History, history_of
from unsim.open_data.changes.page import changed_lately, changes_page
from unsim.open_data.changes.shapes import Event
from unsim.open_data.tongues import Tongues

NORTH = "data/countries/xa/north.yml"
COUNTRY = "data/countries/xa/country.yml"


@pytest.fixture
def tongues() -> Tongues:
    return Tongues.of(catalog())


def git(root: Path, *arguments: str, day: str = "2026-11-20") -> None:
    moment = f"{day}T12:00:00+00:00"
    subprocess.run(
        ["git", "-c", "user.name=n", "-c", "user.email=n@example.org", *arguments],
        cwd=root,
        check=True,
        capture_output=True,
        env={"GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment, "PATH": "/usr/bin:/bin"},
    )


Commit = Callable[[str], None]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout with the invented countries as they were on 20 November 2026."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    root = tmp_path / "project"
    shutil.copytree(DATA, root / "data")
    git(root, "init", "-q", "-b", "main")
    commit(root, "2026-11-20")
    return root


def commit(root: Path, day: str) -> None:
    git(root, "add", "-A", day=day)
    git(root, "commit", "-q", "-m", "change", day=day)


def told(root: Path, tongues: Tongues) -> dict[str, str]:
    return {event.id: event.in_words["en"] for event in history_of(root, tongues).events}


def test_a_way_that_is_found_is_told_with_the_verdict_it_changes(
    project: Path, tongues: Tongues
) -> None:
    change(
        project / NORTH, "result: full\n    name: Mi Norte", "result: starts\n    name: Mi Norte"
    )
    commit(project, "2026-11-25")
    found = told(project, tongues)
    assert found["2026-11-25/xa/north/way/prepaid/app"].startswith("Atlantis · Norte · Prepaid · ")
    assert found["2026-11-25/xa/north/verdict/prepaid"].endswith("→ Can be requested online")
    assert "2026-11-25/xa/east/verdict/prepaid" in found, "its brand changes with it"
    assert "2026-11-25/xa/east/way/prepaid/app" not in found, "but the way is told once"


def test_both_languages_are_there_with_codes(project: Path, tongues: Tongues) -> None:
    change(project / NORTH, "after: {days: 90}", "after: {days: 120}")
    commit(project, "2026-11-25")
    (event,) = history_of(project, tongues).events
    assert (event.country, event.carrier, event.kind, event.subject) == (
        "xa", "north", "answer", "lapse",
    )  # fmt: skip
    assert event.before
    assert event.after
    assert event.before.in_words == {"zh": "90天", "en": "90 days"}
    assert event.after.in_words == {"zh": "120天", "en": "120 days"}
    assert set(event.in_words) == {"zh", "en"}


def test_law_claims_and_questions_are_told(project: Path, tongues: Tongues) -> None:
    change(project / COUNTRY, "within: {days: 5, unit: working}", "within: {days: 3}")
    change(project / COUNTRY, 'verdict: "false"', "verdict: partly")
    change(project / NORTH, "id: north-chat", "id: north-mail")
    commit(project, "2026-11-25")
    found = told(project, tongues)
    assert found["2026-11-25/xa/rule/deadline"].endswith("5 working days → 3 days")
    assert "False → Partly true" in found["2026-11-25/xa/claim/unpaid"]
    assert found["2026-11-25/xa/question/north-chat"].startswith("Atlantis · no longer open")
    assert found["2026-11-25/xa/question/north-mail"].startswith("Atlantis · new open question")


def test_a_new_country_and_a_new_carrier_are_one_event_each(
    project: Path, tongues: Tongues
) -> None:
    shutil.copytree(project / "data/countries/xa", project / "data/countries/xz")
    change(project / "data/countries/xz/country.yml", "country: XA", "country: XZ")
    shutil.copy(project / NORTH, project / "data/countries/xa/west.yml")
    change(project / "data/countries/xa/west.yml", "carrier: north", "carrier: west")
    change(project / "data/countries/xa/west.yml", "id: north-chat", "id: west-chat")
    commit(project, "2026-11-25")
    assert {event for event in told(project, tongues) if "question" not in event} == {
        "2026-11-25/xz/carrier",
        "2026-11-25/xa/west/carrier",
    }


def test_words_order_and_comments_are_no_change(project: Path, tongues: Tongues) -> None:
    text = (project / NORTH).read_text("utf-8")
    (project / NORTH).write_text(f"# A comment.\n{text}", "utf-8")
    change(project / NORTH, "聊天能办吗？", "聊天里能办吗？")
    commit(project, "2026-11-25")
    assert told(project, tongues) == {}


def test_the_commits_of_a_day_are_told_as_one_step(project: Path, tongues: Tongues) -> None:
    for days in (100, 110, 120):
        old = (project / NORTH).read_text("utf-8").split("after: {days: ")[1].split("}")[0]
        change(project / NORTH, f"after: {{days: {old}}}", f"after: {{days: {days}}}")
        commit(project, "2026-11-25")
    (event,) = history_of(project, tongues).events
    assert event.in_words["en"].endswith("90 days → 120 days")


def test_a_state_that_cannot_be_read_is_passed_over(project: Path, tongues: Tongues) -> None:
    change(project / NORTH, "routes:", "roots:")
    commit(project, "2026-11-25")
    change(project / "data/countries/xb/solo.yml", "name: ", "legal_name: S.A.\nname: ")
    commit(project, "2026-11-26")
    assert told(project, tongues) == {}


def test_without_a_history_nothing_is_told_and_nothing_fails(
    tmp_path: Path, tongues: Tongues
) -> None:
    assert history_of(tmp_path, tongues) == History()
    page = changes_page(site_in("en"), replace(whole(), history=History()))
    assert "no history of the records" in page.html


def test_what_is_kept_is_what_is_worked_out(
    project: Path, tongues: Tongues, monkeypatch: pytest.MonkeyPatch
) -> None:
    change(project / NORTH, "after: {days: 90}", "after: {days: 120}")
    commit(project, "2026-11-25")
    first = history_of(project, tongues)
    monkeypatch.setattr(
        "unsim.open_data.changes.history._compared",
        lambda *_: pytest.fail("it is worked out again"),
    )
    assert history_of(project, tongues) == first
    monkeypatch.setattr(kept, "recall", lambda _key: None)
    with pytest.raises(pytest.fail.Exception):
        history_of(project, tongues)


def test_what_is_kept_and_spoilt_is_worked_out_again(project: Path, tongues: Tongues) -> None:
    change(project / NORTH, "after: {days: 90}", "after: {days: 120}")
    commit(project, "2026-11-25")
    first = history_of(project, tongues)
    (file,) = (project.parent / "state/unsim/changes").iterdir()
    file.write_text("[{}]")
    assert history_of(project, tongues) == first


def test_verdicts_are_those_that_a_pull_request_is_told(tongues: Tongues) -> None:
    """The engine of the review comment and this one see the same."""
    today = date(2026, 11, 25)
    before: Country = catalog().countries["XA"].record
    north = before.carriers[0]
    routes = [route.model_copy(update={"result": "starts"}) for route in north.routes or ()]
    changed = north.model_copy(update={"routes": routes})
    after = before.model_copy(update={"carriers": [changed, *before.carriers[1:]]})
    events = events_between(
        tongues,
        guide_of(before, catalog(), today),
        guide_of(after, catalog(), today),
        Day("2026-11-25", "abc"),
    )
    mine = {
        (event.carrier or "", event.subject, event.before.code, event.after.code)
        for event in events
        if event.kind in ("verdict", "way") and event.before and event.after
    }
    theirs = {
        (*_address(one.address), one.before, one.after)
        for one in verdict_changes(before, after, today)
        if not one.address.startswith("carriers.east") or one.kind == "verdict"
    }
    assert mine == theirs


def _address(address: str) -> tuple[str, str]:
    _, _, rest = address.partition("carriers.")
    carrier, _, subject = rest.partition(".")
    return carrier, subject.replace(".", "/")


@pytest.fixture
def history(project: Path, tongues: Tongues) -> History:
    change(project / NORTH, "after: {days: 90}", "after: {days: 120}")
    commit(project, "2026-11-25")
    change(project / COUNTRY, "within: {days: 5, unit: working}", "within: {days: 3}")
    commit(project, "2026-11-26")
    return history_of(project, tongues)


def test_the_latest_change_comes_first_and_the_beginning_is_named(history: History) -> None:
    assert [event.date for event in history.events] == ["2026-11-26", "2026-11-25"]
    assert history.since == "2026-11-20"
    told = json.loads(changes(replace(whole(), history=history)).model_dump_json(by_alias=True))
    assert told["since"] == "2026-11-20"
    assert len(told["events"]) == 2


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_feed_has_what_atom_wants(history: History, language: str) -> None:
    site = site_in(language, OPTIONS)
    made = dict(feeds(site, replace(whole(), history=history)))
    prefix = site.words.locale.prefix
    carriers = sum(len(guide.carriers) for guide in site.countries)
    assert len(made) == 1 + len(site.countries) + carriers
    ids = set()
    for address, text in made.items():
        feed = ET.fromstring(text.partition("\n")[2])
        assert feed.tag == f"{{{ATOM}}}feed"
        ids.add(only(feed, "id"))
        assert only(feed, "title")
        assert only(feed, "updated").endswith("T00:00:00Z")
        assert only(feed, "author/{*}name")
        links = {link.get("rel"): link.get("href") for link in feed.findall("{*}link")}
        assert links["self"] == SITE + address
        assert (links["alternate"] or "").startswith(SITE + prefix)
        entries = feed.findall("{*}entry")
        for entry in entries:
            assert only(entry, "id").startswith("urn:uuid:")
            assert only(entry, "title")
            assert only(entry, "updated")
        assert only(feed, "updated") == max(
            [only(entry, "updated") for entry in entries] or ["2026-11-20T00:00:00Z"]
        )
    assert len(ids) == len(made)
    counts = {address: text.count("<entry>") for address, text in made.items()}
    assert counts[f"{prefix}changes.atom"] == counts[f"{prefix}countries/xa/changes.atom"] == 2
    assert counts[f"{prefix}countries/xa/north/changes.atom"] == 1
    assert counts[f"{prefix}countries/xb/changes.atom"] == 0


def only(parent: ET.Element, name: str) -> str:
    (found,) = parent.findall(f"{{*}}{name}")
    return found.text or ""


def test_the_page_tells_what_it_was_and_what_it_is(history: History) -> None:
    page = changes_page(site_in("en", OPTIONS), replace(whole(), history=history))
    assert "2026-11-26" in page.html
    text = " ".join(page.html.split())
    assert '<span class="u-faint">90 days</span>' in text
    assert "<b>120 days</b>" in text


def test_the_home_page_has_one_change_a_country_before_any_has_two(history: History) -> None:
    other = history.events[0].model_copy(update={"country": "xb", "date": "2026-11-22", "id": "b"})
    shown = changed_lately(
        site_in("en", OPTIONS),
        replace(whole(), history=History((*history.events, other), history.since)),
    )
    assert [one.day for one in shown] == ["2026-11-26", "2026-11-22", "2026-11-25"]
    assert shown[0].text == history.events[0].in_words["en"]


def test_the_real_history_is_told_too(
    tongues: Tongues, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where this is a checkout; each event once, none of it empty."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    events: tuple[Event, ...] = history_of(ROOT, tongues).events
    assert len({event.id for event in events}) == len(events)
    for event in events:
        assert all(event.in_words.values())
        assert event.before or event.after


def test_a_change_of_what_has_no_page_any_more_leads_to_the_changes(history: History) -> None:
    gone = history.events[0].model_copy(update={"country": "xz", "carrier": "nobody"})
    (shown,) = changed_lately(
        site_in("en", OPTIONS), replace(whole(), history=History((gone,), history.since))
    )
    assert shown.path == "en/changes/"
