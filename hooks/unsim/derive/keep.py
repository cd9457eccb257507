"""What keeping a prepaid line costs a year, and by which day it dies.

    cost     what a source says a year costs; else the least amount that counts, as often as it is needed
             within a year. An act without an amount (a log-in, a text of unknown price) has no cost here.
    longest  how long the line lives after the act: what `keep` says, or the lapse in force. A lapse under a
             condition of its own may run from something else than a renewal, and counts only where nothing else is said.
The carrier's own answers come first. Where it says nothing, the country's rule is a floor and is
called one: a brand's own period is never told as everybody's.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from unsim.derive.force import all_in_force
from unsim.derive.guide import CarrierGuide
from unsim.model.answer import Keep, Lapse
from unsim.model.base import Duration, Money

YEAR_DAYS = 365
Speaker = Literal["carrier", "law"]


@dataclass(frozen=True, slots=True)
class YearCost:
    money: Money
    is_said: bool
    """False: worked out from the least amount and how often it is needed."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One way of keeping the line alive."""

    answer: Keep
    speaker: Speaker
    inherited_from: str | None = None
    """The network whose word the carrier takes over."""

    @property
    def year(self) -> YearCost | None:
        return year_cost(self.answer)


def keeps_of(guide: CarrierGuide) -> list[Kept]:
    """The carrier's ways in force today, for whichever of its plans; the law's where it has none."""
    own = [
        answer
        for answer in guide.term_answers("keep")
        if isinstance(answer, Keep)
        and any(all_in_force([answer], plan, guide.today) for plan in guide.plans)
    ]
    if own:
        term = guide.term("keep")
        inherited_from = term.inherited_from if term else None
        return [Kept(answer, "carrier", inherited_from) for answer in own]
    if "prepaid" not in guide.plans:
        return []
    return [Kept(answer, "law") for answer in _in_force(guide, guide.law("keep"))]


def lives_for(guide: CarrierGuide) -> tuple[Duration, Speaker] | None:
    """How long the line lives after it was last renewed: the shortest that is said."""
    every = [kept.every for kept in _in_force(guide, guide.term_answers("keep")) if kept.every]
    lapses = guide.lapses_now
    own = [*every, *plain_lapses(lapses)] or [lapse.after for lapse in lapses]
    if own:
        return min(own, key=lambda length: length.in_days), "carrier"
    rules = all_in_force(guide.law("lapse"), "prepaid", guide.today)
    law = [lapse for lapse in rules if isinstance(lapse, Lapse)]
    floors = plain_lapses(law) or [lapse.after for lapse in law]
    return (min(floors, key=lambda length: length.in_days), "law") if floors else None


def plain_lapses(lapses: Sequence[Lapse]) -> list[Duration]:
    """Those that hold without a condition."""
    return [lapse.after for lapse in lapses if lapse.condition is None]


def year_cost(answer: Keep) -> YearCost | None:
    if answer.year:
        return YearCost(answer.year, is_said=True)
    if answer.at_least is None or answer.every is None:
        return None
    amount = round(answer.at_least.amount * _times_a_year(answer.every), 2)
    return YearCost(Money(amount=amount, currency=answer.at_least.currency), is_said=False)


def _times_a_year(every: Duration) -> int:
    """Three months fit four times into a year, though a quarter has not quite 91.2 days."""
    if every.months is not None or every.years is not None:
        months = (every.months or 0) + 12 * (every.years or 0)
        return math.ceil(12 / months) if months else 1
    return math.ceil(YEAR_DAYS / every.in_days) if every.in_days else 1


def cheapest_year(keeps: Sequence[Kept]) -> YearCost | None:
    """Of the costs in one currency, the least; none where they are in several."""
    costs = [kept.year for kept in keeps if kept.year]
    if len({cost.money.currency for cost in costs}) != 1:
        return None
    return min(costs, key=lambda cost: cost.money.amount)


def _in_force(guide: CarrierGuide, answers: Sequence[object]) -> list[Keep]:
    keeps = [answer for answer in answers if isinstance(answer, Keep)]
    return all_in_force(keeps, "prepaid", guide.today)
