"""Everything that differs between two states of the project."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Final

from unsim.difference.change import Difference
from unsim.difference.compare import compare
from unsim.difference.evidence import Readers
from unsim.difference.guides import compare_guide, is_guide, translations_behind
from unsim.difference.versions import Files
from unsim.history.git import Span
from unsim.reading.kinds import is_record, record_of

_DATA: Final = Path("data")
_IN_ONE_FILE: Final = re.compile(r"data/(countries|locales)/[a-z-]+\.yml")
"""Folders of today, as they were kept until December 2026."""


def difference(span: Span, today: date, languages: Sequence[str]) -> Difference:
    """`languages` are those of the site, first the one in which guides are written first."""
    found = Difference(span.base)
    changed = span.changed()
    found.behind = translations_behind(span.root, changed, next(iter(languages), ""))
    records: dict[str, list[str]] = {}
    for path in changed:
        record = record_at(path)
        if record:
            records.setdefault(record, []).append(path)
        elif not is_guide(path):
            found.other_files.append(path)
    for record, files in records.items():
        before = _files(span.listed_before, span.before, record)
        after = _files(span.listed_after, span.after, record)
        found.files.append(compare(record, files, before, after, Readers(today, languages)))
    found.files += [
        compare_guide(path, span.before(path), span.after(path))
        for path in changed
        if is_guide(path)
    ]
    return found


def record_at(path: str) -> str:
    """The record that a changed file is of: data/countries/pe for Peru, however it is kept."""
    if _IN_ONE_FILE.fullmatch(path):
        return path.removesuffix(".yml")
    return record_of(Path(path)).as_posix() if is_record(Path(path), _DATA) else ""


def _files(
    listed: Callable[[str], list[str]], content: Callable[[str], bytes | None], record: str
) -> Files:
    names = [name for name in listed(record) if is_record(Path(name), _DATA)]
    if not names and not record.endswith(".yml"):
        names = [f"{record}.yml"]
    contents = {name: content(name) for name in names}
    return {name: raw for name, raw in contents.items() if raw is not None}
