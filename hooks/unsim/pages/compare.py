"""All carriers of all countries in one table."""

from unsim.derive.guide import grade_of
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site


def compare_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}compare/")
    return renderer.page(
        "compare.html.j2",
        kind="compare",
        title=str(words.message("compare.title")),
        description=str(words.message("compare.description")),
        scripts=("compare.js",),
        guides=site.countries,
        grade_in=lambda guide, keys: grade_of(guide.country, keys, site.today),
    )
