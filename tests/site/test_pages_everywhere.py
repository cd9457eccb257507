"""What holds for every page of the built site: where it leads, what it fetches, how it is found."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT
from tests.site.conftest import LANGUAGES, SITE_URL
from tests.site.journey import wider_than_the_screen
from tests.site.kinds import FRAMED, KINDS, in_language, other_language
from tests.site.parsed import Parsed, ParsedPage
from tests.site.readers import WIDTHS, Visit

ONCE_DRAWN: Final = """new Promise(told => requestAnimationFrame(() => requestAnimationFrame(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    told([scrollWidth, clientWidth]);
})))"""
"""A table that has grown too wide gets its frame when the page is drawn again."""


@pytest.mark.parametrize("folder", ["countries", "sellers", "devices", "guides"])
def test_every_record_and_every_guide_has_a_page(parsed: Parsed, folder: str) -> None:
    source = ROOT / "docs/zh" / folder if folder == "guides" else ROOT / "data" / folder
    names = {file.stem for file in source.iterdir()}
    for prefix in LANGUAGES.values():
        below = (path.removeprefix(f"{prefix}{folder}/") for path in parsed.pages)
        assert names <= {path.removesuffix("/") for path in below}


def test_every_link_leads_somewhere(parsed: Parsed) -> None:
    broken: dict[str, set[str]] = {}
    for page in parsed.pages.values():
        for link in page.links:
            problem = parsed.problem_with(link.url) if link.url.startswith(SITE_URL) else ""
            if problem:
                broken.setdefault(problem, set()).add(page.path)
    assert broken == {}


def test_a_link_that_leads_nowhere_is_noticed(parsed: Parsed) -> None:
    assert parsed.problem_with(f"{SITE_URL}countries/xx/")
    assert parsed.problem_with(f"{SITE_URL}countries/pe/#nobody")
    assert not parsed.problem_with(f"{SITE_URL}countries/pe/?q=1#claro")


def test_no_page_fetches_anything_from_anybody_else(parsed: Parsed) -> None:
    strange = {
        (page.path, link.url)
        for page in parsed.pages.values()
        for link in page.links
        if link.is_fetched and not link.url.startswith(SITE_URL)
    }
    assert strange == set()


def test_no_style_sheet_fetches_anything_from_anybody_else(built: Path) -> None:
    strange = [
        (sheet.name, found)
        for sheet in built.rglob("*.css")
        for found in re.findall(
            r"(?:url\(|@import\s+)[\"']?(?:https?:)?//[^\"')]*", sheet.read_text()
        )
    ]
    assert strange == []


def test_links_to_others_do_not_hand_over_the_window(parsed: Parsed) -> None:
    """None opens a window of its own, so nobody gets hold of ours."""
    opened = [
        page.path
        for page in parsed.pages.values()
        for found in page.all("a")
        if found.get("target")
    ]
    assert opened == []


def places(page: ParsedPage, rel: str) -> dict[str, str]:
    return {
        found.get("hreflang", ""): found.get("href", "")
        for found in page.all("link")
        if found.get("rel") == rel and not found.get("type")
    }


def indexed(parsed: Parsed) -> Iterator[ParsedPage]:
    """Pages with an address that people and search engines keep."""
    return (page for page in parsed.pages.values() if page.path.endswith("/") or not page.path)


def test_every_page_names_its_own_address(parsed: Parsed) -> None:
    wrong = {
        page.path: places(page, "canonical")
        for page in indexed(parsed)
        if places(page, "canonical") != {"": SITE_URL + page.path}
    }
    assert wrong == {}


def test_every_page_names_its_twin_in_the_other_language(parsed: Parsed) -> None:
    for page in indexed(parsed):
        path = page.path.removeprefix(LANGUAGES[page.language])
        chinese, english = f"{SITE_URL}{path}", f"{SITE_URL}en/{path}"
        wanted = {"zh-Hans": chinese, "en": english, "x-default": chinese}
        assert places(page, "alternate") == wanted, page.path


def test_the_sitemap_lists_every_page_of_both_languages(built: Path, parsed: Parsed) -> None:
    sitemap = ET.parse(built / "sitemap.xml")
    entries = [(found.text or "").strip() for found in sitemap.iterfind(".//{*}loc")]
    assert sorted(entries) == sorted(SITE_URL + page.path for page in indexed(parsed))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_opens_and_never_scrolls_sideways(
    look: Visit, kind: str, language: str
) -> None:
    """`look` fails on a script error, a word on the console or a request to anybody else."""
    page = look(in_language(language, KINDS[kind]))
    expect(page.locator("h1")).to_be_visible()
    wider = {}
    for name, width in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 900})
        needed, room = page.evaluate(ONCE_DRAWN)
        if needed > room:
            wider[name] = needed
    assert wider == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["home", "compare", "guide", "device", "method"])
def test_the_language_switch_stays_on_the_page(visit: Visit, kind: str, language: str) -> None:
    page = visit(in_language(language, FRAMED[kind]))
    other = other_language(language)
    page.get_by_role("banner").locator("[data-keep-hash]").click()
    page.wait_for_url(f"**/unsim/{in_language(other, FRAMED[kind])}")
    assert page.locator("html").get_attribute("lang") == {"zh": "zh-Hans", "en": "en"}[other]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_wrong_address_is_answered_in_every_language(visit: Visit, language: str) -> None:
    """A host has one page for all wrong addresses."""
    page = visit(in_language(language, "countries/xx/"), expect_errors=True)
    expect(page.locator("h1")).to_be_visible()
    name = {"zh": "国家/地区", "en": "Countries"}[language]
    page.get_by_role("main").get_by_role("link", name=name).click()
    page.wait_for_url(f"**/unsim/{in_language(language, 'countries/')}")


def test_the_contents_of_a_long_page_stand_beside_it_or_above_it(visit: Visit) -> None:
    page = visit("countries/it/")
    contents = page.locator(".u-onpage")
    expect(contents.get_by_role("link", name="法律怎么说", exact=True)).to_be_visible()
    page.set_viewport_size({"width": WIDTHS["phone"], "height": 740})
    expect(contents.get_by_role("link", name="法律怎么说", exact=True)).to_be_hidden()
    contents.locator("summary").click()
    contents.get_by_role("link", name="法律怎么说", exact=True).click()
    expect(page.locator("#law")).to_be_in_viewport()
    expect(contents.locator("ul")).to_be_hidden()


SHOW: Final = """async (paths) => {
    const main = document.querySelector("main");
    const sheets = (page, base) =>
        [...page.querySelectorAll("link[rel=stylesheet]")].map((it) => new URL(it.getAttribute("href"), base).href);
    const ours = sheets(document, location.href).join();
    const wider = [];
    for (const path of paths) {
        const html = await (await fetch(path)).text();
        const other = new DOMParser().parseFromString(html, "text/html");
        if (sheets(other, path).join() !== ours) throw new Error(`${path} has other styles`);
        main.replaceChildren(...other.querySelector("main").childNodes);
        const { scrollWidth, clientWidth } = document.documentElement;
        if (scrollWidth > clientWidth) wider.push(path);
    }
    return wider;
}"""
"""One page after the other is put into the frame of the one that is open: that takes a tenth of the time of going there."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_a_record_says_no_page_of_it_is_wider_than_a_phone(
    lasting_visit: Visit, parsed: Parsed, address: str, language: str
) -> None:
    page = lasting_visit(
        in_language(language, "countries/pe/"), width=WIDTHS["phone"], expect_errors=True
    )  # pictures of other pages are looked for beside this one
    records = re.compile(
        rf"{LANGUAGES[language]}(countries/[\w-]+|countries|sellers|devices)/[\w-]+/"
    )
    paths = [path for path in parsed.pages if records.fullmatch(path)]
    assert len(paths) > len(list((ROOT / "data/countries").iterdir()))
    assert page.evaluate(SHOW, [address + path for path in paths]) == []
    page.evaluate("document.querySelector('main h1').style.width = '900px'")
    assert wider_than_the_screen(page), "a page that is too wide is noticed"
