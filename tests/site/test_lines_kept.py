"""My lines: those to keep. Which one dies first, what is to be done by when, and that nothing is ever lost."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar
from playwright.sync_api import FilePayload, Page, expect

from tests.site.conftest import LANGUAGES
from tests.site.journey import (
    CLARO,
    address_of,
    barriers,
    in_both_languages,
    on_phone_and_desktop,
    text_of,
    wider_than_the_screen,
)
from tests.site.readers import WIDTHS, Visit

TODAY = datetime(2027, 3, 1, 12, tzinfo=UTC)
PLAN = CLARO | {"has": [], "where": "abroad", "debt": "unknown", "on": "2027-01-05"}
OLD = {
    "id": "old-1",
    "name": "旅行号",
    "plan": PLAN,
    "log": [{"on": "2027-01-05", "what": "asked", "number": "C-77", "note": "店里"}],
    "proofs": {"code": "R-1"},
    "letter": "Estimados señores:",
}


@pytest.fixture
def visit(visit_alone: Visit) -> Visit:
    """The clock is the reader's: each test has its own."""
    return visit_alone


def line(ident: str, **more: Any) -> dict[str, Any]:
    return {"id": ident, "want": "keep", "plan": PLAN, **more}


def lived(day: str, left: int) -> str:
    """The last renewal of a line of Claro that has so many days left: it lives 270 days."""
    return (date.fromisoformat(day) + timedelta(days=left - 270)).isoformat()


def open_lines(visit: Visit, language: str = "en", query: str = "", **options: Any) -> Page:
    page = visit("offline/", **options)
    page.clock.set_fixed_time(TODAY)
    page.goto(page.url.split("offline/")[0] + f"{LANGUAGES[language]}lines/{query}")
    return page


def with_lines(visit: Visit, *lines: dict[str, Any], key: str = "lines", **options: Any) -> Page:
    page = open_lines(visit, **options)
    page.evaluate(
        "([key, value]) => localStorage.setItem(key, value)",
        [f"unsim.{key}", json.dumps({"unsim": 2, key: list(lines)})],
    )
    page.reload()
    return page


def kept(page: Page) -> list[dict[str, Any]]:
    text = page.evaluate("localStorage.getItem('unsim.lines')")
    found: list[dict[str, Any]] = json.loads(text)["lines"] if text else []
    return found


def imported(page: Page, value: Any) -> None:
    body = json.dumps(value).encode()
    file = FilePayload(name="mine.json", mimeType="application/json", buffer=body)
    page.locator("#cases-file").set_input_files(file)
    expect(page.locator("#cases-status")).not_to_be_empty()


def eight() -> list[dict[str, Any]]:
    lefts = (200, 9, -3, 60, 31, 120, 0)
    dated = [
        line(f"line-{left}", renewed=lived("2027-03-01", left), name=f"{left}") for left in lefts
    ]
    return [*dated, line("no-day", name="no day")]


@in_both_languages
@on_phone_and_desktop
def test_of_eight_cards_the_one_that_dies_first_is_seen_first(
    visit: Visit, language: str, width: int
) -> None:
    page = with_lines(visit, *eight(), language=language, width=width)
    names = page.locator(".u-case__name")
    expect(names).to_have_text(["-3", "0", "9", "31", "60", "120", "200", "no day"])
    states = [
        one.get_attribute("class") or "" for one in page.locator(".u-line__left:has(time)").all()
    ]
    assert [state.rsplit("--")[-1] for state in states] == ["over", *["soon"] * 2, *["calm"] * 4]
    widths = [
        float(bar.get_attribute("width") or "") for bar in page.locator(".u-line__bar rect").all()
    ]
    assert widths == sorted(widths)
    assert widths[0] == 0 < widths[-1] < 100
    assert barriers(page) == []
    assert not wider_than_the_screen(page)


