"""What makes the site work without a network: its version, its service worker, and the page for what is not kept."""

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Options, Site, compact_json

_MADE_OF: Final = ("data", "docs", "hooks")
_LENGTH: Final = 16
CORE: Final = ("", "plan/", "lines/", "finder.json")
"""Pages that are kept in a language as soon as one of its pages is read, and what the finder knows."""


def offline_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}offline/")
    return renderer.page(
        "offline.html.j2",
        kind="offline",
        title=str(words.message("offline.title")),
        description=str(words.message("offline.lead")),
        scripts=("offline.js",),
    )


def version_of(root: Path, today: date, options: Options) -> str:
    """A fingerprint of all that a build is made of: the same source on the same day has the same."""
    found = hashlib.sha256(f"{today} {options}".encode())
    for folder in _MADE_OF:
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                found.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return found.hexdigest()[:_LENGTH]


def service_worker(root: Path, version: str, shell: Iterable[str], languages: Iterable[str]) -> str:
    known = {
        "version": version,
        "shell": sorted(shell),
        "core": CORE,
        "languages": list(languages),
    }
    return f"self.unsim = {compact_json(known)};\n{(root / 'docs' / 'sw.js').read_text('utf-8')}"


def shell_of(files: Iterable[str]) -> list[str]:
    """Of the files of a built site, those that every page is made of."""
    return [file for file in files if file == "assets/icon.svg" or _is_part(file)]


def _is_part(file: str) -> bool:
    return file.startswith("assets/") and file.endswith((".js", ".css")) and "/palette." not in file
