"""Writes `dead: <day>` beside the sources whose page is gone, and takes it away where one is back."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from unsim.reading.document import Path_
from unsim.reading.kinds import record_of
from unsim.reading.yaml12 import read
from unsim.upkeep.links.gather import Named
from unsim.upkeep.links.judge import Verdict
from unsim.writing.edit import CannotEdit, drop, in_order, put
from unsim.writing.files import write_checked


def mark(root: Path, verdicts: Iterable[Verdict]) -> tuple[int, list[str]]:
    """How many sources were marked, and what could not be."""
    by_file: dict[Path, list[tuple[Named, str]]] = defaultdict(list)
    for verdict in verdicts:
        if verdict.what in ("gone", "alive"):
            since = verdict.since if verdict.what == "gone" else ""
            for named in verdict.named:
                if named.source is not None:
                    by_file[named.path].append((named, since))
    done, left = 0, []
    for path, wanted in sorted(by_file.items()):
        try:
            _mark_file(root, path, wanted)
            done += len(wanted)
        except CannotEdit as wrong:
            left.append(str(wrong))
    return done, left


def _mark_file(root: Path, path: Path, wanted: Iterable[tuple[Named, str]]) -> None:
    document, findings = read(path)
    if document is None:
        raise CannotEdit(f"{path.name}: {findings[0].message}")
    text = document.text
    for named, since in wanted:
        place: Path_ = (*named.place[:-1], "dead")
        text = put(path, text, place, since) if since else drop(path, text, place)
    write_checked(root, record_of(path), {path: in_order(path, text)})
