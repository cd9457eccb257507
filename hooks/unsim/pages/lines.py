"""My lines: an empty list that the browser fills. Without a script: what it would do, advice, a blank table to print."""

from typing import Any, Final

from unsim.derive.guide import CountryGuide
from unsim.derive.life import LineLife, lives_of
from unsim.pages.page import Page
from unsim.pages.plan import AREAS, VOCABULARIES, places
from unsim.pages.render import Renderer
from unsim.pages.script_words import script_words
from unsim.pages.site import Site

BLANK_ROWS: Final = ("line", "renewed", "dies", "asked", "number", "answer", "ended")
ADVICE: Final = ("note", "keep", "before", "over")


def lines_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}lines/")
    return renderer.page(
        "lines.html.j2",
        kind="lines",
        title=str(words.message("lines.title")),
        description=str(words.message("lines.description")),
        keywords=[str(words.message("cases.title"))],
        scripts=("lines.js",),
        styles=("plan.css", "lines.css"),
        line_words=script_words(words, (*AREAS, "cases.", "lines."), VOCABULARIES),
        places=places(site),
        lives=lives(site),
        guides=site.by_name,
        rows=BLANK_ROWS,
        advice=ADVICE,
    )


def cases_page(site: Site) -> Page:
    """The old address of what is now among the lines: it leads on, with all that it says."""
    words = site.words
    return Renderer(site, f"{words.locale.prefix}cases/").page(
        "moved.html.j2",
        kind="moved",
        title=str(words.message("cases.title")),
        description=str(words.message("lines.description")),
        scripts=("lead-on.js",),
        leads_to=f"{words.locale.prefix}lines/",
    )


def lives(site: Site) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """How long lines live: small, and no word of a language in it."""
    found = {guide.code: _lives(guide) for guide in site.countries}
    return {code: lives for code, lives in found.items() if lives}


def _lives(guide: CountryGuide) -> dict[str, list[dict[str, Any]]]:
    found = {one.carrier.id: [_life(life) for life in lives_of(one)] for one in guide.carriers}
    return {carrier: lives for carrier, lives in found.items() if lives}


def _life(life: LineLife) -> dict[str, Any]:
    least = {"least": life.at_least.model_dump()} if life.at_least else {}
    after = life.after.model_dump(exclude_none=True)
    return {"after": after, "of": life.speaker, "by": life.by, **least}