@in_both_languages
def test_a_line_is_added_by_hand_and_says_what_to_do_by_when(visit: Visit, language: str) -> None:
    page = open_lines(visit, language)
    form = page.locator("#line-form")
    form.locator('[name="country"]').select_option("pe")
    form.locator('[name="carrier"]').select_option("claro")
    form.locator('[name="plan"][value="prepaid"]').check()
    form.locator('[name="renewed"]').fill("2027-02-01")
    form.locator(".u-button--main").click()
    case = page.locator(".u-case")
    expect(case).to_have_count(1)
    expect(case.locator("time")).to_have_attribute("datetime", "2027-10-29")
    said = {"zh": "2027年10月15日", "en": "15 October 2027"}[language]
    expect(case.locator(".u-case__next")).to_contain_text(said)
    expect(case.locator(".u-case__next a")).to_have_attribute("href", _ends("pe/claro/#keep"))
    [note] = kept(page)
    assert (note["want"], note["renewed"]) == ("keep", "2027-02-01")
    assert barriers(page) == []


def _ends(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path) + "$")


def test_a_line_of_which_nothing_is_chosen_is_not_added(visit: Visit) -> None:
    page = open_lines(visit)
    page.locator("#line-form .u-button--main").click()
    expect(page.locator("#line-form [role=status]")).to_contain_text("Still missing")
    assert kept(page) == []


def test_a_renewal_moves_a_line_and_leaves_the_reader_at_the_field(visit: Visit) -> None:
    page = with_lines(visit, *eight())
    first = page.locator("#case-line--3")
    first.locator("summary").click()
    renewed = first.locator('[name="renewed"]')
    renewed.fill("2027-03-01")
    expect(page.locator(".u-case__name").last).to_have_text("no day")
    expect(page.locator(".u-case__name").nth(6)).to_have_text("-3")
    expect(first.locator('[name="renewed"]')).to_be_focused()
    assert {note["id"]: note["renewed"] for note in kept(page)}["line--3"] == "2027-03-01"


def test_the_day_the_carrier_named_goes_before_the_rule(visit: Visit) -> None:
    page = with_lines(visit, line("a", renewed="2027-02-01"))
    page.locator('[name="until"]').fill("2027-03-20")
    expect(page.locator(".u-case time")).to_have_attribute("datetime", "2027-03-20")
    expect(page.locator(".u-case__next")).to_contain_text("By the day you entered")


def test_how_a_line_is_renewed_can_be_chosen_where_it_matters(visit: Visit) -> None:
    page = with_lines(visit, line("a", renewed="2027-02-01"))
    expect(page.locator('.u-case [name="renews"]')).to_have_count(0)
    lives = json.loads(page.locator("#line-lives").text_content() or "")
    country, carrier, rules = next(
        (country, carrier, rules)
        for country, carriers in lives.items()
        for carrier, rules in carriers.items()
        if len({json.dumps(rule["after"]) for rule in rules}) > 1
    )
    plan = PLAN | {"country": country, "carrier": carrier}
    page = with_lines(visit, line("a", renewed="2027-02-01") | {"plan": plan})
    day = page.locator(".u-case time")
    shortest = day.get_attribute("datetime") or ""
    page.locator('.u-case [name="renews"]').select_option("-".join(rules[-1]["by"]))
    expect(day).not_to_have_attribute("datetime", shortest)
    assert (page.locator(".u-case time").get_attribute("datetime") or "") > shortest
    assert kept(page)[0]["renews"] == "-".join(rules[-1]["by"])


def test_a_line_that_is_kept_can_be_let_go_and_keeps_its_days(visit: Visit) -> None:
    page = with_lines(visit, line("a", renewed="2027-02-01", name="mine"))
    page.locator('.u-line__wants [value="go"]').check()
    expect(page.locator(".u-case__status")).to_be_visible()
    expect(page.locator(".u-case__happened")).to_be_visible()
    [note] = kept(page)
    assert (note["want"], note["renewed"], note["name"]) == ("go", "2027-02-01", "mine")


