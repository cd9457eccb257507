"""Keeps what was made, with all that it was made of, and gives it back while none of that has changed.

Results lie in `.cache/unsim/made`, a signed file each, written as a whole: a build that is killed, or
two at once, leave what is right or nothing. A process that builds again and again has them in memory too.
"""

import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Final

from unsim.making.fingerprints import BASE, Fingerprints
from unsim.making.reads import Reads
from unsim.signed import read_signed, write_signed

_MOST_BYTES: Final = 100_000_000
_FAST: Final = 1


@dataclass(frozen=True, slots=True)
class Result:
    inputs: Mapping[str, str]
    """The fingerprints of what it was made of, by name."""
    first: date
    last: date
    """The days between which it would be made the same."""
    said: str
    """What else it was made of, in its own words."""
    made: Mapping[str, Any]

    def holds(self, now: Fingerprints, day: date, said: str) -> bool:
        same = said == self.said and all(
            now.of(name) == fingerprint for name, fingerprint in self.inputs.items()
        )
        return same and self.first <= day <= self.last


@dataclass(slots=True)
class Kept:
    folder: Path
    in_memory: bool = False
    _results: dict[str, Result] = field(default_factory=dict)

    def recall(
        self, name: str, now: Fingerprints, day: date, said: str
    ) -> Mapping[str, Any] | None:
        result = self._results.get(name) or self._read(name)
        if result is None or not result.holds(now, day, said):
            return None
        self._remember(name, result)
        return result.made

    def _remember(self, name: str, result: Result) -> None:
        if self.in_memory:
            self._results[name] = result

    def keep(self, name: str, result: Result) -> None:
        self._remember(name, result)
        head = {
            "inputs": dict(result.inputs),
            "first": result.first.isoformat(),
            "last": result.last.isoformat(),
            "said": result.said,
        }
        text = json.dumps(head | {"made": result.made}, ensure_ascii=False, separators=(",", ":"))
        write_signed(self._file(name), zlib.compress(text.encode(), _FAST))

    def _read(self, name: str) -> Result | None:
        body = read_signed(self._file(name), _MOST_BYTES)
        if body is None:
            return None
        try:
            held = json.loads(zlib.decompress(body))
            first, last = date.fromisoformat(held["first"]), date.fromisoformat(held["last"])
            return Result(held["inputs"], first, last, held["said"], held["made"])
        except (ValueError, KeyError, TypeError, zlib.error):
            return None

    def _file(self, name: str) -> Path:
        return self.folder / f"{name.replace('/', '-')}.json.z"


def result_of(made: Mapping[str, Any], reads: Reads, now: Fingerprints, said: str) -> Result:
    return Result(
        inputs={name: now.of(name) for name in (BASE, *sorted(reads.names))},
        first=max((day.first for day in reads.days), default=date.min),
        last=min((day.last for day in reads.days), default=date.max),
        said=said,
        made=made,
    )
