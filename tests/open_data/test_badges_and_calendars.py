"""Badges, read as drawings and as data; calendars, read by a parser that is not ours."""

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from icalendar import Calendar

from tests.invented.records import catalog, site_in
from tests.open_data.invented import OPTIONS, SITE, whole
from unsim.derive.evidence import due_on
from unsim.derive.guide import guide_of
from unsim.model.country import Country
from unsim.open_data.api.lists import Whole
from unsim.open_data.badges import COLOURS, badge, badge_files
from unsim.open_data.badges_page import badges_page
from unsim.open_data.calendars import calendars
from unsim.pages.site import Site

every_language = pytest.mark.parametrize("language", ["zh", "en"])
OCTETS = 75


def badges(language: str) -> dict[str, str]:
    return dict(badge_files(site_in(language, OPTIONS), whole()))


@every_language
def test_every_country_and_carrier_has_a_badge_and_its_data(language: str) -> None:
    prefix = f"{site_in(language).words.locale.prefix}badges/"
    wanted = {*whole().countries, *("/".join(key) for key in whole().carriers)}
    assert set(badges(language)) == {
        f"{prefix}{name}.{kind}" for name in wanted for kind in ("svg", "json")
    }


@every_language
def test_a_badge_says_in_words_what_it_shows(language: str) -> None:
    words = site_in(language).words
    path = f"{words.locale.prefix}badges/xa/north"
    drawing = ET.fromstring(badges(language)[f"{path}.svg"])
    data = json.loads(badges(language)[f"{path}.json"])
    assert data["message"] == words.short("verdict", "online")
    assert "Norte" in data["label"]
    assert drawing.get("role") == "img"
    assert drawing.get("aria-label") == f"{data['label']}: {data['message']}"
    assert drawing.findtext("{*}title") == drawing.get("aria-label")
    shown = [text.text for text in drawing.iterfind(".//{*}text")]
    assert shown == [data["label"], data["message"]]


def test_the_data_is_what_shields_asks_for() -> None:
    for name, text in badges("en").items():
        if name.endswith(".json"):
            told = json.loads(text)
            assert set(told) == {"schemaVersion", "label", "message", "color"}
            assert told["schemaVersion"] == 1


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


@pytest.mark.parametrize("colour", COLOURS.values())
def test_white_can_be_read_on_every_colour(colour: str) -> None:
    assert 1.05 / (luminance(colour) + 0.05) >= 4.5


def test_a_name_with_signs_of_markup_stays_a_name() -> None:
    drawing = ET.fromstring(badge('A&B "<x>"', "yes", COLOURS["full"], "en"))
    assert drawing.get("aria-label") == 'A&B "<x>": yes'


@every_language
def test_the_page_has_the_code_without_a_script(language: str) -> None:
    html = badges_page(site_in(language, OPTIONS), whole()).html
    assert f"]({SITE}{site_in(language).words.locale.prefix}badges/xa.svg)" in html


# Calendars


def with_rules(**rules: Any) -> tuple[Site, Whole]:
    """The invented world, with other rules in Atlantis."""
    record = catalog().countries["XA"].record
    told = {**record.model_dump(by_alias=True, exclude_none=True)["rules"], **rules}
    assert record.rules is not None
    country: Country = record.model_copy(
        update={"rules": type(record.rules).model_validate(told, strict=False)}
    )
    site = site_in("en", OPTIONS)
    guide = guide_of(country, catalog(), site.today)
    world = replace(whole().world, site=_With(site, [guide]))
    return site, replace(whole(), world=world)


class _With(Site):
    """A site of these countries."""

    def __init__(self, site: Site, guides: list[Any]) -> None:
        self.__dict__.update(site.__dict__, countries=guides)


def events(text: str) -> list[Any]:
    return list(Calendar.from_ical(text).walk("VEVENT"))


@every_language
def test_every_calendar_can_be_read_and_every_line_is_short_enough(language: str) -> None:
    made = dict(calendars(site_in(language, OPTIONS), whole()))
    prefix = site_in(language).words.locale.prefix
    assert set(made) == {
        f"{prefix}calendar.ics",
        *(f"{prefix}countries/{code}/calendar.ics" for code in whole().countries),
    }
    uids = [str(event["UID"]) for event in events(made[f"{prefix}calendar.ics"])]
    assert len(set(uids)) == len(uids)
    for text in made.values():
        assert text.endswith("END:VCALENDAR\r\n")
        for line in text.split("\r\n"):
            assert len(line.encode()) <= OCTETS
        for event in events(text):
            assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(1)
            assert str(event["URL"]).startswith(SITE)


def test_sources_are_due_on_the_day_that_their_kind_says() -> None:
    made = dict(calendars(site_in("en", OPTIONS), whole()))
    (guide,) = [one for one in whole().world.countries if one.code == "xb"]
    days = {
        event["DTSTART"].dt: str(event["SUMMARY"])
        for event in events(made["en/countries/xb/calendar.ics"])
    }
    wanted = {max(due_on(source), guide.today) for source in guide.country.sources.values()}
    assert set(days) == wanted
    assert all("to read again" in said for said in days.values())


def test_what_comes_into_force_and_what_ends_has_its_day() -> None:
    ahead = site_in("en").today + timedelta(40)
    site, world = with_rules(
        fee=[{"answer": "free", "sources": ["law"], "since": ahead.isoformat()}],
        notice=[{"within": {"days": 9}, "sources": ["law"], "until": ahead.isoformat()}],
        deadline=[{"within": {"days": 3}, "sources": ["law"], "since": "2030-01"}],
    )
    found = [
        str(event["SUMMARY"])
        for event in events(dict(calendars(site, world))["en/calendar.ics"])
        if event["DTSTART"].dt == ahead
    ]
    assert len(found) == 2
    assert any("in force from today: Free" in said for said in found)
    assert any("last day: 9 days" in said for said in found)


def test_a_month_is_no_day() -> None:
    site, world = with_rules(
        fee=[{"answer": "free", "sources": ["law"], "since": "2090-01"}],
    )
    days = [
        event["DTSTART"].dt for event in events(dict(calendars(site, world))["en/calendar.ics"])
    ]
    assert max(days) < date(2090, 1, 1)
