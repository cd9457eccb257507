"""A country guide as one small file that needs nothing else: no style sheet, no script, no network.

It carries its date and a QR code of its address, and stays below `LARGEST`: where a guide is too long
for that, notes, claims and other facts stay behind, and it says so.
"""

import io
from collections.abc import Iterator
from typing import Final

import segno
from markupsafe import Markup

from unsim.derive.guide import CountryGuide
from unsim.derive.row import rows_of
from unsim.pages.background import common_questions
from unsim.pages.country import headline_facts
from unsim.pages.paths import country_path
from unsim.pages.render import Renderer
from unsim.pages.site import Site

LARGEST: Final = 100_000
"""Bytes."""


def saved_files(site: Site, guide: CountryGuide) -> Iterator[tuple[str, str]]:
    """Address on the site, and what the file holds."""
    yield site.words.locale.prefix + path_of(guide), saved_guide(site, guide)


def path_of(guide: CountryGuide) -> str:
    return f"countries/{guide.code}/guide.html"


def saved_guide(site: Site, guide: CountryGuide) -> str:
    html = _render(site, guide, whole=True)
    return html if len(html.encode()) < LARGEST else _render(site, guide, whole=False)


def _render(site: Site, guide: CountryGuide, *, whole: bool) -> str:
    words = site.words
    path = country_path(words.locale, guide.code)
    renderer = Renderer(site, path, guide.country.sources)
    name = str(words.pick(guide.country.name))
    page = renderer.page(
        "saved.html.j2",
        kind="saved",
        title=str(words.message("country.title", country=name)),
        description="",
        guide=guide,
        country=guide.country,
        facts=headline_facts(guide),
        rows=rows_of(guide),
        questions=common_questions(guide),
        address=f"{site.options.site_url}{path}" if site.options.site_url else "",
        qr=qr_code,
        whole=whole,
    )
    return "\n".join(line.strip() for line in page.html.splitlines() if line.strip()) + "\n"


def qr_code(address: str) -> Markup:
    """An SVG that may stand inside a page."""
    drawn = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(drawn, kind="svg", xmldecl=False, svgns=False, nl=False, border=4, omitsize=True)
    return Markup(drawn.getvalue().decode())  # noqa: S704 - paths alone, drawn by segno
