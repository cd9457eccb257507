"""The pages that are made from data: made in their frame before MkDocs writes its own, written after."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import jinja2
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_bridge import frame
from mkdocs_bridge.session import Session
from unsim.making.base import base_of
from unsim.making.fingerprints import Fingerprints, text_of
from unsim.open_data.api.lists import Whole
from unsim.open_data.pages import every_piece
from unsim.open_data.twins.files import twin_pieces
from unsim.pages.made import Made
from unsim.pages.site import Site
from unsim.pages.work import Work

_MADE_WITH: Final = ("hooks/templates", "hooks/theme", "data/world")


@dataclass(frozen=True)
class Pages:
    """What was made of data for one language."""

    prefix: str
    made: list[Made]
    marks: Mapping[str, str]

    def addresses(self) -> list[str]:
        return [page.path for one in self.made for page in one.pages]

    def entries(self) -> list[Mapping[str, Any]]:
        """What the search knows of them."""
        return [page.entry for one in self.made for page in one.pages if page.entry is not None]

    def write(self, folder: Path) -> None:
        """`folder`: that of the language."""
        for one in self.made:
            for page in one.pages:
                file = folder / page.path.removeprefix(self.prefix) / "index.html"
                _write(file, frame.fill(page.html, self.marks))
            for address, text in one.files:
                _write(folder / address.removeprefix(self.prefix), frame.fill(text, self.marks))


def make(
    site: Site,
    session: Session,
    env: jinja2.Environment,
    config: MkDocsConfig,
    written: frame.Written,
    whole: Whole,
) -> Pages:
    work = Work(
        site=site,
        kept=session.kept,
        now=Fingerprints(session.catalog, _base(site, session, config, written)),
        frame=frame.framer(env, config, site, written),
    )
    twins = [] if session.serving else twin_pieces(site, whole)
    made = work.made([*every_piece(site, whole), *twins])
    return Pages(site.words.locale.prefix, made, frame.marks_of(session, site, env))


def _base(site: Site, session: Session, config: MkDocsConfig, written: frame.Written) -> str:
    locales = session.catalog.locales
    default = session.catalog.default_locale
    heads = [
        (
            one.locale,
            one.name,
            one.html_lang,
            one.prefix,
            one.direction,
            one.shared_as,
            bool(written[one.locale]),
        )
        for one in site.locales
    ]
    guides = [
        (one.path, one.title, one.description, one.order, one.countries, one.topics)
        for one in site.guides
    ]
    said = (
        text_of(locales[site.words.code]),
        text_of(default) if default else "",
        repr((site.options, heads, guides, config.site_name, session.serving)),
    )
    folders = (session.root / folder for folder in _MADE_WITH)
    files = sorted(path for folder in folders for path in folder.rglob("*") if path.is_file())
    return base_of(files, said)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
