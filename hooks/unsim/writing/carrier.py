"""A new carrier: a file of its own in the folder of its country."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from unsim.model.base import Id, Line, PartialDate, Url
from unsim.model.country import Country
from unsim.reading.kinds import schema_line
from unsim.vocabulary import VOCABULARIES
from unsim.writing.ask import Answers, Question, Unanswered
from unsim.writing.names import Known, alike, id_from, names_of, same
from unsim.writing.yaml_text import block

_GONE: Final = ("merged", "closed")
QUESTIONS: Final = (
    Question("name", "Name, as its customers know it", Line),
    Question("kind", "What is it", words=VOCABULARIES["carrier_kind"]),
    Question(
        "network",
        "Whose network or brand is it (the id of a carrier of the country)",
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
        "Who took its customers (the id of a carrier of the country)",
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
    *("carrier", "name", "kind", "network", "also", "status", "since", "successor"),
    *("known_from", "website", "sold", "sources"),
)


def carrier_text(answers: Answers, known_from: list[str], sources: Mapping[str, Any]) -> str:
    """`sources` are those that come with it, by their keys."""
    known: Mapping[str, Any] = {
        **answers,
        "carrier": answers["id"],
        "known_from": known_from,
        "sources": sources or None,
    }
    record = {field: known[field] for field in _FIELDS if known.get(field) is not None}
    return "\n".join([schema_line("carriers"), *block(record, 0)]) + "\n"


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
    return f"the {known.what} of {carrier.name} (id {carrier.id}{gone}). Edit that file instead."
