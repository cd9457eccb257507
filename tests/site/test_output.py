"""What a build does to the site that stands: nothing, until a whole new one can take its place."""

import errno
import os
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from mkdocs_bridge.output import Output
from tests.site.copies import contents


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was good."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text("good")
    return folder


def built(site: Path, text: str) -> Output:
    """A build that has written all it had to write."""
    output = Output(site)
    output.restore()
    (output.begin() / "index.html").write_text(text)
    return output


def left_beside(site: Path) -> list[str]:
    return [path.name for path in site.parent.iterdir() if path != site]


def test_a_new_site_takes_the_place_of_the_old_one_and_leaves_nothing_beside_it(site: Path) -> None:
    built(site, "new").publish()
    assert contents(site) == {"index.html": b"new"}
    assert left_beside(site) == []


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    site = tmp_path / "deep/site"
    built(site, "new").publish()
    assert contents(site) == {"index.html": b"new"}


def test_two_builds_at_once_have_a_folder_each(site: Path) -> None:
    one, two = built(site, "one"), built(site, "two")
    assert one.building != two.building
    two.publish()
    one.publish()
    assert contents(site) == {"index.html": b"one"}
    assert left_beside(site) == []


def test_a_build_that_finds_another_one_changing_places_tries_again(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, rename = built(site, "new"), Path.rename
    refused: list[Path] = []

    def once_refused(self: Path, target: Path) -> Path:
        if not refused and self == output.building:
            refused.append(self)
            raise OSError(errno.ENOTEMPTY, "Directory not empty")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", once_refused)
    output.publish()
    assert refused
    assert contents(site) == {"index.html": b"new"}
    assert left_beside(site) == []


class Killed(BaseException):
    pass


@pytest.mark.parametrize("next_build_is_good", [True, False])
def test_a_kill_between_two_renames_costs_no_site(
    site: Path, monkeypatch: pytest.MonkeyPatch, next_build_is_good: bool
) -> None:
    output, rename = built(site, "new"), Path.rename

    def killed(self: Path, target: Path) -> Path:
        if self == output.building:
            raise Killed
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", killed)
        patch.setattr("shutil.rmtree", lambda *_, **__: None)  # a killed process tidies nothing
        with pytest.raises(Killed):
            output.publish()
    assert not site.exists()
    after = Output(site)
    after.restore()
    assert contents(site) == {"index.html": b"good"}
    if next_build_is_good:
        built(site, "newer").publish()
        assert contents(site) == {"index.html": b"newer"}


def test_what_killed_builds_left_is_taken_away_once_they_are_forgotten(site: Path) -> None:
    long_ago, now = built(site, "left").building, built(site, "under way").building
    assert long_ago
    assert now
    os.utime(long_ago, (0, 0))
    Output(site).restore()
    assert not long_ago.exists()
    assert now.exists()


def test_a_disk_that_refuses_the_last_step_leaves_the_site(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output, rename = built(site, "new"), Path.rename

    def refused(self: Path, target: Path) -> Path:
        if self == output.building:
            raise OSError(errno.EROFS, "Read-only file system", str(self))
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(OSError, match="Read-only"):
        output.publish()
    output.discard()
    assert contents(site) == {"index.html": b"good"}
    assert left_beside(site) == []


def test_a_link_stays_a_link(site: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere/site"
    link.parent.mkdir()
    link.symlink_to(site)
    built(link, "new").publish()
    assert link.is_symlink()
    assert contents(site) == {"index.html": b"new"}


def test_a_mount_is_refused_before_anything_is_built(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.path.ismount", lambda path: path == site)
    with pytest.raises(Abort, match=r"is a mount.*--site-dir .*public"):
        Output(site).begin()
    assert contents(site) == {"index.html": b"good"}
    assert left_beside(site) == []