@in_both_languages
def test_what_was_kept_as_cancellations_is_there_whole(visit: Visit, language: str) -> None:
    page = with_lines(visit, OLD, key="cases", language=language)
    expect(page.locator(".u-case__name")).to_have_text("旅行号")
    expect(page.locator(".u-case__log input").nth(1)).to_have_value("C-77")
    expect(page.locator(".u-case textarea")).to_have_value("Estimados señores:")
    assert kept(page) == [OLD | {"want": "go", "renews": "", "renewed": "", "until": ""}]
    assert page.evaluate("localStorage.getItem('unsim.cases')") is None
    page.reload()
    expect(page.locator(".u-case")).to_have_count(1)


def test_what_an_open_page_of_the_older_version_writes_is_joined(visit: Visit) -> None:
    page = with_lines(visit, line("a", name="kept"), OLD | {"letter": ""})
    older = json.dumps({"unsim": 1, "cases": [OLD]})
    page.evaluate("(text) => localStorage.setItem('unsim.cases', text)", older)
    page.reload()
    expect(page.locator(".u-case")).to_have_count(2)
    by_id = {note["id"]: note for note in kept(page)}
    assert by_id["old-1"]["letter"] == "Estimados señores:"
    assert by_id["a"]["name"] == "kept"


def test_old_notes_that_cannot_be_read_stay_where_they_are(visit: Visit) -> None:
    page = open_lines(visit)
    page.evaluate("localStorage.setItem('unsim.cases', '{spoilt')")
    page.reload()
    expect(page.locator("#cases-trouble")).to_contain_text("could not be read")
    assert page.evaluate("localStorage.getItem('unsim.cases')") == "{spoilt"


@in_both_languages
def test_the_old_address_leads_on_with_all_that_it_says(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}cases/?add=1&{address_of(PLAN)}")
    page.wait_for_url("**/lines/")
    expect(page.locator(".u-case")).to_have_count(1)
    [note] = kept(page)
    assert note["plan"] == PLAN


@in_both_languages
def test_the_old_address_leads_on_without_a_script(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}cases/", scripts=False)
    page.locator("#leads-on").click()
    page.wait_for_url("**/lines/")


def test_a_file_of_cancellations_that_was_exported_before_is_taken_in(visit: Visit) -> None:
    page = with_lines(visit, line("a", name="kept"))
    imported(page, {"unsim": 1, "cases": [OLD]})
    expect(page.locator(".u-case")).to_have_count(2)
    assert {note["id"] for note in kept(page)} == {"a", "old-1"}


def test_an_older_copy_of_a_line_takes_nothing_from_it(visit: Visit) -> None:
    days = {"renews": "", "renewed": "2027-02-01", "until": ""}
    mine = OLD | days | {"want": "keep", "name": "mine"}
    page = with_lines(visit, mine)
    imported(page, {"lines": [mine | {"name": "", "log": [], "renewed": "", "letter": ""}]})
    assert kept(page) == [mine]


def test_a_file_of_very_many_lines_takes_no_room_from_those_that_are_there(visit: Visit) -> None:
    page = with_lines(visit, line("a", name="mine"))
    imported(page, {"lines": [line(f"other-{at}") for at in range(400)]})
    expect(page.locator("#cases-status")).to_contain_text("no room")
    assert [note["name"] for note in kept(page)] == ["mine"]
    page.reload()
    expect(page.locator(".u-case__name")).to_have_text("mine")


def test_a_file_that_the_storage_does_not_hold_leaves_it_as_it_was(visit: Visit) -> None:
    page = with_lines(visit, line("a", name="mine"))
    page.evaluate(
        """() => {
            const set = Storage.prototype.setItem;
            Storage.prototype.setItem = function (key, value) {
                if (value.length > 2000) throw new DOMException("full", "QuotaExceededError");
                set.call(this, key, value);
            };
        }"""
    )
    imported(page, {"lines": [line("big", letter="x" * 5000, want="go")]})
    expect(page.locator("#cases-status")).to_contain_text("no room")
    expect(page.locator(".u-case")).to_have_count(1)
    assert [note["name"] for note in kept(page)] == ["mine"]


