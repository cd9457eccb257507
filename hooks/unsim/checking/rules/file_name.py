"""A file is called after what it holds."""

from collections.abc import Iterator
from typing import Any

from unsim.catalog import ID_FIELDS, Catalog, Entry
from unsim.checking.example import UNCHANGED, Example, given
from unsim.checking.rule import EVERYTHING, Problem, rule


@rule(
    "file-name",
    "A file is called after its id in small letters: Peru, `country: PE`, is `pe.yml`.",
    kinds=EVERYTHING,
    needs_shape=False,
    passes=[UNCHANGED, Example(kind="general")],
    fails=[given("country: CO"), Example(name="peru.yml"), Example(name="PE.yml")],
)
def file_name(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    field = ID_FIELDS.get(entry.kind)
    value = entry.document.value
    named = value.get(field) if field and isinstance(value, dict) else None
    if isinstance(named, str) and entry.path.name != f"{named.lower()}.yml" and named.isascii():
        yield Problem(
            (str(field),),
            f"says “{named[:60]}”, but the file is called {entry.path.name}",
            f"call the file {named.lower()[:60]}.yml, or correct “{field}”",
        )
