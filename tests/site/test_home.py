"""The home page: find your country or carrier by any of its names, see the world, and what is new."""

import re
from typing import Final

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.site.conftest import LANGUAGES
from tests.site.kinds import in_language
from tests.site.known import countries, site
from tests.site.readers import WIDTHS, Visit

TYPED: Final = [
    ("zh", "秘鲁", "countries/pe/"),
    ("zh", "peru", "countries/pe/"),
    ("zh", "Perú", "countries/pe/"),
    ("zh", "pe", "countries/pe/"),
    ("zh", "한국", "countries/kr/"),
    ("zh", "台灣", "countries/tw/"),
    ("zh", "研科", "countries/ca/telus/"),
    ("en", "Peru", "countries/pe/"),
    ("en", "秘鲁", "countries/pe/"),
    ("en", "viet nam", "countries/vn/"),
    ("en", "KR", "countries/kr/"),
    ("en", "claro peru", "countries/pe/claro/"),
    ("en", "nextel del peru", "countries/pe/entel/"),
    ("en", "Telecom Personal", "countries/ar/personal/"),
    ("zh", "韓國", "countries/kr/"),
    ("zh", "美國", "countries/us/"),
    ("zh", "義大利", "countries/it/"),
    ("en", "Pérou", "countries/pe/"),
    ("en", "秘魯", "countries/pe/"),
    ("en", "tmobile", "countries/us/t-mobile/"),
    ("en", "t mobile", "countries/us/t-mobile/"),
    ("zh", "movistr peru", "countries/pe/movistar/"),
    ("zh", "viettel", "countries/vn/viettel/"),
    ("en", "Claro", "countries/br/claro/"),
    ("zh", "+639171234567", "countries/ph/"),
    ("en", "0051 912 345 678", "countries/pe/"),
    ("zh", "+1", "countries/us/"),
    ("en", "8951100020003000400F", "countries/pe/"),
]
both_languages: Final = pytest.mark.parametrize("language", LANGUAGES)


def options(page: Page) -> Locator:
    return page.get_by_role("listbox").get_by_role("option")


@pytest.fixture(scope="module")
def home(lasting_visit: Visit) -> dict[str, Page]:
    """The home page of each language, opened once."""
    return {language: lasting_visit(prefix) for language, prefix in LANGUAGES.items()}


@pytest.mark.parametrize(("language", "typed", "place"), TYPED)
def test_a_place_is_found_by_any_of_its_names(
    home: dict[str, Page], language: str, typed: str, place: str
) -> None:
    page = home[language]
    page.get_by_role("combobox").fill("")
    expect(options(page)).to_have_count(0)
    page.get_by_role("combobox").fill(typed)
    address = options(page).first.get_attribute("data-href") or ""
    assert address.removeprefix("../").removeprefix("./") == in_language(language, place)


@both_languages
def test_the_finder_tells_a_screen_reader_what_it_does(
    home: dict[str, Page], language: str
) -> None:
    page = home[language]
    field = page.get_by_role("combobox")
    field.fill("")
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_accessible_name(re.compile("国家|country"))
    expect(field).to_have_accessible_description(re.compile("代码|code"))
    field.fill("movistar")
    expect(field).to_have_attribute("aria-expanded", "true")
    controlled = field.get_attribute("aria-controls")
    expect(page.get_by_role("listbox")).to_have_id(controlled or "")
    field.press("ArrowDown")
    chosen = page.locator('[role="option"][aria-selected="true"]')
    expect(chosen).to_have_count(1)
    expect(field).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "")
    expect(field).to_be_focused()


def test_the_arrow_keys_go_round_and_escape_closes(home: dict[str, Page]) -> None:
    page = home["zh"]
    field = page.get_by_role("combobox")
    field.fill("movistar")
    assert options(page).count() > 2
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    field.press("ArrowUp")
    expect(options(page).last).to_have_attribute("aria-selected", "true")
    field.press("ArrowDown")
    expect(options(page).first).to_have_attribute("aria-selected", "true")
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    field.press("ArrowDown")
    expect(page.get_by_role("listbox")).to_be_visible()


