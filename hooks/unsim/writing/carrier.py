"""A new carrier in the record of its country."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from unsim.model.base import Id, Line, PartialDate, Url
from unsim.model.country import Country
from unsim.vocabulary import VOCABULARIES
from unsim.writing.ask import Answers, Question, Unanswered
from unsim.writing.edit import append, in_order
from unsim.writing.names import Known, alike, id_from, names_of, same

_GONE: Final = ("merged", "closed")
QUESTIONS: Final = (
    Question("name", "Name, as its customers know it", Line),
    Question("kind", "What is it", words=VOCABULARIES["carrier_kind"]),
    Question(
        "network",
        "Whose network or brand is it (the id of a carrier in the file)",
        Id,
        optional=True,
        when=lambda answers: answers.get("kind") != "network",
    ),
    Question(
        "status",
        "Can one be its customer today",
        words=VOCABULARIES["carrier_status"],
        suggest=lambda _answers: "active",
    ),
    Question(
        "since",
        "Since when is it gone: 2026-11-20, 2026-11 or 2026",
        PartialDate,
        when=lambda answers: answers.get("status") in _GONE,
    ),
    Question(
        "successor",
        "Who took its customers (the id of a carrier in the file)",
        Id,
        optional=True,
        when=lambda answers: answers.get("status") in _GONE,
    ),
    Question(
        "also", "Former names, other spellings, between commas", Line, optional=True, many=True
    ),
    Question("website", "Its website", Url, optional=True),
    Question(
        "sold", "Plans it sells, if only one", words=VOCABULARIES["plan"], optional=True, many=True
    ),
    Question("id", "Id, for links", Id, suggest=lambda answers: id_from(answers.get("name", ""))),
)
_FIELDS: Final = (
    *("id", "name", "kind", "network", "also", "status", "since", "successor"),
    *("sources", "website", "sold"),
)


def carrier_of(answers: Answers, sources: list[str]) -> dict[str, Any]:
    known: Mapping[str, Any] = {**answers, "sources": sources}
    return {field: known[field] for field in _FIELDS if field in known}


def questions_for(country: Country, *, different: bool) -> list[Question]:
    """Those about names refuse what somebody has, or had."""

    def check(name: str) -> None:
        refuse_a_double(name, country, different=different)

    return [
        replace(question, check=check) if question.option in ("name", "id", "also") else question
        for question in QUESTIONS
    ]


def refuse_a_double(name: str, country: Country, *, different: bool) -> None:
    known = [name for carrier in country.carriers for name in names_of(carrier)]
    taken = same(name, known)
    if taken:
        raise Unanswered(f"“{name}” is there already: {_whose(taken, country)}")
    near = None if different else alike(name, known, _country_words(country))
    if near:
        raise Unanswered(
            f"“{name}” is nearly the same as “{near.name}”: {_whose(near, country)}\n"
            "If it really is another carrier, say so with --different."
        )


def _country_words(country: Country) -> Iterable[str]:
    return (*country.name.values(), *(country.also or ()))


def _whose(known: Known, country: Country) -> str:
    carrier = next(one for one in country.carriers if one.id == known.id)
    gone = "" if carrier.status == "active" else f", {carrier.status}"
    return f"the {known.what} of {carrier.name} (id {carrier.id}{gone}). Edit that entry instead."


def with_carrier(path: Path, text: str, carrier: Mapping[str, Any]) -> str:
    return in_order(path, append(path, text, ("carriers",), dict(carrier)))
