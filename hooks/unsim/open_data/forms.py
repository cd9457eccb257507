"""In which other forms a page is there."""

from collections.abc import Iterator

from unsim.open_data.api.world import carrier_file, country_file
from unsim.open_data.changes.feeds import NAME as FEED
from unsim.open_data.twins.files import NAME as TWIN
from unsim.pages.page import OtherForm, Page
from unsim.pages.site import Site


def forms_of(site: Site, page: Page) -> tuple[OtherForm, ...]:
    return tuple(_forms(site, page))


def _forms(site: Site, page: Page) -> Iterator[OtherForm]:
    feed = str(site.words.message("forms.feed"))
    if page.kind == "home":
        yield OtherForm(feed, f"{page.path}{FEED}", "application/atom+xml")
        return
    _, _, below = page.path.removeprefix(site.words.locale.prefix).partition("countries/")
    country, _, carrier = below.rstrip("/").partition("/")
    if page.kind not in ("country", "carrier"):
        return
    file = carrier_file(country, carrier) if carrier else country_file(country)
    markdown = str(site.words.message("forms.markdown"))
    yield OtherForm(markdown, f"{page.path}{TWIN}", "text/markdown")
    yield OtherForm(
        str(site.words.message("forms.json")), file, "application/json", is_looked_for=False
    )
    yield OtherForm(feed, f"{page.path}{FEED}", "application/atom+xml")
