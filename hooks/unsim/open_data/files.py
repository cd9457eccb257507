"""Every file of open data: those that are the same for all languages, and those of one."""

from collections.abc import Iterator

from unsim.open_data.api.files import api_files
from unsim.open_data.api.lists import Whole
from unsim.open_data.badges import badge_files
from unsim.open_data.calendars import calendars
from unsim.open_data.changes.feeds import feeds
from unsim.open_data.insights.page import insight_files
from unsim.open_data.signposts import signposts
from unsim.open_data.twins.files import twins
from unsim.pages.site import Site


def shared_files(whole: Whole) -> Iterator[tuple[str, bytes]]:
    """Address, counted from the root of the site, and content."""
    yield from api_files(whole)
    for address, text in insight_files(whole):
        yield address, text.encode()


def files_in(site: Site, whole: Whole) -> Iterator[tuple[str, bytes]]:
    """Those of a language. Address, counted from the root of the site, and content."""
    yield from files_beside(site, whole)
    for address, text in twins(site, whole):
        yield address, text.encode()


def files_beside(site: Site, whole: Whole) -> Iterator[tuple[str, bytes]]:
    """The same without pages as Markdown, which a build makes in pieces."""
    for address, text in (
        *feeds(site, whole),
        *signposts(site, whole),
        *badge_files(site, whole),
        *calendars(site, whole),
    ):
        yield address, text.encode()
