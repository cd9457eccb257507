"""The home page: find a country or carrier, the world at a glance, what Unsim is."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.pages.worldmap import VIEW_BOX, Shape, draw
from unsim.records.world import load_world


@cache
def _shapes(world: Path) -> tuple[Shape, ...]:
    return tuple(draw(load_world(world)))


@dataclass(frozen=True, slots=True)
class Changed:
    """Something that changed lately."""

    day: str
    text: str
    path: str
    """Where it is told, counted from the root of the site."""


def home_page(site: Site, changed: Sequence[Changed] = ()) -> Page:
    words = site.words
    renderer = Renderer(site, words.locale.prefix)
    by_code = {guide.country.country: guide for guide in site.countries}
    return renderer.page(
        "home.html.j2",
        kind="home",
        title=str(words.message("home.title")),
        description=str(words.message("home.lead")),
        scripts=("finder.js",),
        shapes=_shapes(site.templates.parent.parent / "data" / "world" / "countries-110m.json"),
        view_box=VIEW_BOX,
        by_code=by_code,
        names=[str(words.pick(guide.country.name)) for guide in site.by_name],
        changed=changed,
        recent=sorted(
            site.countries, key=lambda guide: (guide.last_read, guide.code), reverse=True
        )[:6],
    )
