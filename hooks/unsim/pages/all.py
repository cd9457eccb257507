"""Every page and file that is made from data, for one language, in pieces that can be made alone.

A piece is made again when something that it read has changed (`unsim.making`): what one country's
record says changes the piece of that country, and those pages that look at all countries.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from unsim.pages.background import background_page
from unsim.pages.carrier import carrier_pages
from unsim.pages.claims import claims_pages
from unsim.pages.compare import compare_page, whole_table_page
from unsim.pages.countries import countries_page
from unsim.pages.country import country_page
from unsim.pages.data import plan_files
from unsim.pages.devices import device_page, devices_page
from unsim.pages.guides import guides_page
from unsim.pages.home import Changed, home_page
from unsim.pages.letters import country_letters_page, letters, letters_page
from unsim.pages.lines import cases_page, lines_page
from unsim.pages.method import method_pages
from unsim.pages.offline import offline_page
from unsim.pages.page import Page
from unsim.pages.plan import plan_page
from unsim.pages.regions import region_page
from unsim.pages.report import report_page
from unsim.pages.saved import saved_files
from unsim.pages.sellers import seller_page, sellers_page
from unsim.pages.site import Site

Files = Iterable[tuple[str, str]]


def _no_files(_site: Site) -> Files:
    return ()


@dataclass(frozen=True, slots=True)
class Piece:
    name: str
    pages: Callable[[Site], Iterable[Page]]
    files: Callable[[Site], Files] = _no_files
    said: str = ""
    """Whatever it is made of that is not read from the site."""


def pieces(site: Site, changed: Sequence[Changed] = ()) -> list[Piece]:
    """In the order in which the search lists their pages.

    `changed`: what the home page tells of the last days, where that is known.
    """
    countries = [_country_piece(guide.code) for guide in site.countries]
    return [
        Piece("home", lambda site: [home_page(site, changed)], said=repr(changed)),
        Piece("countries", lambda site: [countries_page(site)]),
        *countries,
        Piece("regions", lambda site: [region_page(site, region) for region in site.regions]),
        Piece("plan", lambda site: [plan_page(site)]),
        Piece("lines", lambda site: [lines_page(site), cases_page(site)]),
        Piece("offline", lambda site: [offline_page(site)]),
        Piece("letters", lambda site: [letters_page(site)] if letters(site) else []),
        Piece("report", lambda site: [report_page(site)]),
        Piece("compare", lambda site: [compare_page(site), whole_table_page(site)]),
        Piece("claims", claims_pages),
        Piece("sellers", _sellers),
        Piece("devices", _devices),
        Piece("method", method_pages),
        Piece("guides", lambda site: [guides_page(site)] if site.guides else []),
    ]


def all_files(site: Site) -> Iterator[tuple[str, str]]:
    for piece in pieces(site):
        yield from piece.files(site)


def _country_piece(code: str) -> Piece:
    def pages(site: Site) -> Iterator[Page]:
        guide = site.country(code)
        yield country_page(site, guide)
        yield background_page(site, guide)
        yield from carrier_pages(site, guide)
        if letters(site):
            yield country_letters_page(site, guide)

    def files(site: Site) -> Iterator[tuple[str, str]]:
        guide = site.country(code)
        yield from saved_files(site, guide)
        yield from plan_files(site, guide)

    return Piece(f"countries/{code}", pages, files)


def _sellers(site: Site) -> Iterator[Page]:
    yield sellers_page(site)
    yield from (seller_page(site, entry.record) for entry in site.catalog.sellers.values())


def _devices(site: Site) -> Iterator[Page]:
    yield devices_page(site)
    yield from (device_page(site, entry.record) for entry in site.catalog.devices.values())
