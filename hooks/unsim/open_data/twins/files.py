"""Where the Markdown of each page lies: beside it."""

from collections.abc import Iterator

from unsim.open_data.api.lists import Whole
from unsim.open_data.twins.carrier import carrier_twin
from unsim.open_data.twins.country import country_twin
from unsim.pages.paths import carrier_path, country_path
from unsim.pages.site import Site

NAME = "index.md"


def twins(site: Site, whole: Whole) -> Iterator[tuple[str, str]]:
    """Address, counted from the root of the site, and content; for one language."""
    locale, stamp = site.words.locale, whole.world.stamp
    for guide in whole.world.countries:
        rows = whole.world.rows[guide.code]
        yield f"{country_path(locale, guide.code)}{NAME}", country_twin(site, stamp, guide, rows)
        for row in rows:
            path = carrier_path(locale, guide.code, row.id)
            yield f"{path}{NAME}", carrier_twin(site, stamp, row)
