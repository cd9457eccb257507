"""How verdicts, grades and freshness come about, and every word of the vocabulary."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from unsim.checking.explain import CHECKS_PAGE, explanations
from unsim.derive.abroad import ABROAD
from unsim.derive.evidence import HALF_LIFE_DAYS
from unsim.derive.inheritance import HeldRoute
from unsim.model.carrier import Route
from unsim.pages.fields import fields_page
from unsim.pages.from_abroad import Told, of_way_from
from unsim.pages.page import Page
from unsim.pages.paths import method_path
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.pages.words import Words
from unsim.vocabulary import VOCABULARIES

PARTS: Final[dict[str, tuple[str, ...]]] = {
    "verdicts": ("conflict", "tested", "advice"),
    "grades": ("freshness", "about-sources", "queue"),
    "from-abroad": (),
    "plan": (),
    "words": ("vocabulary",),
    "questions": (),
    "checks": (),
    "fields": (),
}
"""The pages of the method, each with the sections that stand on it beside the one it is named for."""
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


def method_pages(site: Site) -> Iterator[Page]:
    """A short page that leads to the others; what stood on it once leads on from there."""
    yield _page(site, "method", "", parts=PARTS, vocabularies=VOCABULARIES, scripts=("moved.js",))
    yield _page(site, "verdicts", "verdicts")
    yield _page(site, "grades", "grades", half_lives=HALF_LIFE_DAYS, vocabularies=VOCABULARIES)
    yield _page(
        site, "abroad", "from-abroad", abroad=ABROAD, abroad_examples=abroad_examples(site.words)
    )
    yield _page(site, "plan", "plan")
    yield _page(site, "words", "words", vocabularies=VOCABULARIES)
    yield _page(site, "questions", "questions")
    yield checks_page(site)
    yield fields_page(site)


def _page(
    site: Site, name: str, folder: str, *, scripts: tuple[str, ...] = (), **context: Any
) -> Page:
    words = site.words
    template = f"method_{name}.html.j2" if folder else "method.html.j2"
    return Renderer(site, method_path(words.locale, folder)).page(
        template,
        kind="method",
        title=str(words.message(f"method.{name}" if folder else "method.title")),
        description=str(words.message(f"method.about.{name}")),
        scripts=scripts,
        **context,
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
