"""What a letter leaves open can be filled in."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.model.wording import KNOWN, PLACEHOLDERS, has_loose_bracket, passages, placeholders
from unsim.reading.document import Path_
from unsim.reading.words import did_you_mean
from unsim.records.catalog import Catalog, Entry


@rule(
    "letter-placeholders",
    "A letter's {placeholders} are known ones, the same in every language, and its [passages] hold"
    " one each. What only a rule knows, such as {article}, stands where there is a `rule`.",
    kinds=("letters",),
    passes=[
        Example(kind="letters"),
        given('paragraphs.0.text: {es: "Soy {holder_name}", en: "I am {holder_name}"}', "letters"),
        given(
            "paragraphs.0.rule: deadline\n"
            'paragraphs.0.text: {es: "En {within}[ ({article})]", en: "[({article}) ]in {within}"}',
            "letters",
        ),
    ],
    fails=[
        given('paragraphs.0.text: {es: "Soy {nmae}", en: "I am {nmae}"}', "letters"),
        given('paragraphs.0.text: {es: "Soy {holder_name}", en: "I am I"}', "letters"),
        given('paragraphs.0.text: {es: "[({amount})]", en: "({amount})"}', "letters"),
        given('paragraphs.0.text: {es: "[sin saldo]", en: "[no credit]"}', "letters"),
        given('paragraphs.0.text: {es: "Ya [{amount}", en: "Now [{amount}"}', "letters"),
        given('paragraphs.0.text: {es: "En {within}", en: "In {within}"}', "letters"),
    ],
)
def letter_placeholders(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for place, phrase in entry.places.phrases:
        known = PLACEHOLDERS if _has_rule(entry, place) else _without_rule()
        for language, text in phrase.items():
            yield from _unknown((*place, language), text, known)
            yield from _brackets((*place, language), text)
        if len({_shape(text) for text in phrase.values()}) > 1:
            yield Problem(
                place,
                "has not the same placeholders and passages in every language",
                "a reader fills in one form for all languages",
                on_key=True,
            )


def _has_rule(entry: Entry[Any], place: Path_) -> bool:
    return place[0] == "paragraphs" and entry.record.paragraphs[place[1]].rule is not None


def _without_rule() -> list[str]:
    return [name for name in PLACEHOLDERS if name not in KNOWN]


def _shape(text: str) -> tuple[frozenset[str], ...]:
    """The order of passages may differ from language to language, what they hold may not."""
    found = passages(text)
    fixed = frozenset(name for each in found if not each.may_go for name in each.fields)
    going = sorted((frozenset(each.fields) for each in found if each.may_go), key=sorted)
    return (fixed, *going)


def _unknown(place: Path_, text: str, known: list[str] | tuple[str, ...]) -> Iterator[Problem]:
    for name in placeholders(text):
        if name in known:
            continue
        if name in KNOWN:
            yield Problem(
                place,
                f"“{{{name}}}” stands where there is no rule",
                "name the “rule” that knows it",
            )
        else:
            yield Problem(place, f"nothing fills in “{{{name}}}”", did_you_mean(name, PLACEHOLDERS))


def _brackets(place: Path_, text: str) -> Iterator[Problem]:
    if has_loose_bracket(text):
        yield Problem(
            place, "has a square bracket without its partner", "passages in [ ] do not nest"
        )
    if any(passage.may_go and not passage.fields for passage in passages(text)):
        yield Problem(
            place,
            "has a passage in [ ] without a placeholder, which nothing could leave out",
            "take the brackets away",
        )
