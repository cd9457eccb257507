"""What happens to a prepaid line that is just left: the days of its lapse on one scale."""

from dataclasses import dataclass
from typing import Final

from unsim.model.answer import Lapse
from unsim.model.base import Duration, Text

SCALE: Final = 1000
"""How wide the bar is; its end is the day on which the line ends."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A day on the way, and what happens then."""

    after: Duration
    at: int
    """Where on the scale."""
    then: Text | None
    """Empty for the end, where nothing more is said than that the line ends."""
    is_end: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    start: int
    width: int
    step: int
    """0 while all works, then one more with every stage."""


@dataclass(frozen=True, slots=True)
class Leaving:
    lapse: Lapse
    by_rule: bool
    """Does the law say it, and not the carrier?"""
    marks: tuple[Mark, ...]
    stretches: tuple[Stretch, ...]


def leaving(lapse: Lapse, *, by_rule: bool = False) -> Leaving:
    marks = _marks(lapse)
    return Leaving(lapse, by_rule, marks, _stretches(marks))


def _marks(lapse: Lapse) -> tuple[Mark, ...]:
    whole = lapse.after.in_days or 1
    stages = sorted(lapse.stages or (), key=lambda stage: stage.after.in_days)
    before = [
        Mark(stage.after, round(stage.after.in_days / whole * SCALE), stage.then, is_end=False)
        for stage in stages
        if stage.after.in_days < lapse.after.in_days
    ]
    end = next((one.then for one in stages if one.after.in_days >= lapse.after.in_days), None)
    return (*before, Mark(lapse.after, SCALE, end, is_end=True))


def _stretches(marks: tuple[Mark, ...]) -> tuple[Stretch, ...]:
    starts = [0, *(mark.at for mark in marks[:-1])]
    ends = [mark.at for mark in marks]
    return tuple(
        Stretch(start, end - start, step)
        for step, (start, end) in enumerate(zip(starts, ends, strict=True))
        if end > start
    )
