"""The list of all countries."""

from itertools import groupby

from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.vocabulary import VOCABULARIES


def countries_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}countries/")
    order = VOCABULARIES["continent"]
    ordered = sorted(site.by_name, key=lambda guide: order.index(guide.country.continent))
    continents = [
        (continent, list(guides))
        for continent, guides in groupby(ordered, key=lambda guide: guide.country.continent)
    ]
    return renderer.page(
        "countries.html.j2",
        kind="list",
        title=str(words.message("countries.title")),
        description=str(words.message("countries.description")),
        continents=continents,
    )
