"""Every record means to PyYAML’s `safe_load`, which goes by YAML 1.1, what it means to us."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.facts.yaml_readers import FILES, FOLDERS, ours, plain, same


def theirs(raw: bytes) -> Any:
    found: Any = yaml.safe_load(raw)
    return plain(found)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_it_reads_every_record_as_we_do(folder: Path) -> None:
    for path in sorted(folder.glob("*.yml")):
        raw = path.read_bytes()
        assert same(plain(ours(path, raw)), theirs(raw)), path


def test_no_record_is_left_out() -> None:
    read = [path for folder in FOLDERS for path in folder.glob("*.yml")]
    assert sorted(read) == FILES
    assert len(FILES) > 400


@pytest.mark.parametrize("text", ["no", "on", "012", "12:30", "1_000"])
def test_what_it_takes_for_something_else_would_be_told(text: str) -> None:
    raw = f"a: {text}\n".encode()
    assert not same(plain(ours(Path("x.yml"), raw)), theirs(raw))


@pytest.mark.parametrize(
    "text", ["2026-11-20", "2026-11", '"no"', "1.5", "true", "yes-no", "'012'"]
)
def test_what_both_take_for_the_same_passes(text: str) -> None:
    raw = f"a: {text}\n".encode()
    assert same(plain(ours(Path("x.yml"), raw)), theirs(raw))
