"""The record of a new country: as little as makes a valid one, and nothing invented."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from unsim.model.base import Language, Line
from unsim.model.country import Country
from unsim.model.locale import Locale
from unsim.reading.kinds import schema_line
from unsim.vocabulary import VOCABULARIES
from unsim.writing.ask import Answers, Question, Unanswered
from unsim.writing.names import country_names, same
from unsim.writing.yaml_text import block

QUESTIONS: Final = (
    Question("local", "Its own and other names, between commas", Line, optional=True, many=True),
    Question("continent", "Continent", words=VOCABULARIES["continent"]),
    Question(
        "languages",
        "What the carriers' staff speak: codes such as es, between commas",
        Language,
        many=True,
    ),
)


def questions_beside(countries: Iterable[Country], locales: Iterable[Locale]) -> list[Question]:
    """Its name is asked for in each language; the name of a country that is there is refused."""
    known = [name for country in countries for name in country_names(country)]

    def check(name: str) -> None:
        taken = same(name, known)
        if taken:
            raise Unanswered(f"“{name}” is there already: data/countries/{taken.id}/country.yml")

    names = [
        Question(name_option(one.locale), f"The country's name in {one.name}", Line, check=check)
        for one in locales
    ]
    local, *others = QUESTIONS
    return [*names, replace(local, check=check), *others]


def name_option(language: str) -> str:
    return f"name-{language.lower()}"


def country_text(code: str, answers: Answers, locales: Iterable[Locale]) -> str:
    record = {
        "country": code.upper(),
        "name": {one.locale: answers[name_option(one.locale)] for one in locales},
        "also": answers.get("local"),
        "continent": answers["continent"],
        "languages": answers["languages"],
    }
    known = {field: value for field, value in record.items() if value is not None}
    return "\n".join([schema_line("countries"), *block(known, 0)]) + "\n"
