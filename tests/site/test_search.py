"""The search, typed as people type it, in a real browser."""

import gzip
import re
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.site.conftest import LANGUAGES
from tests.site.kinds import in_language
from tests.site.parsed import Parsed
from tests.site.readers import WIDTHS, Visit

FIRST: Final = [
    ("zh", "秘鲁怎么销户", "countries/pe/"),
    ("zh", "阿根廷 注销", "countries/ar/"),
    ("zh", "意大利 欠费", "countries/it/"),
    ("zh", "cancelar Movistar Perú", "countries/pe/movistar/"),
    ("zh", "cancelar movistar peru", "countries/pe/movistar/"),
    ("zh", "eSIM 删除 不等于", "guides/deleting-is-not-cancelling/"),
    ("zh", "WINDTRE", "countries/it/windtre/"),
    ("en", "how do I cancel in Peru", "countries/pe/"),
    ("en", "Argentina cancel", "countries/ar/"),
    ("en", "Italy debt", "countries/it/"),
    ("en", "cancelar Movistar Perú", "countries/pe/movistar/"),
    ("en", "deleting an esim is not cancelling", "guides/deleting-is-not-cancelling/"),
    ("en", "México", "countries/mx/"),
    ("en", "Mexico", "countries/mx/"),
]
RUN: Final = re.compile(r"[一-鿿]{12,}")


def search(page: Page, query: str) -> list[str]:
    """Opens the search, types, and tells where the results lead, best first."""
    field = page.locator(".u-search input")
    if not field.is_visible():
        page.keyboard.press("/")
    expect(field).to_be_visible()
    field.fill("")
    field.press_sequentially(query)
    expect(page.locator(".u-search__results")).to_have_attribute("aria-busy", "false")
    return results(page)


def results(page: Page) -> list[str]:
    expect(page.locator(".u-search__results li").first).to_be_visible()
    links = page.locator(".u-search__results a").evaluate_all("all => all.map(one => one.href)")
    return [link.split("/unsim/")[1] for link in links if "/unsim/" in urlsplit(link).path]


@pytest.fixture(scope="module")
def searching(lasting_visit: Visit) -> dict[str, Page]:
    """The search of each language, opened once."""
    return {language: lasting_visit(prefix) for language, prefix in LANGUAGES.items()}


@pytest.mark.parametrize(("language", "query", "page"), FIRST)
def test_what_people_type_finds_the_page_that_answers_it(
    searching: dict[str, Page], language: str, query: str, page: str
) -> None:
    found = search(searching[language], query)
    assert found[0] == in_language(language, page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_carrier_of_several_countries_is_found_in_each_of_them(
    searching: dict[str, Page], language: str
) -> None:
    found = search(searching[language], "Claro")
    own = [
        f"countries/{file.parent.name}/claro/" for file in ROOT.glob("data/countries/*/claro.yml")
    ]
    assert len(own) >= 3
    assert set(found[: len(own)]) == {in_language(language, path) for path in own}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_carrier_we_do_not_know_is_told_kindly_with_a_way_on(
    searching: dict[str, Page], language: str
) -> None:
    page = searching[language]
    found = search(page, "Zyxwvu")
    dialog = page.locator(".u-search")
    expect(dialog.get_by_role("status")).to_contain_text("Zyxwvu")
    expect(dialog.locator(".u-help p").first).not_to_be_empty()
    assert in_language(language, "guides/before-you-cancel/") in found
    assert in_language(language, "letters/") in found


@pytest.mark.parametrize(
    "path", ["guides/left-the-country/", "countries/kr/", "devices/apple-watch/"]
)
def test_words_from_the_middle_of_a_chinese_sentence_find_their_page(
    searching: dict[str, Page], parsed: Parsed, path: str
) -> None:
    longest = max(RUN.findall(parsed.paragraphs_of(path)), key=len)
    words = longest[len(longest) // 2 - 3 : len(longest) // 2 + 3]
    found = search(searching["zh"], words)
    rest = searching["zh"].locator(".u-search__results li button")
    if rest.is_visible():  # so much text comes only to those who ask for it
        rest.click()
        expect(rest).to_be_hidden()
        found = results(searching["zh"])
    assert path in {address.split("#")[0] for address in found[:3]}, words


@pytest.mark.parametrize("query", ["Telefónica", "Telefonica", "ＴＥＬＥＦＯＮＩＣＡ"])
def test_accents_cases_and_widths_make_no_difference(
    searching: dict[str, Page], query: str
) -> None:
    page = searching["en"]
    assert search(page, query) == search(page, "telefonica")
    assert len(search(page, query)) > 1


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("秘魯", "countries/pe/"),
        ("T-Mobile 註銷", "countries/us/t-mobile/"),
        ("viettel", "countries/vn/viettel/"),
        ("rakutne", "countries/jp/rakuten-mobile/"),
        ("+63 917 123 4567", "countries/ph/"),
        ("8951 1000 2000", "countries/pe/"),
    ],
)
def test_the_search_knows_what_the_finder_knows(
    searching: dict[str, Page], query: str, place: str
) -> None:
    assert search(searching["zh"], query)[0] == place


