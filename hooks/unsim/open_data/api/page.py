"""The page of the API: what there is, how to ask for it, and a place to try it."""

from dataclasses import dataclass
from typing import Any

from unsim.open_data.api.examples import EXAMPLES, filled
from unsim.open_data.api.lists import FILES, Whole
from unsim.open_data.api.openapi import PARAMETERS, parameters_of
from unsim.open_data.stamp import API, LICENCE_URL, VERSION
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site


@dataclass(frozen=True, slots=True)
class Listed:
    path: str
    """Below api/v1/, with {names} where something is chosen."""
    key: str
    """Of the message that says what it holds."""
    example: str
    """An address that is there, counted from the root of the site."""


def api_page(site: Site, whole: Whole) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}api/")
    address = whole.world.stamp.site or "https://…/"
    return renderer.page(
        "api.html.j2",
        kind="api",
        title=str(words.message("api.title")),
        description=str(words.message("api.lead")),
        scripts=("api.js",),
        styles=("plan.css", "letters.css", "open.css"),
        files=[_listed(path, whole) for path in FILES],
        examples=filled(EXAMPLES, f"{address}{API}"),
        choices=_choices(site),
        api=API,
        version=VERSION,
        licence_url=LICENCE_URL,
        commit=whole.world.stamp.commit,
    )


def _listed(path: str, whole: Whole) -> Listed:
    key = path.replace("{country}", "one").replace("{carrier}", "one").replace("{region}", "one")
    return Listed(path, f"api.files.{key.replace('/', '.')}", API + _example(path, whole))


def _example(path: str, whole: Whole) -> str:
    """With the first of each that there is, where what the documentation names is not there."""
    country, carrier = next(iter(whole.carriers), ("", ""))
    if (PARAMETERS["country"][1], PARAMETERS["carrier"][1]) in whole.carriers:
        country, carrier = PARAMETERS["country"][1], PARAMETERS["carrier"][1]
    chosen = {"country": country, "carrier": carrier, "region": next(iter(whole.regions), "")}
    for name in parameters_of(path):
        path = path.replace(f"{{{name}}}", chosen[name])
    return path


def _choices(site: Site) -> dict[str, Any]:
    """Countries and their carriers, for the form."""
    pick = site.words.pick
    return {
        guide.code: {
            "name": str(pick(guide.country.name)),
            "carriers": {one.carrier.id: one.carrier.name for one in guide.carriers},
        }
        for guide in site.countries
    }
