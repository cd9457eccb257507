"""Every page that is made from data, for one language."""

from collections.abc import Iterator, Sequence

from unsim.pages.background import background_page
from unsim.pages.carrier import carrier_pages
from unsim.pages.cases import cases_page
from unsim.pages.claims import claims_page
from unsim.pages.compare import compare_page
from unsim.pages.countries import countries_page
from unsim.pages.country import country_page
from unsim.pages.devices import device_page, devices_page
from unsim.pages.fields import fields_page
from unsim.pages.guides import guides_page
from unsim.pages.home import Changed, home_page
from unsim.pages.letters import letters_pages
from unsim.pages.method import checks_page, method_page
from unsim.pages.offline import offline_page
from unsim.pages.page import Page
from unsim.pages.plan import plan_page
from unsim.pages.regions import region_page
from unsim.pages.report import report_page
from unsim.pages.sellers import seller_page, sellers_page
from unsim.pages.site import Site


def all_pages(site: Site, changed: Sequence[Changed] = ()) -> Iterator[Page]:
    """`changed`: what the home page tells of the last days, where that is known."""
    yield home_page(site, changed)
    yield countries_page(site)
    for guide in site.countries:
        yield country_page(site, guide)
        yield background_page(site, guide)
        yield from carrier_pages(site, guide)
    yield from (region_page(site, region) for region in site.regions)
    yield plan_page(site)
    yield cases_page(site)
    yield offline_page(site)
    yield from letters_pages(site)
    yield report_page(site)
    yield compare_page(site)
    yield claims_page(site)
    yield sellers_page(site)
    yield from (seller_page(site, entry.record) for entry in site.catalog.sellers.values())
    yield devices_page(site)
    yield from (device_page(site, entry.record) for entry in site.catalog.devices.values())
    yield method_page(site)
    yield checks_page(site)
    yield fields_page(site)
    if site.guides:
        yield guides_page(site)