@both_languages
def test_a_name_we_do_not_know_is_announced(home: dict[str, Page], language: str) -> None:
    page = home[language]
    page.get_by_role("combobox").fill("Zyxwvu")
    expect(page.locator(".u-finder").get_by_role("status")).to_contain_text("Zyxwvu")
    expect(page.get_by_role("listbox")).to_be_hidden()
    page.get_by_role("combobox").fill("claro")
    expect(page.locator(".u-finder").get_by_role("status")).not_to_contain_text("Zyxwvu")


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Vodafone Fiji", "Fiji"),
        ("斐濟 沃達豐", "Fiji"),
        ("LPA:1$rsp.example.com$SECRET", "rsp.example.com"),
    ],
)
def test_nobody_meets_a_wall(home: dict[str, Page], typed: str, said: str) -> None:
    page = home["en"]
    page.get_by_role("combobox").fill(typed)
    finder = page.locator(".u-finder")
    expect(finder.get_by_role("status")).to_contain_text(said)
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(finder.get_by_role("link", name="Before you cancel")).to_be_visible()
    expect(finder.get_by_role("link", name=re.compile("Ask us"))).to_be_visible()
    expect(finder).not_to_contain_text("SECRET")


def test_a_number_from_a_country_without_a_record_names_the_country(home: dict[str, Page]) -> None:
    held = site("en").catalog.numbering
    assert held
    numbering = held.record.countries
    unknown = [code for code in numbering if code.lower() not in {one.code for one in countries()}]
    page = home["en"]
    for code in unknown[:3]:
        page.get_by_role("combobox").fill(f"+{numbering[code].calling_code} 1234567")
        name = page.evaluate(
            "code => new Intl.DisplayNames('en', { type: 'region' }).of(code)", code
        )
        expect(page.locator(".u-finder").get_by_role("status")).to_contain_text(name)


def test_a_calling_code_of_two_countries_offers_both(home: dict[str, Page]) -> None:
    page = home["en"]
    page.get_by_role("combobox").fill("+1 212 555 0100")
    expect(options(page)).to_have_text(["United States", "Canada"])


def test_what_is_no_place_is_looked_for_on_all_pages(visit: Visit) -> None:
    page = visit("en/")
    page.get_by_role("combobox").press_sequentially("airalo")
    page.keyboard.press("Enter")
    expect(page.locator(".u-search input")).to_have_value("airalo")
    expect(page.locator(".u-search__results a").first).to_have_attribute(
        "href", re.compile("sellers/airalo")
    )


