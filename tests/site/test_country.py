"""The guide of a country: the verdict at once, the comparison, each carrier, the sources."""

import re
from itertools import chain
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.site.conftest import REPOSITORY, WIDTHS, Visit
from tests.site.kinds import in_language, other_language
from tests.site.known import countries, site
from tests.site.parsed import Parsed
from unsim.pages.country import country_page

both_languages: Final = pytest.mark.parametrize("language", ["zh", "en"])
ON_TOP: Final = """it => {
    const box = it.getBoundingClientRect();
    return it.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
}"""
CELLS: Final = """all => all.map(cell => ({
    text: cell.innerText.trim(),
    states: [...cell.querySelectorAll(".u-state")].map(it => [...it.classList].join(" ")),
    grades: [...cell.querySelectorAll(".u-grade")].filter(it => it.checkVisibility()).length,
    inside: [...cell.querySelectorAll("*")].every(
        it => !it.checkVisibility() || it.getBoundingClientRect().right <= innerWidth),
}))"""


@pytest.fixture(scope="module")
def phone(lasting_visit: Visit) -> Page:
    return lasting_visit("", width=WIDTHS["phone"])


@both_languages
@pytest.mark.parametrize("code", ["pe", "it", "cu", "kr"])
def test_the_verdict_is_seen_without_scrolling(
    phone: Page, address: str, code: str, language: str
) -> None:
    phone.set_viewport_size({"width": WIDTHS["phone"], "height": 640})
    phone.goto(address + in_language(language, f"countries/{code}/"))
    guide = next(guide for guide in countries() if guide.code == code)
    words = phone.locator(".u-verdict__words")
    expect(words).to_be_in_viewport(ratio=1)
    expect(words).to_have_text(
        str(site(language).words.message(f"country.headline.{guide.verdict}"))
    )
    expect(phone.locator(".u-verdict .u-icon").first).to_be_in_viewport(ratio=1)


@both_languages
@pytest.mark.parametrize("code", ["it", "us"])
def test_the_comparison_is_whole_on_a_phone_and_every_cell_says_value_and_grade(
    phone: Page, address: str, code: str, language: str
) -> None:
    phone.goto(address + in_language(language, f"countries/{code}/"))
    cells = phone.locator(".u-grid td").evaluate_all(CELLS)
    guide = next(guide for guide in countries() if guide.code == code)
    assert len(cells) >= len(guide.active) * (len(guide.channels) + 2)
    for cell in cells:
        assert cell["text"]
        assert cell["inside"], cell
        known = [state for state in cell["states"] if re.search("--(full|starts|no|law)", state)]
        assert cell["grades"] >= len(known), cell


def test_every_cell_on_a_phone_says_what_it_is_about(phone: Page, address: str) -> None:
    phone.goto(f"{address}en/countries/it/")
    heads = phone.locator(".u-grid thead th").all_text_contents()[1:]
    rows = phone.locator(".u-grid tbody tr")
    labels = "row => [...row.cells].slice(1).map(it => getComputedStyle(it, '::before').content)"
    for row in rows.all()[:3]:
        assert [label.strip('"') for label in row.evaluate(labels)] == heads


@both_languages
@pytest.mark.parametrize("width", [WIDTHS["tablet"], WIDTHS["desktop"]])
def test_the_head_of_the_comparison_stays_in_view(visit: Visit, language: str, width: int) -> None:
    page = visit(in_language(language, "countries/it/"), width=width)
    rows = page.locator(".u-grid tbody tr")
    rows.nth(8).evaluate("it => it.scrollIntoView({ block: 'center' })")
    expect(rows.first).not_to_be_in_viewport()
    heads = page.locator(".u-table").filter(visible=True).locator("thead tr th:first-child")
    assert any(head.evaluate(ON_TOP) for head in heads.all())


def test_the_name_of_the_carrier_stays_in_view_on_a_phone(phone: Page, address: str) -> None:
    phone.goto(f"{address}countries/it/")
    card = phone.locator(".u-grid tbody tr").nth(2)
    card.evaluate("it => scrollTo(0, it.getBoundingClientRect().bottom + scrollY - 200)")
    expect(card.locator("td").first).not_to_be_in_viewport()
    expect(card.locator("th a")).to_be_in_viewport(ratio=1)
    assert card.locator("th a").evaluate(ON_TOP)


