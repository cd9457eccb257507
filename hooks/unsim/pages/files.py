"""The files that go beside the pages, each once for all languages."""

from collections.abc import Iterator
from pathlib import Path


def site_files(root: Path) -> Iterator[tuple[str, Path]]:
    """Address on the site, and where the file lies."""
    assets = root / "docs" / "assets"
    for path in sorted(assets.rglob("*")):
        if path.is_file():
            yield f"assets/{path.relative_to(assets).as_posix()}", path
