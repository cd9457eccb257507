"""Puts a site together for one language."""

from collections.abc import Iterable
from pathlib import Path

from unsim.derive.clock import build_day
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
) -> Site:
    """`guides`: those read already; without them they are read from docs/."""
    default = catalog.default_locale
    return Site(
        catalog=catalog,
        words=Words(locale, default.record if default else None),
        locales=tuple(entry.record for entry in catalog.locales.values()),
        today=build_day(),
        options=options,
        templates=root / "hooks" / "templates",
        guides=tuple(guides_in(root / "docs" / locale.locale) if guides is None else guides),
    )
