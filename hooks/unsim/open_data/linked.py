"""JSON-LD in pages: says only what the page says, and only where the site has an address."""

from typing import Any, Final

from unsim.derive.row import Row
from unsim.open_data.api.lists import FILES, Whole
from unsim.open_data.api.tables import FILES_SAY
from unsim.open_data.stamp import API, LICENCE_URL, VERSION
from unsim.open_data.twins.steps import action_in_words
from unsim.pages.from_abroad import named
from unsim.pages.page import Page
from unsim.pages.paths import country_path
from unsim.pages.site import Site, compact_json

CONTEXT: Final = "https://schema.org"
_TYPES: Final = {"csv": "text/csv", "json": "application/json", "sqlite": "application/vnd.sqlite3"}


def linked_data(site: Site, whole: Whole, page: Page) -> str:
    """Of a carrier's page. A country's lies but one step below the list, and is heavy enough."""
    if not site.options.site_url or page.kind != "carrier":
        return ""
    country, carrier = _names(site, page)
    row = next(one for one in whole.world.rows[country] if one.id == carrier)
    crumbs, how_to = _crumbs(site, country, row), _how_to(site, row)
    return _text([crumbs, *([how_to] if how_to else [])])


def dataset(site: Site, whole: Whole) -> str:
    if not site.options.site_url:
        return ""
    words, stamp = site.words, whole.world.stamp
    files = [*(f"{name}.csv" for name in FILES_SAY), "unsim.sqlite", "index.json"]
    found = {
        "@type": "Dataset",
        "name": str(words.message("api.title")),
        "description": str(words.message("api.lead").unescape()),
        "url": stamp.address(f"{words.locale.prefix}api/"),
        "license": LICENCE_URL,
        "version": VERSION,
        "dateModified": stamp.built.isoformat(),
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "Unsim", "url": stamp.site},
        "distribution": [_download(stamp.address(API + file), file) for file in files],
    }
    return _text([found])


def _download(address: str, file: str) -> dict[str, Any]:
    described = FILES.get(file) or FILES_SAY[file.removesuffix(".csv")]
    return {
        "@type": "DataDownload",
        "contentUrl": address,
        "encodingFormat": _TYPES[file.rsplit(".", 1)[-1]],
        "name": described,
    }


def _names(site: Site, page: Page) -> tuple[str, str]:
    """Of the country and of the carrier, as they stand in the address."""
    below = page.path.removeprefix(site.words.locale.prefix).removeprefix("countries/")
    country, _, carrier = below.rstrip("/").partition("/")
    return country, carrier


def _crumbs(site: Site, country: str, row: Row) -> dict[str, Any]:
    words, locale = site.words, site.words.locale
    name = str(words.pick(site.country(country).country.name))
    trail = [
        (str(words.message("nav.countries")), f"{locale.prefix}countries/"),
        (name, country_path(locale, country)),
        (row.name, ""),
    ]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": called, **_place(site, path)}
            for at, (called, path) in enumerate(trail, 1)
        ],
    }


def _place(site: Site, path: str) -> dict[str, str]:
    """The last of the trail is the page itself."""
    return {"item": site.options.site_url + path} if path else {}


def _how_to(site: Site, row: Row) -> dict[str, Any] | None:
    """The way that fits most people, where its steps are known; without the remarks beside them."""
    best = row.best
    if best is None or not best.route.steps:
        return None
    words, spoken = site.words, row.country.country.languages
    return {
        "@type": "HowTo",
        "name": f"{row.name}: {named(words, best.route, spoken)}",
        "step": [action_in_words(words, step, spoken) for step in best.route.steps],
    }


def _text(found: list[dict[str, Any]]) -> str:
    described = found[0] if len(found) == 1 else {"@graph": found}
    return compact_json({"@context": CONTEXT, **described})
