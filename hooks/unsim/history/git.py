"""What git knows: the commit to compare with, the files that differ, their content then and now."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_MAIN_LINES: Final = ("upstream/main", "origin/main", "main")
_QUIET: Final = ("-c", "core.quotepath=off", "-c", "core.fsmonitor=false")


class NoHistory(Exception):  # noqa: N818 - it reads as what is told
    """Git cannot tell what is asked; says why."""


@dataclass(frozen=True, slots=True)
class Span:
    """From a commit to another, or to the files as they lie there."""

    root: Path
    base: str
    head: str | None = None

    def changed(self) -> list[str]:
        """The paths that differ, from the project's root."""
        flags = ("--name-only", "-z", "--no-renames", "--no-ext-diff", "--relative")
        ends = [self.base, *([self.head] if self.head else [])]
        paths = _listed(self.root, "diff", *flags, *ends, "--")
        if self.head is None:
            paths += _listed(self.root, "ls-files", "--others", "--exclude-standard", "-z")
        return sorted(set(paths))

    def listed_before(self, path: str) -> list[str]:
        """The file of this path, or the files in the folder."""
        return files_at(self.root, self.base, path)

    def listed_after(self, path: str) -> list[str]:
        if self.head is not None:
            return files_at(self.root, self.head, path)
        place = self.root / path
        found = sorted(place.iterdir()) if place.is_dir() else [place] if place.is_file() else []
        return [one.relative_to(self.root).as_posix() for one in found]

    def before(self, path: str) -> bytes | None:
        return content_at(self.root, self.base, path)

    def after(self, path: str) -> bytes | None:
        if self.head is not None:
            return content_at(self.root, self.head, path)
        file = self.root / path
        return file.read_bytes() if file.is_file() and not file.is_symlink() else None


def span_of(root: Path, base: str | None, head: str | None) -> Span:
    """From where the change left the main line: what others did there since is not part of it."""
    end = commit(root, head) if head else None
    start = commit(root, base) if base else _main_line(root)
    return Span(root, _common(root, start, end or commit(root, "HEAD")), end)


def commit(root: Path, name: str) -> str:
    try:
        return git(
            root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        )
    except NoHistory:
        raise NoHistory(f"git knows no commit “{name}”") from None


def is_checkout(root: Path) -> bool:
    """Is it a project with a history of its own, and no folder inside another one?"""
    try:
        return git(root, "rev-parse", "--show-prefix") == ""
    except NoHistory:
        return False


def content_at(root: Path, revision: str, path: str) -> bytes | None:
    done = _run(root, "cat-file", "blob", f"{revision}:./{path}")
    return done.stdout if done.returncode == 0 else None


def files_at(root: Path, revision: str, path: str) -> list[str]:
    """What git lists there then, from the project's root."""
    for named in (f"{path}/", path):
        found = _listed(root, "ls-tree", "-z", "--name-only", revision, "--", named)
        if found:
            return found
    return []


def git(root: Path, *arguments: str) -> str:
    done = _run(root, *arguments)
    if done.returncode:
        raise NoHistory(done.stderr.decode("utf-8", "replace").strip() or "git cannot tell")
    return done.stdout.decode("utf-8", "replace").strip()


def archive(root: Path, revision: str, paths: Sequence[str]) -> bytes:
    """A tar file of these files or folders as they were."""
    done = _run(root, "archive", "--format=tar", revision, *paths)
    if done.returncode:
        raise NoHistory(done.stderr.decode("utf-8", "replace").strip() or "git cannot tell")
    return done.stdout


def _main_line(root: Path) -> str:
    for name in _MAIN_LINES:
        try:
            return commit(root, name)
        except NoHistory:
            continue
    return commit(root, "HEAD")


def _common(root: Path, one: str, other: str) -> str:
    """The last commit both have; the first one itself where history is cut short."""
    try:
        return git(root, "merge-base", one, other)
    except NoHistory:
        return one


def _listed(root: Path, *arguments: str) -> list[str]:
    done = _run(root, *arguments)
    if done.returncode:
        raise NoHistory(done.stderr.decode("utf-8", "replace").strip())
    return [path for path in done.stdout.decode("utf-8", "replace").split("\0") if path]


def _run(root: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    command: Sequence[str] = ("git", *_QUIET, *arguments)
    try:
        return subprocess.run(command, cwd=root, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError:
        raise NoHistory("git is not installed") from None
