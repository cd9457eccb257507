"""Which answers hold: for a plan, on a day."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from unsim.derive.period import Force, Period
from unsim.model.answer import Answer
from unsim.vocabulary import Plan

A = TypeVar("A", bound=Answer)

__all__ = ["Force", "all_in_force", "force", "holds_for", "in_force"]


def force(answer: Answer, today: date) -> Force:
    return Period.of(answer).force(today)


def holds_for(answer: Answer, plan: Plan | None) -> bool:
    return plan is None or answer.plans is None or plan in answer.plans


def in_force(answers: Sequence[A] | None, plan: Plan | None, today: date) -> A | None:
    """The answer to rely on: the first one in force for the plan."""
    return next(iter(all_in_force(answers or (), plan, today)), None)


def all_in_force(answers: Iterable[A], plan: Plan | None, today: date) -> list[A]:
    return [
        answer for answer in answers if holds_for(answer, plan) and Period.of(answer).holds(today)
    ]
