"""A route that leads to the end says how to walk it."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.records.catalog import Catalog, Entry

_ROUTE = "carriers.0.routes: [{channel: app, result: %s, sources: [law]%s}]"


@rule(
    "steps-missing",
    "A route with the result `full` has steps.",
    kinds=("countries",),
    severity="warning",
    passes=[
        UNCHANGED,
        given(_ROUTE % ("starts", "")),
        given(_ROUTE % ("full", ", steps: [{app: Mi Claro}]")),
    ],
    fails=[given(_ROUTE % ("full", ""))],
)
def steps_missing(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for index, carrier in enumerate(entry.record.carriers):
        for position, route in enumerate(carrier.routes or ()):
            if route.result == "full" and not route.steps:
                yield Problem(
                    ("carriers", index, "routes", position, "result"),
                    f"the route “{route.channel}” leads to the end, but has no steps",
                    "add “steps: …” if a source describes them",
                )
