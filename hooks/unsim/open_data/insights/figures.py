"""The figures: each counts what the files of the API say, so that a reader can count again."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, get_args

from unsim.derive.abroad import REACHES
from unsim.model.base import Duration
from unsim.open_data.api import shapes
from unsim.open_data.api.lists import Whole
from unsim.open_data.tongues import Texts, Tongues
from unsim.vocabulary import (
    CHANNELS,
    REACH_SIGNS,
    VERDICT_TRAITS,
    VERDICTS,
    ClaimVerdict,
    FeeKind,
    Freshness,
    Grade,
    Topic,
)

UNKNOWN: Final = "unknown"
_CLAIM_SIGNS: Final[dict[str, str]] = {
    "true": "full", "partly": "starts", "false": "no", "no-evidence": UNKNOWN,
}  # fmt: skip
_GRADE_SIGNS: Final[dict[str, str]] = {"A": "full", "B": "starts", "C": "no"}
_FEE_SIGNS: Final[dict[str, str]] = {"free": "full", "capped": "starts", "charged": "no"}
_FRESH_SIGNS: Final[dict[str, str]] = {"fresh": "full", "ageing": "starts", "stale": "no"}
DAYS: Final = (90, 180, 365)
"""Where one group of lapses ends and the next begins."""


@dataclass(frozen=True, slots=True)
class Part:
    code: str
    label: Texts
    sign: str
    """The colour it is shown with."""
    count: int


@dataclass(frozen=True, slots=True)
class Line:
    label: Texts
    parts: tuple[Part, ...]
    country: str = ""
    """Of the country whose page it leads to, if it is one's."""

    @property
    def total(self) -> int:
        return sum(part.count for part in self.parts)


@dataclass(frozen=True, slots=True)
class Figure:
    id: str
    lines: tuple[Line, ...]
    first: int
    """The number that its headline names, of so many."""
    total: int
    source: str
    """The file of the API in which one can count again."""

    @property
    def longest(self) -> int:
        return max((line.total for line in self.lines), default=0) or 1

    @property
    def legend(self) -> list[Part]:
        """What the colours mean, where a line has several."""
        seen: dict[str, Part] = {}
        for line in self.lines:
            if len(line.parts) > 1:
                seen |= {part.code: part for part in line.parts if part.count}
        return list(seen.values())


def figures(whole: Whole) -> list[Figure]:
    counter = _Counter(whole)
    return [
        counter.carriers(),
        counter.countries(),
        counter.abroad(),
        counter.channels(),
        counter.law(),
        counter.fees(),
        counter.lapses(),
        counter.evidence(),
        counter.freshness(),
        counter.unknown(),
        counter.claims(),
    ]


