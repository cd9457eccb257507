"""unsim stale: what to open, what to look for, worst first."""

import json
from pathlib import Path

import pytest

from tests.conftest import NOW, Run

DAY = 86400
COUNTRY = """\
# yaml-language-server: $schema=../../schema/country.json
country: PE
name: {zh: 秘鲁, en: Peru}
continent: south-america
languages: [es]
rules:
  notice:
    - {within: {days: 5}, sources: [press, thread]}
sources:
  press: {title: News, publisher: Paper, kind: press, url: https://press.example/a, read: 2026-11-20, copy: live}
  thread: {title: "A [thread]", publisher: Board, kind: forum, url: "https://board.example/a_(b)?x=1", read: 2026-11-20, copy: live}
"""
CARRIER = """\
# yaml-language-server: $schema=../../schema/carrier.json
carrier: claro
name: Claro
kind: network
status: active
known_from: [press]
routes:
  - {channel: app, result: starts, sources: [thread]}
  - {channel: phone, result: no, sources: [thread]}
"""


@pytest.fixture
def later(
    peru: Path, claro: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    peru.write_text(COUNTRY, "utf-8")
    claro.write_text(CARRIER, "utf-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + request.param * DAY))


def after(days: int) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("later", [days], indirect=True)


@after(0)
def test_what_was_just_read_is_not_due_and_the_next_day_is_told(later: None, run: Run) -> None:
    assert run("stale") == (0, "Nothing is due. Next: 2027-02-18.\n", "")
    assert run("stale", "--format", "markdown").out == ""


@after(100)
def test_a_page_comes_with_every_answer_that_rests_on_it(later: None, run: Run) -> None:
    out = run("stale").out
    assert out.startswith("1 page to read again, for 2 answers; worst first.")
    assert "open      https://board.example/a_(b)?x=1" in out
    assert "data/countries/pe/claro.yml:8  Claro · app: starts" in out
    assert "data/countries/pe/claro.yml:9  Claro · phone: no" in out
    assert "set “read” of “thread” in data/countries/pe/country.yml" in out


@after(400)
def test_the_worst_comes_first_and_an_answer_under_its_best_source(later: None, run: Run) -> None:
    pages = json.loads(run("stale", "--format", "json").out)
    assert [page["source"] for page in pages] == ["thread", "press"]
    assert pages[0]["urgency"] == pytest.approx(5 * 400 / 90, abs=0.01)
    assert [answer["where"] for answer in pages[1]["answers"]] == ["rules · notice"]
    assert pages[1]["answers"][0]["says"] == "5 days"


@after(400)
def test_the_list_can_be_cut(later: None, run: Run) -> None:
    out = run("stale", "--limit", "1").out
    assert "… and 1 more" in out
    assert "press.example" not in out


@after(0)
def test_what_is_not_due_can_be_asked_for(later: None, run: Run) -> None:
    assert len(json.loads(run("stale", "--all", "--format", "json").out)) == 2
    assert json.loads(run("stale", "co", "--all", "--format", "json").out) == []


@after(400)
def test_one_carrier_can_be_asked_for_by_its_file(later: None, run: Run) -> None:
    """Of a country all pages, of a carrier those that its own answers rest on."""
    whole = json.loads(run("stale", "pe", "--format", "json").out)
    assert [page["source"] for page in whole] == ["thread", "press"]
    (page,) = json.loads(run("stale", "pe/claro", "--format", "json").out)
    assert (page["source"], page["file"]) == ("thread", "data/countries/pe/country.yml")
    assert run("stale", "pe/entel", "--format", "json").out == "[]\n"


@after(400)
def test_in_an_issue_each_page_is_a_box_to_tick(later: None, run: Run) -> None:
    text = run("stale", "--format", "markdown").out
    assert "- [ ] [A &#91;thread&#93;](https://board.example/a_%28b%29?x=1)" in text


@after(400)
def test_of_a_page_that_is_gone_another_is_to_be_found(later: None, peru: Path, run: Run) -> None:
    dead = "copy: live, dead: 2027-01-01, archived: https://archive.example/a}"
    lines = peru.read_text("utf-8").rstrip("\n").rsplit("copy: live}", 1)
    peru.write_text(dead.join(lines) + "\n", "utf-8")
    out = run("stale").out
    assert "gone since 2027-01-01: find another page (copy: https://archive.example/a)" in out


@after(100)
def test_a_repository_may_insist_that_nothing_waits_longer_than_so_many_days(
    later: None, run: Run
) -> None:
    """The forum’s page was due on the 90th day, ten days ago."""
    plain = run("stale")
    assert run("stale", "--fail-over", "10") == plain
    refused = run("stale", "--fail-over", "9")
    assert (refused.status, refused.out) == (1, plain.out)
    assert refused.err == "due for more than 9 days: 1\n"
    assert run("stale", "--fail-over", "9", "--format", "json").status == 1
