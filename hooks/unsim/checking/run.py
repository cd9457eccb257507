"""A whole check: every record under data/, or those of which a file was named."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from unsim.checking.docs import check_docs
from unsim.checking.files import check_records
from unsim.checking.pool import spread
from unsim.checking.stray_files import stray_files
from unsim.findings import Finding, in_order
from unsim.reading.kinds import by_record, locale_folders, record_files
from unsim.records.assembly import entry_of, load_parts
from unsim.records.catalog import Catalog
from unsim.records.schema import outdated_schemas


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
    return in_order(spread(partial(check_records, shared=shared), list(by_record(paths))))


def _languages(data: Path) -> Catalog:
    """As much of each as can be read: one slip in it does not make every text in it foreign."""
    found = []
    for folder in locale_folders(data):
        entry, _ = entry_of([part for part in load_parts(folder) if part.record is not None])
        found += [entry] if entry else []
    return Catalog.from_entries(found)
