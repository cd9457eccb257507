"""A key names one source in all files of a country."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import given
from unsim.checking.rule import Problem, rule
from unsim.reading.country_folder import CountryDocument
from unsim.records.assembly import Entry
from unsim.records.catalog import Catalog

_SOURCE = (
    "{title: A, publisher: B, kind: law, url: https://%s.example, read: 2026-11-20, copy: live}"
)


@rule(
    "source-key-once",
    "No two files of a country use the same key for a source.",
    kinds=("countries",),
    passes=[given(f"carriers.0.sources.own: {_SOURCE % 'own'}\ncarriers.0.known_from: [own]")],
    fails=[given(f"carriers.0.sources.law: {_SOURCE % 'own'}\ncarriers.0.known_from: [law]")],
)
def source_key_once(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    document = entry.document
    if not isinstance(document, CountryDocument):
        return
    first: dict[str, str] = {}
    for index, file in enumerate(document.files):
        for key in file.value.get("sources") or {}:
            other = first.setdefault(key, file.path.name)
            if other != file.path.name:
                yield Problem(
                    ("carriers", index - 1, "sources", key),
                    f"the key “{key}” is used in {other} already",
                    "give this source another key, such as one with the carrier's name in it",
                    on_key=True,
                )
