"""What we write ourselves is there whole, or what was there before."""

import errno
from pathlib import Path

import pytest

from tests.conftest import Run
from unsim.whole import write_whole


def half_written(self: Path, content: bytes) -> int:
    """A disk that is full after a few bytes."""
    with self.open("wb") as file:
        file.write(content[:7])
    raise OSError(errno.ENOSPC, "No space left on device", str(self))


def test_a_file_that_is_there_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    file = tmp_path / "one.yml"
    file.write_text("old")
    file.chmod(0o640)
    write_whole(file, "new: 新\n")
    assert file.read_bytes() == "new: 新\n".encode()
    assert file.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [file]


def test_a_full_disk_leaves_what_was_there_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "one.yml"
    file.write_text("old")
    monkeypatch.setattr(Path, "write_bytes", half_written)
    with pytest.raises(OSError, match="No space left"):
        write_whole(file, "something new")
    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_record_survives_a_disk_that_is_full_while_it_is_put_in_order(
    claro: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = claro.read_text("utf-8").replace("name: Claro", "name:   Claro")
    claro.write_text(before, "utf-8")
    monkeypatch.setattr(Path, "write_bytes", half_written)
    ran = run("fix", str(claro))
    assert ran.status == 2
    assert "No space left on device" in ran.err
    assert "Traceback" not in ran.err
    assert claro.read_text("utf-8") == before
