"""What a letter leaves open can be filled in."""

from collections.abc import Iterator
from typing import Any

from unsim.catalog import Catalog, Entry
from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.letters import PLACEHOLDERS, placeholders
from unsim.model.answer import TERMS
from unsim.reading.words import closest, did_you_mean


@rule(
    "letter-placeholders",
    "A letter's {placeholders} are known ones, the same in every language;"
    " `rule` is a question of `rules`.",
    kinds=("letters",),
    passes=[
        Example(kind="letters"),
        given('paragraphs.0.text: {es: "Soy {name}", en: "I am {name}"}', "letters"),
        given("paragraphs.0.rule: proof", "letters"),
    ],
    fails=[
        given('paragraphs.0.text: {es: "Soy {nmae}", en: "I am {nmae}"}', "letters"),
        given('paragraphs.0.text: {es: "Soy {name}", en: "I am I"}', "letters"),
        given("paragraphs.0.rule: prof", "letters"),
    ],
)
def letter_placeholders(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for place, phrase in entry.places.phrases:
        for language, text in phrase.items():
            yield from _unknown((*place, language), text)
        if len({frozenset(placeholders(text)) for text in phrase.values()}) > 1:
            yield Problem(
                place,
                "has not the same placeholders in every language",
                "a reader fills in one form for all languages",
                on_key=True,
            )
    for index, paragraph in enumerate(entry.record.paragraphs):
        if paragraph.rule is not None and paragraph.rule not in TERMS:
            yield Problem(
                ("paragraphs", index, "rule"),
                f"“{paragraph.rule}” is no question of “rules”",
                did_you_mean(paragraph.rule, TERMS),
                closest(paragraph.rule, TERMS),
            )


def _unknown(place: tuple[str | int, ...], text: str) -> Iterator[Problem]:
    for name in placeholders(text):
        if name not in PLACEHOLDERS:
            yield Problem(
                place,
                f"nothing fills in “{{{name}}}”",
                did_you_mean(name, PLACEHOLDERS),
            )
