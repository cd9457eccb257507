"""Which records a command was asked to work on."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from unsim.cli import CouldNotRun
from unsim.reading.kinds import is_record


def named_files(root: Path, paths: Iterable[Path]) -> list[Path]:
    """The records among the named files and folders; complains of what is none."""
    found = [file for path in paths for file in _records(root, path.absolute())]
    return list(dict.fromkeys(found))


def _records(root: Path, path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*.yml") if is_record(file, root / "data"))
    elif not path.exists():
        raise CouldNotRun(f"{path} does not exist")
    elif is_record(path, root / "data"):
        yield path
    else:
        raise CouldNotRun(f"{path} is no record: records are .yml files in the folders of data/")
