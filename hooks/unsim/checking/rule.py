"""A rule: an id, what it says in one line, examples, and a function that yields problems.

    @rule("source-used", "Every source is cited somewhere.", passes=[…], fails=[…])
    def source_used(entry: Entry[Any], catalog: Catalog) -> Iterator[Problem]:
        …

A rule sees its entry and what all entries share: the locales. It may not look at other countries,
since files are checked side by side.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from unsim.catalog import Catalog, Entry
from unsim.checking.example import Example
from unsim.findings import Finding, Mark
from unsim.reading.document import Path_

CITING: Final = ("countries", "sellers", "devices", "general", "numbering")
RECORDS: Final = (*CITING, "library")
EVERYTHING: Final = (*RECORDS, "letters", "languages", "locales")


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


Check = Callable[[Entry[Any], Catalog], Iterator[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    id: str
    summary: str
    check: Check
    kinds: tuple[str, ...]
    severity: str
    needs_shape: bool
    """False: the rule is about the file, and runs even when the record has the wrong shape."""
    passes: tuple[Example, ...]
    fails: tuple[Example, ...]

    def run(self, entry: Entry[Any], catalog: Catalog) -> Iterator[Finding]:
        for problem in self.check(entry, catalog):
            yield self._finding(entry, problem)

    def _finding(self, entry: Entry[Any], problem: Problem) -> Finding:
        start, end = problem.span or _span(entry, problem)
        return Finding(
            entry.path,
            start,
            self.id,
            problem.message,
            problem.instead,
            problem.severity or self.severity,
            end,
            problem.replacement if end else None,
        )


def _span(entry: Entry[Any], problem: Problem) -> tuple[Mark, Mark | None]:
    if problem.on_key:
        return entry.document.key_span(problem.place)
    return entry.document.value_span(problem.place)


RULES: Final[dict[str, Rule]] = {}


def rule(
    rule_id: str,
    summary: str,
    *,
    passes: Sequence[Example],
    fails: Sequence[Example],
    kinds: tuple[str, ...] = RECORDS,
    severity: str = "error",
    needs_shape: bool = True,
) -> Callable[[Check], Check]:
    """Registers a check."""

    def register(check: Check) -> Check:
        if rule_id in RULES:
            raise ValueError(f"two rules are called {rule_id}")
        RULES[rule_id] = Rule(
            rule_id, summary, check, kinds, severity, needs_shape, tuple(passes), tuple(fails)
        )
        return check

    return register
