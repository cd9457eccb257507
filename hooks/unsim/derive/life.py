"""How long a prepaid line lives after it was renewed, and what renews it: what a reader's own list counts with.

The shortest life that is said (unsim.derive.keep) decides, so that no line is thought safer than it is. What renews
it is what the first answer names; where a lapse alone is known it runs from the last top-up.
"""

from dataclasses import dataclass

from unsim.derive.guide import CarrierGuide
from unsim.derive.keep import Speaker, keeps_of, lives_for
from unsim.model.base import Duration, Money
from unsim.vocabulary import Renewal


@dataclass(frozen=True, slots=True)
class LineLife:
    after: Duration
    speaker: Speaker
    by: tuple[Renewal, ...]
    at_least: Money | None = None


def life_of(guide: CarrierGuide) -> LineLife | None:
    found = lives_for(guide) if guide.is_left and "prepaid" in guide.plans else None
    if found is None:
        return None
    kept = next(
        (one.answer for one in keeps_of(guide) if "prepaid" in (one.answer.plans or ["prepaid"])),
        None,
    )
    if kept is None:
        return LineLife(*found, ("top-up",))
    return LineLife(*found, tuple(kept.by), kept.at_least)
