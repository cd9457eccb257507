"""Which answers hold: for a plan, on a day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal, TypeVar

from unsim.model.answer import Answer
from unsim.model.base import earliest_day
from unsim.vocabulary import Plan

A = TypeVar("A", bound=Answer)
Force = Literal["in-force", "coming", "ended", "unclear"]


def force(answer: Answer, today: date) -> Force:
    if answer.until and earliest_day(answer.until) < today:
        return "ended"
    if answer.since and earliest_day(answer.since) > today:
        return "coming"
    return "unclear" if answer.force == "unclear" else "in-force"


def holds_for(answer: Answer, plan: Plan | None) -> bool:
    return plan is None or answer.plans is None or plan in answer.plans


def in_force(answers: Sequence[A] | None, plan: Plan | None, today: date) -> A | None:
    """The answer to rely on: the first one in force for the plan."""
    return next(iter(all_in_force(answers or (), plan, today)), None)


def all_in_force(answers: Iterable[A], plan: Plan | None, today: date) -> list[A]:
    return [
        answer
        for answer in answers
        if holds_for(answer, plan) and force(answer, today) == "in-force"
    ]
