"""How verdicts, grades and freshness come about, and every word of the vocabulary."""

from dataclasses import dataclass
from typing import Any, Final

from unsim.checking.explain import CHECKS_PAGE, explanations
from unsim.derive.abroad import ABROAD
from unsim.derive.evidence import HALF_LIFE_DAYS
from unsim.derive.inheritance import HeldRoute
from unsim.model.carrier import Route
from unsim.pages.from_abroad import Told, of_way_from
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.pages.words import Words
from unsim.vocabulary import VOCABULARIES

ABROAD_EXAMPLES: Final[tuple[dict[str, Any], ...]] = (
    {"channel": "web", "from_abroad": "yes"},
    {"channel": "web", "needs": ["account"]},
    {"channel": "email"},
    {"channel": "phone", "contact": "+51 1 611 1000"},
    {"channel": "web", "needs": ["account", "sms-code"]},
    {"channel": "sms"},
    {"channel": "web", "needs": ["local-id"]},
    {"channel": "phone", "contact": "611 1000"},
    {"channel": "app"},
    {"channel": "web", "from_abroad": "partly"},
    {"channel": "phone", "contact": "123"},
    {"channel": "store"},
    {"channel": "web", "from_abroad": "no"},
)
"""Ways that show how far each leads; what comes out is worked out, not written here."""


@dataclass(frozen=True, slots=True)
class AbroadExample:
    route: Route
    told: tuple[Told, ...]
    """With the SIM, and without it."""


def abroad_examples(words: Words) -> list[AbroadExample]:
    routes = [
        Route.model_validate({"result": "full", "sources": ["example"], **made})
        for made in ABROAD_EXAMPLES
    ]
    return [
        AbroadExample(
            route,
            tuple(of_way_from(words, HeldRoute(route, None), where) for where in ABROAD),
        )
        for route in routes
    ]


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
        abroad=ABROAD,
        abroad_examples=abroad_examples(words),
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
