"""Citations lead somewhere."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import CITING, Problem, rule
from unsim.reading.words import closest
from unsim.records.catalog import Catalog, Entry


@rule(
    "source-exists",
    "Every source that is cited stands under `sources`, of the file or of the carrier's country.",
    kinds=CITING,
    needs_whole=True,
    passes=[UNCHANGED],
    fails=[
        given("carriers.0.known_from: [lwa]"),
        given("facts.0.sources: [nobody]", "devices"),
        given("advice: [{topic: proof, text: {zh: 证, en: Keep it}, sources: [nobody]}]"),
    ],
)
def source_exists(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    known = entry.record.sources or {}
    for place, key in entry.places.citations:
        if key not in known:
            close = closest(key, known)
            guess = f"did you mean “{close}”? " if close else ""
            yield Problem(
                place,
                f"cites “{key}”, which is not under “sources”",
                f"{guess}a new source stands there as “{key}: …”; `unsim cite` adds one",
                close,
            )
