"""YAML ends a text without quotes where a blank and a hash follow: “Baja #2” is “Baja”."""

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml

from unsim.checking.example import UNCHANGED, Example
from unsim.checking.rule import EVERYTHING, Problem, rule
from unsim.reading.document import mark_of
from unsim.records.catalog import Catalog, Entry

_CUTS: Final = re.compile(r"[ \t]+#[^\s#]")


@rule(
    "text-cut",
    "No text is cut short by a hash: what follows “ #” is a comment, and a comment begins with “# ”.",
    kinds=EVERYTHING,
    is_about_file=True,
    passes=[
        UNCHANGED,
        Example(tail="also: [Baja#2, 'Baja #2'] # a comment"),
        Example(tail="#one that stands alone"),
    ],
    fails=[Example(tail="also: [Claro]\nlegal_name: Baja #2 de la línea", kind="carriers")],
)
def text_cut(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    text = entry.document.text
    if not _CUTS.search(text):
        return
    lines = text.split("\n")
    for token in yaml.scan(text, Loader=yaml.CSafeLoader):
        if not isinstance(token, yaml.ScalarToken) or token.style:
            continue
        start, end = mark_of(token.start_mark), mark_of(token.end_mark)
        rest = lines[end.line - 1][end.column - 1 :]
        if _CUTS.match(rest):
            yield Problem(
                (),
                f"“{token.value}” ends here: “{rest.strip()}” is taken for a comment",
                f'put the whole text in quotes: "{token.value}{rest}"; a comment begins with “# ”',
                span=(start, end),
            )
