"""How large a page may be: on the wire, and in the hand of a reader with a small phone."""

import gzip
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest

from tests.site.kinds import FRAMED, in_language
from tests.site.readers import WIDTHS, Visit

KB: Final = 1024
SCREEN: Final = 740
FIRST_VISIT: Final = 48 * KB
"""All that a reader fetches who opens the page of a carrier before any other."""
LARGEST: Final = {"country": 22 * KB, "carrier": 15 * KB, "background": 16 * KB}
GOALS: Final = {"country": 20 * KB, "carrier": 12 * KB}
"""A few pages, of those places of which very much is known, are still above them."""
HEIGHT: Final = {
    "country": 18,
    "an unknown country": 18,
    "carrier": 12,
    "an unknown carrier": 12,
    "a carrier that is gone": 12,
    "home": 10,
    "countries": 10,
    "compare": 10,
    "claims": 10,
    "claims of a topic": 10,
    "claims of a continent": 10,
    "method": 10,
    "verdicts": 10,
    "grades": 10,
    "from abroad": 10,
    "how a plan is made": 10,
    "words": 10,
    "questions": 10,
    "checks": 10,
    "fields": 10,
    "sellers": 10,
    "devices": 10,
    "plan": 10,
    "report": 10,
}
"""Screens of a phone. Kinds that are not here are long by their nature, or not yet cut."""


def weight(page: Path) -> int:
    return len(gzip.compress(page.read_bytes(), 9, mtime=0))


def pages_of(built: Path, kind: str) -> list[Path]:
    folders = [*built.glob("countries/*"), *built.glob("en/countries/*")]
    countries = [folder for folder in folders if folder.is_dir()]
    if kind == "country":
        return [folder / "index.html" for folder in countries]
    inner = [page for folder in countries for page in folder.glob("*/index.html")]
    return [page for page in inner if (page.parent.name == "background") == (kind == "background")]


@pytest.mark.parametrize("kind", LARGEST)
def test_no_page_of_its_kind_is_heavier_than_it_may_be(built: Path, kind: str) -> None:
    weighed = {page.relative_to(built): weight(page) for page in pages_of(built, kind)}
    assert len(weighed) > 30
    assert {page: size for page, size in weighed.items() if size > LARGEST[kind]} == {}


@pytest.mark.parametrize("kind", GOALS)
def test_nearly_every_page_of_its_kind_weighs_what_it_should(built: Path, kind: str) -> None:
    weighed = [weight(page) for page in pages_of(built, kind)]
    assert sum(size > GOALS[kind] for size in weighed) <= len(weighed) * 0.07


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", HEIGHT)
def test_no_kind_of_page_is_longer_than_it_may_be(look: Visit, kind: str, language: str) -> None:
    page = look(in_language(language, FRAMED[kind]), width=WIDTHS["phone"])
    height = page.evaluate("document.documentElement.scrollHeight")
    assert height <= HEIGHT[kind] * SCREEN


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_first_visit_to_a_carrier_weighs_little(
    visit: Visit, built: Path, address: str, language: str
) -> None:
    page = visit("offline/", width=WIDTHS["phone"])
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(urlsplit(request.url).path))
    page.goto(address + in_language(language, FRAMED["carrier"]))
    page.wait_for_load_state("networkidle")
    pages = {path: "index.html" if path.endswith("/") else "" for path in asked}
    files = [built.parent / f"{path}{end}".lstrip("/") for path, end in pages.items()]
    assert {file.suffix for file in files} >= {".html", ".css", ".js"}
    assert sum(map(weight, files)) < FIRST_VISIT
