"""Atom feeds of what changed: of the site, of each country, of each carrier."""

from collections.abc import Iterable, Iterator
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as ET

from unsim.derive.row import Row
from unsim.model.locale import Locale
from unsim.open_data.api.lists import Whole
from unsim.open_data.changes.shapes import Event
from unsim.open_data.stamp import LICENCE_URL
from unsim.pages.paths import carrier_path, country_path
from unsim.pages.site import Site

ATOM = "http://www.w3.org/2005/Atom"
MOST_ENTRIES = 50
NAME = "changes.atom"


def feeds(site: Site, whole: Whole) -> Iterator[tuple[str, str]]:
    """Address, counted from the root of the site, and content; for one language."""
    maker = _Maker(site, whole)
    events = whole.history.events
    yield f"{maker.locale.prefix}{NAME}", maker.feed(f"{maker.locale.prefix}changes/", "", events)
    by_country: dict[str, list[Event]] = {guide.code: [] for guide in site.countries}
    for event in events:
        by_country.setdefault(event.country, []).append(event)
    for guide in site.countries:
        name = str(site.words.pick(guide.country.name))
        path = country_path(maker.locale, guide.code)
        yield f"{path}{NAME}", maker.feed(path, name, by_country[guide.code])
        for row in whole.world.rows[guide.code]:
            yield _of_carrier(maker, row, name, by_country[guide.code])


def _of_carrier(
    maker: "_Maker", row: Row, country: str, events: Iterable[Event]
) -> tuple[str, str]:
    path = carrier_path(maker.locale, row.country.code, row.id)
    own = [event for event in events if event.carrier == row.id]
    return f"{path}{NAME}", maker.feed(path, f"{row.name} ({country})", own)


class _Maker:
    def __init__(self, site: Site, whole: Whole) -> None:
        self.words = site.words
        self.whole = whole
        self.stamp = whole.world.stamp

    @property
    def locale(self) -> Locale:
        return self.words.locale

    def feed(self, page: str, about: str, events: Iterable[Event]) -> str:
        """Without an event it was last changed when what we know begins."""
        told = list(events)[:MOST_ENTRIES]
        since = self.whole.history.since or self.stamp.built.isoformat()
        key = "changes.feed_of" if about else "changes.feed"
        feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": self.locale.html_lang})
        _add(feed, "id", _urn(f"feed/{page}"))
        _add(feed, "title", str(self.words.message(key, name=about).unescape()))
        _add(feed, "updated", _moment(told[0].date if told else since))
        ET.SubElement(_element(feed, "author"), "name").text = "Unsim"
        _add(feed, "rights", LICENCE_URL)
        _link(feed, "alternate", self.stamp.address(page), "text/html")
        _link(
            feed,
            "self",
            self.stamp.address(_own_address(page, self.locale)),
            "application/atom+xml",
        )
        for event in told:
            self._entry(feed, event)
        return _text(feed)

    def _entry(self, feed: ET.Element, event: Event) -> None:
        entry = _element(feed, "entry")
        line = event.in_words[self.words.code]
        _add(entry, "id", _urn(f"{self.words.code}/{event.id}"))
        _add(entry, "title", line)
        _add(entry, "updated", _moment(event.date))
        _add(entry, "summary", line)
        _link(
            entry,
            "alternate",
            self.stamp.address(page_of(self.whole, self.locale, event)),
            "text/html",
        )


def page_of(whole: Whole, locale: Locale, event: Event) -> str:
    """Where what changed is told now. What is gone has no page any more."""
    rows = whole.world.rows
    if any(row.id == event.carrier for row in rows.get(event.country, ())):
        return carrier_path(locale, event.country, event.carrier or "")
    if event.country in rows:
        return country_path(locale, event.country)
    return f"{locale.prefix}changes/"


def _own_address(page: str, locale: Locale) -> str:
    return f"{locale.prefix}{NAME}" if page == f"{locale.prefix}changes/" else f"{page}{NAME}"


def _urn(name: str) -> str:
    """The same wherever the site is published."""
    return uuid5(NAMESPACE_URL, f"unsim/{name}").urn


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _element(parent: ET.Element, name: str) -> ET.Element:
    return ET.SubElement(parent, name)


def _add(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = text


def _link(parent: ET.Element, rel: str, address: str, kind: str) -> None:
    ET.SubElement(parent, "link", {"rel": rel, "href": address, "type": kind})


def _text(feed: ET.Element) -> str:
    ET.indent(feed, " ")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{ET.tostring(feed, encoding="unicode")}\n'
