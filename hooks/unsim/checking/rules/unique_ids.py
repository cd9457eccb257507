"""An id names one thing."""

from collections.abc import Iterator
from typing import Any, Final

from unsim.catalog import Catalog, Entry
from unsim.checking.example import UNCHANGED, Example, given
from unsim.checking.rule import RECORDS, Problem, rule

_LISTS: Final = ("carriers", "claims", "unknown", "concepts", "paragraphs")


@rule(
    "unique-ids",
    "No two carriers, claims, unknowns, concepts or paragraphs of a file share an id.",
    kinds=(*RECORDS, "letters"),
    passes=[UNCHANGED, Example(kind="letters")],
    fails=[
        given("carriers.1: {id: claro, name: B, kind: brand, status: active, sources: [law]}"),
        given("paragraphs.1: {id: request, text: {es: Otra vez}}", "letters"),
    ],
)
def unique_ids(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for name in _LISTS:
        seen: dict[str, int] = {}
        for index, item in enumerate(getattr(entry.record, name, None) or ()):
            first = seen.setdefault(item.id, index)
            if first != index:
                line = entry.document.value_mark((name, first, "id")).line
                yield Problem(
                    (name, index, "id"),
                    f"the id “{item.id}” is taken by the entry in line {line}",
                    "give this one another id; published ids are never renamed",
                )
