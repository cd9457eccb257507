"""The texts of a record, by address, each in its languages."""

from pathlib import Path

from unsim.reading.kinds import KINDS, kind_of
from unsim.reading.shapes import validate
from unsim.reading.yaml12 import parse
from unsim.records.addresses import address_of
from unsim.records.places import places_of


def texts_of(path: Path, raw: bytes) -> dict[str, dict[str, str]]:
    """None where the file could not be read at that time."""
    kind = kind_of(path)
    document, _ = parse(path, raw)
    record = validate(document, KINDS[kind].model)[0] if document and kind else None
    if document is None or record is None:
        return {}
    return {
        address_of(document.value, place): dict(text) for place, text in places_of(record).texts
    }
