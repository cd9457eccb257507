"""What is invented is as sound as what is real: tests that stand on it would lie otherwise."""

from pathlib import Path

import pytest

from tests.conftest import real_records
from tests.invented.records import DATA, catalog
from unsim.checking.files import check_parts
from unsim.fixing.fix import fix
from unsim.reading.kinds import by_record, record_files
from unsim.records.assembly import load_parts
from unsim.records.catalog import Catalog

RECORDS = list(by_record(record_files(DATA)))


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_an_invented_record_has_nothing_against_it(record: Path) -> None:
    shared, _ = Catalog.of(real_records("locales"))
    found = check_parts(load_parts(record), shared)
    assert [finding for finding in found if finding.severity == "error"] == []


@pytest.mark.parametrize(
    "path", record_files(DATA), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_an_invented_file_is_in_canonical_form(path: Path) -> None:
    assert fix(path, path.read_bytes()).text == path.read_text("utf-8")


def test_nobody_can_visit_what_is_invented() -> None:
    """ISO gives these codes to nobody, so no real country will ever be mistaken for one."""
    assert all(code.startswith("X") for code in catalog().countries)
    real = {path.parent.name.upper() for path in real_records("countries")}
    assert not real & set(catalog().countries)
