"""The events of the days that git remembers."""

import logging
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import Final

from unsim.derive.guide import CountryGuide, guide_of
from unsim.difference.run import record_at
from unsim.difference.versions import version
from unsim.history.days import Day, blobs, contents, days
from unsim.history.git import NoHistory
from unsim.open_data.changes import events, kept
from unsim.open_data.changes.shapes import Event
from unsim.open_data.tongues import Tongues
from unsim.records.catalog import Catalog

log = logging.getLogger("mkdocs.unsim")
FOLDERS: Final = ("data/countries", "data/regions")


@dataclass(frozen=True, slots=True)
class History:
    events: tuple[Event, ...] = ()
    """The latest first."""
    since: str = ""
    """The day of the state that the first of them starts from; empty where there is no history."""


def history_of(root: Path, tongues: Tongues) -> History:
    """Where git cannot tell, it is said and the build goes on."""
    try:
        found = days(root, FOLDERS)
        told = [event for day in _pairs(root, found) for event in _of_day(root, tongues, day)]
    except NoHistory as wrong:
        log.info("No changes are shown: %s", wrong)
        return History()
    return History(tuple(sorted(told, key=_latest_first)), found[0].day if found else "")


def _latest_first(event: Event) -> tuple[int, str]:
    return -date.fromisoformat(event.date).toordinal(), event.id


@dataclass(frozen=True)
class _Moment:
    """The records at the end of a day."""

    root: Path
    day: Day

    @cached_property
    def blobs(self) -> dict[str, str]:
        return blobs(self.root, self.day.commit, FOLDERS)

    @cached_property
    def records(self) -> dict[str, list[str]]:
        """The files of each record."""
        found: dict[str, list[str]] = {}
        for path in self.blobs:
            record = record_at(path)
            if record:
                found.setdefault(record, []).append(path)
        return found

    def content(self, record: str) -> tuple[tuple[str, str], ...]:
        return tuple((path, self.blobs[path]) for path in self.records.get(record, ()))

    @cached_property
    def regions(self) -> tuple[tuple[str, str], ...]:
        return tuple(one for one in self.blobs.items() if one[0].startswith("data/regions/"))

    @cached_property
    def files(self) -> dict[str, bytes]:
        there = [one for one in FOLDERS if any(path.startswith(f"{one}/") for path in self.blobs)]
        return contents(self.root, self.day.commit, there)

    @cached_property
    def catalog(self) -> Catalog:
        """Its regions alone."""
        found = (
            version(record, self._files(record)).entry
            for record in self.records
            if record.startswith("data/regions/")
        )
        return Catalog.from_entries(entry for entry in found if entry)

    def guide(self, record: str, today: date) -> CountryGuide | None:
        """None where there is none, or none that can be read."""
        entry = version(record, self._files(record)).entry
        return guide_of(entry.record, self.catalog, today) if entry else None

    def _files(self, record: str) -> Mapping[str, bytes]:
        return {path: self.files[path] for path in self.records.get(record, ())}


def _pairs(root: Path, found: list[Day]) -> Iterator[tuple[_Moment, _Moment]]:
    moments = [_Moment(root, day) for day in found]
    yield from pairwise(moments)


def _of_day(root: Path, tongues: Tongues, pair: tuple[_Moment, _Moment]) -> list[Event]:
    before, after = pair
    key = kept.key_of(root, before.day.commit, after.day.commit, after.day.day)
    known = kept.recall(key)
    if known is None:
        known = list(_compared(tongues, before, after))
        kept.remember(key, known)
    return known


def _compared(tongues: Tongues, before: _Moment, after: _Moment) -> Iterator[Event]:
    today = date.fromisoformat(after.day.day)
    day = events.Day(after.day.day, after.day.commit)
    same_regions = before.regions == after.regions
    for record in sorted({*before.records, *after.records}):
        if not record.startswith("data/countries/"):
            continue
        if same_regions and before.content(record) == after.content(record):
            continue
        was, now = before.guide(record, today), after.guide(record, today)
        if _unreadable(before, record, was) or _unreadable(after, record, now):
            continue
        yield from events.events_between(tongues, was, now, day)


def _unreadable(moment: _Moment, record: str, guide: CountryGuide | None) -> bool:
    return guide is None and record in moment.records
