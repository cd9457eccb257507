"""An id names one thing."""

from collections.abc import Iterator
from typing import Any, Final

from unsim.checking.example import UNCHANGED, Example, given
from unsim.checking.rule import RECORDS, Problem, rule
from unsim.records.catalog import Catalog, Entry

_LISTS: Final = ("claims", "unknown", "concepts", "paragraphs")


@rule(
    "unique-ids",
    "No two claims, unknowns, concepts or paragraphs of a record share an id.",
    kinds=(*RECORDS, "letters"),
    passes=[UNCHANGED, Example(kind="letters")],
    fails=[
        given(
            "unknown: [{id: fee, topic: fee, question: {zh: 问, en: Q}, looked: {date: 2026-11-20, note: {zh: 无, en: No}}}]\n"
            "carriers.0.unknown: [{id: fee, topic: fee, question: {zh: 问, en: Q},"
            " looked: {date: 2026-11-20, note: {zh: 无, en: No}}}]"
        ),
        given("paragraphs.1: {id: request, text: {es: Otra vez}}", "letters"),
    ],
)
def unique_ids(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for name in _LISTS:
        seen: dict[str, int] = {}
        for index, item in enumerate(getattr(entry.record, name, None) or ()):
            first = seen.setdefault(item.id, index)
            if first != index:
                taken = (name, first, "id")
                line = entry.document.value_mark(taken).line
                file = entry.document.file_at(taken).name
                yield Problem(
                    (name, index, "id"),
                    f"the id “{item.id}” is taken by the entry in {file}, line {line}",
                    "give this one another id; published ids are never renamed",
                )
