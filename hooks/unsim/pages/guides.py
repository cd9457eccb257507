"""The list of the hand-written guides."""

from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site


def guides_page(site: Site) -> Page:
    words = site.words
    return Renderer(site, f"{words.locale.prefix}guides/").page(
        "guides.html.j2",
        kind="list",
        title=str(words.message("guides.title")),
        description=str(words.message("guides.lead")),
        guides=site.guides,
    )
