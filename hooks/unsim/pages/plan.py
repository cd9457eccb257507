"""My plan: a form, and what its script needs to know. Without a script: the facts, country by country."""

from typing import Any, Final

from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.pages.country import headline_facts, lapse_range
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.script_words import script_words
from unsim.pages.site import Site

AREAS: Final = (
    "plan.", "duration.", "money", "list.", "value.", "source.", "text.", "country.contrary",
    "country.article", "country.ask", "country.inherited", "country.takes", "country.runs_to", "cases.add",
)  # fmt: skip
VOCABULARIES: Final = (
    "channel", "complaint_body", "document", "grade", "need", "online_duty", "plan", "proof", "result",
    "renewal", "runs_to", "source_kind", "yes_no",
)  # fmt: skip


def plan_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}plan/")
    return renderer.page(
        "plan.html.j2",
        kind="plan",
        title=str(words.message("plan.title")),
        description=str(words.message("plan.description")),
        scripts=("plan.js",),
        styles=("plan.css",),
        plan_words=script_words(words, AREAS, VOCABULARIES),
        places=places(site),
        rows=[(guide, headline_facts(guide), lapse_range(guide)) for guide in site.by_name],
        guides=site.by_name,
    )


def places(site: Site) -> list[dict[str, Any]]:
    """Countries and their carriers, for choosing one."""
    return [_country(site, guide) for guide in site.countries]


def _country(site: Site, guide: CountryGuide) -> dict[str, Any]:
    return {
        "code": guide.code,
        "name": str(site.words.pick(guide.country.name)),
        "carriers": [_carrier(carrier) for carrier in guide.carriers],
    }


def _carrier(guide: CarrierGuide) -> dict[str, Any]:
    carrier = guide.carrier
    gone = {} if carrier.status == "active" else {"status": carrier.status}
    return {"id": carrier.id, "name": carrier.name, "plans": guide.plans, **gone}
