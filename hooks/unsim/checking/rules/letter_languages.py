"""A letter is whole in each of its languages."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.records.catalog import Catalog, Entry


@rule(
    "letter-languages",
    "Every paragraph of a letter has the languages of its subject, no fewer and no more.",
    kinds=("letters",),
    passes=[Example(kind="letters")],
    fails=[
        given("paragraphs.0.text: {en: Please end the line.}", "letters"),
        given("paragraphs.0.text.it: Chiedo la cessazione.", "letters"),
    ],
)
def letter_languages(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    wanted = set(entry.record.subject)
    for index, paragraph in enumerate(entry.record.paragraphs):
        missing, extra = wanted - set(paragraph.text), set(paragraph.text) - wanted
        if missing or extra:
            what = (
                f"lacks {', '.join(sorted(missing))}"
                if missing
                else f"has {', '.join(sorted(extra))}"
            )
            yield Problem(
                ("paragraphs", index, "text"),
                f"the paragraph “{paragraph.id}” {what}, unlike the subject",
                "a letter is written whole in each of its languages",
            )
