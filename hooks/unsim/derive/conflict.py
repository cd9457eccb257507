"""Where a carrier contradicts the law of its country.

    online_channel   the law requires or accepts an online request, the carrier's website or app refuses
    yes/no answers   the carrier says yes (or no) where the law says the opposite
    deadline, notice, cooling_off…: the carrier takes longer (for cooling_off: allows less) than the law
    fee, early_exit  the law says free, the carrier charges
Only answers in force today for the same plan are compared.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from unsim.derive.force import in_force
from unsim.derive.inheritance import HeldRoute, HeldTerm, answers_to
from unsim.derive.verdict import online_duty
from unsim.model.answer import Answer, Fee, Period, Refund, Terms, YesNoAnswer
from unsim.model.carrier import Route
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
) -> list[Conflict]:
    if rules is None:
        return []
    return [
        conflict
        for plan in plans
        for conflict in (
            *_refused_online(rules, routes, plan, today),
            *_terms(rules, terms, plan, today),
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


def _terms(rules: Terms, terms: list[HeldTerm], plan: Plan, today: date) -> Iterator[Conflict]:
    for held in terms:
        law = in_force(answers_to(rules, held.question), plan, today)
        own = in_force(held.answers, plan, today)
        if law and own and _contradicts(held.question, law, own):
            yield Conflict(held.question, plan, law, own)


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
