"""What the finder of the home page and the search know: plain data for docs/assets/js/find."""

import json
from collections import defaultdict
from typing import Any, Final

from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.model.locale import Search
from unsim.pages.paths import carrier_path, country_path
from unsim.pages.script_words import script_words
from unsim.pages.site import Site

_BY_PEOPLE: Final = (
    *("in", "cn", "us", "id", "br", "ru", "mx", "jp", "ph", "vn", "tr", "de", "th", "gb", "fr"),
    *("za", "it", "kr", "co", "es", "ar", "ca", "ua", "pl", "my", "sa", "pe", "au", "tw", "cl"),
    *("nl", "kh", "be", "cu", "ae", "pt", "se", "at", "ch", "hk", "sg", "fi", "ie", "nz", "ee"),
    "mo",
)
"""Countries, roughly from the most people to the fewest. It is no fact we tell: it decides nothing but which
of two carriers of one name stands first; those that are not named here come last."""

_HELP: Final = ("before-you-cancel", "left-the-country", "deleting-is-not-cancelling")
"""Guides that hold whatever the carrier is."""


def finder_json(site: Site) -> str:
    return json.dumps(finder_data(site), ensure_ascii=False, separators=(",", ":"))


def finder_data(site: Site) -> dict[str, Any]:
    locale = site.words.locale
    search = locale.search or Search(same=[], empty=[])
    words = script_words(site.words, ("find.", "list."), ())
    return {
        "prefix": locale.prefix,
        "places": places(site),
        "codes": _calling_codes(site),
        "idle": [*search.empty, *(word for group in search.same for word in group)],
        "help": _help(site),
        "ask": site.issue_address("carrier"),
        "words": {**words, "terms": {}, "steps": {}},
    }


def places(site: Site) -> list[dict[str, Any]]:
    """Countries, then carriers, with every name that people may type; those of more people first."""
    guides = sorted(site.countries, key=lambda guide: _order(guide.code))
    carriers = [(guide, carrier) for guide in guides for carrier in guide.carriers]
    return [
        *(_country(site, guide) for guide in guides),
        *(_carrier(site, guide, carrier) for guide, carrier in carriers),
    ]


def _order(code: str) -> int:
    return _BY_PEOPLE.index(code) if code in _BY_PEOPLE else len(_BY_PEOPLE)


def _country(site: Site, guide: CountryGuide) -> dict[str, Any]:
    country = guide.country
    return {
        "path": country_path(site.words.locale, guide.code),
        "country": guide.code,
        "name": str(site.words.pick(country.name)),
        "inside": "",
        "verdict": guide.verdict,
        "names": [country.country, *country.name.values(), *(country.also or ())],
        "more": [],
    }


def _carrier(site: Site, guide: CountryGuide, carrier: CarrierGuide) -> dict[str, Any]:
    record = carrier.carrier
    return {
        "path": carrier_path(site.words.locale, guide.code, record.id),
        "country": guide.code,
        "name": record.name,
        "inside": str(site.words.pick(guide.country.name)),
        "verdict": carrier.verdict,
        "names": [record.name, *(record.also or ())],
        "more": [record.legal_name] if record.legal_name else [],
    }


def _calling_codes(site: Site) -> dict[str, list[str]]:
    """Countries by calling code: +1 is of several."""
    found: dict[str, list[str]] = defaultdict(list)
    numbering = site.catalog.numbering
    for code, plan in sorted(
        numbering.record.countries.items() if numbering else (),
        key=lambda item: _order(item[0].lower()),
    ):
        found[plan.calling_code].append(code.lower())
    return dict(found)


def _help(site: Site) -> list[list[str]]:
    prefix = site.words.locale.prefix
    titles = {guide.slug: guide.title for guide in site.guides}
    guides = [[f"{prefix}guides/{slug}/", titles[slug]] for slug in _HELP if slug in titles]
    return [*guides, [f"{prefix}letters/", str(site.words.message("find.letter"))]]
