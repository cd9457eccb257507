"""Folders as they were kept until December 2026: a country with its carriers, and a language with all
its words, in one file each.

Git still has them, so a change that reaches back so far must be compared across the move.
"""

from pathlib import Path
from typing import Any, Final

from unsim.findings import Finding
from unsim.model.country import Country
from unsim.model.locale import Locale
from unsim.reading.document import Document
from unsim.reading.shapes import validate
from unsim.reading.yaml12 import parse
from unsim.records.assembly import Entry

_NEW_NAMES: Final = {"id": "carrier", "sources": "known_from"}


def in_one_file(path: Path, raw: bytes) -> tuple[Entry[Any] | None, list[Finding]]:
    document, findings = parse(path, raw)
    if document is None:
        return None, findings
    return _locale(document) if path.parent.name == "locales" else _country(document)


def _locale(document: Document) -> tuple[Entry[Locale] | None, list[Finding]]:
    record, findings = validate(document, Locale)
    return (None if record is None else Entry("locales", document, record)), findings


def _country(document: Document) -> tuple[Entry[Country] | None, list[Finding]]:
    _date(document.value)
    for carrier in _carriers(document.value):
        _rename(carrier, _NEW_NAMES)
    record, findings = validate(document, Country)
    return (None if record is None else Entry("countries", document, record)), findings


def _carriers(value: Any) -> list[dict[str, Any]]:
    carriers = value.get("carriers") if isinstance(value, dict) else None
    known = carriers if isinstance(carriers, list) else []
    return [carrier for carrier in known if isinstance(carrier, dict)]


def _date(value: Any) -> None:
    """`on` was the key of a day, which older readers of YAML take for True."""
    if isinstance(value, dict):
        _rename(value, {"on": "date"})
    for inner in value.values() if isinstance(value, dict) else value:
        if isinstance(inner, dict | list):
            _date(inner)


def _rename(mapping: dict[str, Any], names: dict[str, str]) -> None:
    """In place, so that the document still knows where everything stands."""
    for old, new in names.items():
        if old in mapping:
            mapping[new] = mapping.pop(old)
