"""Everything under data/, read and checked for its shape. Bad files become findings, not errors."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from unsim.findings import Finding
from unsim.model.country import Country
from unsim.model.letter import Letter, LetterLanguage, Numbering
from unsim.model.locale import Locale
from unsim.model.region import Region
from unsim.model.worldwide import Device, General, Library, Seller
from unsim.reading.kinds import KINDS, by_record, record_files
from unsim.records.assembly import Entry, load_entry

RECORD_KINDS: Final = tuple(kind.name for kind in KINDS.values() if not kind.part_of)
"""A carrier's file is a part of its country's record, a room's of its language's."""


@dataclass(frozen=True, slots=True)
class Catalog:
    countries: Mapping[str, Entry[Country]] = field(default_factory=dict)
    regions: Mapping[str, Entry[Region]] = field(default_factory=dict)
    sellers: Mapping[str, Entry[Seller]] = field(default_factory=dict)
    devices: Mapping[str, Entry[Device]] = field(default_factory=dict)
    letters: Mapping[str, Entry[Letter]] = field(default_factory=dict)
    languages: Mapping[str, Entry[LetterLanguage]] = field(default_factory=dict)
    locales: Mapping[str, Entry[Locale]] = field(default_factory=dict)
    general: Entry[General] | None = None
    library: Entry[Library] | None = None
    numbering: Entry[Numbering] | None = None

    @classmethod
    def load(cls, data: Path) -> tuple["Catalog", list[Finding]]:
        return cls.of(record_files(data))

    @classmethod
    def of(cls, paths: Iterable[Path]) -> tuple["Catalog", list[Finding]]:
        entries, findings = [], []
        for record in by_record(paths):
            entry, found = load_entry(record)
            findings.extend(found)
            if entry is not None:
                entries.append(entry)
        return cls.from_entries(entries), findings

    @classmethod
    def from_entries(cls, entries: Iterable[Entry[Any]]) -> "Catalog":
        """The first record with an id keeps it; `file-name` reports the other."""
        by_kind: dict[str, Any] = {kind: {} for kind in RECORD_KINDS}
        for entry in entries:
            by_kind[entry.kind].setdefault(id_of(entry), entry)
        single = {kind: by_kind.pop(kind).get(kind) for kind in RECORD_KINDS if _is_single(kind)}
        return cls(**by_kind, **single)

    @property
    def default_locale(self) -> Entry[Locale] | None:
        """The language whose pages live at the root of the site."""
        return next((entry for entry in self.locales.values() if not entry.record.prefix), None)


def _is_single(kind: str) -> bool:
    return KINDS[kind].is_single


def id_of(entry: Entry[Any]) -> str:
    field_name = KINDS[entry.kind].id_field
    return str(getattr(entry.record, field_name)) if field_name else entry.kind


__all__ = ["Catalog", "Entry", "id_of", "load_entry", "record_files"]
