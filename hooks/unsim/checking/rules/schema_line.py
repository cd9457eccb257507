"""The first line tells editors which schema the file follows."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, Example
from unsim.checking.rule import EVERYTHING, Problem, rule
from unsim.findings import START, Mark
from unsim.reading.kinds import schema_line as right_line
from unsim.records.catalog import Catalog, Entry


@rule(
    "schema-line",
    "The first line names the schema, so that editors complete and check while one types.",
    kinds=EVERYTHING,
    is_about_file=True,
    passes=[UNCHANGED, Example(kind="general")],
    fails=[
        Example(first_line="# Peru"),
        Example(first_line="# yaml-language-server: $schema=../schema/seller.json"),
    ],
)
def schema_line(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    first, right = entry.document.text.split("\n", 1)[0], right_line(entry.kind)
    if first.rstrip() == right:
        return
    names_another = first.startswith("# yaml-language-server:")
    yield Problem(
        (),
        "names another schema than its own"
        if names_another
        else "does not begin with the schema line",
        right,
        right if names_another else right + "\n",
        span=(START, Mark(1, len(first) + 1) if names_another else START),
    )
