"""Which paragraphs of a letter stand for a country, and why the others do not.

A paragraph with a `rule` stands for a plan
    by law      if the answer of the country's rules to rely on for that plan, in force today, is one
                of its `answer`; every proof that is due counts, since one does not replace another
    by carrier  if the carrier's own terms so answer, on the carrier's own word (a source of its own, not
                the press or a forum), and the law does not already say the same
`complaint` is how long the carrier has to answer the complaint, from the country's ladder.
What a paragraph cannot do without, such as {article}, must be known too.
A letter that `needs` a rule is no letter for a plan for which no paragraph with that rule stands.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal

from unsim.derive.force import all_in_force, holds_for, in_force
from unsim.derive.guide import CountryGuide
from unsim.model.answer import Answer, ProofDue, Sourced
from unsim.model.country import ComplaintStage, Regulator
from unsim.model.letter import Letter, Paragraph
from unsim.model.wording import COMPLAINT, indispensable, length_of, word_of
from unsim.vocabulary import PLANS, Plan

Why = Literal["unknown", "not-in-force", "other"]
_KNOWN_BY: Final = {"article": "article", "proof": "get"}


@dataclass(frozen=True, slots=True)
class Standing:
    """A paragraph that stands, for whom, and what justifies it."""

    paragraph: Paragraph
    plans: tuple[Plan, ...]
    answer: Sourced | None = None
    carrier: str | None = None
    """Only for this carrier, whose own terms justify it."""

    @property
    def is_right(self) -> bool:
        """One of the list of what the rules say."""
        rule = self.paragraph.rule
        return rule is not None and rule != COMPLAINT and self.carrier is None


@dataclass(frozen=True, slots=True)
class Missing:
    """A question that would justify a paragraph, and how it is answered instead."""

    rule: str
    plans: tuple[Plan, ...]
    why: Why
    answers: tuple[Sourced, ...] = ()


@dataclass(frozen=True)
class LetterGuide:
    """A letter as it stands for one country."""

    letter: Letter
    country: CountryGuide

    @property
    def plans(self) -> tuple[Plan, ...]:
        return tuple(self.letter.plans or PLANS)

    @cached_property
    def standing(self) -> list[Standing]:
        return [found for each in self.letter.paragraphs for found in self._standing(each)]

    @cached_property
    def missing(self) -> list[Missing]:
        """One entry a question, and none where a paragraph with that question stands."""
        asked = dict.fromkeys(
            each.rule for each in self.letter.paragraphs if each.rule and each.by != "carrier"
        )
        return [found for rule in asked for found in self._missing(rule)]

    def exists(self, plan: Plan, carrier: str | None) -> bool:
        """Is there such a letter at all? A withdrawal needs a cooling-off period."""
        if plan not in self.plans:
            return False
        return self.letter.needs is None or any(
            plan in found.plans and found.carrier in (None, carrier)
            for found in self.standing
            if found.paragraph.rule == self.letter.needs
        )

    @cached_property
    def has_a_case(self) -> bool:
        carriers = [None, *(each.carrier.id for each in self.country.active)]
        return any(self.exists(plan, carrier) for plan in self.plans for carrier in carriers)

    def _standing(self, paragraph: Paragraph) -> Iterator[Standing]:
        plans = tuple(plan for plan in self.plans if plan in (paragraph.plans or PLANS))
        if paragraph.rule is None:
            yield Standing(paragraph, plans)
        elif paragraph.by == "carrier":
            yield from self._by_carriers(paragraph, plans)
        else:
            found = [(plan, answer) for plan in plans for answer in self._by_law(paragraph, plan)]
            for answer in _distinct([answer for _, answer in found]):
                held = tuple(plan for plan, other in found if other is answer)
                yield Standing(paragraph, held, answer)

    def _by_law(self, paragraph: Paragraph, plan: Plan) -> list[Sourced]:
        return [
            answer
            for answer in self._to_rely_on(str(paragraph.rule), plan)
            if _justifies(answer, paragraph)
        ]

    def _to_rely_on(self, rule: str, plan: Plan) -> list[Sourced]:
        if rule == COMPLAINT:
            stage = answering_stage(self.country)
            return [stage] if stage else []
        answers = all_in_force(self.country.rule(rule), plan, self.country.today)
        return list(answers if _add_up(answers) else answers[:1])

    def _by_carriers(self, paragraph: Paragraph, plans: tuple[Plan, ...]) -> Iterator[Standing]:
        for guide in self.country.active:
            term = guide.term(str(paragraph.rule))
            found = [
                (plan, own)
                for plan in plans
                if plan in guide.plans
                and (own := in_force(term.answers if term else (), plan, guide.today))
                and self._is_its_own_word(own)
                and _justifies(own, paragraph)
                and not self._law_says(str(paragraph.rule), plan, word_of(own))
            ]
            for answer in _distinct([answer for _, answer in found]):
                held = tuple(plan for plan, other in found if other is answer)
                yield Standing(paragraph, held, answer, guide.carrier.id)

    def _is_its_own_word(self, answer: Sourced) -> bool:
        """Nobody is told “under your own terms” what only others say of them."""
        sources = self.country.country.sources
        return any(sources[key].kind == "carrier" for key in answer.sources if key in sources)

    def _law_says(self, rule: str, plan: Plan, word: str | None) -> bool:
        return any(word_of(answer) == word for answer in self._to_rely_on(rule, plan))

    def _missing(self, rule: str) -> Iterator[Missing]:
        served = {
            plan
            for found in self.standing
            if found.paragraph.rule == rule and found.carrier is None
            for plan in found.plans
        }
        by_reason: dict[tuple[Why, tuple[int, ...]], Missing] = {}
        for plan in self.plans:
            if plan in served:
                continue
            why, answers = self._instead(rule, plan)
            key = (why, tuple(id(answer) for answer in answers))
            plans = (*(by_reason[key].plans if key in by_reason else ()), plan)
            by_reason[key] = Missing(rule, plans, why, tuple(answers))
        yield from by_reason.values()

    def _instead(self, rule: str, plan: Plan) -> tuple[Why, Sequence[Sourced]]:
        relied_on = self._to_rely_on(rule, plan)
        if relied_on:
            return "other", relied_on
        if rule == COMPLAINT:
            return "unknown", ()
        others = [answer for answer in self.country.rule(rule) if holds_for(answer, plan)]
        return ("not-in-force", others) if others else ("unknown", ())


def _justifies(answer: Sourced, paragraph: Paragraph) -> bool:
    if paragraph.answer and word_of(answer) not in paragraph.answer:
        return False
    needed = indispensable(next(iter(paragraph.text.values())))
    knows = all(getattr(answer, _KNOWN_BY[name], None) for name in needed & set(_KNOWN_BY))
    return knows and ("within" not in needed or length_of(answer) is not None)


def _add_up(answers: Sequence[Answer]) -> bool:
    return all(isinstance(answer, ProofDue) for answer in answers)


def _distinct(answers: Sequence[Sourced]) -> list[Sourced]:
    return list({id(answer): answer for answer in answers}.values())


def answering_stage(country: CountryGuide) -> ComplaintStage | None:
    """The rung on which the carrier has a time to answer."""
    return next(
        (
            stage
            for stage in country.country.complaint or ()
            if stage.to == "carrier" and stage.answer_within
        ),
        None,
    )


def complaint_bodies(country: CountryGuide) -> list[Regulator]:
    """Whom one writes to beyond the carrier: first those whom the country's ladder names."""
    rungs = [
        name
        for stage in country.country.complaint or ()
        if stage.to != "carrier"
        for name in stage.name.values()
    ]
    return sorted(
        country.country.regulators or (),
        key=lambda body: (
            not any(name in rung for rung in rungs for name in (body.name, body.short or body.name))
        ),
    )


def email_of(country: CountryGuide, body: Regulator) -> str | None:
    """Its own address, or that of the rung of the ladder that names it."""
    names = {body.name, body.short or body.name}
    rungs = (
        stage.email
        for stage in country.country.complaint or ()
        if stage.to != "carrier" and any(n in text for n in names for text in stage.name.values())
    )
    return body.email or next((email for email in rungs if email), None)
