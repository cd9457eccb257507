"""Every file means the same to whoever reads YAML, by whichever version's rules."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, Example
from unsim.checking.rule import EVERYTHING, Problem, rule
from unsim.records.assembly import Entry
from unsim.records.catalog import Catalog


@rule(
    "plain-yaml",
    "What an older reader of YAML takes for something else stands in quotes: yes, no, on, off, 012,"
    " 12:30, 1_000, and a text with a question mark inside brackets. Days need none.",
    kinds=EVERYTHING,
    is_about_file=True,
    passes=[UNCHANGED, Example(tail='also: ["no", "12:30", "why?"]')],
    fails=[
        Example(tail="also: [no]"),
        Example(tail="also: [12:30]"),
        Example(tail="also: [why?]"),
    ],
)
def plain_yaml(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for start, end in entry.document.unlike:
        written = entry.document.written(start, end) if start.line == end.line else ""
        yield Problem(
            (),
            f"“{written}” without quotes means something else to other readers of YAML",
            f'put it in quotes: "{written}"; `unsim fix` does',
            f'"{written}"' if written else None,
            span=(start, end),
        )
