"""Files that are made from data and belong to no language: each once, at the root of the site."""

from collections.abc import Iterator

from unsim.derive.plan import plan_data
from unsim.pages.flags import missing_flags
from unsim.pages.site import Site, compact_json


def data_files(site: Site) -> Iterator[tuple[str, str]]:
    """Address on the site, and what it holds."""
    general = site.catalog.general
    sayings = (general.record.phrases if general else None) or ()
    for guide in site.countries:
        data = plan_data(guide, sayings, site.catalog.locales)
        yield f"assets/plan/{guide.code}.json", compact_json(data)
    yield from missing_flags(site)