@pytest.mark.parametrize("width", [WIDTHS["phone"], WIDTHS["tablet"], WIDTHS["desktop"]])
def test_the_address_of_a_carrier_shows_it_with_its_first_way_open(
    visit: Visit, width: int
) -> None:
    page = visit("countries/pe/#claro", width=width)
    expect(page.locator("#claro-name")).to_be_in_viewport(ratio=1)
    expect(page.locator("#claro .u-route[open] .u-steps").first).to_be_visible()


def routes(page: Page, carrier: str) -> list[dict[str, Any]]:
    found = page.locator(f"#{carrier} .u-route").evaluate_all(
        "all => all.filter(it => it.checkVisibility()).map(it => ({...it.dataset, open: it.open}))"
    )
    return list(found)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize(
    ("language", "width"), [("zh", WIDTHS["phone"]), ("en", WIDTHS["desktop"])]
)
def test_a_reader_chooses_plan_and_channel_of_a_carrier(
    visit: Visit, language: str, width: int, scripts: bool
) -> None:
    page = visit(in_language(language, "countries/it/"), width=width, scripts=scripts)
    everything = routes(page, "tim")
    page.locator('#tim input[value="postpaid"]').check()
    postpaid = routes(page, "tim")
    assert 0 < len(postpaid) < len(everything)
    assert all("postpaid" in route["plans"].split() for route in postpaid)
    page.locator('#tim input[value="prepaid"]').check()
    page.locator('#tim input[value="post"]').check()
    assert [(route["channel"], route["plans"]) for route in routes(page, "tim")] == [
        ("post", "prepaid")
    ]
    assert len(routes(page, "vodafone")) > 1
    page.locator("#tim input[value=all]").first.check()
    page.locator("#tim input[value=all]").last.check()
    assert len(routes(page, "tim")) == len(everything)


def test_the_one_way_that_is_left_opens(visit: Visit) -> None:
    page = visit("countries/it/")
    page.locator('#tim input[value="phone"]').check()
    assert [(route["channel"], route["open"]) for route in routes(page, "tim")] == [("phone", True)]


@both_languages
def test_a_choice_that_leaves_nothing_is_answered(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "countries/it/"))
    said = page.locator("#tim").get_by_role("status")
    expect(said).to_be_hidden()
    page.locator('#tim input[value="postpaid"]').check()
    page.locator('#tim input[value="web"]').check()
    assert routes(page, "tim") == []
    expect(said).to_have_text(str(site(language).words.message("country.routes_unchosen")))
    page.locator('#tim input[value="prepaid"]').check()
    expect(said).to_be_hidden()


def test_the_choice_works_with_the_keyboard(visit: Visit) -> None:
    page = visit("en/countries/it/")
    page.locator('#tim input[name="tim-plan"][value="all"]').focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert {route["plans"] for route in routes(page, "tim")} == {"postpaid"}


def test_what_an_address_points_at_is_shown_even_inside_something_closed(visit: Visit) -> None:
    page = visit("countries/pe/")
    ident = page.locator(".u-carrier details:not([open]) .u-ref").first.get_attribute("id")
    inner = page.locator(f"#{ident}")
    expect(inner).to_be_hidden()
    page.evaluate("id => { location.hash = id; }", ident)
    expect(inner).to_be_in_viewport()


@both_languages
def test_a_citation_leads_to_its_source_and_back(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "countries/pe/"))
    citation = page.locator(".u-facts .u-ref").first
    number = citation.inner_text()
    citation.click()
    source = page.locator(f"#s{number}")
    expect(source).to_be_in_viewport()
    source.locator(".u-back a").first.click()
    expect(page.locator(f"#c{number}-1")).to_be_in_viewport()


@both_languages
def test_every_source_says_who_when_what_kind_and_how_good(parsed: Parsed, language: str) -> None:
    words = site(language).words
    for guide in countries():
        page = parsed.pages[in_language(language, f"countries/{guide.code}/")]
        listed = next(found for found in page.all("ol") if found.get("class") == "u-sources")
        links = ((item.find("a"), item) for item in listed)
        by_address = {link.get("href"): item for link, item in links if link is not None}
        assert set(by_address) == {source.url for source in guide.country.sources.values()}
        for source in guide.country.sources.values():
            told = " ".join(by_address[source.url].itertext())
            wanted = [
                source.title,
                source.publisher,
                str(source.read),
                words.label("source_kind", source.kind),
            ]
            assert all(str(part) in told for part in wanted), told
            assert re.search(r"·\s+[ABC]\b", told), told


