"""Of a carrier that is gone, readers learn who took over or when it ended."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.records.catalog import Catalog, Entry


@rule(
    "gone-carrier",
    "A merged or closed carrier names its successor or says since when.",
    kinds=("countries",),
    passes=[UNCHANGED, given("carriers.0.status: closed\ncarriers.0.since: 2024-05")],
    fails=[given("carriers.0.status: merged"), given("carriers.0.status: closed")],
)
def gone_carrier(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for index, carrier in enumerate(entry.record.carriers):
        if carrier.status != "active" and not (carrier.successor or carrier.since):
            yield Problem(
                ("carriers", index, "status"),
                f"“{carrier.id}” is {carrier.status}, but neither “successor” nor “since” is given",
                "add “successor: …” with a carrier's id, or “since: 2026-11”",
            )
