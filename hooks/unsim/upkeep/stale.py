"""The re-check queue by page: what to open, and what to look for there.

One page that is read again makes every answer fresh that rests on it, so answers are gathered under
the page that proves them best. A page is as urgent as the most urgent of its answers.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from unsim.derive.evidence import age_in_days, due_on, grade_of_source
from unsim.derive.queue import Due, queue
from unsim.model.source import Source
from unsim.reading.kinds import below_data, names_of, record_of
from unsim.records.addresses import address_of
from unsim.records.catalog import Catalog, Entry
from unsim.records.in_short import place, said

DUE_AFTER: Final = 1.0
"""Half-lives since somebody last read it."""


@dataclass(frozen=True, slots=True)
class Sought:
    """An answer to look for on the page."""

    where: str
    says: str
    address: str
    file: str
    line: int


@dataclass(frozen=True, slots=True)
class Page:
    file: str
    key: str
    source: Source
    days: int
    half_lives: float
    urgency: float
    sought: tuple[Sought, ...]

    @property
    def names(self) -> list[str]:
        """What may be called: its file, the files of the answers that rest on it, their record."""
        paths = {Path(file) for file in (self.file, *(sought.file for sought in self.sought))}
        return [name for path in paths for name in (*names_of(path), record_of(path).name)]

    @property
    def is_due(self) -> bool:
        return self.half_lives > DUE_AFTER

    @property
    def due_on(self) -> date:
        return due_on(self.source)

    def is_over(self, today: date, days: int) -> bool:
        """Has it waited longer than so many days since it was due?"""
        return (today - self.due_on).days > days


def pages_to_read(catalog: Catalog, today: date, file: str | None = None) -> list[Page]:
    """Every page, the most urgent first."""
    pages = [
        page
        for entry in _entries(catalog)
        for page in _pages(entry, today)
        if file is None or file in page.names
    ]
    return sorted(pages, key=lambda page: (-page.urgency, -len(page.sought), page.file, page.key))


def _entries(catalog: Catalog) -> Iterator[Entry[Any]]:
    for kind in (catalog.countries, catalog.regions, catalog.sellers, catalog.devices):
        yield from kind.values()
    if catalog.general:
        yield catalog.general


def _pages(entry: Entry[Any], today: date) -> Iterator[Page]:
    sources: dict[str, Source] = entry.record.sources or {}
    by_key: dict[str, list[Due]] = {}
    for due in queue(entry.record, today):
        by_key.setdefault(_best(due.sources, sources, today), []).append(due)
    for key, dues in by_key.items():
        if key in sources:
            yield _page(entry, key, dues, today)


def _best(keys: Iterable[str], sources: dict[str, Source], today: date) -> str:
    """The source that proves most; a page that is gone proves nothing new."""
    known = [key for key in keys if key in sources]
    ranked = sorted(
        known,
        key=lambda key: (sources[key].dead is not None, grade_of_source(sources[key], today)),
    )
    return ranked[0] if ranked else ""


def _page(entry: Entry[Any], key: str, dues: list[Due], today: date) -> Page:
    source: Source = entry.record.sources[key]
    return Page(
        file="/".join(("data", *below_data(entry.document.file_at(("sources", key))))),
        key=key,
        source=source,
        days=age_in_days(source, today),
        half_lives=max(due.half_lives for due in dues),
        urgency=max(due.urgency for due in dues),
        sought=tuple(_sought(entry, due) for due in dues),
    )


def _sought(entry: Entry[Any], due: Due) -> Sought:
    value = entry.document.value
    return Sought(
        place(value, due.path),
        said(due.answer),
        address_of(value, due.path),
        "/".join(("data", *below_data(entry.document.file_at(due.path)))),
        entry.document.key_mark(due.path).line,
    )
