"""A finding: what is wrong, where, and what to write instead."""

from collections.abc import Iterable
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


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """As a reader meets them: by file, from top to bottom."""
    return sorted(findings, key=lambda finding: finding.sort_key)
