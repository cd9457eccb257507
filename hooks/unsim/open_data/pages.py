"""The pages on open data, for one language."""

from collections.abc import Iterator

from unsim.open_data.api.lists import Whole
from unsim.open_data.api.page import api_page
from unsim.pages.all import all_pages
from unsim.pages.page import Page
from unsim.pages.site import Site


def every_page(site: Site, whole: Whole) -> Iterator[Page]:
    """All that is made from data."""
    yield from all_pages(site)
    yield api_page(site, whole)
