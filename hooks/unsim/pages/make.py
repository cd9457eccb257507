"""Puts a site together for one language."""

from collections.abc import Iterable
from pathlib import Path

from unsim.derive.clock import build_day
from unsim.making.guides import Guides
from unsim.model.locale import Locale
from unsim.pages.site import Options, Site
from unsim.pages.words import Words
from unsim.reading.guides import Guide, guides_in
from unsim.records.catalog import Catalog


def make_site(
    root: Path,
    catalog: Catalog,
    locale: Locale,
    options: Options,
    guides: Iterable[Guide] | None = None,
    known: Guides | None = None,
) -> Site:
    """`guides`: those read already; without them they are read from docs/. `known`: what another
    language's site has derived of the countries."""
    default = catalog.default_locale
    today = build_day()
    return Site(
        catalog=catalog,
        words=Words(locale, default.record if default else None),
        today=today,
        options=options,
        templates=root / "hooks" / "templates",
        known=known or Guides(catalog, today),
        guides=tuple(guides_in(root / "docs" / locale.locale) if guides is None else guides),
    )
