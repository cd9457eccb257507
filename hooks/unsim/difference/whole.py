"""Everything that differs between two states of the project."""

from datetime import date
from pathlib import Path

from unsim.difference.change import Difference, FileDifference
from unsim.difference.compare import compare
from unsim.difference.guides import compare_guide, is_guide, translations_behind
from unsim.difference.revisions import Span
from unsim.reading.kinds import is_record


def difference(span: Span, today: date, original: str) -> Difference:
    """`original` is the language in which guides are written first."""
    found = Difference(span.base)
    changed = span.changed()
    found.behind = translations_behind(span.root, changed, original)
    for path in changed:
        told = _file(span, path, today)
        if told is None:
            found.other_files.append(path)
        else:
            found.files.append(told)
    return found


def _file(span: Span, path: str, today: date) -> FileDifference | None:
    if is_record(Path(path), Path("data")):
        return compare(path, span.before(path), span.after(path), today)
    if is_guide(path):
        return compare_guide(path, span.before(path), span.after(path))
    return None
