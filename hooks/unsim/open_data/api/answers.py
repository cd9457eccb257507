"""Answers, ways and sources of the records in the form of the files."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from unsim.derive import evidence
from unsim.derive.abroad import WHERES, reached
from unsim.derive.force import force
from unsim.derive.inheritance import HeldRoute
from unsim.derive.region import speaker_of
from unsim.derive.statements import Voiced
from unsim.model.answer import Answer, Contrary, Sourced
from unsim.model.claims import Claim, Event, Fact, Unknown
from unsim.model.country import ComplaintStage, Regulator
from unsim.model.region import Region
from unsim.model.source import Source
from unsim.model.worldwide import DeviceFact, Recurring, SellerFact
from unsim.open_data.api import shapes
from unsim.open_data.api.world import given
from unsim.open_data.tongues import Texts, Tongues
from unsim.pages.in_words import in_words

_SAID_BESIDE: Final = frozenset(
    ("sources", "note", "but", "plans", "article", "since", "until", "force")
)
_WAY: Final = (
    *("channel", "result", "only", "name", "url", "contact", "from_abroad", "needs", "needs_not"),
    *("documents", "takes", "runs_to", "fee", "steps", "plans", "article", "since", "until"),
)
_OF_A_SOURCE: Final = (
    *("title", "publisher", "relays", "kind", "url", "published", "read", "copy_", "archived"),
    "dead",
)


class Teller:
    """Of one record: it knows its sources, and which of them were cited."""

    def __init__(
        self,
        tongues: Tongues,
        sources: Mapping[str, Source],
        today: date,
        regions: Iterable[Region] = (),
        said: dict[int, Texts] | None = None,
    ) -> None:
        """`said`: what others of the same country have put into words already, by answer."""
        self.tongues = tongues
        self.today = today
        self._all = sources
        self._regions = tuple(regions)
        self._cited: dict[str, Source] = {}
        self._said = {} if said is None else said

    def cite(self, keys: Iterable[str]) -> list[str]:
        known = [key for key in keys if key in self._all]
        self._cited.update((key, self._all[key]) for key in known)
        return known

    @property
    def sources(self) -> dict[str, shapes.Source]:
        return {key: source_shape(one, self.today) for key, one in sorted(self._cited.items())}

    # Answers

    def answer(self, question: str, voiced: Voiced) -> shapes.Answer:
        answer = voiced.answer
        region = speaker_of(answer, self._regions) if voiced.is_law else None
        return shapes.Answer(
            question=question,
            by="law" if voiced.is_law else "carrier",
            region=region.region.lower() if region else None,
            in_words=self._in_words(question, answer),
            value=_value(answer),
            inherited_from=voiced.inherited_from,
            force=force(answer, self.today),
            **given(answer, ("plans", "article", "since", "until")),
            **self.sourced(answer),
        )

    def _in_words(self, question: str, answer: Answer) -> Texts:
        """A law is said of every carrier of its country: it is put into words once."""
        if id(answer) not in self._said:
            self._said[id(answer)] = self.tongues.say(
                lambda words: in_words(words, question, answer)
            )
        return self._said[id(answer)]

    def law(self, question: str, answer: Answer) -> shapes.Answer:
        return self.answer(question, Voiced(answer, is_law=True))

    def rule(self, question: str, answer: Answer) -> shapes.Rule:
        """In short: its sources are not listed here."""
        region = speaker_of(answer, self._regions)
        return shapes.Rule(
            question=question,
            plans=answer.plans,
            in_words=self._in_words(question, answer),
            region=region.region.lower() if region else None,
            sources=answer.sources,
            grade=evidence.grade((self._all[key] for key in answer.sources), self.today),
        )

    def way(self, held: HeldRoute) -> shapes.Way:
        route = held.route
        return shapes.Way(
            reach={where: reached(route, where).reach for where in WHERES},
            inherited_from=held.inherited_from,
            force=force(route, self.today),
            **given(route, _WAY),
            **self.sourced(route),
        )

    def sourced(self, answer: Sourced) -> dict[str, Any]:
        keys = self.cite(answer.sources)
        found = [self._all[key] for key in keys]
        return {
            "sources": keys,
            "grade": evidence.grade(found, self.today),
            "freshness": evidence.freshness(found, self.today),
            "note": answer.note and self.tongues.pick(answer.note),
            "but": [self._contrary(other) for other in answer.but] if answer.but else None,
        }

    def _contrary(self, other: Contrary) -> shapes.Contrary:
        return shapes.Contrary(says=self.tongues.pick(other.says), sources=self.cite(other.sources))

    # What else a record says

    def fact(self, fact: Fact) -> shapes.Fact:
        return shapes.Fact(date=fact.on, plans=fact.plans, **self._told(fact))

    def of_device(self, fact: DeviceFact) -> shapes.DeviceFact:
        return shapes.DeviceFact(steps=fact.steps, **self._told(fact))

    def of_seller(self, fact: SellerFact) -> shapes.SellerFact:
        told = self._told(fact)
        return shapes.SellerFact(date=fact.on, plans=fact.plans, steps=fact.steps, **told)

    def recurring(self, found: Recurring) -> shapes.Recurring:
        return shapes.Recurring(answer=found.answer, **self.sourced(found))

    def _told(self, fact: Fact | DeviceFact | SellerFact) -> dict[str, Any]:
        text = self.tongues.pick(fact.text)
        return {"topic": fact.topic, "text": text, **self.sourced(fact)}

    def claim(self, claim: Claim, country: str | None = None) -> shapes.Claim:
        keys = self.cite(claim.sources)
        return shapes.Claim(
            country=country,
            says=self.tongues.pick(claim.says),
            because=self.tongues.pick(claim.because),
            sources=keys,
            grade=evidence.grade((self._all[key] for key in keys), self.today),
            **given(claim, ("id", "topic", "carriers", "verdict")),
        )

    def question(self, unknown: Unknown) -> shapes.Question:
        note = unknown.looked.note
        return shapes.Question(
            question=self.tongues.pick(unknown.question),
            looked=unknown.looked.on,
            note=self.tongues.pick(note) if note else None,
            **given(unknown, ("id", "topic", "carriers", "ask")),
        )

    def event(self, event: Event) -> shapes.Event:
        return shapes.Event(
            date=event.on,
            text=self.tongues.pick(event.text),
            carriers=event.carriers,
            **self.sourced(event),
        )

    def regulator(self, body: Regulator) -> shapes.Regulator:
        return shapes.Regulator(
            role=self.tongues.pick(body.role),
            **given(body, ("name", "short", "url", "phone", "email")),
            **self.sourced(body),
        )

    def rung(self, stage: ComplaintStage) -> shapes.Rung:
        return shapes.Rung(
            name=self.tongues.pick(stage.name),
            when=self.tongues.pick(stage.when) if stage.when else None,
            **given(stage, ("to", "url", "phone", "email", "answer_within", "steps")),
            **self.sourced(stage),
        )


def source_shape(source: Source, today: date) -> shapes.Source:
    return shapes.Source(
        grade=evidence.grade_of_source(source, today),
        freshness=evidence.freshness([source], today),
        **given(
            source,
            _OF_A_SOURCE,
        ),
    )


def _value(answer: Answer) -> dict[str, Any]:
    return answer.model_dump(by_alias=True, exclude_none=True, exclude=_SAID_BESIDE)  # type: ignore[arg-type]
