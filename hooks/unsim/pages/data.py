"""Files that are made from data and belong to no language: each once, at the root of the site."""

from collections.abc import Iterator

from unsim.derive.guide import CountryGuide
from unsim.pages.site import Site, compact_json


def plan_files(site: Site, guide: CountryGuide) -> Iterator[tuple[str, str]]:
    """Address on the site, and what the file holds; with the default language alone."""
    if not site.words.locale.prefix:
        yield f"assets/plan/{guide.code}.json", compact_json(site.plan_data(guide))
