"""A file is called after what it holds."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, Example, given
from unsim.checking.rule import EVERYTHING, Problem, rule
from unsim.reading.kinds import FOLDERS, KINDS
from unsim.records.catalog import Catalog, Entry


@rule(
    "file-name",
    "A file is called after its id in small letters: `carrier: claro` is `claro.yml`; a country's"
    " folder is: `country: PE` stands in `pe/country.yml`; so is a language's.",
    kinds=EVERYTHING,
    is_about_file=True,
    passes=[UNCHANGED, Example(kind="general")],
    fails=[
        given("country: CO"),
        Example(kind="carriers", name="pe/movistar.yml"),
        Example(kind="sellers", name="Airalo.yml"),
        Example(kind="locales", name="english/locale.yml"),
    ],
)
def file_name(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    field = KINDS[entry.kind].id_field
    value = entry.document.value
    named = value.get(field) if field and isinstance(value, dict) else None
    what, called = _called(entry)
    if isinstance(named, str) and called != named.lower() and named.isascii():
        yield Problem(
            (field,),
            f"says “{named[:60]}”, but the {what} is called {called}",
            f"call the {what} {named.lower()[:60]}, or correct “{field}”",
        )


def _called(entry: Entry[Any]) -> tuple[str, str]:
    if entry.kind in FOLDERS:
        return "folder", entry.path.parent.name
    return "file", entry.path.stem
