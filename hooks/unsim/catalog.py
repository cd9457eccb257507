"""Everything under data/, read and checked for its shape. Bad files become findings, not errors."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from pydantic import BaseModel

from unsim.findings import Finding
from unsim.model.country import Country
from unsim.model.letter import Letter, LetterLanguage, Numbering
from unsim.model.locale import Locale
from unsim.model.worldwide import Device, General, Library, Seller
from unsim.places import Places, places_of
from unsim.reading.document import Document
from unsim.reading.kinds import SINGLE_FILES, kind_of, record_files
from unsim.reading.models import MODELS
from unsim.reading.shapes import validate
from unsim.reading.yaml12 import read

Record = TypeVar("Record", bound=BaseModel)

ID_FIELDS: Final[dict[str, str]] = {
    "countries": "country",
    "sellers": "seller",
    "devices": "device",
    "letters": "letter",
    "languages": "language",
    "locales": "locale",
}


@dataclass(frozen=True)
class Entry(Generic[Record]):
    """A file of data/: its record, and the document that knows where everything stands."""

    kind: str
    document: Document
    record: Record

    @property
    def path(self) -> Path:
        return self.document.path

    @cached_property
    def places(self) -> Places:
        return places_of(self.record)


@dataclass(frozen=True, slots=True)
class Catalog:
    countries: Mapping[str, Entry[Country]] = field(default_factory=dict)
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
        for path in paths:
            entry, found = load_entry(path)
            findings.extend(found)
            if entry is not None:
                entries.append(entry)
        return cls.from_entries(entries), findings

    @classmethod
    def from_entries(cls, entries: Iterable[Entry[Any]]) -> "Catalog":
        """The first file with an id keeps it; `file-name` reports the other."""
        by_kind: dict[str, Any] = {kind: {} for kind in MODELS}
        for entry in entries:
            by_kind[entry.kind].setdefault(id_of(entry), entry)
        single: dict[str, Any] = {kind: by_kind.pop(kind).get(kind) for kind in SINGLE_FILES}
        return cls(**by_kind, **single)

    @property
    def default_locale(self) -> Entry[Locale] | None:
        """The language whose pages live at the root of the site."""
        return next((entry for entry in self.locales.values() if not entry.record.prefix), None)


def id_of(entry: Entry[Any]) -> str:
    return (
        str(getattr(entry.record, ID_FIELDS[entry.kind])) if entry.kind in ID_FIELDS else entry.kind
    )


def load_entry(path: Path) -> tuple[Entry[Any] | None, list[Finding]]:
    kind = kind_of(path)
    if kind is None:
        raise ValueError(f"{path} is not in a folder of data/ that holds records")
    document, findings = read(path)
    if document is None:
        return None, findings
    record, findings = validate(document, MODELS[kind])
    return (None if record is None else Entry(kind, document, record)), findings


__all__ = ["Catalog", "Entry", "id_of", "load_entry", "record_files"]
