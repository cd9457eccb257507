"""A channel gives one answer for a plan."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from unsim.checking.example import given
from unsim.checking.rule import Problem, rule
from unsim.derive.period import latest_day
from unsim.model.base import earliest_day
from unsim.model.carrier import Carrier, Route
from unsim.records.catalog import Catalog, Entry
from unsim.vocabulary import PLANS

_APP = "{channel: app, result: starts, sources: [law]%s}"


@rule(
    "route-once",
    "A carrier has one route for a channel, plan and case (`only`); others hold at other times.",
    kinds=("countries",),
    passes=[
        given(f"carriers.0.routes: [{_APP % ''}, {_APP % ', only: business'}]"),
        given(
            f"carriers.0.routes: [{_APP % ', plans: [prepaid]'}, {_APP % ', plans: [postpaid]'}]"
        ),
        given(f"carriers.0.routes: [{_APP % ', until: 2026-03'}, {_APP % ', since: 2026-04'}]"),
    ],
    fails=[
        given(f"carriers.0.routes: [{_APP % ''}, {_APP % ''}]"),
        given(f"carriers.0.routes: [{_APP % ', plans: [prepaid]'}, {_APP % ''}]"),
        given(f"carriers.0.routes: [{_APP % ', until: 2026-03'}, {_APP % ', since: 2026-03'}]"),
    ],
)
def route_once(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for index, carrier in enumerate(entry.record.carriers):
        taken: dict[tuple[str, str, str | None], list[int]] = {}
        for position, route in enumerate(carrier.routes or ()):
            rivals = {
                first
                for cell in _cells(carrier, route)
                for first in taken.setdefault(cell, [])
                if _at_the_same_time(carrier.routes[first], route)
            }
            for cell in _cells(carrier, route):
                taken[cell].append(position)
            if rivals:
                yield _problem(entry, ("carriers", index, "routes"), position, min(rivals), route)


def _problem(
    entry: Entry[Any], routes: tuple[str | int, ...], position: int, first: int, route: Route
) -> Problem:
    line = entry.document.value_mark((*routes, first, "channel")).line
    return Problem(
        (*routes, position, "channel"),
        f"the route “{route.channel}” in line {line} answers for the same plan and case",
        "join the two, or tell them apart by “plans”, “only” or “since” and “until”",
    )


def _cells(carrier: Carrier, route: Route) -> list[tuple[str, str, str | None]]:
    plans = route.plans or carrier.sold or PLANS
    return [(channel, plan, route.only) for channel, plan in product([route.channel], plans)]


def _at_the_same_time(one: Route, other: Route) -> bool:
    return not (_ends_before(one, other) or _ends_before(other, one))


def _ends_before(one: Route, other: Route) -> bool:
    if one.until is None or other.since is None:
        return False
    return latest_day(one.until) < earliest_day(other.since)
