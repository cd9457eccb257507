"""What is not yet translated is counted, and does not fail."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import RECORDS, Problem, rule
from unsim.records.catalog import Catalog, Entry


@rule(
    "missing-translation",
    "A text for readers is there in every language of the site. A missing one is counted, and"
    " readers are shown another language, marked.",
    kinds=(*RECORDS, "letters", "languages"),
    severity="warning",
    passes=[UNCHANGED],
    fails=[given("name: {en: Peru}"), given("use: {zh: 想销户时}", "letters")],
)
def missing_translation(entry: Entry[Any], catalog: Catalog) -> Iterator[Problem]:
    for place, text in entry.places.texts:
        missing = [language for language in catalog.locales if language not in text]
        if missing:
            yield Problem(
                place,
                f"is not there in {', '.join(missing)}",
                f"add “{missing[0]}: …” if you can; otherwise leave it to somebody else",
                on_key=True,
            )
