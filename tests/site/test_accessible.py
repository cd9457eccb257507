"""Every kind of page for everybody: axe in both themes, the keyboard, the finger."""

from typing import Final

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from tests.site.conftest import LANGUAGES
from tests.site.kinds import FRAMED, KINDS, in_language
from tests.site.readers import WIDTHS, Visit

both_languages: Final = pytest.mark.parametrize("language", LANGUAGES)
HEADER: Final = """() => [...document.querySelectorAll(".u-skip, .u-top a, .u-top button")]
    .filter(it => it.checkVisibility()).map(it => it.textContent.trim() || it.ariaLabel)"""
FOCUSED: Final = """() => {
    const it = document.activeElement;
    const style = getComputedStyle(it);
    return {
        name: it.textContent.trim() || it.ariaLabel,
        isHeader: it.matches(".u-skip, .u-top *"),
        isSeen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
            && it.getBoundingClientRect().top >= 0,
    };
}"""


def barriers(page: Page) -> list[str]:
    """What axe finds, and where."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']][:5]}" for one in found]


@pytest.mark.parametrize(("language", "theme"), [("zh", "light"), ("en", "dark")])
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_any_kind_of_page(
    look: Visit, kind: str, language: str, theme: str
) -> None:
    """Both languages and both themes; colours know no language, and structure knows no theme."""
    assert barriers(look(in_language(language, KINDS[kind]), theme=theme)) == []


@pytest.mark.parametrize(
    ("kind", "theme"), [("home", "light"), ("an unknown country", "dark"), ("compare", "light")]
)
def test_axe_finds_nothing_on_a_phone(visit: Visit, kind: str, theme: str) -> None:
    page = visit(KINDS[kind], width=WIDTHS["phone"], theme=theme)
    page.locator(".u-menu").click()
    assert barriers(page) == []


@pytest.mark.parametrize(("language", "theme"), [("zh", "dark"), ("en", "light")])
def test_axe_finds_nothing_in_what_opens(visit: Visit, language: str, theme: str) -> None:
    page = visit(in_language(language, ""), theme=theme)
    page.get_by_role("combobox").fill("claro")
    expect(page.get_by_role("listbox")).to_be_visible()
    assert barriers(page) == []
    page.keyboard.press("Escape")
    page.locator(".u-open-search").click()
    page.locator(".u-search input").fill("claro")
    expect(page.locator(".u-search__results li").first).to_be_visible()
    assert barriers(page) == []


def test_axe_finds_nothing_in_a_guide_with_everything_open(visit: Visit) -> None:
    page = visit("countries/mo/", theme="dark")
    page.evaluate("document.querySelectorAll('details').forEach(it => { it.open = true; })")
    assert barriers(page) == []


@both_languages
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_whole_header_is_reached_by_keyboard_and_the_focus_is_seen(
    visit: Visit, language: str, theme: str
) -> None:
    page = visit(in_language(language, "claims/"), theme=theme)
    wanted = page.evaluate(HEADER)
    reached = []
    for _ in wanted:
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUSED)
        assert focused["isHeader"], focused
        assert focused["isSeen"], focused
        reached.append(focused["name"])
    assert reached == wanted
    page.keyboard.press("Tab")
    assert not page.evaluate(FOCUSED)["isHeader"]


@both_languages
def test_the_skip_link_leads_past_the_header(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "countries/pe/"))
    page.keyboard.press("Tab")
    expect(page.locator(".u-skip")).to_be_focused()
    expect(page.locator(".u-skip")).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@both_languages
def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(visit: Visit, language: str) -> None:
    page = visit(in_language(language, ""), width=WIDTHS["phone"])
    menu = page.locator(".u-menu")
    expect(page.locator("#nav")).to_be_hidden()
    menu.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    page.locator("#nav a").last.focus()
    expect(page.locator("#nav a").last).to_be_focused()
    menu.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(page.locator("#nav")).to_be_hidden()


@pytest.mark.parametrize(
    "kind", ["home", "country", "carrier", "compare", "guide", "letters to carriers"]
)
def test_what_a_finger_presses_is_large_enough(visit: Visit, kind: str) -> None:
    """At least 44 pixels each way, in the frame and for every button.

    Links, marks of sources and fine print stand in running text and are text."""
    page = visit(FRAMED[kind], width=WIDTHS["phone"])
    page.locator(".u-menu").tap()
    small = page.locator(
        ".u-top :is(a, button), main :is(.u-button, button:not([popovertarget]), select, summary:not(.u-fineprint > *)), .u-chip, .u-onpage summary"
    ).evaluate_all(
        """all => all.filter(it => it.checkVisibility()).map(it => [it, it.getBoundingClientRect()])
            .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
            .map(([it, box]) => `${it.className} ${it.textContent.trim()} ${box.width}x${box.height}`)"""
    )
    assert small == []


def test_colour_is_never_the_only_sign(visit: Visit) -> None:
    """Every state has a drawing of its own and says in words what it is."""
    page = visit("countries/it/")
    states = page.locator(".u-state").evaluate_all(
        "all => all.map(it => [it.classList[1], it.querySelector('use').getAttribute('href'), it.innerText.trim()])"
    )
    drawings = {
        kind: {drawn for other, drawn, _ in states if other == kind} for kind, _, _ in states
    }
    assert len(drawings) >= 4
    assert all(len(drawn) == 1 for drawn in drawings.values())
    assert len({next(iter(drawn)) for drawn in drawings.values()}) == len(drawings)
    hidden = page.locator(".u-state").evaluate_all(
        "all => all.filter(it => !it.textContent.trim()).length"
    )
    assert hidden == 0


@both_languages
def test_a_reader_chooses_the_colours_and_they_are_kept(visit: Visit, language: str) -> None:
    page = visit(in_language(language, ""))
    button = page.locator(".u-theme")
    scheme = "document.body.dataset.mdColorScheme"
    names = {button.get_attribute("aria-label")}
    assert page.evaluate(scheme) == "default"
    for _ in range(2):
        button.press("Enter")
        names.add(button.get_attribute("aria-label"))
    assert page.evaluate(scheme) == "slate"
    assert len(names) == 3
    page.goto(page.url + "method/")
    assert page.evaluate(scheme) == "slate"


def test_nothing_moves_for_whom_that_is_too_much(visit: Visit) -> None:
    page = visit("countries/pe/")
    page.emulate_media(reduced_motion="reduce")
    moving = page.evaluate(
        """[...document.querySelectorAll("*")].filter(it => {
            const style = getComputedStyle(it);
            return parseFloat(style.animationDuration) > 0 || style.scrollBehavior === "smooth";
        }).length"""
    )
    assert moving == 0


@both_languages
def test_a_page_holds_together_at_twice_the_size_of_letters(visit: Visit, language: str) -> None:
    """A browser's zoom of 200 % on a phone: half the room."""
    page = visit(in_language(language, "countries/pe/"))
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
