"""Badges: the verdict of a country or carrier as a small picture, and as data for shields.io."""

import json
import unicodedata
from collections.abc import Iterator
from typing import Final

from markupsafe import escape

from unsim.open_data.api.lists import Whole
from unsim.pages.site import Site
from unsim.vocabulary import VERDICT_TRAITS, Verdict

COLOURS: Final = {
    "full": "#1b6e42",
    "starts": "#835400",
    "depends": "#0b5c6b",
    "law": "#5a3d9a",
    "no": "#a3341f",
    "unknown": "#565f6f",
}
"""By the sign of a verdict; white on each of them can be read."""
_HEAD: Final = "#3a4252"
_WIDE, _NARROW, _PADDING, _HEIGHT = 12.0, 6.6, 7, 20


def badge_files(site: Site, whole: Whole) -> Iterator[tuple[str, str]]:
    """Address, counted from the root of the site, and content; for one language."""
    words, folder = site.words, f"{site.words.locale.prefix}badges/"
    for guide in whole.world.countries:
        name = str(words.pick(guide.country.name))
        yield from _both(site, f"{folder}{guide.code}", name, guide.verdict)
        for row in whole.world.rows[guide.code]:
            yield from _both(site, f"{folder}{guide.code}/{row.id}", row.name, row.verdict)


def _both(site: Site, path: str, name: str, verdict: Verdict) -> Iterator[tuple[str, str]]:
    label = str(site.words.message("badge.label", name=name).unescape())
    said = site.words.short("verdict", verdict)
    colour = COLOURS[VERDICT_TRAITS[verdict].sign]
    yield f"{path}.svg", badge(label, said, colour, site.words.locale.html_lang)
    shield = {"schemaVersion": 1, "label": label, "message": said, "color": colour.lstrip("#")}
    yield f"{path}.json", json.dumps(shield, ensure_ascii=False) + "\n"


def badge(label: str, said: str, colour: str, language: str) -> str:
    left, right = _width(label), _width(said)
    whole, title = left + right, escape(f"{label}: {said}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{_HEIGHT}" role="img"'
        f' aria-label="{title}" xml:lang="{language}"><title>{title}</title>'
        f'<clipPath id="c"><rect width="{whole}" height="{_HEIGHT}" rx="3"/></clipPath>'
        f'<g clip-path="url(#c)"><rect width="{left}" height="{_HEIGHT}" fill="{_HEAD}"/>'
        f'<rect x="{left}" width="{right}" height="{_HEIGHT}" fill="{colour}"/></g>'
        f'<g fill="#fff" font-family="Verdana,Noto Sans SC,sans-serif" font-size="11">'
        f"{_text(label, 0, left)}{_text(said, left, right)}</g></svg>\n"
    )


def _text(text: str, start: int, width: int) -> str:
    """As wide as its half, whatever fonts there are."""
    room = width - 2 * _PADDING
    return f'<text x="{start + _PADDING}" y="14" textLength="{room}">{escape(text)}</text>'


def _width(text: str) -> int:
    wide = (unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return round(sum(_WIDE if one else _NARROW for one in wide)) + 2 * _PADDING
