"""A phrase to say is in a language the carrier's staff speak; a button may be English abroad."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import given
from unsim.checking.rule import Problem, rule
from unsim.languages import ENGLISH
from unsim.records.catalog import Catalog, Entry
from unsim.records.places import Place

_SAY = "carriers.0.routes: [{channel: phone, result: full, steps: [{say: {%s}}], sources: [law]}]"

_PRESS = (
    "carriers.0.routes: [{channel: app, result: full, steps: [{press: [{%s}]}], sources: [law]}]"
)


@rule(
    "phrase-language",
    "Words to say or show are given in one of the country's `languages`.",
    kinds=("countries",),
    passes=[
        given(_SAY % "es: Quiero dar de baja, zh: 我要销户, en: I want to cancel"),
        given(_PRESS % "en: End the line, zh: 注销"),
    ],
    fails=[
        given(_SAY % "zh: 我要销户, en: I want to cancel"),
        given(_SAY % "en: I want to cancel, zh: 我要销户"),
        given(_PRESS % "zh: 注销, en: End the line"),
    ],
)
def phrase_language(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    spoken = entry.record.languages
    for place in entry.places.phrases:
        phrase = place.value
        if not any(language in phrase for language in spoken) and not _is_english_button(place):
            yield Problem(
                place.path,
                "has no words in a language of the country",
                f"add “{spoken[0]}: …”; the country's languages are {', '.join(spoken)}",
            )


def _is_english_button(place: Place) -> bool:
    """Pages for foreigners have English buttons: then English stands first, the gloss behind it."""
    return "press" in place.path and next(iter(place.value)) == ENGLISH