def test_sources_are_numbered_as_they_are_cited(parsed: Parsed) -> None:
    for guide in countries():
        page = parsed.pages[f"countries/{guide.code}/"]
        listed = next(found for found in page.all("ol") if found.get("class") == "u-sources")
        assert [item.get("id") for item in listed] == [f"s{at}" for at in range(1, len(listed) + 1)]
        cited = [found for found in page.all("a") if found.get("class") == "u-ref"]
        assert {found.get("href") for found in cited} == {f"#{item.get('id')}" for item in listed}
        assert all(found.get("href") == f"#s{found.text}" for found in cited)


@both_languages
def test_the_language_switch_keeps_the_place_on_the_page(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "countries/pe/#claro"))
    page.get_by_role("banner").locator("[data-keep-hash]").click()
    page.wait_for_url(f"**/unsim/{in_language(other_language(language), 'countries/pe/#claro')}")
    expect(page.locator("#claro-name")).to_be_in_viewport()


def improve_links(html: str) -> list[str]:
    return re.findall(rf'href="(https://github\.com/{REPOSITORY}/(?:edit|issues)[^"]*)"', html)


def test_improve_this_page_leads_to_the_very_file(parsed: Parsed) -> None:
    edited = {
        link.url.split("/edit/main/")[1]
        for page in parsed.pages.values()
        for link in page.links
        if link.url.startswith(f"https://github.com/{REPOSITORY}/edit/")
    }
    assert {file for file in edited if not (ROOT / file).is_file()} == set()
    for folder in ("countries/*/country", "sellers/*", "devices/*"):
        files = {str(file.relative_to(ROOT)) for file in ROOT.glob(f"data/{folder}.yml")}
        assert files
        assert files <= edited


@both_languages
def test_a_wrong_fact_and_a_report_lead_to_a_form_that_is_filled_in(
    visit: Visit, language: str
) -> None:
    page = visit(in_language(language, "countries/pe/"))
    links = page.locator(".u-improve a").evaluate_all("all => all.map(it => it.href)")
    asked = [parse_qs(urlsplit(link).query) for link in links if "/issues/new" in link]
    assert [form["template"] for form in asked] == [["fact.yml"], ["report.yml"]]
    for form in asked:
        file = ROOT / ".github/ISSUE_TEMPLATE" / form.pop("template")[0]
        fields = {field.get("id") for field in yaml.safe_load(file.read_text("utf-8"))["body"]}
        assert form
        assert set(form) <= fields
        assert {"zh": "秘鲁", "en": "Peru"}[language] in " ".join(chain(*form.values()))


@both_languages
def test_without_a_repository_there_is_nothing_to_improve_or_report(language: str) -> None:
    peru = next(guide for guide in countries() if guide.code == "pe")
    without = country_page(site(language), peru).html
    assert "github.com" not in without
    assert "u-improve" not in without
    assert improve_links(country_page(site(language, REPOSITORY), peru).html)


@both_languages
def test_a_guide_reads_without_scripts(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "countries/pe/"), width=WIDTHS["phone"], scripts=False)
    expect(page.locator(".u-verdict__words")).to_be_visible()
    expect(page.locator("#claro .u-route[open] .u-steps").first).to_be_visible()
    closed = page.locator("#claro .u-route").nth(1)
    expect(closed.locator(".u-route__body")).to_be_hidden()
    closed.locator("summary").click()
    expect(closed.locator(".u-route__body")).to_be_visible()


def test_the_saved_guide_needs_no_other_file(built: Path, parsed: Parsed) -> None:
    for guide in countries():
        page = parsed.pages[f"countries/{guide.code}/guide.html"]
        assert {link.url for link in page.links if link.is_fetched} <= {
            link.get("href") for link in page.all("link") if link.get("rel") == "canonical"
        }
        assert page.all("script") == []