class _Counter:
    def __init__(self, whole: Whole) -> None:
        self.whole = whole
        self.tongues: Tongues = whole.world.tongues
        self.active = [one for one in whole.carriers.values() if one.status == "active"]

    # One figure each

    def carriers(self) -> Figure:
        counts: Counter[str] = Counter(one.verdict.code for one in self.active)
        lines = self._lines("verdict", VERDICTS, counts, _verdict_sign)
        return Figure("carriers", lines, counts["online"], len(self.active), "carriers.csv")

    def countries(self) -> Figure:
        lines = []
        for code, country in self.whole.countries.items():
            counts: Counter[str] = Counter(
                one.verdict.code for one in self.active if one.country == code
            )
            parts = (
                self._part("verdict", verdict, _verdict_sign(verdict), counts[verdict])
                for verdict in VERDICTS
            )
            found = tuple(part for part in parts if part.count)
            lines.append(Line(country.name, found, code))
        online = sum(one.verdict.code == "online" for one in self.whole.countries.values())
        return Figure("countries", tuple(lines), online, len(lines), "countries.csv")

    def abroad(self) -> Figure:
        counts: Counter[str] = Counter(one.reach or UNKNOWN for one in self.active)
        known = self._lines("reach", REACHES, counts, lambda reach: REACH_SIGNS[reach])  # type: ignore[index]
        works = counts["said"] + counts["untied"] + counts["texts"]
        lines = (*known, self._unknown(counts[UNKNOWN]))
        return Figure("abroad", lines, works, len(self.active), "carriers.csv")

    def channels(self) -> Figure:
        lines = []
        for channel in CHANNELS:
            counts: Counter[str] = Counter(_result(one, channel) for one in self.active)
            parts = (
                self._part("result", result, result, counts[result])
                for result in ("full", "starts", "no")
            )
            found = tuple(part for part in parts if part.count)
            lines.append(Line(self.tongues.label("channel", channel), found))
        first = sum(part.count for line in lines[:1] for part in line.parts if part.code == "full")
        return Figure("channels", tuple(lines), first, len(self.active), "routes.json")

    def law(self) -> Figure:
        """Where the law lets one insist on an online way: what the carriers do."""
        bound = {code for code, one in self.whole.countries.items() if _insists(one)}
        there = [one for one in self.active if one.country in bound]
        counts: Counter[str] = Counter(one.verdict.code for one in there)
        lines = self._lines("verdict", VERDICTS, counts, _verdict_sign)
        return Figure("law", lines, counts["online"], len(there), "rules.json")

    def fees(self) -> Figure:
        counts: Counter[str] = Counter(_fee(one) for one in self.whole.countries.values())
        known = self._lines("fee_kind", get_args(FeeKind), counts, lambda fee: _FEE_SIGNS[fee])
        lines = (*known, self._unknown(counts[UNKNOWN]))
        return Figure("fees", lines, counts["free"], len(self.whole.countries), "rules.json")

    def lapses(self) -> Figure:
        """Of carriers that sell prepaid lines."""
        sells = [one for one in self.active if "prepaid" in one.plans]
        found = [_lapse(one) for one in sells]
        counts = Counter(_group(days) for days in found if days is not None)
        lines = (
            *(self._group(at, counts[at]) for at in range(len(DAYS) + 1)),
            self._unknown(found.count(None)),
        )
        known = sum(counts.values())
        return Figure("lapses", lines, known, len(sells), "lapses.json")

    def evidence(self) -> Figure:
        counts: Counter[str] = Counter(answer.grade for answer in self._answers())
        lines = self._lines("grade", get_args(Grade), counts, lambda grade: _GRADE_SIGNS[grade])
        return Figure("evidence", lines, counts["A"], sum(counts.values()), "facts.csv")

    def freshness(self) -> Figure:
        counts: Counter[str] = Counter(answer.freshness for answer in self._answers())
        words = get_args(Freshness)
        lines = self._lines("freshness", words, counts, lambda one: _FRESH_SIGNS[one])
        return Figure("freshness", lines, counts["fresh"], sum(counts.values()), "facts.csv")

    def unknown(self) -> Figure:
        asked = [one for country in self.whole.countries.values() for one in country.unknown]
        counts: Counter[str] = Counter(one.topic for one in asked)
        topics = sorted(get_args(Topic), key=lambda topic: -counts[topic])
        lines = self._lines("topic", [one for one in topics if counts[one]], counts, _unknown_sign)
        return Figure("unknown", lines, len(asked), len(self.whole.countries), "unknown.csv")

    def claims(self) -> Figure:
        made = [one for country in self.whole.countries.values() for one in country.claims]
        counts: Counter[str] = Counter(one.verdict for one in made)
        words = get_args(ClaimVerdict)
        lines = self._lines("claim_verdict", words, counts, lambda one: _CLAIM_SIGNS[one])
        return Figure("claims", lines, counts["true"], len(made), "claims.csv")

    # What they share

    def _answers(self) -> Iterator[shapes.Sourced]:
        """Of the law once, of carriers their own words."""
        for country in self.whole.countries.values():
            yield from country.rules
        for carrier in self.whole.carriers.values():
            own = (*carrier.answers, *carrier.keeps, *carrier.lapses)
            yield from carrier.ways
            yield from (answer for answer in own if answer.by == "carrier")

    def _lines(
        self,
        vocabulary: str,
        words: Iterable[str],
        counts: Mapping[str, int],
        sign: Callable[[str], str],
    ) -> tuple[Line, ...]:
        parts = (self._part(vocabulary, word, sign(word), counts.get(word, 0)) for word in words)
        return tuple(Line(part.label, (part,)) for part in parts)

    def _part(self, vocabulary: str, word: str, sign: str, count: int) -> Part:
        return Part(word, self.tongues.label(vocabulary, word), sign, count)

    def _unknown(self, count: int) -> Line:
        label = self.tongues.message("changes.unknown")
        return Line(label, (Part(UNKNOWN, label, UNKNOWN, count),))

    def _group(self, at: int, count: int) -> Line:
        key, days = ("over", DAYS[-1]) if at == len(DAYS) else ("upto", DAYS[at])
        label = self.tongues.message(f"insights.days.{key}", days=days)
        return Line(
            label, (Part(f"{key}-{days}", label, ("no", "starts", "full", "full")[at], count),)
        )


def _verdict_sign(verdict: str) -> str:
    return next(traits.sign for one, traits in VERDICT_TRAITS.items() if one == verdict)


def _unknown_sign(_topic: str) -> str:
    return UNKNOWN


def _result(carrier: shapes.CarrierFile, channel: str) -> str:
    """The furthest that it leads for anybody; a carrier that says nothing of it counts for nothing."""
    results = {
        way.result
        for way in carrier.ways
        if way.channel == channel and way.only is None and way.force == "in-force"
    }
    return next((one for one in ("full", "starts", "no") if one in results), UNKNOWN)


def _insists(country: shapes.CountryFile) -> bool:
    return any(
        rule.question == "online_channel"
        and rule.force == "in-force"
        and rule.value["answer"] in ("required", "accepted")
        for rule in country.rules
    )


def _fee(country: shapes.CountryFile) -> str:
    said = (
        str(rule.value["answer"])
        for rule in country.rules
        if rule.question == "fee" and rule.force == "in-force"
    )
    return next(said, UNKNOWN)


def _lapse(carrier: shapes.CarrierFile) -> float | None:
    """The shortest that the carrier itself says."""
    own = [one for one in carrier.lapses if one.by == "carrier" and one.force == "in-force"]
    return min((_days(one.value["after"]) for one in own), default=None)


def _days(length: Mapping[str, object]) -> float:
    return Duration.model_validate(length).in_days


def _group(days: float) -> int:
    return next((at for at, limit in enumerate(DAYS) if days <= limit), len(DAYS))
