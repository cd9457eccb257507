"""The same pages for other engines: stock MkDocs with Material, Zensical, Hugo as the floor.

They start from finished pages (`unsim export`), so that only what is around the pages is compared:
reading, framing, navigation, search. Hugo has the least frame there is, no navigation and no search.
"""

import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

TOO_LONG_TO_SEARCH: Final = 150_000
"""Bytes of a page; Zensical ends with an error where one text is longer than its search can hold."""
LAYOUT: Final = """<!doctype html><html><head><meta charset="utf-8"><title>{{ .Title }}</title>
<link rel="stylesheet" href="/assets/unsim.css"></head><body><main>{{ .Content }}</main></body></html>
"""
HUGO: Final = """baseURL = "https://example.org/"
disableKinds = ["RSS", "taxonomy", "term"]
"""


@dataclass(frozen=True)
class Peer:
    name: str
    folder: Path
    command: tuple[str, ...]
    pages: str
    """Where its pages lie."""
    kept: tuple[str, ...]
    """What it keeps for the next build, if anything."""

    def is_there(self) -> bool:
        return shutil.which(self.command[0]) is not None

    def forget(self) -> None:
        for name in (*self.kept, "site"):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def change(self, country: str) -> None:
        """One fact, which is told on a page of each language."""
        for file in self.folder.glob(f"{self.pages}/**/countries/{country}/*index.*"):
            file.write_text(file.read_text("utf-8").replace("</", " changed</", 1), "utf-8")


def peers(tree: Path, folder: Path) -> list[Peer]:
    """`tree`: what was exported. Each peer has a copy of its own in `folder`."""
    stock, zensical, hugo = (folder / name for name in ("stock", "zensical", "hugo"))
    _leave_long_ones_out(tree)
    shutil.copytree(tree, stock)
    shutil.copytree(tree, zensical)
    write_hugo(tree, hugo)
    python = sys.executable
    return [
        Peer("MkDocs + Material", stock, (python, "-m", "mkdocs", "build", "-q"), "docs", ()),
        Peer("Zensical", zensical, (python, "-m", "zensical", "build"), "docs", (".cache",)),
        Peer("Hugo", hugo, ("hugo", "--quiet", "-d", "site"), "content", ()),
    ]


def write_hugo(tree: Path, folder: Path) -> None:
    for file in (path for path in (tree / "docs").rglob("*") if path.is_file()):
        place = file.relative_to(tree / "docs")
        if place.name != "index.md":
            _put(folder / "static" / place, file.read_bytes())
            continue
        text = file.read_text("utf-8")
        ending = "html" if '<div class="u-main">' in text else "md"
        _put(folder / "content" / place.with_name(f"_index.{ending}"), text.encode())
    _put(folder / "layouts/_default/list.html", LAYOUT.encode())
    _put(folder / "layouts/index.html", LAYOUT.encode())
    _put(folder / "config.toml", HUGO.encode())


def _put(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _leave_long_ones_out(tree: Path) -> None:
    for page in (tree / "docs").rglob("index.md"):
        if page.stat().st_size > TOO_LONG_TO_SEARCH:
            text = page.read_text("utf-8")
            page.write_text(text.replace("---\n", "---\nsearch: {exclude: true}\n", 1), "utf-8")
