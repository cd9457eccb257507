"""My cancellations: an empty list that the browser fills. Without a script: a blank table to print."""

from typing import Final

from unsim.pages.page import Page
from unsim.pages.plan import AREAS, VOCABULARIES, places
from unsim.pages.render import Renderer
from unsim.pages.script_words import script_words
from unsim.pages.site import Site

BLANK_ROWS: Final = ("line", "asked", "number", "answer", "ended")


def cases_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}cases/")
    return renderer.page(
        "cases.html.j2",
        kind="cases",
        title=str(words.message("cases.title")),
        description=str(words.message("cases.description")),
        scripts=("cases.js",),
        styles=("plan.css", "cases.css"),
        case_words=script_words(words, (*AREAS, "cases."), VOCABULARIES),
        places=places(site),
        rows=BLANK_ROWS,
    )
