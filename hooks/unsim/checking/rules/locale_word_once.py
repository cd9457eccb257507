"""A word of the interface stands in one file of its language."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import Example
from unsim.checking.rule import Problem, rule
from unsim.reading.folder import files_in
from unsim.reading.locale_folder import words_of
from unsim.records.assembly import Entry
from unsim.records.catalog import Catalog


@rule(
    "locale-word-once",
    "No two files of a language hold the same word.",
    kinds=("locales",),
    passes=[Example(kind="locales", tail='messages: {other: "Another"}')],
    fails=[Example(kind="locales", tail='messages: {hello: "Hello {name}"}')],
)
def locale_word_once(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    first: dict[Any, str] = {}
    for file in files_in(entry.document):
        for word in words_of(file):
            other = first.setdefault(word, file.path.name)
            if other != file.path.name:
                yield Problem(
                    word,
                    f"“{word[-1]}” stands in {other} already",
                    "take it out of one of the two files",
                    on_key=True,
                    file=file,
                )
