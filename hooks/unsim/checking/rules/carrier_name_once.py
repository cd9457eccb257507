"""Two carriers of one name are one carrier that was written down twice."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.reading.words import squeezed
from unsim.records.catalog import Catalog, Entry


@rule(
    "carrier-name-once",
    "No two carriers of a country have the same name, in whatever spelling.",
    kinds=("countries",),
    passes=[UNCHANGED],
    fails=[
        given(
            "carriers.1: {carrier: claro-2, name: CLÁRO, kind: brand, network: claro,"
            " status: active, known_from: [law]}"
        )
    ],
)
def carrier_name_once(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    seen: dict[str, int] = {}
    for index, carrier in enumerate(entry.record.carriers):
        first = seen.setdefault(squeezed(carrier.name), index)
        if first != index:
            other = entry.document.file_at(("carriers", first, "name")).name
            yield Problem(
                ("carriers", index, "name"),
                f"“{carrier.name}” stands in {other} already",
                "put both into one file; if they are two, say in the name what tells them apart",
            )
