"""What the records say, worked out below the pages: what a page shows is compared with this."""

from collections.abc import Callable
from functools import cache

from tests.conftest import ROOT
from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.pages.make import make_site
from unsim.pages.site import Options, Site
from unsim.records.catalog import Catalog


@cache
def site(language: str, repository: str = "") -> Site:
    catalog, findings = Catalog.load(ROOT / "data")
    assert findings == []
    locale = catalog.locales[language].record
    return make_site(ROOT, catalog, locale, Options(repository=repository))


def countries() -> list[CountryGuide]:
    return site("zh").countries


def carriers(chosen: Callable[[CarrierGuide], bool] = lambda _: True) -> list[tuple[str, str]]:
    """Code of the country and id of the carrier, of those that are `chosen`."""
    return [
        (guide.code, carrier.carrier.id)
        for guide in countries()
        for carrier in guide.carriers
        if chosen(carrier)
    ]
