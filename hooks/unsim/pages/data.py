"""Files that are made from data and belong to no language: each once, at the root of the site."""

from collections.abc import Iterator

from unsim.pages.flags import missing_flags
from unsim.pages.site import Site, compact_json


def data_files(site: Site) -> Iterator[tuple[str, str]]:
    """Address on the site, and what it holds."""
    for guide in site.countries:
        yield f"assets/plan/{guide.code}.json", compact_json(site.plan_data(guide))
    yield from missing_flags(site)
