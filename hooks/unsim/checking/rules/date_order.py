"""Dates come in the order in which things happen."""

from collections.abc import Iterator
from typing import Any, Final

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.records.catalog import Catalog, Entry

_PAIRS: Final = (
    ("published", "read", "a page cannot be read before it is published"),
    ("since", "until", "an answer cannot end before it begins"),
)


@rule(
    "date-order",
    "A page is published before it is read; an answer begins before it ends.",
    passes=[
        UNCHANGED,
        given('sources.law.published: "2026"'),
        given('rules.fee: [{answer: free, since: 2026-05, until: "2026", sources: [law]}]'),
    ],
    fails=[
        given("sources.law.published: 2026-11-21"),
        given("rules.fee: [{answer: free, since: 2026-05, until: 2026-04, sources: [law]}]"),
    ],
)
def date_order(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    dates = dict(entry.places.dates)
    for place, first in dates.items():
        for earlier, later, why in _PAIRS:
            second = dates.get((*place[:-1], later)) if place[-1] == earlier else None
            if second and _is_after(first, second):
                yield Problem(place, f"“{first}” comes after “{later}: {second}”", why)


def _is_after(first: str, second: str) -> bool:
    """Compared as far as both are known: 2026-05 is not after 2026."""
    known = min(len(first), len(second))
    return first[:known] > second[:known]
