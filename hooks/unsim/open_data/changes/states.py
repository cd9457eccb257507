"""What pages say of a country at one time, answer by answer, so that two times can be laid side by side."""

from collections.abc import Iterator
from dataclasses import dataclass

from unsim.derive.force import all_in_force
from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.derive.inheritance import answers_to
from unsim.derive.region import speaker_of
from unsim.model.answer import TERMS, Answer
from unsim.open_data.changes.shapes import Kind, State
from unsim.open_data.tongues import Texts, Tongues
from unsim.pages.in_words import in_words
from unsim.vocabulary import CHANNELS


@dataclass(frozen=True, slots=True)
class Place:
    """What something is said of; its parts make the id of an event."""

    kind: Kind
    carrier: str
    subject: str
    """A plan, plan/channel, a question, the id of a claim or open question; empty for the whole."""


@dataclass(frozen=True, slots=True)
class Said:
    where: Texts
    """In words, without the country's name."""
    state: State


States = dict[Place, Said]


def states_of(tongues: Tongues, guide: CountryGuide) -> States:
    """What is not known is left out."""
    return dict(_Speaker(tongues, guide).all())


class _Speaker:
    def __init__(self, tongues: Tongues, guide: CountryGuide) -> None:
        self.tongues = tongues
        self.guide = guide

    def all(self) -> Iterator[tuple[Place, Said]]:
        whole = self.tongues.message("changes.verdict")
        yield Place("verdict", "", ""), self._said(whole, "verdict", self.guide.verdict)
        yield from self._rules()
        for carrier in self.guide.carriers:
            yield from self._carrier(carrier)
        for claim in self.guide.country.claims or ():
            where = self.tongues.say(
                lambda words, claim=claim: words.message(  # type: ignore[misc]
                    "changes.claim", claim=words.pick(claim.says)
                ).unescape()
            )
            said = self._said(where, "claim_verdict", claim.verdict)
            yield Place("claim", "", claim.id), said
        for unknown in self.guide.country.unknown or ():
            asked = State(in_words=self.tongues.pick(unknown.question))
            where = self.tongues.message("changes.question")
            yield Place("question", "", unknown.id), Said(where, asked)

    def _rules(self) -> Iterator[tuple[Place, Said]]:
        """Of the country itself: what its regions say is theirs."""
        for question in TERMS:
            rules = [
                rule
                for rule in answers_to(self.guide.country.rules, question)
                if speaker_of(rule, self.guide.regions) is None
            ]
            if told := self._answers(question, rules):
                where = self.tongues.say(
                    lambda words, question=question: words.message(  # type: ignore[misc]
                        "changes.rule", question=words.term(question).label
                    ).unescape()
                )
                yield Place("rule", "", question), Said(where, told)

    def _carrier(self, carrier: CarrierGuide) -> Iterator[tuple[Place, Said]]:
        name, ident = carrier.carrier.name, carrier.carrier.id
        alone = {words.code: name for words in self.tongues.words}
        yield (
            Place("carrier", ident, ""),
            self._said(alone, "carrier_status", carrier.carrier.status),
        )
        for one in carrier.plan_verdicts:
            if one.verdict != "unknown":
                where = self._below(name, self.tongues.label("plan", one.plan))
                said = self._said(where, "verdict", one.verdict)
                yield Place("verdict", ident, one.plan), said
        yield from self._ways(carrier)
        for term in carrier.terms:
            told = self._answers(term.question, term.answers)
            if term.inherited_from is None and told:
                label = self.tongues.say(
                    lambda words, term=term: words.term(term.question).label  # type: ignore[misc]
                )
                yield Place("answer", ident, term.question), Said(self._below(name, label), told)

    def _ways(self, carrier: CarrierGuide) -> Iterator[tuple[Place, Said]]:
        """Its own: those of its network are told there."""
        name, ident = carrier.carrier.name, carrier.carrier.id
        for channel in CHANNELS:
            for cell in carrier.cells(channel):
                if cell.held is None or cell.held.inherited_from:
                    continue
                for plan in cell.plans:
                    labels = (
                        self.tongues.label("plan", plan),
                        self.tongues.label("channel", channel),
                    )
                    said = self._said(self._below(name, *labels), "result", cell.result)
                    yield Place("way", ident, f"{plan}/{channel}"), said

    def _answers(self, question: str, answers: list[Answer] | tuple[Answer, ...]) -> State | None:
        holding = all_in_force(answers, None, self.guide.today)
        if not holding:
            return None
        texts = self.tongues.say(
            lambda words: str(words.message("changes.also")).join(
                dict.fromkeys(in_words(words, question, answer) for answer in holding)
            )
        )
        return State(in_words=texts)

    def _said(self, where: Texts, vocabulary: str, code: str) -> Said:
        return Said(where, State(code=code, in_words=self.tongues.label(vocabulary, code)))

    def _below(self, name: str, *labels: Texts) -> Texts:
        return {
            words.code: " · ".join([name, *(label[words.code] for label in labels)])
            for words in self.tongues.words
        }
