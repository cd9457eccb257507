"""The state of some folders at the end of each day, as the main line of git has it."""

import io
import tarfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from unsim.history.git import NoHistory, archive, git, is_checkout

MOST_DAYS: Final = 60
"""With a change each. What lies further back is in git, and on no page."""


@dataclass(frozen=True, slots=True)
class Day:
    day: str
    commit: str
    """The last one of that day."""


def days(root: Path, folders: Sequence[str]) -> list[Day]:
    """Those on which something in the folders changed, the oldest first; the first is what all began with."""
    if not is_checkout(root):
        raise NoHistory("no history of its own")
    flags = ("--first-parent", "--format=%cs %H")
    lines = git(root, "log", *flags, "HEAD", "--", *folders).splitlines()
    last: dict[str, str] = {}
    for line in lines:
        day, _, commit = line.partition(" ")
        last.setdefault(day, commit)
    found = [Day(day, commit) for day, commit in sorted(last.items())]
    return found[-MOST_DAYS - 1 :]


def blobs(root: Path, commit: str, folders: Sequence[str]) -> dict[str, str]:
    """What each file is called by its content: two that are called alike are alike."""
    listed = git(root, "ls-tree", "-r", "-z", commit, "--", *folders)
    found = {}
    for line in filter(None, listed.split("\0")):
        what, _, path = line.partition("\t")
        found[path] = what.split()[-1]
    return found


def contents(root: Path, commit: str, paths: Sequence[str]) -> dict[str, bytes]:
    """All of them at once."""
    with tarfile.open(fileobj=io.BytesIO(archive(root, commit, paths))) as held:
        files = ((member.name, held.extractfile(member)) for member in held if member.isfile())
        return {name: file.read() for name, file in files if file}
