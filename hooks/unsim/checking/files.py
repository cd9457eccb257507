"""Checks records one by one: reading, shape, rules.

A rule about files runs on each file. A rule about records runs on what the files of a record make
together: as much of it as has the right shape, unless the rule needs the whole of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import unsim.checking.rules  # noqa: F401 - registers the rules
from unsim.checking.rule import RULES
from unsim.findings import Finding
from unsim.records.assembly import FOLDER_RULES, Entry, Part, entry_of, load_parts
from unsim.records.catalog import Catalog


def check_records(records: Iterable[Path], shared: Catalog) -> list[Finding]:
    return [finding for record in records for finding in check_parts(load_parts(record), shared)]


def check_parts(parts: Sequence[Part], shared: Catalog) -> list[Finding]:
    """`parts` are the files of one record."""
    readable = [part for part in parts if part.record is not None]
    entry, found = entry_of(readable)
    broken = [finding for part in parts if part.record is None for finding in part.findings]
    told = {(finding.path, finding.mark) for finding in broken}
    about_files = [finding for part in parts for finding in _about_file(part, shared)]
    whole = len(readable) == len(parts)
    return [
        *broken,
        *(found if whole else [one for one in found if one.rule not in FOLDER_RULES.values()]),
        *(one for one in about_files if (one.path, one.mark) not in told),
        *(_about_record(entry, shared, whole=whole) if entry else ()),
    ]


def _about_file(part: Part, shared: Catalog) -> Iterator[Finding]:
    if part.document is None:
        return
    entry: Entry[Any] = Entry(part.kind, part.document, part.record)
    for rule in RULES.values():
        if rule.is_about_file and part.kind in rule.kinds:
            yield from rule.run(entry, shared)


def _about_record(entry: Entry[Any], shared: Catalog, *, whole: bool) -> Iterator[Finding]:
    for rule in RULES.values():
        fits = not rule.is_about_file and entry.kind in rule.kinds
        if fits and (whole or not rule.needs_whole):
            yield from rule.run(entry, shared)