def saved(page: Page) -> list[Any]:
    with page.expect_download() as found:
        page.locator('[data-do="calendar"]').click()
    assert found.value.suggested_filename.endswith(".ics")
    return list(Calendar.from_ical(text_of(found.value)).walk("VEVENT"))


@in_both_languages
def test_one_calendar_reminds_of_all_lines(visit: Visit, language: str) -> None:
    asked = OLD | {"plan": PLAN | {"on": "2027-02-25"}, "log": []}
    page = with_lines(
        visit, line("a", renewed=lived("2027-03-01", 60), name="甲"), asked, language=language
    )
    found = {str(event["UID"]): event for event in saved(page)}
    assert found["line-a-renew@unsim"]["DTSTART"].dt == date(2027, 4, 16)
    assert found["line-a-last@unsim"]["DTSTART"].dt == date(2027, 4, 30)
    assert str(found["line-a-renew@unsim"]["SUMMARY"]).startswith("甲")
    assert any(name.startswith("pe-claro-prepaid-2027-02-25-") for name in found)
    for event in found.values():
        [alarm] = event.walk("VALARM")
        assert alarm["TRIGGER"].dt == timedelta(hours=9)


def test_a_day_that_moved_replaces_the_one_in_the_calendar(visit: Visit) -> None:
    page = with_lines(visit, line("a", renewed=lived("2027-03-01", 60)))
    before = {str(event["UID"]): event for event in saved(page)}
    page.clock.set_fixed_time(TODAY + timedelta(days=1))
    page.locator('.u-case [name="renewed"]').fill("2027-03-02")
    after = {str(event["UID"]): event for event in saved(page)}
    assert set(after) == set(before)
    for ident, event in after.items():
        assert event["DTSTART"].dt > before[ident]["DTSTART"].dt
        assert event["SEQUENCE"] > before[ident]["SEQUENCE"]


def test_without_a_day_ahead_there_is_no_calendar(visit: Visit) -> None:
    page = with_lines(visit, line("a"))
    page.locator('[data-do="calendar"]').click()
    expect(page.locator("#cases-status")).to_contain_text("No date lies ahead")


def test_an_address_fills_the_form_in_and_writes_nothing(visit: Visit) -> None:
    page = open_lines(visit, query="?keep=1&country=pe&carrier=claro&plan=prepaid")
    form = page.locator("#line-form")
    expect(form.locator('[name="carrier"]')).to_have_value("claro")
    expect(form.locator('[name="renewed"]')).to_be_focused()
    assert kept(page) == []
    assert page.url.endswith("lines/")


@in_both_languages
@pytest.mark.parametrize("width", list(WIDTHS.values()))
def test_without_a_script_it_says_what_it_would_do_and_what_holds(
    visit: Visit, language: str, width: int
) -> None:
    page = visit(f"{LANGUAGES[language]}lines/", scripts=False, width=width)
    expect(page.locator(".u-lead .u-noscript")).to_be_visible()
    expect(page.locator("#line-form")).to_be_hidden()
    assert page.locator("#advice + ul > li").count() == 5
    expect(page.locator(".u-cases__blank")).to_be_visible()
    assert not wider_than_the_screen(page)


def test_it_works_without_a_network(visit: Visit) -> None:
    page = with_lines(visit, line("a", renewed=lived("2027-03-01", 60)), worker=True)
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.wait_for_function("async () => Boolean(await caches.match(location.href))")
    page.context.set_offline(True)
    page.reload()
    expect(page.locator(".u-line__left time")).to_have_attribute("datetime", "2027-04-30")
