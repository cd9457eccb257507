"""The words of the interface are words: they stand in every page as they are."""

import re
from collections.abc import Iterator
from typing import Any, Final

from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.reading.document import texts_in
from unsim.records.assembly import Entry
from unsim.records.catalog import Catalog

_ENTITY: Final = re.compile(r"&#?\w+;")


@rule(
    "locale-markup",
    "No text of a locale holds markup: the pages put these texts in as they are.",
    kinds=("locales",),
    passes=[Example(kind="locales"), given("messages.more: 3 > 2", "locales")],
    fails=[
        given("messages.hello: 'Hello <b>{name}</b>'", "locales"),
        given("messages.hello: 'Hello &lt;{name}'", "locales"),
    ],
)
def locale_markup(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for place, text in texts_in(entry.document.value):
        if "<" in text or _ENTITY.search(text):
            yield Problem(
                place,
                "holds “<” or an entity, which the pages would take for markup",
                "say it in words; quotation marks are “ ” and 「 」",
            )
