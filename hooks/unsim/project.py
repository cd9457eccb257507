"""Where the project lies: the nearest folder above that holds mkdocs.yml and data/."""

import os
import re
from pathlib import Path
from typing import Final

_SITE_URL: Final = re.compile(r"^site_url:\s*[\"']?(https?://[^\s\"'#]+)", re.MULTILINE)

SERVED: Final = frozenset((".css", ".js", ".json", ".png", ".svg"))
"""The kinds of files that are served from docs/assets: whatever else lies there stays there."""


class NoProject(Exception):  # noqa: N818 - it reads as what is told
    """Nothing above is a checkout of Unsim."""


def find_root(start: Path) -> Path:
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "data").is_dir():
            return folder
    raise NoProject(f"no mkdocs.yml beside a data folder in {start} or above")


def site_url(root: Path) -> str:
    """The site's public address with a slash at its end; empty if mkdocs.yml names none."""
    try:
        found = _SITE_URL.search((root / "mkdocs.yml").read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return ""
    return found[1].rstrip("/") + "/" if found else ""


def pages_address(repository: str) -> str:
    """Where GitHub publishes the pages of `owner/name`; empty if that is not known."""
    owner, slash, name = repository.partition("/")
    if not slash:
        return ""
    home = f"{owner.lower()}.github.io"
    return f"https://{home}/" if name.lower() == home else f"https://{home}/{name}/"


def public_address(root: Path) -> str:
    """The site's address: what SITE_URL says, else mkdocs.yml, else GitHub's for the repository."""
    given = os.environ.get("SITE_URL") or site_url(root)
    given = given or pages_address(os.environ.get("GITHUB_REPOSITORY", ""))
    return given.rstrip("/") + "/" if given else ""
