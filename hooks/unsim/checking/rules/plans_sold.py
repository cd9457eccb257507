"""Answers speak of plans the carrier sells."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import given
from unsim.checking.rule import Problem, rule
from unsim.model.answer import TERMS
from unsim.model.carrier import Carrier
from unsim.records.catalog import Catalog, Entry
from unsim.records.places import Place

_PREPAID_ONLY = "carriers.0.sold: [prepaid]\n"


@rule(
    "plans-sold",
    "The plans of routes, terms and reports are among those the carrier has `sold`.",
    kinds=("countries",),
    passes=[
        given(
            _PREPAID_ONLY
            + "carriers.0.routes: [{channel: app, result: starts, plans: [prepaid], sources: [law]}]"
        )
    ],
    fails=[
        given(
            _PREPAID_ONLY
            + "carriers.0.routes: [{channel: app, result: starts, plans: [postpaid], sources: [law]}]"
        ),
        given(
            _PREPAID_ONLY
            + "carriers.0.terms: {fee: [{answer: free, plans: [postpaid], sources: [law]}]}"
        ),
        given(
            _PREPAID_ONLY
            + "carriers.0.reports: [{date: 2026-11-01, plan: postpaid, channel: app, outcome: worked}]"
        ),
    ],
)
def plans_sold(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for index, carrier in enumerate(entry.record.carriers):
        if carrier.sold is None:
            continue
        for path, plan in _plans(carrier):
            if plan not in carrier.sold:
                yield Problem(
                    ("carriers", index, *path),
                    f"speaks of {plan} lines, which “{carrier.id}” does not sell",
                    f"it sells {', '.join(carrier.sold)}; correct “sold” or this answer",
                )


def _plans(carrier: Carrier) -> Iterator[Place]:
    for position, route in enumerate(carrier.routes or ()):
        for number, plan in enumerate(route.plans or ()):
            yield Place(("routes", position, "plans", number), plan)
    for term in TERMS:
        for position, answer in enumerate(getattr(carrier.terms, term, None) or ()):
            for number, plan in enumerate(answer.plans or ()):
                yield Place(("terms", term, position, "plans", number), plan)
    for position, report in enumerate(carrier.reports or ()):
        yield Place(("reports", position, "plan"), report.plan)
