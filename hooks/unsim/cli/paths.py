"""Which records a command was asked to work on."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from unsim.cli import CouldNotRun
from unsim.reading.kinds import kind_of


def named_files(root: Path, paths: Iterable[Path]) -> list[Path]:
    """The records among the named files and folders; complains of what is none."""
    found = [file for path in paths for file in _records(root, path.absolute())]
    return list(dict.fromkeys(found))


def _records(root: Path, path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*.yml") if _is_record(root, file))
    elif not path.exists():
        raise CouldNotRun(f"{path} does not exist")
    elif _is_record(root, path):
        yield path
    else:
        raise CouldNotRun(f"{path} is no record: records are .yml files in the folders of data/")


def _is_record(root: Path, path: Path) -> bool:
    return (
        path.suffix == ".yml" and path.is_relative_to(root / "data") and kind_of(path) is not None
    )
