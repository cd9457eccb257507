"""Every web address of the records, each once, with all the places that name it."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urldefrag, urlsplit

from unsim.model.source import Source
from unsim.reading.document import Path_
from unsim.records.addresses import address_of
from unsim.records.catalog import Catalog, Entry


@dataclass(frozen=True, slots=True)
class Named:
    """A place that names the address."""

    path: Path
    place: Path_
    address: str
    line: int
    source: Source | None = None
    """The source whose page it is; none for channels, forms and archived copies."""


@dataclass(frozen=True, slots=True)
class Link:
    url: str
    """Without the part behind #, which no server sees."""
    named: tuple[Named, ...]

    @property
    def host(self) -> str:
        return (urlsplit(self.url).hostname or "").lower()


def links_of(catalog: Catalog) -> list[Link]:
    found: dict[str, list[Named]] = {}
    for entry in _entries(catalog):
        for url, named in _named(entry):
            found.setdefault(url, []).append(named)
    return [Link(url, tuple(places)) for url, places in sorted(found.items())]


def _entries(catalog: Catalog) -> Iterator[Entry[Any]]:
    for kind in (catalog.countries, catalog.regions, catalog.sellers, catalog.devices):
        yield from kind.values()
    yield from (single for single in (catalog.general, catalog.library) if single)


def _named(entry: Entry[Any]) -> Iterator[tuple[str, Named]]:
    document = entry.document
    for place in entry.places.urls:
        line = document.value_mark(place.path).line
        address = address_of(document.value, place.path)
        source = _source(entry, place.path)
        file, there = document.located(place.path)
        yield urldefrag(place.value)[0], Named(file, there, address, line, source)


def _source(entry: Entry[Any], place: Path_) -> Source | None:
    if len(place) == len(("sources", "key", "url")) and place[0] == "sources" and place[2] == "url":
        found: Source = entry.record.sources[place[1]]
        return found
    return None
