"""A phrase to say is in a language the carrier's staff speak."""

from collections.abc import Iterator
from typing import Any

from unsim.catalog import Catalog, Entry
from unsim.checking.example import given
from unsim.checking.rule import Problem, rule

_SAY = "carriers.0.routes: [{channel: phone, result: full, steps: [{say: {%s}}], sources: [law]}]"


@rule(
    "phrase-language",
    "Words to say or show are given in one of the country's `languages`.",
    kinds=("countries",),
    passes=[given(_SAY % "es: Quiero dar de baja, zh: 我要销户, en: I want to cancel")],
    fails=[given(_SAY % "zh: 我要销户, en: I want to cancel")],
)
def phrase_language(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    spoken = entry.record.languages
    for place, phrase in entry.places.phrases:
        if not any(language in phrase for language in spoken):
            yield Problem(
                place,
                "has no words in a language of the country",
                f"add “{spoken[0]}: …”; the country's languages are {', '.join(spoken)}",
            )
