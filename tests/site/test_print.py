"""On paper: the whole guide, the addresses of its sources, nothing to press."""

from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.site.kinds import in_language
from tests.site.readers import Visit

both_languages: Final = pytest.mark.parametrize("language", ["zh", "en"])
A4: Final = {"width": 718, "height": 1046}  # less a centimetre of margin on each side
PRESSED: Final = ".u-top, .u-onpage, .u-foot nav, .u-jump, .u-compare, .u-search, .u-skip, .u-swipe"


def printed(visit: Visit, path: str, theme: str = "light") -> Page:
    page = visit(path, theme=theme)
    page.set_viewport_size(A4)  # type: ignore[arg-type]
    page.emulate_media(media="print")
    return page


@both_languages
def test_a_printed_guide_writes_out_the_address_of_every_source(
    visit: Visit, language: str
) -> None:
    page = printed(visit, in_language(language, "countries/pe/"))
    items = page.locator(".u-sources > li")
    assert items.count() > 20
    assert items.evaluate_all(
        "all => all.every(it => it.checkVisibility() && it.offsetHeight > 10)"
    )
    written = items.locator("> a").evaluate_all(
        "all => all.filter(it => !getComputedStyle(it, '::after').content.includes(it.getAttribute('href')))"
    )
    assert written == []


@pytest.mark.parametrize(("path", "sheets"), [("countries/pe/", 8), ("countries/pe/claro/", 3)])
def test_a_guide_fits_its_sheets(visit: Visit, path: str, sheets: int) -> None:
    page = visit(path)
    made = page.pdf(
        format="A4", margin={"top": "10mm", "bottom": "10mm", "left": "10mm", "right": "10mm"}
    )
    assert made.count(b"/Type /Page\n") <= sheets


@pytest.mark.parametrize("path", ["countries/pe/", "en/guides/left-the-country/", "compare/", ""])
def test_what_can_only_be_pressed_is_not_printed(visit: Visit, path: str) -> None:
    page = printed(visit, path)
    seen = page.locator(PRESSED).evaluate_all(
        "all => all.filter(it => it.checkVisibility()).map(it => it.className)"
    )
    assert seen == []
    expect(page.locator("h1")).to_be_visible()


def test_everything_that_is_closed_on_the_screen_is_open_on_paper(visit: Visit) -> None:
    page = visit("countries/pe/claro/")
    closed = page.locator(".u-route:not([open]) .u-route__proof")
    seen = "all => all.filter(it => it.checkVisibility()).length"
    assert closed.evaluate_all(seen) == 0
    page.emulate_media(media="print")
    assert closed.evaluate_all(seen) == closed.count() > 0


@pytest.mark.parametrize(
    "path", ["countries/it/", "en/countries/us/", "en/countries/th/", "compare/", "claims/fee/"]
)
def test_a_sheet_is_wide_enough(visit: Visit, path: str) -> None:
    page = printed(visit, path)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    cut = page.locator(".u-table td").evaluate_all(
        "all => all.filter(it => it.getBoundingClientRect().right > innerWidth).length"
    )
    assert cut == 0


def test_the_paper_is_white_in_the_dark_theme_too(visit: Visit) -> None:
    page = printed(visit, "countries/pe/", theme="dark")
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
    ink = page.locator("h1").evaluate("it => getComputedStyle(it).color")
    assert (ground, ink) == ("rgb(255, 255, 255)", "rgb(0, 0, 0)")


def test_a_guide_prints_and_is_as_it_was_afterwards(visit: Visit) -> None:
    page = visit("countries/cu/")
    opened = "document.querySelectorAll('details[open]').length"
    before = page.evaluate(opened)
    assert page.pdf(format="A4").startswith(b"%PDF")
    assert page.evaluate(opened) == before
