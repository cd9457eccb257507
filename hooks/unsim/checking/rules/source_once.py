"""A page is one source, however often it is cited."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.records.catalog import Catalog, Entry

_SECOND = (
    "carriers.0.known_from: [law, second]\n"
    "sources.second: {title: A, publisher: B, kind: law, url: https://%s.example,"
    " read: 2026-11-20, copy: live}"
)


@rule(
    "source-once",
    "A page stands under `sources` once.",
    passes=[UNCHANGED, given(_SECOND % "other")],
    fails=[given(_SECOND % "law")],
)
def source_once(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    first: dict[str, str] = {}
    for key, source in (entry.record.sources or {}).items():
        same = first.setdefault(source.url, key)
        if same != key:
            yield Problem(
                ("sources", key, "url"),
                f"is the page of the source “{same}” as well",
                f"cite “{same}” and take “{key}” out",
            )
