"""The page of changes: day by day, country by country."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Final

from unsim.open_data.api.lists import Whole
from unsim.open_data.changes.feeds import page_of
from unsim.open_data.changes.shapes import Event, Kind
from unsim.pages.home import Changed
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site

MOST: Final = 400
"""Events on the page; all of them are in changes.json."""
MOST_AT_HOME: Final = 6
KINDS: Final[tuple[Kind, ...]] = (
    "verdict", "way", "carrier", "rule", "answer", "claim", "question",
)  # fmt: skip
"""What matters most to a reader first."""


@dataclass(frozen=True, slots=True)
class Line:
    event: Event
    page: str
    where: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class OfCountry:
    code: str
    name: str
    is_here: bool
    """Has it a page?"""
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class OfDay:
    day: str
    countries: tuple[OfCountry, ...]

    @property
    def count(self) -> int:
        return sum(len(one.lines) for one in self.countries)


def changes_page(site: Site, whole: Whole) -> Page:
    words, history = site.words, whole.history
    renderer = Renderer(site, f"{words.locale.prefix}changes/")
    return renderer.page(
        "changes.html.j2",
        kind="changes",
        title=str(words.message("changes.title")),
        description=str(words.message("changes.lead")),
        styles=("open.css",),
        days=_days(site, whole, history.events[:MOST]),
        left=max(0, len(history.events) - MOST),
        since=history.since,
        countries=site.by_name,
    )


def changed_lately(site: Site, whole: Whole) -> list[Changed]:
    """The latest, and of one day what matters most; of each country one before any has two."""
    by_country: dict[str, list[Event]] = {}
    for event in sorted(whole.history.events, key=lambda event: (_newest(event), *_weight(event))):
        by_country.setdefault(event.country, []).append(event)
    rounds = zip_longest(*by_country.values())
    first = [event for one_of_each in rounds for event in one_of_each if event]
    locale, code = site.words.locale, site.words.code
    return [
        Changed(event.date, event.in_words[code], page_of(whole, locale, event))
        for event in first[:MOST_AT_HOME]
    ]


def _weight(event: Event) -> tuple[int, bool, str]:
    return KINDS.index(event.kind), event.carrier is not None, event.id


def _newest(event: Event) -> int:
    return -int(event.date.replace("-", ""))


def _days(site: Site, whole: Whole, events: Sequence[Event]) -> list[OfDay]:
    return [
        OfDay(day, tuple(_countries(site, whole, list(told))))
        for day, told in groupby(events, key=lambda event: event.date)
    ]


def _countries(site: Site, whole: Whole, events: list[Event]) -> list[OfCountry]:
    names = {guide.code: str(site.words.pick(guide.country.name)) for guide in site.countries}
    by_code = sorted(events, key=lambda event: (event.country, *_weight(event)))
    return [
        OfCountry(
            code,
            names.get(code, code.upper()),
            code in names,
            tuple(_line(site, whole, one) for one in told),
        )
        for code, told in groupby(by_code, key=lambda event: event.country)
    ]


def _line(site: Site, whole: Whole, event: Event) -> Line:
    code = site.words.code
    return Line(
        event,
        page_of(whole, site.words.locale, event),
        event.where[code],
        event.before.in_words[code] if event.before else "",
        event.after.in_words[code] if event.after else "",
    )
