"""A whole check: every file under data/, or those that were named."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from unsim.catalog import Catalog, record_files
from unsim.checking.files import check_files
from unsim.checking.pool import spread
from unsim.checking.strays import stray_files
from unsim.findings import Finding
from unsim.reading.kinds import kind_of
from unsim.schema import outdated_schemas


def check_everything(root: Path) -> list[Finding]:
    data = root / "data"
    findings = [*stray_files(data), *outdated_schemas(data)]
    return _sorted([*findings, *_check(data, list(record_files(data)))])


def check_paths(root: Path, paths: Sequence[Path]) -> list[Finding]:
    return _sorted(_check(root / "data", paths))


def _check(data: Path, paths: Sequence[Path]) -> list[Finding]:
    shared, _ = Catalog.of(_shared_files(data))
    return spread(partial(check_files, shared=shared), paths)


def _shared_files(data: Path) -> Iterator[Path]:
    return (path for path in record_files(data) if kind_of(path) == "locales")


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: finding.sort_key)
