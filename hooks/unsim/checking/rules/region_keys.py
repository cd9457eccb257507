"""A country takes over its region's rules with their sources: their keys must not be its own."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.records.assembly import Entry
from unsim.records.catalog import Catalog


@rule(
    "region-keys",
    "Keys of a region's sources begin with its id and a hyphen: `eu-roaming-2022`.",
    kinds=("regions",),
    passes=[Example(kind="regions")],
    fails=[
        given(
            "sources.law: {title: A, publisher: B, kind: law, url: https://b.example,"
            " read: 2026-11-20, copy: live}\nrules.fee.0.sources: [law]",
            "regions",
        )
    ],
)
def region_keys(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    prefix = f"{entry.record.region.lower()}-"
    for key in entry.record.sources:
        if not key.startswith(prefix):
            yield Problem(
                ("sources", key),
                f"“{key}” does not begin with “{prefix}”",
                f"{prefix}{key}",
                on_key=True,
            )
