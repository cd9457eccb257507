"""`python -m deploy.compress site` puts a gzip and, where the tool `brotli` is there, a brotli file beside each.

A server then sends what lies there and never compresses while a reader waits. The same bytes always
give the same file.
"""

import gzip
import shutil
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Final

ENDINGS: Final = frozenset(
    {".atom", ".css", ".csv", ".html", ".ics", ".js", ".json", ".md", ".svg", ".txt", ".xml"}
)
LEAST: Final = 512
"""Bytes; below that nothing is won, since an answer is one packet either way."""
_AT_ONCE: Final = 100


def worth_it(site: Path) -> list[Path]:
    """The files of a site that get smaller."""
    files = (path for path in site.rglob("*") if path.suffix in ENDINGS and path.is_file())
    return sorted(path for path in files if path.stat().st_size >= LEAST)


def compress(files: Sequence[Path]) -> None:
    parts = [files[start : start + _AT_ONCE] for start in range(0, len(files), _AT_ONCE)]
    with ProcessPoolExecutor() as workers:
        list(workers.map(_compress, parts))


def _compress(files: Sequence[Path]) -> None:
    for path in files:
        packed = gzip.compress(path.read_bytes(), 9, mtime=0)
        _beside(path, ".gz").write_bytes(packed)
        shutil.copystat(path, _beside(path, ".gz"))  # servers make the ETag of it
    tool = shutil.which("brotli")
    if tool:
        subprocess.run([tool, "--best", "--keep", "--force", "--", *files], check=True)  # noqa: S603 - our own files


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def main() -> None:
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():  # noqa: PLR2004 - the command and a folder
        raise SystemExit(__doc__)
    compress(worth_it(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
