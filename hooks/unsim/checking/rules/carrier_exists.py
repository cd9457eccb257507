"""Carriers are spoken of by their ids."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.carriers import references
from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.reading.words import closest, did_you_mean
from unsim.records.catalog import Catalog, Entry

_CLAIM = "claims: [{id: a, topic: fee, carriers: [%s], says: {zh: 说, en: So}, verdict: partly, because: {zh: 因, en: Yes}, sources: [law]}]"


@rule(
    "carrier-exists",
    "`order`, `network`, `successor`, `inherits` and `carriers` name carriers of the same country.",
    kinds=("countries",),
    needs_whole=True,
    passes=[UNCHANGED, given("order: [claro]"), given(_CLAIM % "claro")],
    fails=[
        given("carriers.0.network: nobody"),
        given("order: [claor]"),
        given("carriers.0.inherits: {from: claor, sources: [law]}"),
        given(_CLAIM % "nobody"),
    ],
)
def carrier_exists(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    known = [carrier.id for carrier in entry.record.carriers]
    for place, carrier in references(entry.record):
        if carrier not in known:
            yield Problem(
                place,
                f"“{carrier}” is no carrier of this country",
                did_you_mean(carrier, known),
                closest(carrier, known),
            )
