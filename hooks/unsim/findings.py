"""A finding: what is wrong, where, and what to write instead."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Mark(NamedTuple):
    """A place in a file, counted from one as editors count."""

    line: int
    column: int


START = Mark(1, 1)


@dataclass(frozen=True, slots=True)
class Finding:
    path: Path
    mark: Mark
    rule: str
    message: str
    instead: str = ""
    severity: str = "error"
    end: Mark | None = None
    replacement: str | None = None

    @property
    def sort_key(self) -> tuple[str, Mark, str, str]:
        return (str(self.path), self.mark, self.rule, self.message)
