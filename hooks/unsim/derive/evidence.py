"""Evidence grade and freshness of an answer, from its sources.

Grade of a source
    A  law, regulator or the company itself, read within a year, and of the last five years by its
       own date (law and standards do not age by their date)
    B  press, consumer bodies and studies; an A that is older
    C  a forum; a B that is older
An answer has the best grade among its sources.

To readers a grade is said in words: whose voice it is (official, press, users), and whether it is
old, which is what an A or B source becomes when it goes down a grade.

Freshness of a source: fresh within the half-life of its kind since it was last read, ageing up to
two half-lives, stale beyond. An answer is as fresh as its freshest source.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from unsim.model.base import earliest_day
from unsim.model.source import Source
from unsim.vocabulary import Freshness, Grade, SourceKind, Voice

YEAR: Final = 365
STALE_AFTER_HALF_LIVES: Final = 2
HALF_LIFE_DAYS: Final[dict[SourceKind, int]] = {
    "law": 730,
    "standard": 730,
    "regulator": 365,
    "manufacturer": 365,
    "study": 1095,
    "carrier": 180,
    "seller": 180,
    "service": 180,
    "consumer": 180,
    "press": 180,
    "forum": 90,
}
_FIRST_HAND: Final = {
    "law", "regulator", "carrier", "manufacturer", "seller", "service", "standard",
}  # fmt: skip
_TIMELESS: Final = {"law", "standard"}
_ORDER: Final[tuple[Grade, ...]] = ("A", "B", "C")


VOICES: Final[dict[SourceKind, Voice]] = {
    "law": "official",
    "standard": "official",
    "regulator": "official",
    "manufacturer": "official",
    "carrier": "official",
    "seller": "official",
    "service": "official",
    "study": "press",
    "consumer": "press",
    "press": "press",
    "forum": "users",
}
_LOUDEST: Final[tuple[Voice, ...]] = ("official", "press", "users")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What an answer rests on, in the words that readers get."""

    grade: Grade
    voice: Voice
    is_old: bool


def evidence_of(sources: Iterable[Source], today: date) -> Evidence | None:
    """The best of its sources: by grade, then by whose voice it is."""
    return min((evidence_of_source(source, today) for source in sources), key=rank, default=None)


def evidence_of_source(source: Source, today: date) -> Evidence:
    voice = VOICES[source.kind]
    return Evidence(grade_of_source(source, today), voice, _is_old(source, today))


def rank(evidence: Evidence) -> tuple[Grade, int]:
    return evidence.grade, _LOUDEST.index(evidence.voice)


def grade_of_source(source: Source, today: date) -> Grade:
    if source.kind == "forum":
        return "C"
    best = 0 if source.kind in _FIRST_HAND else 1
    return _ORDER[min(2, best + _is_old(source, today))]


def _is_old(source: Source, today: date) -> bool:
    if today > earliest_day(source.read) + timedelta(YEAR):
        return True
    if source.published is None or source.kind in _TIMELESS:
        return False
    return today > earliest_day(source.published) + timedelta(5 * YEAR)


def age_in_days(source: Source, today: date) -> int:
    return (today - earliest_day(source.read)).days


def grade(sources: Iterable[Source], today: date) -> Grade:
    return min((grade_of_source(source, today) for source in sources), default="C")


def half_lives(source: Source, today: date) -> float:
    return age_in_days(source, today) / HALF_LIFE_DAYS[source.kind]


def due_on(source: Source) -> date:
    """The day from which it should be read again."""
    return earliest_day(source.read) + timedelta(HALF_LIFE_DAYS[source.kind])


def freshness(sources: Iterable[Source], today: date) -> Freshness:
    """By comparing days alone, so that a page need not be made anew on each of them."""
    known = list(sources)
    if any(today <= _half_lives_after(source, 1) for source in known):
        return "fresh"
    is_ageing = any(today <= _half_lives_after(source, STALE_AFTER_HALF_LIVES) for source in known)
    return "ageing" if is_ageing else "stale"


def _half_lives_after(source: Source, count: int) -> date:
    return earliest_day(source.read) + timedelta(count * HALF_LIFE_DAYS[source.kind])
