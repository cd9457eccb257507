"""How verdicts, grades and freshness come about, and every word of the vocabulary."""

from unsim.checking.explain import CHECKS_PAGE, explanations
from unsim.derive.evidence import HALF_LIFE_DAYS
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.vocabulary import VOCABULARIES


def method_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}method/")
    return renderer.page(
        "method.html.j2",
        kind="method",
        title=str(words.message("method.title")),
        description=str(words.message("method.description")),
        half_lives=HALF_LIFE_DAYS,
        vocabularies=VOCABULARIES,
    )


def checks_page(site: Site) -> Page:
    """Every rule of `unsim check`, at the address that its messages name."""
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}{CHECKS_PAGE}")
    return renderer.page(
        "checks.html.j2",
        kind="method",
        title=str(words.message("checks.title")),
        description=str(words.message("checks.lead")),
        rules=explanations(),
    )
