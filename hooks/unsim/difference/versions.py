"""A record at one time: what its files made together then, or why they made none."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unsim.difference.one_file import in_one_file
from unsim.reading.document import Document
from unsim.reading.yaml12 import parse
from unsim.records.assembly import Entry, entry_of, part_of

Files = Mapping[str, bytes]
"""The files of a record by their paths from the project's root."""


@dataclass(frozen=True, slots=True)
class Version:
    entry: Entry[Any] | None
    trouble: str = ""

    @property
    def document(self) -> Document:
        if self.entry is None:
            raise ValueError("a version without a record")
        return self.entry.document


def version(record: str, files: Files) -> Version:
    if not files:
        return Version(None)
    old_shape = files.get(f"{record}.yml")
    if old_shape is not None and len(files) == 1:
        entry, findings = in_one_file(Path(f"{record}.yml"), old_shape)
    else:
        parts = [part_of(Path(name), *parse(Path(name), raw)) for name, raw in files.items()]
        entry, findings = entry_of(parts)
    if entry is not None:
        return Version(entry)
    first = findings[0]
    where = f"{first.path.name}, " if len(files) > 1 else ""
    return Version(None, f"{where}line {first.mark.line}: {first.message}")