def test_a_name_of_elsewhere_leads_to_nobody_who_only_looks_like_it(
    searching: dict[str, Page],
) -> None:
    """O2 once led to povo2.0 in Japan, ee to Freedom in Canada, esim to Telkomsel in Indonesia."""
    page = searching["en"]
    for query, wrong in (("O2", "/povo/"), ("ee", "/freedom/"), ("esim", "/telkomsel/")):
        assert not [link for link in search(page, query) if link.endswith(wrong)], query
    assert search(page, "O2")[0].endswith("/o2/")
    search(page, "Safaricom")
    expect(page.locator(".u-search").get_by_role("status")).to_contain_text("Kenya")


@pytest.mark.parametrize("keys", ["Control+k", "Meta+k"])
def test_a_shortcut_opens_the_search_even_from_a_field(visit: Visit, keys: str) -> None:
    page = visit("")
    page.locator("#finder").focus()
    page.keyboard.press(keys)
    expect(page.locator(".u-search input")).to_be_focused()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_downloads_the_index_of_one_language_and_only_when_searching(
    visit: Visit, language: str, address: str
) -> None:
    page = visit(in_language(language, "countries/pe/"))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "search.json" in url] == []
    search(page, "Rakuten")
    search(page, "Movistar Peru")
    own = f"{address}{LANGUAGES[language]}"
    found = sorted(url.removeprefix(own) for url in asked if "/search" in url and "/js/" not in url)
    assert found[:1] == ["search.json"]
    assert "search/pe.json" in found
    assert "search/ph.json" not in found
    assert len(found) == len(set(found)), "nothing is asked for twice"


def test_what_is_loaded_for_an_answer_stays_small_however_many_countries_there_are(
    built: Path,
) -> None:
    """What all is called, and the text of the guides or of the country that was named."""
    for folder in (built, built / "en"):
        parts = [folder / "search/guides.json", *folder.glob("search/??.json")]
        assert weight(folder / "search.json") + max(map(weight, parts)) <= 120_000


def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reader_may_search_the_text_of_all_countries(
    visit: Visit, language: str, address: str
) -> None:
    page = visit(in_language(language, ""))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    before = len(search(page, {"zh": "携号转网", "en": "porting"}[language]))
    assert not [url for url in asked if url.endswith("search/jp.json")]
    page.locator(".u-search__results button").click()
    expect(page.locator(".u-search__results button")).to_have_count(0)
    assert [url for url in asked if url.endswith("search/jp.json")]
    assert page.locator(".u-search__results li").count() >= before


def test_without_a_network_the_search_answers_from_what_has_come(visit_alone: Visit) -> None:
    page = visit_alone("en/", expect_errors=True)
    search(page, "Claro")
    page.context.set_offline(True)
    assert search(page, "Rakuten")[0] == "en/countries/jp/rakuten-mobile/"
    page.context.set_offline(False)


def test_the_indexes_hold_the_pages_of_their_own_language_alone(built: Path) -> None:
    chinese, english = ((built / folder / "search/pe.json").read_text() for folder in ("", "en"))
    for own, text, other in (
        ("来源最近核对", chinese, english),
        ("ources last read", english, chinese),
    ):
        assert own in text
        assert own not in other


@pytest.mark.parametrize("width", [WIDTHS["phone"], WIDTHS["desktop"]])
def test_a_result_is_reached_with_the_keyboard_alone(visit: Visit, width: int) -> None:
    page = visit("", width=width)
    search(page, "cancelar Movistar Perú")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/countries/pe/movistar/")
    expect(page.locator("h1")).to_contain_text("Movistar")


def test_enter_in_the_field_opens_the_best_result(visit: Visit) -> None:
    page = visit("en/")
    search(page, "Italy debt")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/countries/it/")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_fits_a_phone_and_says_how_much_it_found(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "countries/pe/"), width=WIDTHS["phone"])
    page.get_by_role("banner").locator(".u-open-search").tap()
    found = search(page, "Claro")
    box = page.locator(".u-search").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= WIDTHS["phone"]
    assert page.locator(".u-search__results").evaluate("it => it.scrollWidth <= it.clientWidth")
    said = page.locator(".u-search").get_by_role("status").inner_text()
    assert int(re.findall(r"\d+", said)[0]) >= len(found)


def test_what_is_typed_into_a_field_is_no_shortcut(visit: Visit) -> None:
    page = visit("")
    page.locator("#finder").press("/")
    expect(page.locator(".u-search")).to_be_hidden()
    expect(page.locator("#finder")).to_have_value("/")


def test_escape_closes_the_search_and_gives_the_focus_back(visit: Visit) -> None:
    page = visit("countries/pe/")
    opener = page.locator(".u-open-search")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".u-search input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(".u-search")).to_be_hidden()
    expect(opener).to_be_focused()


@pytest.mark.parametrize("typed", ["<img src=x onerror=alert(1)>", "((((", "🇵🇪" * 200])
def test_strange_input_is_only_text(searching: dict[str, Page], typed: str) -> None:
    page = searching["zh"]
    search(page, "Claro")
    page.locator(".u-search input").fill(typed)
    expect(page.locator(".u-search").get_by_role("status")).not_to_be_empty()
    expect(page.locator(".u-search img")).to_have_count(0)
