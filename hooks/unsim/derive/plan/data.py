"""What the plan needs to know of a country, as plain data for Python and the browser alike.

No word of an interface language is in it: codes, lengths of time, and texts in all their languages.
Inheritance is resolved; which answers are in force is not, because a plan may be made for a later day.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel

from unsim.derive import evidence
from unsim.derive.abroad import WHERES, reached
from unsim.derive.dialling import dialled, dialled_text
from unsim.derive.guide import CarrierGuide, CountryGuide, grade_of
from unsim.derive.inheritance import HeldRoute, answers_to
from unsim.derive.region import speaker_of
from unsim.languages import ENGLISH
from unsim.model.answer import Answer
from unsim.model.base import Phrase
from unsim.model.carrier import Carrier, Contact, Route
from unsim.model.claims import Advice, Unknown
from unsim.model.worldwide import Saying

Json = dict[str, Any]
_ANSWERING: Final = ("chat", "email", "phone")
"""Where somebody answers: no form, no desk and no letter-box."""
_TELLING: Final = 2
"""Letters that a name needs to be looked for in a text."""

QUESTIONS: Final = (
    "online_channel",
    "holder_only",
    "proxy",
    "documents",
    "deadline",
    "notice",
    "proof",
    "fee",
    "early_exit",
    "cooling_off",
    "debt_blocks",
    "bills_after_request",
    "credit_refund",
    "lapse",
    "keep",
    "revival",
    "renewal_off",
    "suspension",
    "port_code",
    "number_reuse",
    "plan_change",
    "debit_return",
    "erasure",
)
"""The questions of `Terms` that a plan asks."""


def plan_data(guide: CountryGuide, sayings: Iterable[Saying], readers: Collection[str]) -> Json:
    """`readers`: the languages of the site."""
    country = guide.country
    data: Json = {
        "country": guide.code,
        "name": country.name,
        "languages": country.languages,
        "read": guide.last_read,
        "rules": _answers(guide, {q: answers_to(country.rules, q) for q in QUESTIONS}),
        "complaint": [_graded(guide, stage) for stage in country.complaint or ()],
        "line_check": [_graded(guide, check) for check in country.line_check or ()],
        "advice": [item | _about(item, guide) for item in _advice(country.advice)],
        "phrases": {saying.id: _spoken(saying.say, guide, readers) for saying in sayings},
        "unknown": _unknown(found for found in country.unknown or () if not found.carriers),
        "carriers": {found.carrier.id: _carrier(guide, found) for found in guide.carriers},
    }
    return data | {"sources": _sources(guide, set(_keys(data)))}


def _carrier(guide: CountryGuide, found: CarrierGuide) -> Json:
    carrier = found.carrier
    head = carrier.model_dump(
        include={"name", "status", "since", "successor", "website", "sources"}
    )
    esim = carrier.esim.model_dump(include={"prepaid", "postpaid"}) if carrier.esim else {}
    terms = {term.question: term.answers for term in found.terms if term.question in QUESTIONS}
    return {
        **_known(head),
        "plans": list(found.plans),
        "esim": _known(esim),
        "routes": [_route(guide, held) for held in found.routes],
        "terms": _answers(guide, terms),
        "contacts": [_contact(guide, contact) for contact in _contacts(found)],
        "advice": _advice(carrier.advice),
        "unknown": _unknown(
            item for item in guide.country.unknown or () if carrier.id in (item.carriers or ())
        ),
    }


def _route(guide: CountryGuide, held: HeldRoute) -> Json:
    route = _graded(guide, held.route) | {"reach": _reach(held.route)}
    if held.route.channel == "phone" and dialled(held.route) == "none":
        route["unnumbered"] = True
    return route | ({"inherited": held.inherited_from} if held.inherited_from else {})


def _reach(route: Route) -> Json:
    """How far it leads from each place, and what decides: {abroad: [no, sms-code]}."""
    found = {where: reached(route, where) for where in WHERES}
    return {where: [one.reach, *one.because] for where, one in found.items()}


def _contacts(found: CarrierGuide) -> list[Contact]:
    """Where the record names none, what its ways are asked on: they answer other questions too."""
    return found.carrier.contacts or [*{one.value: one for one in _of_ways(found)}.values()]


def _of_ways(found: CarrierGuide) -> Iterator[Contact]:
    for held in found.routes:
        way = held.route
        if way.contact and way.channel in _ANSWERING and way.result != "no":
            yield Contact(
                channel=way.channel,
                value=way.contact,
                from_abroad=way.from_abroad,
                sources=way.sources,
            )


def _contact(guide: CountryGuide, contact: Contact) -> Json:
    return _graded(guide, contact) | (
        {"domestic": True}
        if contact.channel == "phone" and dialled_text(contact.value) == "domestic"
        else {}
    )


def _answers(guide: CountryGuide, asked: Mapping[str, tuple[Answer, ...]]) -> Json:
    return {
        question: [_graded(guide, answer) | _speaker(guide, answer) for answer in answers]
        for question, answers in asked.items()
        if answers
    }


def _speaker(guide: CountryGuide, answer: Answer) -> Json:
    region = speaker_of(answer, guide.regions)
    return {"region": region.region} if region else {}


def _graded(guide: CountryGuide, answer: BaseModel) -> Json:
    dumped = answer.model_dump(by_alias=True, exclude_none=True)
    return dumped | {"grade": grade_of(guide.country, dumped["sources"], guide.today)}


def _unknown(found: Iterable[Unknown]) -> list[Json]:
    """Only questions that can be put to a carrier."""
    return [
        item.model_dump(include={"id", "topic", "question", "ask"}) for item in found if item.ask
    ]


def _advice(given: list[Advice] | None) -> list[Json]:
    return [item.model_dump(exclude_none=True) for item in given or ()]


def _about(item: Json, guide: CountryGuide) -> Json:
    """The carriers that a piece of advice names: it is not for the customers of others."""
    text = " ".join(item["text"].values())
    named = [one.carrier.id for one in guide.carriers if _names(text, one.carrier)]
    return {"carriers": named} if named else {}


def _names(text: str, carrier: Carrier) -> bool:
    return any(
        re.search(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", text)
        for name in (carrier.name, *(carrier.also or ()))
        if len(name) >= _TELLING
    )


def _spoken(phrase: Phrase, guide: CountryGuide, readers: Collection[str]) -> Json:
    """The carriers' languages and the readers', not the dozen others."""
    language = next((code for code in guide.country.languages if code in phrase), ENGLISH)
    return {code: words for code, words in phrase.items() if code in (language, *readers)}


def _known(dumped: Mapping[str, Any]) -> Json:
    return {key: value for key, value in dumped.items() if value is not None}


def _keys(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from value.get("sources", ())
        for inner in value.values():
            yield from _keys(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _keys(inner)


def _sources(guide: CountryGuide, cited: set[str]) -> Json:
    shown = {"title", "publisher", "relays", "kind", "url", "published", "read", "copy_"}
    return {
        key: source.model_dump(include=shown, by_alias=True, exclude_none=True)
        | {"grade": evidence.grade_of_source(source, guide.today)}
        for key, source in guide.country.sources.items()
        if key in cited
    }
