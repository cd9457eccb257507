"""Two people who change two carriers never meet in one file."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.records.assembly import Entry
from unsim.records.catalog import Catalog
from unsim.records.source_place import misplaced_sources

_SOURCE = (
    "{title: A, publisher: B, kind: carrier, url: https://b.example, read: 2026-11-20, copy: live}"
)
_FEE = "{fee: [{answer: free, sources: [own]}]}"


@rule(
    "source-place",
    "A source stands in the narrowest file that covers its uses: the carrier's if it alone cites it,"
    " otherwise country.yml.",
    kinds=("countries",),
    needs_whole=True,
    passes=[
        UNCHANGED,
        given(f"carriers.0.sources.own: {_SOURCE}\ncarriers.0.terms: {_FEE}"),
        given(f"sources.own: {_SOURCE}\nrules: {_FEE}"),
    ],
    fails=[
        given(f"sources.own: {_SOURCE}\ncarriers.0.terms: {_FEE}"),
        given(f"carriers.0.sources.own: {_SOURCE}\nrules: {_FEE}"),
    ],
)
def source_place(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for found in misplaced_sources(entry):
        yield Problem(
            ("sources", found.key),
            f"the source “{found.key}” stands in {found.stands_in.name},"
            f" but its uses ask for {found.belongs_in.name}",
            f"move it there; `unsim fix data/countries/{found.stands_in.parent.name}` does",
            on_key=True,
        )
