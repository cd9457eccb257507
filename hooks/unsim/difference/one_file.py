"""Countries as they were kept until December 2026: with their carriers in one file.

Git still has them, so a change that reaches back so far must be compared across the move.
"""

from pathlib import Path
from typing import Any, Final

from unsim.assembly import Entry
from unsim.findings import Finding
from unsim.model.country import Country
from unsim.reading.document import Document
from unsim.reading.shapes import validate
from unsim.reading.yaml12 import parse

_NEW_NAMES: Final = {"id": "carrier", "sources": "known_from"}


def country_in_one_file(path: Path, raw: bytes) -> tuple[Entry[Country] | None, list[Finding]]:
    document, findings = parse(path, raw)
    if document is None:
        return None, findings
    told_anew = Document(path, document.text, _renamed(document.value))
    record, findings = validate(told_anew, Country)
    return (None if record is None else Entry("countries", told_anew, record)), findings


def _renamed(value: Any) -> Any:
    value = _dated(value)
    carriers = value.get("carriers") if isinstance(value, dict) else None
    if not isinstance(carriers, list):
        return value
    return {**value, "carriers": [_carrier(carrier) for carrier in carriers]}


def _dated(value: Any) -> Any:
    """`on` was the key of a day, which older readers of YAML take for True."""
    if isinstance(value, dict):
        return {"date" if key == "on" else key: _dated(one) for key, one in value.items()}
    return [_dated(one) for one in value] if isinstance(value, list) else value


def _carrier(carrier: Any) -> Any:
    if not isinstance(carrier, dict):
        return carrier
    return {_NEW_NAMES.get(key, key): one for key, one in carrier.items()}
