"""A whole check: every record under data/, or those of which a file was named."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from unsim.checking.docs import check_docs
from unsim.checking.files import check_records
from unsim.checking.stray_files import stray_files
from unsim.findings import Finding, in_order
from unsim.processors import spread
from unsim.reading.kinds import by_record, files_of, locale_folders, record_files
from unsim.records.assembly import entry_of, load_parts
from unsim.records.catalog import Catalog
from unsim.records.schema import outdated_schemas

WORTH_IT_BYTES: Final = 1_000_000
"""So much text is worth a second process."""
RECORDS_A_TURN: Final = 8


def check_everything(root: Path) -> list[Finding]:
    records = record_files(root / "data")
    return in_order([*check_project(root), *check_paths(root, records)])


def check_project(root: Path) -> list[Finding]:
    """What belongs to no record: files that nothing reads, outdated schemas, what lies in docs/."""
    countries = frozenset(path.name for path in (root / "data/countries").glob("*/"))
    return [
        *stray_files(root / "data"),
        *outdated_schemas(root / "data"),
        *check_docs(root, countries),
    ]


def check_paths(root: Path, paths: Sequence[Path]) -> list[Finding]:
    shared = _languages(root / "data")
    records = list(by_record(paths))
    work = partial(check_records, shared=shared)
    is_worth_it = _size(records) > WORTH_IT_BYTES
    return in_order(spread(work, records, a_turn=RECORDS_A_TURN, is_worth_it=is_worth_it))


def _size(records: Sequence[Path]) -> int:
    files = [file for record in records for file in files_of(record)]
    return sum(file.lstat().st_size for file in files if file.exists())


def _languages(data: Path) -> Catalog:
    """As much of each as can be read: one slip in it does not make every text in it foreign."""
    found = []
    for folder in locale_folders(data):
        entry, _ = entry_of([part for part in load_parts(folder) if part.record is not None])
        found += [entry] if entry else []
    return Catalog.from_entries(found)
