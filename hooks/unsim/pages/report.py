"""Report what happened: a form that ends in a line for `reports:`, or in a prefilled issue."""

from typing import Any, Final

from unsim.derive.guide import CountryGuide
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.script_words import script_words
from unsim.pages.site import Site
from unsim.vocabulary import PLANS, VOCABULARIES

EXAMPLE: Final = (
    "- {date: 2026-10-02, plan: prepaid, channel: app, outcome: worked, days: 3, proof: code,"
    " from_abroad: true}"
)
WORDS: Final = ("plan", "channel", "report_outcome", "proof")


def report_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}report/")
    return renderer.page(
        "report.html.j2",
        kind="report",
        title=str(words.message("report.title")),
        description=str(words.message("report.description")),
        scripts=("report.js",),
        styles=("plan.css", "letters.css"),
        guides=site.by_name,
        plans=PLANS,
        vocabularies=[(name, VOCABULARIES[name]) for name in WORDS],
        example=EXAMPLE,
        report_data={
            "places": {guide.code: _country(site, guide) for guide in site.countries},
            "issue": site.issue_address("report").partition("?")[0],
            "words": script_words(words, ("report.", "list."), WORDS),
        },
    )


def _country(site: Site, guide: CountryGuide) -> dict[str, Any]:
    return {
        "name": str(site.words.pick(guide.country.name)),
        "carriers": [
            {
                "id": carrier.carrier.id,
                "name": carrier.carrier.name,
                "plans": carrier.plans,
                "reported": bool(carrier.carrier.reports),
                "file": carrier.file,
                "edit": site.edit_address(carrier.file),
            }
            for carrier in guide.carriers
        ],
    }
