"""What the home page's finder and the comparison know of each carrier: plain data for a script."""

from typing import Any

from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.pages.paths import carrier_path, country_path
from unsim.pages.site import Site


def places(site: Site) -> list[dict[str, Any]]:
    """Countries and carriers with every name that people may type."""
    found: list[dict[str, Any]] = []
    for guide in site.countries:
        found.append(_country(site, guide))
        found.extend(_carrier(site, guide, carrier) for carrier in guide.carriers)
    return found


def _country(site: Site, guide: CountryGuide) -> dict[str, Any]:
    country = guide.country
    return {
        "path": country_path(site.words.locale, guide.code),
        "name": str(site.words.pick(country.name)),
        "inside": "",
        "verdict": guide.verdict,
        "names": [country.country, *country.name.values(), *(country.also or ())],
    }


def _carrier(site: Site, guide: CountryGuide, carrier: CarrierGuide) -> dict[str, Any]:
    country = str(site.words.pick(guide.country.name))
    return {
        "path": carrier_path(site.words.locale, guide.code, carrier.carrier.id),
        "name": carrier.carrier.name,
        "inside": country,
        "verdict": carrier.verdict,
        "names": [
            carrier.carrier.name,
            carrier.carrier.legal_name or "",
            *(carrier.carrier.also or ()),
            country,
        ],
    }
