"""Checks files one by one: reading, shape, rules."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import unsim.checking.rules  # noqa: F401 - registers the rules
from unsim.catalog import Catalog, Entry
from unsim.checking.rule import RULES
from unsim.findings import Finding
from unsim.reading.document import Document
from unsim.reading.kinds import kind_of
from unsim.reading.models import MODELS
from unsim.reading.shapes import validate
from unsim.reading.yaml12 import read


def check_files(paths: Iterable[Path], shared: Catalog) -> list[Finding]:
    return [finding for path in paths for finding in check_file(path, shared)]


def check_file(path: Path, shared: Catalog) -> list[Finding]:
    document, findings = read(path)
    return findings if document is None else check_document(document, shared)


def check_document(document: Document, shared: Catalog) -> list[Finding]:
    kind = kind_of(document.path)
    if kind is None:
        raise ValueError(f"{document.path} is not in a folder of data/ that holds records")
    record, findings = validate(document, MODELS[kind])
    entry: Entry[Any] = Entry(kind, document, record)
    return [*findings, *_run_rules(entry, shared)]


def _run_rules(entry: Entry[Any], shared: Catalog) -> Iterator[Finding]:
    for rule in RULES.values():
        if entry.kind in rule.kinds and (entry.record is not None or not rule.needs_shape):
            yield from rule.run(entry, shared)
