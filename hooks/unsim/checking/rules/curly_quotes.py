"""Curly quotes are signs like others to YAML: “611” is a number nobody can dial."""

import re
from collections.abc import Iterator
from typing import Any, Final

from unsim.checking.example import UNCHANGED, Example
from unsim.checking.rule import EVERYTHING, Problem, rule
from unsim.reading.document import texts_in
from unsim.records.catalog import Catalog, Entry

_NUMBER: Final = re.compile(r"[“”„‘’「『＂]\s*([\d*#+(][\d*#+()./ -]*?)\s*[“”‘’」』＂]")


@rule(
    "curly-quotes",
    "A number stands between straight quotes: curly ones become part of it.",
    kinds=EVERYTHING,
    is_about_file=True,
    passes=[UNCHANGED, Example(tail='also: ["611", “Uno” y dos, 拨打“611”]')],
    fails=[Example(tail="also: [“611”]"), Example(tail="also: [『*123#』]")],
)
def curly_quotes(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    if not _NUMBER.search(entry.document.text):
        return
    for place, text in texts_in(entry.document.value):
        if found := _NUMBER.fullmatch(text):
            yield Problem(
                place,
                f"the quotes round {found[1]} are curly, so they become part of the number",
                f'write "{found[1]}", with the keyboard’s straight quotes',
                f'"{found[1]}"',
            )
