"""The pages on open data, for one language."""

from collections.abc import Iterator
from dataclasses import replace

from unsim.open_data.api.lists import Whole
from unsim.open_data.api.page import api_page
from unsim.open_data.badges_page import badges_page
from unsim.open_data.changes.page import changed_lately, changes_page
from unsim.open_data.forms import forms_of
from unsim.open_data.insights.page import insights_page
from unsim.open_data.linked import dataset, linked_data
from unsim.pages.all import all_pages
from unsim.pages.page import Page
from unsim.pages.site import Site


def every_page(site: Site, whole: Whole) -> Iterator[Page]:
    """All that is made from data."""
    for page in all_pages(site, changed_lately(site, whole)):
        yield replace(page, forms=forms_of(site, page), linked_data=linked_data(site, whole, page))
    yield replace(api_page(site, whole), linked_data=dataset(site, whole))
    yield changes_page(site, whole)
    yield insights_page(site, whole)
    yield badges_page(site, whole)
