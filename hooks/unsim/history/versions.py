"""What git remembers of a file: its content after each commit that touched it, oldest first."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from unsim.history.git import content_at, git

MOST_COMMITS: Final = 200


def versions(root: Path, path: str) -> Iterator[bytes]:
    """The last ones, and at the end the file as it lies there."""
    log = git(root, "log", f"--max-count={MOST_COMMITS}", "--format=%H", "--", path)
    for commit in reversed(log.split()):
        content = content_at(root, commit, path)
        if content is not None:
            yield content
    file = root / path
    if file.is_file():
        yield file.read_bytes()
