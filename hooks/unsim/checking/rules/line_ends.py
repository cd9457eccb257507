"""Lines end as everybody's do: otherwise one changed word is a change of the whole file."""

import re
from collections.abc import Iterator
from typing import Any, Final

from unsim.checking.example import UNCHANGED, Example
from unsim.checking.rule import EVERYTHING, Problem, rule
from unsim.findings import START, Mark
from unsim.records.catalog import Catalog, Entry

_BLANKS: Final = re.compile(r"[ \t]+$", re.MULTILINE)
_FIX: Final = "`unsim fix` does it"


@rule(
    "line-ends",
    "Lines end without blanks, and with a line feed alone, not as Windows ends them.",
    kinds=EVERYTHING,
    severity="warning",
    is_about_file=True,
    passes=[UNCHANGED],
    fails=[Example(tail="also: [Uno]  ")],
)
def line_ends(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    document = entry.document
    if document.carriage_returns:
        message = "ends its lines as Windows does, so that every line seems to be changed"
        yield Problem((), message, f"save it with line ends “LF”; {_FIX}", span=(START, START))
    for found in _BLANKS.finditer(document.text):
        line = document.text.count("\n", 0, found.start()) + 1
        column = found.start() - document.text.rfind("\n", 0, found.start())
        span = Mark(line, column), Mark(line, column + len(found[0]))
        yield Problem((), "ends with blanks", f"take them out; {_FIX}", "", span=span)
