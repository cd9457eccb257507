"""Inheriting takes something over from somebody who still sells it."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import given
from unsim.checking.rule import Problem, rule
from unsim.model.carrier import Carrier
from unsim.records.catalog import Catalog, Entry

_BRAND = (
    "carriers.1: {carrier: brand, name: B, kind: brand, status: active, known_from: [law],"
    " inherits: {from: claro, sources: [law]}}\n"
)
_ROUTES = "carriers.0.routes: [{channel: app, result: starts, sources: [law]}]\n"


@rule(
    "inherits-something",
    "A carrier inherits from an active one that has routes or terms of its own or inherited ones.",
    kinds=("countries",),
    needs_whole=True,
    passes=[
        given(_BRAND + _ROUTES),
        given(_BRAND + "carriers.0.terms: {fee: [{answer: free, sources: [law]}]}"),
    ],
    fails=[
        given(_BRAND),
        given(_BRAND + _ROUTES + "carriers.0.status: closed\ncarriers.0.since: 2026-05"),
    ],
)
def inherits_something(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    carriers = {carrier.id: carrier for carrier in entry.record.carriers}
    for index, carrier in enumerate(entry.record.carriers):
        source = carriers.get(carrier.inherits.from_) if carrier.inherits else None
        if source is None or source is carrier:
            continue
        place = ("carriers", index, "inherits", "from")
        if source.status != "active" and carrier.status == "active":
            yield Problem(
                place,
                f"“{source.id}” is {source.status}, so “{carrier.id}” cannot follow it",
                "state its own routes and terms",
            )
        elif not _has_answers(source):
            yield Problem(
                place,
                f"“{source.id}” has no routes and no terms that could be taken over",
                "add them there, or take “inherits” out",
            )


def _has_answers(carrier: Carrier) -> bool:
    return bool(carrier.routes or carrier.terms or carrier.inherits)
