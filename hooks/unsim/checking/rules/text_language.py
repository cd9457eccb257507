"""Texts for readers are in the languages the site has."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import RECORDS, Problem, rule
from unsim.reading.words import closest, did_you_mean
from unsim.records.catalog import Catalog, Entry


@rule(
    "text-language",
    "A text for readers has the languages of `data/locales` and no other.",
    kinds=(*RECORDS, "letters", "languages"),
    passes=[UNCHANGED],
    fails=[given("name: {cn: 秘鲁, en: Peru}"), given("name.xx: Peru", "letters")],
)
def text_language(entry: Entry[Any], catalog: Catalog) -> Iterator[Problem]:
    known = list(catalog.locales)
    for place, text in entry.places.texts:
        for language in text:
            if known and language not in known:
                yield Problem(
                    (*place, language),
                    f"“{language}” is no language of the site",
                    did_you_mean(language, known),
                    closest(language, known),
                    on_key=True,
                )
