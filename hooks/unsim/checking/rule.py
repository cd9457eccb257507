"""A rule: an id, what it says in one line, examples, and a function that yields problems.

    @rule("source-used", "Every source is cited somewhere.", passes=[…], fails=[…])
    def source_used(entry: Entry[Any], catalog: Catalog) -> Iterator[Problem]:
        …

A rule sees its entry and what all entries share: the locales. It may not look at other countries,
since records are checked side by side. A country and its carriers are one record; a rule that is
about files sees each of its files by itself.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from unsim.checking.example import Example
from unsim.findings import Finding, Mark
from unsim.reading.document import Document, Path_
from unsim.reading.kinds import KINDS, kinds_that
from unsim.records.assembly import Entry
from unsim.records.catalog import RECORD_KINDS, Catalog

EVERYTHING: Final = tuple(KINDS)
CITING: Final = tuple(kind for kind in kinds_that(cites=True) if kind in RECORD_KINDS)
RECORDS: Final = tuple(kind for kind in kinds_that(keeps_sources=True) if kind in RECORD_KINDS)


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong at a place of the record. `span` names a place of the file instead."""

    place: Path_
    message: str
    instead: str = ""
    replacement: str | None = None
    on_key: bool = False
    severity: str | None = None
    span: tuple[Mark, Mark] | None = None
    file: Document | None = None
    """The file of the record that is meant, where the place may be in several."""


Check = Callable[[Entry[Any], Catalog], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    id: str
    summary: str
    check: Check
    kinds: tuple[str, ...]
    severity: str
    is_about_file: bool
    """It runs on each file by itself, even when the record has the wrong shape."""
    needs_whole: bool
    """It says nothing while a file of the record cannot be read."""
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]

    def run(self, entry: Entry[Any], catalog: Catalog) -> Iterator[Finding]:
        for problem in self.check(entry, catalog):
            yield self._finding(entry, problem)

    def _finding(self, entry: Entry[Any], problem: Problem) -> Finding:
        document = problem.file or entry.document
        start, end = problem.span or _span(document, problem)
        return Finding(
            document.file_at(problem.place),
            start,
            self.id,
            problem.message,
            problem.instead,
            problem.severity or self.severity,
            end,
            problem.replacement if end else None,
        )


def _span(document: Document, problem: Problem) -> tuple[Mark, Mark | None]:
    if problem.on_key:
        return document.key_span(problem.place)
    return document.value_span(problem.place)


RULES: Final[dict[str, Rule]] = {}


def rule(
    rule_id: str,
    summary: str,
    *,
    passes: Sequence[Example],
    fails: Sequence[Example],
    kinds: tuple[str, ...] = RECORDS,
    severity: str = "error",
    is_about_file: bool = False,
    needs_whole: bool = False,
) -> Callable[[Check], Check]:
    """Registers a check."""

    def register(check: Check) -> Check:
        if rule_id in RULES:
            raise ValueError(f"two rules are called {rule_id}")
        RULES[rule_id] = Rule(
            rule_id,
            summary,
            check,
            kinds,
            severity,
            is_about_file,
            needs_whole,
            tuple(passes),
            tuple(fails),
        )
        return check

    return register
