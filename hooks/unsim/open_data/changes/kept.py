"""Remembers the events of a day: a past day changes only where the words or the code that tell it do.

They are kept outside the checkout, so that nothing which comes with a pull request is believed.
"""

import hashlib
import os
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from unsim.open_data.changes.shapes import Event

_EVENTS: Final = TypeAdapter(list[Event])
_CODE: Final = Path(__file__).resolve().parents[2]


def key_of(root: Path, *parts: str) -> str:
    return hashlib.sha256("\0".join((_fingerprint(root), *parts)).encode()).hexdigest()


@cache
def _fingerprint(root: Path) -> str:
    """Of all that has a say in how a change is told."""
    found = hashlib.sha256()
    for path in sorted([*_CODE.rglob("*.py"), *(root / "data/locales").rglob("*.yml")]):
        found.update(path.name.encode() + b"\0" + path.read_bytes())
    return found.hexdigest()


def recall(key: str) -> list[Event] | None:
    try:
        return _EVENTS.validate_json(_file(key).read_bytes())
    except (OSError, ValidationError):
        return None


def remember(key: str, events: Sequence[Event]) -> None:
    """Best effort: what cannot be remembered is worked out again."""
    file = _file(key)
    part = file.with_suffix(f".{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(_EVENTS.dump_json(list(events), exclude_none=True))
        part.replace(file)
    except OSError:
        return


def _file(key: str) -> Path:
    state = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(state).expanduser() / "unsim" / "changes" / f"{key}.json"
