"""What was made is given back while it holds: from the disk, and from memory to who builds again and again."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from unsim.making.fingerprints import Fingerprints
from unsim.making.kept import Kept, Result
from unsim.records.catalog import Catalog

NOW = Fingerprints(Catalog(), "all that every page is made of")
DAY = date(2026, 11, 20)
RESULT = Result({"": NOW.of("")}, date.min, date.max, "", {"pages": ["a page"]})


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_the_next_build_is_given_what_this_one_has_made(tmp_path: Path) -> None:
    Kept(tmp_path / "made").keep("en/home", RESULT)
    assert Kept(tmp_path / "made").recall("en/home", NOW, DAY, "") == RESULT.made


@pytest.mark.parametrize("in_memory", [True, False])
def test_only_who_builds_again_and_again_has_it_in_memory(tmp_path: Path, in_memory: bool) -> None:
    kept = Kept(tmp_path / "made", in_memory)
    kept.keep("en/home", RESULT)
    shutil.rmtree(tmp_path / "made")
    assert (kept.recall("en/home", NOW, DAY, "") is not None) == in_memory
