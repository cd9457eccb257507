"""What justifies a paragraph exists."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.model.letter import Letter, Paragraph
from unsim.model.wording import QUESTIONS, words_for
from unsim.reading.document import Path_
from unsim.reading.words import closest, did_you_mean
from unsim.records.catalog import Catalog, Entry


@rule(
    "letter-rules",
    "A paragraph's `rule` is a question of `rules`, its `answer` a possible one,"
    " and it `follows` a paragraph that is ticked.",
    kinds=("letters",),
    passes=[
        Example(kind="letters"),
        given("paragraphs.0.rule: fee\nparagraphs.0.answer: [free]", "letters"),
        given("needs: cooling_off", "letters"),
    ],
    fails=[
        given("paragraphs.0.rule: prof", "letters"),
        given("paragraphs.0.rule: fee\nparagraphs.0.answer: [fre]", "letters"),
        given("paragraphs.0.rule: documents\nparagraphs.0.answer: [yes]", "letters"),
        given("paragraphs.0.answer: [free]", "letters"),
        given("paragraphs.0.by: carrier", "letters"),
        given("paragraphs.0.follows: request", "letters"),
        given("needs: coolingoff", "letters"),
    ],
)
def letter_rules(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    letter: Letter = entry.record
    if letter.needs is not None:
        yield from _question(("needs",), letter.needs)
    ticked = [paragraph.id for paragraph in letter.paragraphs if paragraph.tick]
    for index, paragraph in enumerate(letter.paragraphs):
        place = ("paragraphs", index)
        yield from _justified(place, paragraph)
        if paragraph.follows is not None and paragraph.follows not in ticked:
            yield Problem(
                (*place, "follows"),
                f"no paragraph “{paragraph.follows}” has a “tick”",
                did_you_mean(paragraph.follows, ticked),
            )


def _justified(place: Path_, paragraph: Paragraph) -> Iterator[Problem]:
    if paragraph.rule is None:
        for name in ("answer", "by"):
            if getattr(paragraph, name) is not None:
                yield Problem(
                    (*place, name), f"has “{name}” without “rule”", "name the question it is about"
                )
        return
    found = list(_question((*place, "rule"), paragraph.rule))
    yield from found or _answers(place, paragraph)


def _question(place: Path_, name: str) -> Iterator[Problem]:
    if name not in QUESTIONS:
        yield Problem(
            place,
            f"“{name}” is no question of “rules”",
            did_you_mean(name, QUESTIONS),
            closest(name, QUESTIONS),
        )


def _answers(place: Path_, paragraph: Paragraph) -> Iterator[Problem]:
    possible = words_for(paragraph.rule or "")
    for index, word in enumerate(paragraph.answer or ()):
        if word not in possible:
            yield Problem(
                (*place, "answer", index),
                f"“{word}” does not answer “{paragraph.rule}”",
                did_you_mean(word, possible) if possible else "leave “answer” out",
            )
