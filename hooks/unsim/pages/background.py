"""What else is known of a country, and what is not: a page beside its guide, which stays short."""

from unsim.derive.guide import CountryGuide
from unsim.model.claims import Unknown
from unsim.pages.page import Page
from unsim.pages.paths import background_path
from unsim.pages.render import Renderer
from unsim.pages.site import Site


def background_page(site: Site, guide: CountryGuide) -> Page:
    words = site.words
    country = guide.country
    name = str(words.pick(country.name))
    renderer = Renderer(site, background_path(words.locale, guide.code), country.sources)
    return renderer.page(
        "background.html.j2",
        kind="background",
        draws=False,
        title=str(words.message("background.title", country=name)),
        description=str(words.message("background.description", country=name)),
        name=name,
        scripts=("sources.js",),
        guide=guide,
        country=country,
        questions=common_questions(guide),
        file=f"data/countries/{guide.code}/country.yml",
    )


def common_questions(guide: CountryGuide) -> list[Unknown]:
    """The open questions about the country as a whole, or about several carriers."""
    return [unknown for unknown in guide.country.unknown or () if len(unknown.carriers or ()) != 1]
