"""The page of a carrier: the answer on its first screen, and what concerns it alone."""

from collections.abc import Iterator
from typing import Final

from unsim.derive.guide import CountryGuide
from unsim.derive.plan.case import Json
from unsim.derive.row import Row, rows_of, unsaid_needs
from unsim.model.claims import Claim, Event
from unsim.pages.page import Page
from unsim.pages.paths import carrier_path, letters_path
from unsim.pages.plan_abroad import abroad_plans, way_anchor
from unsim.pages.plan_after import afterwards
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.pages.zones import zones_of

_OF_OTHERS_TOO: Final = 2


def carrier_pages(site: Site, guide: CountryGuide) -> Iterator[Page]:
    data = site.plan_data(guide)
    for row in rows_of(guide):
        yield carrier_page(site, row, data)


def carrier_page(site: Site, row: Row, data: Json | None = None) -> Page:
    """`data`: what the plans of its country are made of, where that is made already."""
    words = site.words
    guide = row.country
    data = data or site.plan_data(guide)
    path = carrier_path(words.locale, guide.code, row.id)
    country = str(words.pick(guide.country.name))
    named = {"carrier": row.name, "country": country}
    return Renderer(site, path, guide.country.sources).page(
        "carrier.html.j2",
        kind="carrier",
        draws=False,
        title=str(words.message("carrier.title", **named)),
        name=str(words.message("carrier.name", **named)),
        description=str(
            words.message(
                "carrier.description", verdict=words.label("verdict", row.verdict), **named
            )
        ),
        keywords=keywords_of(row),
        called=[row.name, *(row.carrier.also or ())],
        scripts=("clock.js", "sources.js"),
        row=row,
        carrier=row.carrier,
        guide=guide,
        country=guide.country,
        country_name=country,
        unsaid_needs=unsaid_needs,
        abroad_plans=abroad_plans(words, row, data, site.today),
        after=afterwards(words, row, data, site.today),
        one_of=words.message("list.or").join,
        to_letters=lambda code: letters_path(words.locale, code),
        way_anchor=way_anchor,
        most_of=most_of,
        zones=zones_of(guide.country.country),
        file=row.guide.file,
    )


def most_of(said: Claim | Event) -> int:
    """How many of its sources are named here: what concerns others too has them all on the country's page."""
    return _OF_OTHERS_TOO if len(said.carriers or ()) > 1 else len(said.sources)


def keywords_of(row: Row) -> list[str]:
    """What people may type for this carrier: its other names, and its country's."""
    country = row.country.country
    return [
        row.name,
        *(row.carrier.also or ()),
        *country.name.values(),
        *(country.also or ()),
    ]