def test_what_is_typed_is_asked_of_nobody_and_stays_out_of_the_address(visit: Visit) -> None:
    page = visit("en/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.split("/unsim/")[1]))
    before = page.url
    page.get_by_role("combobox").fill("claro")
    expect(options(page).first).to_be_visible()
    assert asked == ["en/finder.json"]
    page.get_by_role("combobox").fill("+63 917 123 4567")
    page.get_by_role("combobox").fill("Zyxwvu")
    expect(page.locator(".u-finder").get_by_role("status")).to_contain_text("Zyxwvu")
    assert asked == ["en/finder.json", "assets/find/networks.json"]
    assert page.url == before


def test_every_result_shows_its_verdict_by_a_shape(home: dict[str, Page]) -> None:
    page = home["en"]
    page.get_by_role("combobox").fill("p")
    shapes = (
        options(page).locator("use").evaluate_all("all => all.map(it => it.getAttribute('href'))")
    )
    assert len(shapes) == options(page).count()
    known = set(page.locator("symbol").evaluate_all("all => all.map(it => '#' + it.id)"))
    assert set(shapes) <= known


@pytest.mark.parametrize(
    ("language", "width"), [("zh", WIDTHS["phone"]), ("en", WIDTHS["desktop"])]
)
def test_enter_goes_to_the_chosen_carrier(visit: Visit, language: str, width: int) -> None:
    page = visit(in_language(language, ""), width=width)
    page.get_by_role("combobox").press_sequentially("claro per")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/unsim/{in_language(language, 'countries/pe/claro/')}")
    expect(page.locator("h1")).to_contain_text("Claro")


def test_a_tap_goes_to_the_chosen_country(visit: Visit) -> None:
    page = visit("", width=WIDTHS["phone"])
    page.get_by_role("combobox").tap()
    page.keyboard.type("意大利")
    options(page).first.tap()
    page.wait_for_url("**/unsim/countries/it/")


def test_keys_that_belong_to_an_input_method_choose_nothing(home: dict[str, Page]) -> None:
    """While Chinese is being composed, Enter takes the word and must not leave the page."""
    page = home["zh"]
    page.get_by_role("combobox").fill("秘鲁")
    page.evaluate(
        """document.getElementById("finder").dispatchEvent(
            new KeyboardEvent("keydown", { key: "Enter", isComposing: true, bubbles: true }))"""
    )
    assert "/countries/" not in page.url
    expect(page.get_by_role("listbox")).to_be_visible()


@both_languages
def test_all_countries_stand_in_a_list_that_needs_no_script(visit: Visit, language: str) -> None:
    page = visit(in_language(language, ""), scripts=False)
    expect(page.locator("#finder")).to_be_hidden()
    cards = page.locator(".u-cards li")
    shown = dict(zip(cards.locator("b").all_inner_texts(), cards.all_inner_texts(), strict=True))
    words = site(language).words
    for guide in countries():
        assert words.short("verdict", guide.verdict) in shown[str(words.pick(guide.country.name))]


@both_languages
def test_every_country_of_the_map_is_reached_with_the_keyboard(
    home: dict[str, Page], language: str
) -> None:
    page = home[language]
    links = page.locator(".u-map a")
    assert links.count() == len(countries())
    names = links.evaluate_all("all => all.map(it => it.getAttribute('aria-label'))")
    words = site(language).words
    wanted = {
        f"{words.pick(guide.country.name)}: {words.label('verdict', guide.verdict)}"
        for guide in countries()
    }
    assert set(names) == wanted
    links.first.focus()
    for at in range(links.count()):
        expect(links.nth(at)).to_be_focused()
        page.keyboard.press("Tab")


def test_a_country_of_the_map_that_has_the_focus_is_seen_to_have_it(home: dict[str, Page]) -> None:
    page = home["zh"]
    link = page.locator(".u-map a").first
    stroke = "it => getComputedStyle(it.querySelector('circle')).stroke"
    before = link.evaluate(stroke)
    page.locator("#map").focus()
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(link).to_be_focused()
    assert link.evaluate(stroke) != before


@both_languages
def test_the_map_has_a_text_alternative_and_a_legend(home: dict[str, Page], language: str) -> None:
    page = home[language]
    told = page.locator(".u-map figcaption > .u-hidden").text_content() or ""
    for guide in countries():
        assert str(site(language).words.pick(guide.country.name)) in told
    shown = page.locator(".u-map svg[role=group] use").evaluate_all(
        "all => all.map(it => it.getAttribute('href'))"
    )
    legend = page.locator(".u-legend use").evaluate_all(
        "all => all.map(it => it.getAttribute('href'))"
    )
    assert set(shown) <= set(legend)


@both_languages
def test_what_was_checked_lately_stands_first(home: dict[str, Page], language: str) -> None:
    rows = home[language].locator(".u-recent li")
    dates = [re.findall(r"\d{4}-\d{2}-\d{2}", text)[0] for text in rows.all_inner_texts()]
    assert dates == sorted((guide.last_read for guide in countries()), reverse=True)[: len(dates)]
    assert len(dates) >= 5


@both_languages
def test_the_finder_stands_in_the_first_view_of_a_small_phone(visit: Visit, language: str) -> None:
    page = visit(in_language(language, ""), width=WIDTHS["phone"])
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 640})
    expect(page.get_by_role("combobox")).to_be_in_viewport(ratio=1)
