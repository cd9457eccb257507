"""What has been read, published or lived through lies behind us."""

from collections.abc import Iterator
from typing import Any, Final

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.derive.clock import build_day
from unsim.model.base import earliest_day
from unsim.records.catalog import Catalog, Entry

_PAST: Final = {"read", "published", "dead"}
_PAST_INSIDE: Final = {"reports", "looked"}


@rule(
    "date-in-future",
    "No source was read or published, and nothing was tried, on a day still to come;"
    " only `since` and `until` may lie ahead.",
    passes=[
        UNCHANGED,
        given("rules.fee: [{answer: free, since: 2190-01-01, sources: [law]}]"),
    ],
    fails=[
        given("sources.law.read: 2190-01-01"),
        given('sources.law.published: "2190"'),
        given(
            "carriers.0.reports: [{date: 2190-01-01, plan: prepaid, channel: app, outcome: worked}]"
        ),
    ],
)
def date_in_future(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    today = build_day()
    for place, day in entry.places.dates:
        if _must_be_past(place) and earliest_day(day) > today:
            yield Problem(place, f"“{day}” lies in the future", f"today is {today}")


def _must_be_past(place: tuple[str | int, ...]) -> bool:
    key = place[-1]
    return key in _PAST or (key == "date" and not _PAST_INSIDE.isdisjoint(place))
