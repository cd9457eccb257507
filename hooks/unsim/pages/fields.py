"""Every field of the record, made from the models."""

from typing import Final

from markupsafe import Markup

from unsim.languages import ENGLISH
from unsim.pages.page import Page
from unsim.pages.reference import behind, files, parts
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.pages.words import Picked, Words

FIELDS_PAGE: Final = "method/fields/"


def fields_page(site: Site) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}{FIELDS_PAGE}")

    def said(name: str, in_english: str) -> Markup:
        picked = described(words, name, in_english)
        text = _with_code(picked.text)
        if not picked.missing:
            return text
        return Markup('<span lang="{}">{}</span>').format(picked.language, text)

    known = parts()
    return renderer.page(
        "fields.html.j2",
        kind="method",
        title=str(words.message("fields.title")),
        description=str(words.message("fields.lead")),
        files=files(),
        parts=known,
        behind={name: behind(name, known) for name in known},
        said=said,
    )


def _with_code(text: str) -> Markup:
    """The models put the names of keys between backticks."""
    pieces = text.split("`")
    forms = (Markup("{}"), Markup("<code>{}</code>"))
    return Markup("").join(forms[place % 2].format(piece) for place, piece in enumerate(pieces))


def described(words: Words, name: str, in_english: str) -> Picked:
    """What `Source.read` means: said of this very key, or of every key called `read`."""
    known = words.locale.fields or {}
    for key in (name, name.rsplit(".", 1)[-1]):
        if key in known:
            return Picked(known[key], words.code, missing=False)
    return Picked(in_english, ENGLISH, missing=words.code != ENGLISH)
