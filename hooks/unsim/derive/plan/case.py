"""A reader's case beside what is known of the carrier, and which of its answers count."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from unsim.derive.plan.dates import earliest_day, in_days, latest_day
from unsim.vocabulary import CHANNEL_TRAITS

Json = dict[str, Any]

GROUPS: Final[dict[str, int]] = {
    channel: CHANNEL_TRAITS[channel].rank
    for channel in sorted(CHANNEL_TRAITS, key=lambda channel: CHANNEL_TRAITS[channel].rank)
}
"""The channels in the order in which a reader would try them."""
CHANNELS: Final = tuple(GROUPS)
LONGER_IS_WORSE: Final = ("deadline", "notice")
SHORTER_IS_WORSE: Final = ("cooling_off",)
OPPOSITE: Final = {"yes": "no", "no": "yes"}


@dataclass(frozen=True)
class Situation:
    case: Mapping[str, Any]
    data: Json
    carrier: Json
    name: str = ""
    """The carrier's id today."""

    @property
    def plan(self) -> str:
        return str(self.case["plan"])

    @property
    def on(self) -> str:
        return str(self.case["on"])

    @property
    def prepaid(self) -> bool:
        return self.plan == "prepaid"

    @cached_property
    def abroad(self) -> bool:
        where = self.case["where"]
        return where == "abroad" or (where == "leaving" and str(self.case["leaves"]) < self.on)

    @property
    def place(self) -> str:
        """Where the reader is and whether the SIM is there too, as `reach` tells places apart."""
        if not self.abroad:
            return "here"
        return "abroad-sim" if self.has("sim") else "abroad"

    @property
    def leaving(self) -> bool:
        return self.case["where"] == "leaving" and not self.abroad

    @property
    def routes(self) -> list[Json]:
        return list(self.carrier["routes"])

    def has(self, thing: str) -> bool:
        return thing in self.case["has"]

    def route_of(self, way: Json) -> Json:
        """The route a way takes; empty for a way that is none of the carrier's channels."""
        return self.routes[way["route"]] if way["kind"] == "route" else {}

    def holds(self, answer: Json) -> bool:
        return (
            self.plan in answer.get("plans", [self.plan])
            and earliest_day(answer.get("since", self.on)) <= self.on
            and latest_day(answer.get("until", self.on)) >= self.on
            and "force" not in answer
        )

    def answers(self, by: str, question: str) -> list[Json]:
        terms: Json = self.data["rules"] if by == "law" else self.carrier["terms"]
        return list(terms.get(question, []))

    def in_force(self, by: str, question: str) -> list[Json]:
        """References to the answers that hold, the one to rely on first."""
        answers = self.answers(by, question)
        return [
            {"by": by, "question": question, "at": at}
            for at, answer in enumerate(answers)
            if self.holds(answer)
        ]

    def relied(self, question: str) -> Json | None:
        """The answer that counts; `against` is the carrier's that it overrides."""
        laws, own = self._binding(question), next(iter(self.in_force("carrier", question)), None)
        if own is None:
            return laws[0] if laws else None
        against = [law for law in laws if contradicts(question, self.answer(law), self.answer(own))]
        return self._strictest(question, against) | {"against": own["at"]} if against else own

    def _binding(self, question: str) -> list[Json]:
        """The first rule in force of the country, and of each of its regions."""
        firsts: dict[str, Json] = {}
        for rule in self.in_force("law", question):
            firsts.setdefault(self.answer(rule).get("region", ""), rule)
        return [firsts[speaker] for speaker in sorted(firsts, key=bool)]

    def _strictest(self, question: str, laws: list[Json]) -> Json:
        """Of rules that the carrier contradicts, the one that asks most of it."""
        if question in LONGER_IS_WORSE:
            return min(laws, key=lambda law: in_days(self.answer(law)["within"]))
        if question in SHORTER_IS_WORSE:
            return max(laws, key=lambda law: in_days(self.answer(law)["within"]))
        return laws[0]

    def all_of(self, question: str) -> list[Json]:
        """All that the side says which is relied on."""
        first = self.relied(question)
        if first is None:
            return []
        others = [one for one in self.in_force(first["by"], question) if one["at"] != first["at"]]
        return [first, *others]

    def answer(self, rule: Json | None) -> Json:
        return {} if rule is None else self.answers(rule["by"], rule["question"])[rule["at"]]

    def said(self, question: str) -> str:
        """The word of the answer that counts, or nothing."""
        return str(self.answer(self.relied(question)).get("answer", ""))


def contradicts(question: str, law: Json, own: Json) -> bool:
    """What unsim.derive.conflict says, over plain data."""
    if question in ("fee", "early_exit"):
        return bool(law["answer"] == "free" and own["answer"] == "charged")
    if question in LONGER_IS_WORSE:
        return in_days(own["within"]) > in_days(law["within"])
    if question in SHORTER_IS_WORSE:
        return in_days(own["within"]) < in_days(law["within"])
    opposite = OPPOSITE.get(law.get("answer", ""))
    return opposite is not None and opposite == own.get("answer")
