"""How long a prepaid line lives after it was renewed, and by what: what a reader's own list counts with.

One for each way of keeping it that a source names with how often; where none is, the lapse in force, which runs from
the last top-up. The shortest comes first: until the reader has said how the line is renewed, it counts, so that no
line is thought safer than it is.
"""

from dataclasses import dataclass

from unsim.derive.force import all_in_force
from unsim.derive.guide import CarrierGuide
from unsim.derive.keep import Kept, Speaker, keeps_of, lives_for, plain_lapses
from unsim.model.base import Duration, Money
from unsim.vocabulary import Renewal


@dataclass(frozen=True, slots=True)
class LineLife:
    after: Duration
    speaker: Speaker
    by: tuple[Renewal, ...]
    at_least: Money | None = None


def lives_of(guide: CarrierGuide) -> list[LineLife]:
    if not guide.is_left or "prepaid" not in guide.plans:
        return []
    found = lives_for(guide)
    if found is None:
        return []
    kept = [one for one in keeps_of(guide) if all_in_force([one.answer], "prepaid", guide.today)]
    named = [_named(one, guide) for one in kept if one.answer.every and one.speaker == found[1]]
    if named:
        return _one_an_act(sorted(named, key=lambda life: life.after.in_days))
    if kept:
        return [LineLife(*found, tuple(kept[0].answer.by), kept[0].answer.at_least)]
    return [LineLife(*found, ("top-up",))]


def _named(kept: Kept, guide: CarrierGuide) -> LineLife:
    """As often as it says, but never longer than a line lives that is just left."""
    answer = kept.answer
    lengths = [one for one in (answer.every, *plain_lapses(guide.lapses_now)) if one]
    shortest = min(lengths, key=lambda length: length.in_days)
    return LineLife(shortest, kept.speaker, tuple(answer.by), answer.at_least)


def _one_an_act(lives: list[LineLife]) -> list[LineLife]:
    """Of two that the same acts renew the shorter."""
    shortest: dict[tuple[Renewal, ...], LineLife] = {}
    for life in lives:
        shortest.setdefault(life.by, life)
    return list(shortest.values())
