"""A carrier's file speaks of that carrier."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import given
from unsim.checking.rule import Problem, rule
from unsim.reading.country_folder import SHARED, CountryDocument
from unsim.records.assembly import Entry
from unsim.records.catalog import Catalog

_EVENT = "history: [{date: 2026-05, text: {zh: 事, en: It}, sources: [law]%s}]"


@rule(
    "carriers-elsewhere",
    "Claims, open questions and events in a carrier's file are about that carrier; what is about"
    " several stands in country.yml with `carriers`.",
    kinds=("countries",),
    passes=[given("carriers.0." + _EVENT % ""), given(_EVENT % ", carriers: [claro]")],
    fails=[given("carriers.0." + _EVENT % ", carriers: [claro]")],
)
def carriers_elsewhere(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    document = entry.document
    if not isinstance(document, CountryDocument):
        return
    for index, carrier in enumerate(document.carriers):
        for name in SHARED:
            for place, item in enumerate(carrier.value.get(name) or ()):
                if "carriers" in item:
                    yield Problem(
                        ("carriers", index, name, place, "carriers"),
                        f"names carriers in the file of “{carrier.path.stem}”",
                        "take `carriers` out; if it is about several, move it to country.yml",
                        on_key=True,
                    )
