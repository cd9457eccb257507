"""The fingerprint of what every page is made of: the code, its libraries, the templates, the words, the options."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from unsim.making.fingerprints import digest

_LIBRARIES: Final = ("jinja2", "markupsafe", "mkdocs", "mkdocs-material", "pydantic", "segno")
_CODE: Final = Path(__file__).resolve().parents[2]


def base_of(files: Iterable[Path], said: Iterable[str]) -> str:
    """`files`: those that are read afresh by each build; `said`: whatever else decides how pages look."""
    return digest([code(), *said, *_held(files)])


@cache
def code() -> str:
    """Of the code that runs: what is written into its files later is another process's."""
    return digest([*map(_version, _LIBRARIES), *_held(sorted(_CODE.rglob("*.py")))])


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return f"{library} is not installed"


def _held(files: Iterable[Path]) -> Iterator[str]:
    for file in files:
        yield str(file)
        yield file.read_text("utf-8", "replace")
