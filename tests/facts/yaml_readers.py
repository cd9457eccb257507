"""All records, and how to compare what two readers of YAML make of them.

Each reader has a file of tests of its own, so that they run side by side: both are written in Python
alone and take a minute or more.
"""

from datetime import date
from pathlib import Path
from typing import Any, Final

from tests.conftest import ROOT
from unsim.reading.yaml12 import parse

FILES: Final = sorted((ROOT / "data").rglob("*.yml"))
FOLDERS: Final = sorted({path.parent for path in FILES})


def ours(path: Path, raw: bytes) -> Any:
    document, findings = parse(path, raw)
    assert document is not None, findings
    return document.value


def plain(value: Any) -> Any:
    """A day is a word to us and a date to the others; one is written as the other."""
    if isinstance(value, dict):
        return {plain(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value.isoformat() if type(value) is date else value


def same(one: Any, other: Any) -> bool:
    """With their types and in their order: 1 is neither 1.0 nor true."""
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)
