"""What one piece of the site's work results in: finished pages in their frame, and files beside them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

from unsim.pages.page import Page
from unsim.pages.search import search_entry

_NOT_SEARCHED: Final = frozenset(("moved", "table"))
"""Pages that only lead on, or say what others say."""
DAY_MARK: Final = "\x02day\x03"
"""Stands in what is kept for the day of the build, which is another each time. Control characters are
refused wherever we read, so no text of ours can look like it."""


@dataclass(frozen=True, slots=True)
class Framed:
    path: str
    html: str
    entry: Mapping[str, Any] | None
    """What the search knows of it; nothing of a page that has nothing of its own."""


@dataclass(frozen=True, slots=True)
class Made:
    pages: tuple[Framed, ...]
    files: tuple[tuple[str, str], ...]
    """Address, counted from the root of the site, and what the file holds."""

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, held: Mapping[str, Any]) -> "Made":
        files = ((str(address), str(text)) for address, text in held["files"])
        return cls(tuple(Framed(**page) for page in held["pages"]), tuple(files))


def framed(page: Page, prefix: str, frame: Callable[[Page], str]) -> Framed:
    entry = None if page.kind in _NOT_SEARCHED else search_entry(page, prefix)
    return Framed(page.path, frame(page), entry)


def made_of(
    pages: Iterable[Page],
    files: Iterable[tuple[str, str]],
    prefix: str,
    frame: Callable[[Page], str],
) -> Made:
    return Made(tuple(framed(page, prefix, frame) for page in pages), tuple(files))
