"""What every file says of itself: how it may be used, which form it has, when and from what it was made."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from unsim.history.git import NoHistory, git, is_checkout

VERSION: Final = "1.0.0"
"""Of the form of the files: the first number is that of the folder and only it may break readers."""
LICENCE: Final = "CC-BY-4.0"
LICENCE_URL: Final = "https://creativecommons.org/licenses/by/4.0/"
API: Final = "api/v1/"


@dataclass(frozen=True, slots=True)
class Stamp:
    built: date
    site: str = ""
    """The site's address with a slash at its end, or empty where it has none yet."""
    commit: str = ""
    """Empty without git, and where the records differ from what git has."""

    def address(self, path: str) -> str:
        return f"{self.site}{path}"


def commit_of(root: Path) -> str:
    """The commit that the records are those of."""
    if not is_checkout(root):
        return ""
    try:
        changed = git(root, "status", "--porcelain", "--", "data")
        return "" if changed else git(root, "rev-parse", "HEAD")
    except NoHistory:
        return ""
