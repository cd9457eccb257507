"""The page of a carrier: the answer on its first screen, marks that open, the way open."""

import re
from typing import Final

import pytest
from playwright.sync_api import Page, expect

from tests.site.kinds import in_language
from tests.site.known import countries, site
from tests.site.parsed import Parsed
from tests.site.readers import WIDTHS, Visit
from unsim.derive.guide import CountryGuide
from unsim.derive.row import Row, row_of

both_languages: Final = pytest.mark.parametrize("language", ["zh", "en"])
LOOKED_AT: Final = ("pe/claro", "us/t-mobile-prepaid", "hk/club-sim", "it/ho-mobile", "jp/iijmio")


def row(place: str) -> Row:
    code, carrier = place.split("/")
    return row_of(next(guide for guide in countries() if guide.code == code), carrier)


def guide(code: str) -> CountryGuide:
    return next(guide for guide in countries() if guide.code == code)


@both_languages
def test_every_carrier_is_titled_for_what_people_look_for(parsed: Parsed, language: str) -> None:
    words = site(language).words
    for country in countries():
        for carrier in country.country.carriers:
            page = parsed.pages[in_language(language, f"countries/{country.code}/{carrier.id}/")]
            title = words.message(
                "carrier.title", carrier=carrier.name, country=words.pick(country.country.name)
            )
            assert (page.all("title")[0].text or "").startswith(title.unescape())


@both_languages
@pytest.mark.parametrize("place", LOOKED_AT)
def test_the_answer_is_seen_without_scrolling(visit: Visit, place: str, language: str) -> None:
    page = visit(in_language(language, f"countries/{place}/"), width=WIDTHS["phone"])
    expect(page.locator("h1")).to_be_in_viewport(ratio=1)
    expect(page.locator(".u-said").first).to_be_in_viewport(ratio=1)
    verdict = row(place).said[0].verdict
    said = str(site(language).words.message(f"carrier.answer.{verdict}"))
    expect(page.locator(".u-said strong").first).to_contain_text(said)


@pytest.mark.parametrize("place", ["pe/claro", "jp/iijmio"])
@pytest.mark.parametrize(("width", "deepest"), [(WIDTHS["desktop"], 900), (WIDTHS["phone"], 1184)])
def test_the_first_step_is_near(visit: Visit, place: str, width: int, deepest: int) -> None:
    """On the first screen of a desk; on a phone within 0.6 of a screen's scroll."""
    page = visit(f"countries/{place}/", width=width)
    step = page.locator(".u-route[open] .u-steps > li").first
    box = step.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= deepest


def test_the_best_way_is_open_and_the_others_are_closed(visit: Visit) -> None:
    page = visit("countries/pe/claro/")
    ways = page.locator(".u-route")
    assert [way.get_attribute("open") is not None for way in ways.all()] == [True] + [False] * (
        ways.count() - 1
    )
    last = ways.last
    assert last.locator(".u-icon use").first.get_attribute("href") == "#i-regulator"


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("width", [WIDTHS["phone"], WIDTHS["desktop"]])
@both_languages
def test_a_mark_says_at_once_what_it_stands_for(
    visit: Visit, language: str, width: int, scripts: bool
) -> None:
    page = visit(in_language(language, "countries/pe/claro/"), width=width, scripts=scripts)
    mark = page.locator(".u-leave button[popovertarget]").first
    source = page.locator(f"#{mark.get_attribute('popovertarget')}")
    mark.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    mark.focus()
    page.keyboard.press("Enter")
    expect(source).to_be_in_viewport(ratio=1)
    assert page.evaluate("scrollY") == before
    key = row("pe/claro").lapse.lapses[0].sources
    named = [guide("pe").country.sources[one] for one in key]
    told = source.inner_text()
    assert any(
        found.title in told and found.publisher in told and found.read in told for found in named
    )
    page.keyboard.press("Escape")
    expect(source).to_be_hidden()
    expect(mark).to_be_focused()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_the_list_of_sources_is_closed_and_opens(visit: Visit, scripts: bool) -> None:
    page = visit("countries/pe/claro/", scripts=scripts)
    sources = page.locator(".u-sources > li")
    seen = "all => all.filter(it => it.checkVisibility({ contentVisibilityAuto: true }) && it.offsetHeight > 20).length"
    assert sources.evaluate_all(seen) == 0
    page.locator(".u-fold--sources > summary").click()
    assert sources.evaluate_all(seen) == sources.count()


def test_an_address_of_a_source_opens_the_list_at_it(visit: Visit) -> None:
    page = visit("countries/pe/claro/#s3")
    expect(page.locator("#s3")).to_be_in_viewport()
    expect(page.locator(".u-fold--sources")).to_have_attribute("open", "")


def test_every_number_can_be_dialled(parsed: Parsed) -> None:
    page = parsed.pages["countries/it/ho-mobile/"]
    dialled = [
        link.get("href") for link in page.all("a") if (link.get("href") or "").startswith("tel:")
    ]
    assert dialled[0] == "tel:%2B393464448921"
    assert "tel:800688788" in dialled


def test_the_time_there_is_told_by_a_script_alone(visit: Visit) -> None:
    told = visit("en/countries/pe/claro/").locator(".u-call__now")
    expect(told).to_be_visible()
    expect(told).to_have_text("".join(["It is ", told.inner_text()[6:11], " there now"]))
    expect(visit("countries/pe/claro/", scripts=False).locator(".u-call__now")).to_be_hidden()


def test_the_bar_of_days_says_the_same_in_words(visit: Visit) -> None:
    page = visit("countries/pe/claro/")
    bar = page.locator(".u-leave").first
    assert bar.locator("rect").count() == bar.locator("li").count() == 3
    days = [re.findall(r"\d+", item.inner_text())[0] for item in bar.locator("li").all()]
    assert days == ["60", "210", "270"]


@both_languages
def test_a_carrier_that_is_gone_says_where_its_lines_went(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "countries/tw/t-star/"))
    link = page.locator(".u-gone-line a")
    expect(link).to_be_visible()
    link.click()
    page.wait_for_url("**/countries/tw/taiwan-mobile/")


def test_each_page_leads_to_plan_letter_and_report_of_its_carrier(visit: Visit) -> None:
    page = visit("countries/jp/iijmio/")
    found = [str(link.get_attribute("href")) for link in page.locator(".u-jump--do a").all()]
    assert [place.split("/")[-2] for place in found] == ["plan", "jp", "report"]
    assert all("carrier=iijmio" in place for place in found)


def test_every_carrier_page_reads_in_its_order(parsed: Parsed) -> None:
    order = ["ways", "leave", "keep", "contact", "terms", "unknown", "sources"]
    for country in countries():
        for carrier in country.country.carriers:
            page = parsed.pages[f"countries/{country.code}/{carrier.id}/"]
            heads = [head.get("id") for head in page.all("h2") if head.get("id") in order]
            assert heads == [ident for ident in order if ident in heads]


def test_the_bar_of_a_phone_names_the_page(visit: Visit) -> None:
    page: Page = visit("countries/pe/claro/", width=WIDTHS["phone"])
    expect(page.locator(".u-onpage summary")).to_have_text("Claro · 秘鲁")
