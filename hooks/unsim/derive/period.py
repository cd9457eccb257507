"""When an answer holds: from the first day of `since` to the last day of `until`.

A date may be known to the month or the year alone: `since: 2026-03` begins on 1 March, and
`until: 2026-03` means to the end of March. `force: unclear` says that nobody knows from when it binds.
The same rule for the browser stands in docs/assets/js/plan/dates.js.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from unsim.model.base import earliest_day

Force = Literal["in-force", "coming", "ended", "unclear"]
_MONTH_KNOWN = len("2026-03")


class Dated(Protocol):
    """Anything that says when it holds: an answer of the law, of a carrier, a route."""

    @property
    def since(self) -> str | None: ...
    @property
    def until(self) -> str | None: ...
    @property
    def force(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Period:
    since: str | None = None
    until: str | None = None
    is_unclear: bool = False

    @classmethod
    def of(cls, answer: Dated) -> "Period":
        return cls(answer.since, answer.until, answer.force == "unclear")

    def force(self, day: date) -> Force:
        if self.until and latest_day(self.until) < day:
            return "ended"
        if self.since and earliest_day(self.since) > day:
            return "coming"
        return "unclear" if self.is_unclear else "in-force"

    def holds(self, day: date) -> bool:
        return self.force(day) == "in-force"


def latest_day(partial: str) -> date:
    """The last day that 2026, 2026-03 or 2026-03-20 may mean."""
    first = earliest_day(partial)
    if len(partial) < _MONTH_KNOWN:
        return date(first.year, 12, 31)
    if len(partial) == _MONTH_KNOWN:
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first
