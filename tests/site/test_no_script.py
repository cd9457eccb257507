"""Without JavaScript every answer is still there; only what needs a script is gone."""

from typing import Final

import pytest
from playwright.sync_api import expect

from tests.site.conftest import LANGUAGES
from tests.site.kinds import FRAMED, in_language
from tests.site.readers import WIDTHS, Visit

both_languages: Final = pytest.mark.parametrize("language", LANGUAGES)


@both_languages
@pytest.mark.parametrize(
    "kind",
    [
        "home",
        "country",
        "carrier",
        "compare",
        "guide",
        "claims",
        "claims of a topic",
        "device",
        "method",
        "plan",
        "letters to carriers",
    ],
)
def test_a_page_reads_without_scripts(look: Visit, kind: str, language: str) -> None:
    page = look(in_language(language, FRAMED[kind]), width=WIDTHS["phone"], scripts=False)
    expect(page.locator("h1")).to_be_visible()
    assert len(page.locator("main").inner_text()) > 200
    useless = page.locator(".u-needs-js").evaluate_all(
        "all => all.filter(it => it.checkVisibility()).map(it => it.className)"
    )
    assert useless == []
    assert page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )


@both_languages
def test_the_navigation_of_a_phone_is_open_without_scripts(visit: Visit, language: str) -> None:
    page = visit(in_language(language, ""), width=WIDTHS["phone"], scripts=False)
    page.locator("#nav").get_by_role("link").nth(2).click()
    page.wait_for_url(f"**/unsim/{in_language(language, 'compare/')}")


def test_the_colours_follow_the_system_without_scripts(visit: Visit) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light, dark = (
        visit("countries/pe/", theme=theme, scripts=False).evaluate(ground)
        for theme in ("light", "dark")
    )
    assert sum(map(int, light[4:-1].split(","))) > 600
    assert sum(map(int, dark[4:-1].split(","))) < 150


def test_numbers_of_sources_that_are_folded_away_open_without_scripts(visit: Visit) -> None:
    page = visit("countries/pe/", scripts=False)
    folded = page.locator(".u-refs:has(.u-rest)").first
    expect(folded.locator(".u-refs__rest")).to_be_hidden()
    folded.get_by_role("checkbox").check()
    expect(folded.locator(".u-refs__rest button").first).to_be_visible()
