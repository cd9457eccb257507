"""From files to records: most are a record each; a country's folder makes one, a language's too.

What a carrier's file says of itself alone (claims, open questions, events, sources) joins what the
country's file says, so that whoever reads the record meets all of it in one place.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

from pydantic import BaseModel

from unsim.findings import START, Finding
from unsim.model.carrier import Carrier
from unsim.model.country import Country, CountryFile
from unsim.model.locale import Locale
from unsim.model.source import Sources
from unsim.reading.country_folder import SHARED, CountryDocument
from unsim.reading.document import Document
from unsim.reading.kinds import FOLDERS, KINDS, files_of, kind_of
from unsim.reading.locale_folder import LocaleDocument
from unsim.reading.shapes import validate
from unsim.reading.yaml12 import read
from unsim.records.places import Places, places_of

Record = TypeVar("Record", bound=BaseModel)
FOLDER_RULES: Final = {"countries": "country-folder", "locales": "locale-folder"}
"""What is found where a folder lacks a file without which it is no record."""
_HEADS: Final = {
    "countries": "put the country's own file beside it; `unsim new country` begins one",
    "locales": "put the language's own file beside it; take that of another language as a pattern",
}
_IN_THE_FOLDER: Final = dict.fromkeys((*SHARED, "own_sources"))


@dataclass(frozen=True)
class Entry(Generic[Record]):
    """A record, and the document that knows where everything stands."""

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
class Part:
    """A file: what it holds, as far as it could be read, and what is wrong with it."""

    path: Path
    kind: str
    document: Document | None
    record: BaseModel | None
    findings: Sequence[Finding]


def load_parts(record: Path) -> list[Part]:
    return [part_of(path, *read(path)) for path in files_of(record)]


def part_of(path: Path, document: Document | None, findings: Sequence[Finding]) -> Part:
    kind = kind_of(path)
    if kind is None:
        raise ValueError(f"{path} is not at a place of data/ that holds records")
    if document is None:
        return Part(path, kind, None, None, findings)
    record, wrong = validate(document, KINDS[kind].model)
    return Part(path, kind, document, record, [*findings, *wrong])


def load_entry(record: Path) -> tuple[Entry[Any] | None, list[Finding]]:
    """A record, given its file or folder; none while something in it cannot be read."""
    return entry_of(load_parts(record))


def entry_of(parts: Sequence[Part]) -> tuple[Entry[Any] | None, list[Finding]]:
    findings = [finding for part in parts for finding in part.findings]
    if not parts or any(part.record is None for part in parts):
        return None, findings
    head = KINDS[parts[0].kind].head
    if head not in FOLDERS:
        return _entry(parts[0]), findings
    alone = _alone(parts, head)
    if alone:
        return None, [*findings, alone]
    return _country(parts) if head == "countries" else _locale(parts), findings


def _locale(parts: Sequence[Part]) -> Entry[Locale]:
    """Of the file of a language and those of its rooms, all of the right shape."""
    head = next(_entry(part).document for part in parts if part.kind == "locales")
    rooms = [_entry(part).document for part in parts if part.kind == "rooms"]
    document = LocaleDocument.of(head, rooms)
    return Entry("locales", document, Locale.model_validate(document.value))


def _country(parts: Sequence[Part]) -> Entry[Country]:
    """Of a country's file and at least one carrier's, all of the right shape."""
    own = next(_entry(part) for part in parts if part.kind == "countries")
    country: CountryFile = own.record
    carriers = _in_order(country, [_entry(part) for part in parts if part.kind == "carriers"])
    document = CountryDocument.of(own.document, [carrier.document for carrier in carriers])
    files = [own.record, *(carrier.record for carrier in carriers)]
    shared = {name: [one for file in files for one in _shared(file, name)] for name in SHARED}
    sources = dict(country.sources or {})
    for carrier in carriers:
        alone: Sources = carrier.record.own_sources or {}
        sources |= {key: one for key, one in alone.items() if key not in sources}
    known = {name: getattr(country, name) for name in CountryFile.model_fields}
    in_folder = {name: items or None for name, items in shared.items()}
    record = Country.model_construct(
        **{**known, **in_folder},
        carriers=[carrier.record.model_copy(update=_IN_THE_FOLDER) for carrier in carriers],
    )
    return Entry("countries", document, record.model_copy(update={"sources": sources}))


def _shared(file: CountryFile | Carrier, name: str) -> Iterable[Any]:
    items = getattr(file, name) or ()
    if isinstance(file, Carrier):
        return [item.model_copy(update={"carriers": [file.id]}) for item in items]
    return items


def _in_order(country: CountryFile, carriers: Sequence[Entry[Carrier]]) -> Sequence[Entry[Carrier]]:
    places = {carrier: place for place, carrier in enumerate(country.order or ())}
    return sorted(carriers, key=lambda one: (places.get(one.record.id, len(places)), one.record.id))


def _entry(part: Part) -> Entry[Any]:
    if part.document is None or part.record is None:
        raise ValueError(f"{part.path} could not be read")
    return Entry(part.kind, part.document, part.record)


def _alone(parts: Sequence[Part], head: str) -> Finding | None:
    """A country without carriers; carriers without a country, rooms without a language."""
    kinds = {part.kind for part in parts}
    if head not in kinds:
        return Finding(
            parts[0].path,
            START,
            FOLDER_RULES[head],
            f"stands in a folder without {Path(KINDS[head].place).name}",
            _HEADS[head],
        )
    if head == "countries" and "carriers" not in kinds:
        return Finding(
            parts[0].path,
            START,
            FOLDER_RULES[head],
            "has no carrier beside it",
            "add one with `unsim new carrier`",
        )
    return None
