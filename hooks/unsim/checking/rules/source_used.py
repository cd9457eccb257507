"""No source lies about unused."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import CITING, Problem, rule
from unsim.records.catalog import Catalog, Entry

_SECOND = (
    "sources.second: {title: A, publisher: B, kind: law, url: https://second.example,"
    " read: 2026-11-20, copy: live}"
)


@rule(
    "source-used",
    "Every source is cited by at least one answer.",
    kinds=CITING,
    needs_whole=True,
    passes=[UNCHANGED, given(f"{_SECOND}\ncarriers.0.known_from: [law, second]")],
    fails=[given(_SECOND)],
)
def source_used(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    cited = {key for _, key in entry.places.citations}
    for key in entry.record.sources or {}:
        if key not in cited:
            yield Problem(
                ("sources", key),
                f"the source “{key}” is cited nowhere",
                "cite it where it answers something, or take it out",
                on_key=True,
            )
