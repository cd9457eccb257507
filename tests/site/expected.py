"""Which pages the site must have: counted from the records and guides, not asked of the engine."""

from collections import Counter
from pathlib import Path
from typing import Final

from tests.site_samples import SAMPLES
from unsim.records.catalog import Catalog

FIXED: Final = {
    "",
    "api/",
    "badges/",
    "cases/",
    "changes/",
    "claims/",
    "compare/",
    "compare/all/",
    "countries/",
    "devices/",
    "insights/",
    "letters/",
    "lines/",
    "method/",
    "method/checks/",
    "method/fields/",
    "method/from-abroad/",
    "method/grades/",
    "method/plan/",
    "method/questions/",
    "method/verdicts/",
    "method/words/",
    "offline/",
    "plan/",
    "report/",
    "sellers/",
}
MOST_CLAIMS: Final = 45
"""On one page."""


def expected_pages(root: Path) -> set[str]:
    """The addresses of all pages of the project in `root`, in every language it has."""
    catalog, findings = Catalog.load(root / "data")
    assert findings == []
    pages = set()
    for entry in catalog.locales.values():
        guides = {file.stem for file in (root / "docs" / entry.record.locale).glob("guides/*.md")}
        here = FIXED | {f"guides/{slug}/" for slug in guides}
        here |= {"guides/"} if guides else set()
        for code, country in catalog.countries.items():
            here |= {f"countries/{code.lower()}/", f"countries/{code.lower()}/background/"}
            here |= {f"letters/{code.lower()}/"}
            here |= {f"countries/{code.lower()}/{one.id}/" for one in country.record.carriers}
        here |= {f"regions/{code.lower()}/" for code in catalog.regions}
        here |= {f"sellers/{ident}/" for ident in catalog.sellers}
        here |= {f"devices/{ident}/" for ident in catalog.devices}
        here |= claims_pages(catalog)
        pages |= {entry.record.prefix + path for path in here}
    return pages


def claims_pages(catalog: Catalog) -> set[str]:
    """A page a topic; one a continent too, where a topic has very many."""
    records = [country.record for country in catalog.countries.values()]
    found: list[tuple[str, str]] = [
        (one.topic, record.continent) for record in records for one in record.claims or ()
    ]
    general = catalog.general.record.claims if catalog.general else None
    found += [(one.topic, "") for one in general or ()]
    counted = Counter(topic for topic, _ in found)
    pages = {f"claims/{topic}/" for topic in counted}
    return pages | {
        f"claims/{topic}/{continent}/"
        for topic, continent in found
        if continent and counted[topic] > MOST_CLAIMS
    }


def built_pages(site: Path) -> set[str]:
    """The addresses of all pages in a folder that some engine built."""
    folders = (page.parent.relative_to(site) for page in site.rglob("index.html"))
    return {"" if folder == Path() else f"{folder.as_posix()}/" for folder in folders}


def facts_missing(site: Path) -> list[tuple[str, str]]:
    """Those of the sample that cannot be read where they belong."""
    return [
        (path, fact)
        for path, fact in SAMPLES
        if not (site / path / "index.html").is_file()
        or fact not in (site / path / "index.html").read_text("utf-8")
    ]
