"""The dates of a plan as a calendar file, read by a parser that is not ours."""

from datetime import date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from playwright.sync_api import Browser, Page

from tests.site.conftest import LANGUAGES
from tests.site.journey import CLARO, HOSTILE, address_of, in_both_languages, text_of
from tests.site.readers import Visit

OCTETS = 75
CASE = CLARO | {"on": "2027-03-01"}
SAID = {
    "zh": ("提出申请", "线路最迟在这天终止", "还没终止，就去投诉", "失效"),
    "en": ("Ask for the end", "The line must have ended", "Not ended yet? Complain", "lapses"),
}


def saved(page: Page) -> str:
    page.locator(".u-plan__parts").wait_for()
    with page.expect_download() as found:
        page.locator(".u-plan__bar button").nth(1).click()
    assert found.value.suggested_filename.endswith(".ics")
    return text_of(found.value)


def calendar_of(visit: Visit, case: dict[str, Any], language: str = "en") -> str:
    return saved(visit(f"{LANGUAGES[language]}plan/?{address_of(case)}"))


def parsed(text: str) -> Any:
    return Calendar.from_ical(text)


def events(text: str) -> list[Any]:
    return list(parsed(text).walk("VEVENT"))


def shown(page: Page) -> list[str]:
    times = page.locator(".u-plan__day time").all()
    return [time.get_attribute("datetime") or "" for time in times]


@in_both_languages
def test_the_file_has_every_day_of_the_plan_in_the_readers_language(
    visit: Visit, language: str
) -> None:
    page = visit(f"{LANGUAGES[language]}plan/?{address_of(CASE)}")
    text = saved(page)
    found = events(text)
    days = [event["DTSTART"].dt for event in found]
    assert [day.isoformat() for day in days] == shown(page)
    for event, day in zip(found, days, strict=True):
        assert type(day) is date
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert event["DTEND"].dt == day + timedelta(days=1)
        assert event["SUMMARY"].params["LANGUAGE"] == {"zh": "zh-Hans", "en": "en"}[language]
        assert str(event["SUMMARY"]).startswith("Claro")
        assert event["URL"] == page.url
        assert str(event["DESCRIPTION"]).endswith(page.url)
        assert event["DTSTAMP"].dt.utcoffset() == timedelta(0)
        [alarm] = event.walk("VALARM")
        assert alarm["TRIGGER"].dt == timedelta(hours=9)
        assert alarm["ACTION"] == "DISPLAY"
        assert alarm["DESCRIPTION"] == event["SUMMARY"]
    titles = "\n".join(str(event["SUMMARY"]) for event in found)
    for said in SAID[language]:
        assert said in titles


@in_both_languages
def test_the_next_statement_of_a_monthly_bill_is_among_the_days(
    visit: Visit, language: str
) -> None:
    case = CASE | {"plan": "postpaid"}
    found = events(calendar_of(visit, case, language))
    wanted = {"zh": "账单", "en": "Look at the statement"}[language]
    [statement] = [event for event in found if wanted in str(event["SUMMARY"])]
    assert statement["DTSTART"].dt > date(2027, 4, 1)


@in_both_languages
def test_lines_are_folded_and_ended_as_the_standard_wants(visit: Visit, language: str) -> None:
    raw = calendar_of(visit, CASE, language).encode()
    assert raw.endswith(b"END:VCALENDAR\r\n")
    assert raw.count(b"\n") == raw.count(b"\r\n") == raw.count(b"\r")
    lines = raw.removesuffix(b"\r\n").split(b"\r\n")
    assert max(len(line) for line in lines) <= OCTETS
    assert any(line.startswith(b" ") for line in lines)
    for line in lines:
        line.decode("utf-8")


def test_the_file_says_what_calendars_ask_for(visit: Visit) -> None:
    calendar = parsed(calendar_of(visit, CASE))
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["X-WR-CALNAME"] == "Ending Claro (Peru)"
    assert calendar.errors == []
    assert all(event.errors == [] for event in calendar.walk("VEVENT"))


def test_a_day_keeps_its_id_so_that_it_is_taken_in_once(visit: Visit, visit_alone: Visit) -> None:
    first = events(calendar_of(visit, CASE))
    ids = [str(event["UID"]) for event in first]
    assert len(set(ids)) == len(ids)
    assert ids == [str(event["UID"]) for event in events(calendar_of(visit, CASE, "zh"))]
    page = visit_alone("en/plan/")
    page.clock.install()
    page.clock.set_fixed_time("2027-03-05T12:00:00+08:00")
    page.goto(page.url + "?" + address_of(CASE))
    later = {str(event["UID"]): event["DTSTART"].dt for event in events(saved(page))}
    assert set(later) < set(ids)
    assert later == {
        str(event["UID"]): event["DTSTART"].dt
        for event in first
        if event["DTSTART"].dt >= date(2027, 3, 5)
    }


@pytest.mark.parametrize("zone", ["America/Lima", "Pacific/Kiritimati", "Pacific/Niue"])
def test_a_day_is_that_day_wherever_the_reader_is(
    browser: Browser, address: str, zone: str
) -> None:
    """Whole days have no time zone; the day on which one asks is the reader's own."""
    with browser.new_context(timezone_id=zone, service_workers="block") as there:
        page = there.new_page()
        page.clock.install(time="2027-03-01T11:30:00Z")
        page.goto(f"{address}en/plan/?{address_of(CASE | {'on': ''})}")
        found = events(saved(page))
    asked = {"America/Lima": 1, "Pacific/Kiritimati": 2, "Pacific/Niue": 1}[zone]
    assert ZoneInfo(zone)
    assert found[0]["DTSTART"].dt == date(2027, 3, asked)
    assert all(type(event["DTSTART"].dt) is date for event in found)


@pytest.mark.parametrize("kind", list(HOSTILE))
def test_whatever_stands_in_a_text_comes_out_as_it_went_in(visit: Visit, kind: str) -> None:
    hostile = f"a;b,c\\d:e\nsecond line {HOSTILE[kind]}"
    text = visit("en/plan/").evaluate(
        """async (text) => {
            const root = document.querySelector("script[data-root]").dataset.root;
            const { calendar } = await import(new URL(`${root}assets/js/calendar.js`, location.href));
            const event = { id: "one", day: "2027-02-28", title: text, text, address: location.href };
            return calendar({ name: text, language: "en", events: [event], now: new Date() });
        }""",
        hostile,
    )
    calendar = parsed(text)
    [event] = calendar.walk("VEVENT")
    assert str(event["SUMMARY"]) == hostile
    assert str(event["DESCRIPTION"]) == hostile
    assert event["DTEND"].dt == date(2027, 3, 1)
    assert max(len(line) for line in text.encode().split(b"\r\n")) <= OCTETS


def test_when_every_day_is_past_there_is_no_file_and_the_page_says_so(visit: Visit) -> None:
    page = visit(f"en/plan/?{address_of(CASE | {'on': '2020-03-01'})}")
    page.locator(".u-plan__parts").wait_for()
    page.locator(".u-plan__bar button").nth(1).click()
    button = page.locator(".u-plan__bar button").nth(1)
    assert "All dates of this plan are past" in button.inner_text()
