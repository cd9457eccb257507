"""Where a carrier contradicts the law of its country.

    online_channel   the law requires or accepts an online request, the carrier's website or app refuses
    yes/no answers   the carrier says yes (or no) where the law says the opposite
    deadline, notice, cooling_off…: the carrier takes longer (for cooling_off: allows less) than the law
    fee, early_exit  the law says free, the carrier charges
Only answers in force today for the same plan are compared. Of the law, the country's first rule and
those of its regions bind: the stricter for the carrier decides.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from unsim.derive.force import in_force
from unsim.derive.inheritance import HeldRoute, HeldTerm, answers_to
from unsim.derive.region import binding
from unsim.derive.verdict import online_duty
from unsim.model.answer import Answer, Fee, Period, Refund, Terms, YesNoAnswer
from unsim.model.carrier import Route
from unsim.model.region import Region
from unsim.vocabulary import REFUSING_CHANNELS, Plan

LONGER_IS_WORSE: Final = {"deadline", "notice", "minimum_term"}
SHORTER_IS_WORSE: Final = {"cooling_off"}
OPPOSITE: Final = {"yes": "no", "no": "yes"}


@dataclass(frozen=True, slots=True)
class Conflict:
    question: str
    plan: Plan
    law: Answer
    carrier: Answer


def conflicts(
    rules: Terms | None,
    routes: list[HeldRoute],
    terms: list[HeldTerm],
    plans: tuple[Plan, ...],
    today: date,
    regions: Sequence[Region] = (),
) -> list[Conflict]:
    if rules is None:
        return []
    return [
        conflict
        for plan in plans
        for conflict in (
            *_refused_online(rules, routes, plan, today),
            *_terms(rules, regions, terms, plan, today),
        )
    ]


def _refused_online(
    rules: Terms, routes: list[HeldRoute], plan: Plan, today: date
) -> Iterator[Conflict]:
    duty = online_duty(rules, plan, today)
    if duty is None:
        return
    for held in routes:
        refused: Route | None = in_force([held.route], plan, today)
        if (
            refused
            and refused.channel in REFUSING_CHANNELS
            and refused.result == "no"
            and not refused.only
        ):
            yield Conflict("online_channel", plan, duty, refused)


def _terms(
    rules: Terms, regions: Sequence[Region], terms: list[HeldTerm], plan: Plan, today: date
) -> Iterator[Conflict]:
    for held in terms:
        own = in_force(held.answers, plan, today)
        laws = binding(answers_to(rules, held.question), regions, plan, today)
        against = [law for law in laws if own and _contradicts(held.question, law, own)]
        if own and against:
            yield Conflict(held.question, plan, _strictest(held.question, against), own)


def _strictest(question: str, laws: list[Answer]) -> Answer:
    """Of a country's and its region's rules the one that asks most of the carrier."""
    periods = [law for law in laws if isinstance(law, Period)]
    if not periods:
        return laws[0]
    choose = max if question in SHORTER_IS_WORSE else min
    return choose(periods, key=lambda law: law.within.in_days)


def _contradicts(question: str, law: Answer, own: Answer) -> bool:
    if isinstance(law, YesNoAnswer | Refund) and isinstance(own, YesNoAnswer | Refund):
        return OPPOSITE.get(law.answer) == own.answer
    if isinstance(law, Fee) and isinstance(own, Fee):
        return law.answer == "free" and own.answer == "charged"
    if isinstance(law, Period) and isinstance(own, Period):
        difference = own.within.in_days - law.within.in_days
        return (question in LONGER_IS_WORSE and difference > 0) or (
            question in SHORTER_IS_WORSE and difference < 0
        )
    return False
