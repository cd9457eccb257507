"""The files that go beside the pages, each once for all languages."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from unsim.project import SERVED

STYLES: Final = (
    "ground",
    "verdict",
    "tables",
    "carrier",
    "notes",
    "lists",
    "guides",
    "screens",
    "cited",
    "answer",
)
"""The parts of the one style sheet that every page has, in the order of the cascade."""


def site_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """Address on the site, and what it holds."""
    assets = root / "docs" / "assets"
    yield "assets/unsim.css", _style_sheet(assets / "styles")
    for path in sorted(assets.rglob("*")):
        if _is_served(path) and path.parent.name != "styles":
            yield f"assets/{path.relative_to(assets).as_posix()}", path.read_bytes()


def _is_served(path: Path) -> bool:
    """A link could lead to any file of the machine that builds."""
    return path.suffix in SERVED and path.is_file() and not path.is_symlink()


def _style_sheet(folder: Path) -> bytes:
    return b"\n".join((folder / f"{name}.css").read_bytes() for name in STYLES)
