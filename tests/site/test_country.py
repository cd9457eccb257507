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
from tests.site.conftest import REPOSITORY
from tests.site.kinds import in_language, other_language
from tests.site.known import countries, site
from tests.site.parsed import Parsed
from tests.site.readers import WIDTHS, Visit
from unsim.derive.row import rows_of
from unsim.pages.country import country_page
from unsim.pages.regions import path_of
from unsim.vocabulary import VOCABULARIES

both_languages: Final = pytest.mark.parametrize("language", ["zh", "en"])
ON_TOP: Final = """it => {
    const box = it.getBoundingClientRect();
    return it.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
}"""
CELLS: Final = """all => all.map(cell => ({
    text: cell.innerText.trim(),
    states: [...cell.querySelectorAll(".u-state")].map(it => [...it.classList].join(" ")),
    grades: [...cell.querySelectorAll(".u-grade")].filter(it => it.checkVisibility()).length,
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
def test_every_cell_of_the_comparison_says_value_and_grade(
    visit: Visit, code: str, language: str
) -> None:
    page = visit(in_language(language, f"countries/{code}/"))
    guide = next(guide for guide in countries() if guide.code == code)
    cells = page.locator(".u-grid td").evaluate_all(CELLS)
    assert len(cells) >= len(guide.active) * (len(guide.channels) + 2)
    for cell in cells:
        assert cell["text"]
        known = [state for state in cell["states"] if re.search("--(full|starts|no|law)", state)]
        assert cell["grades"] >= len(known), cell


@both_languages
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_phone_says_once_what_each_carrier_answers(
    visit: Visit, language: str, scripts: bool
) -> None:
    page = visit(in_language(language, "countries/it/"), width=WIDTHS["phone"], scripts=scripts)
    expect(page.locator(".u-grid")).to_be_hidden()
    expect(page.locator("#compare")).to_be_visible()
    cards = page.locator(".u-carriers > li")
    guide = next(guide for guide in countries() if guide.code == "it")
    assert cards.count() == len(guide.carriers)
    told = [card for card in cards.all() if "u-gone" not in (card.get_attribute("class") or "")]
    for card in told:
        expect(card.locator(".u-icon").first).to_be_visible()
    assert page.locator(".u-carriers .u-grade").count() > len(told) / 2
    assert page.locator(".u-carriers .u-against").count() == len(
        [row for row in rows_of(guide) if row.conflicts and row.is_left]
    )


@both_languages
@pytest.mark.parametrize("width", [WIDTHS["tablet"], WIDTHS["desktop"]])
def test_the_head_of_the_comparison_stays_in_view(visit: Visit, language: str, width: int) -> None:
    page = visit(in_language(language, "countries/it/"), width=width)
    rows = page.locator(".u-grid tbody tr")
    rows.nth(8).evaluate("it => it.scrollIntoView({ block: 'center' })")
    expect(rows.first).not_to_be_in_viewport()
    heads = page.locator(".u-table").filter(visible=True).locator("thead tr th:first-child")
    assert any(head.evaluate(ON_TOP) for head in heads.all())


@both_languages
@pytest.mark.parametrize("code", ["pe", "it", "us", "jp"])
def test_a_card_of_a_carrier_has_at_most_six_lines(
    phone: Page, address: str, code: str, language: str
) -> None:
    phone.goto(address + in_language(language, f"countries/{code}/"))
    heights = phone.locator(".u-carriers > li").evaluate_all(
        "all => all.map(it => it.getBoundingClientRect().height)"
    )
    assert max(heights) <= 6 * 28 + 34


@both_languages
@pytest.mark.parametrize("code", ["ca", "id", "it", "jp", "kr", "ph", "sg", "th", "us"])
def test_no_comparison_scrolls_both_ways(visit: Visit, language: str, code: str) -> None:
    page = visit(in_language(language, f"countries/{code}/"))
    box = page.locator(".u-table--signs").last.evaluate(
        "it => [it.scrollWidth - it.clientWidth, it.scrollHeight - it.clientHeight]"
    )
    assert min(box) <= 1


@both_languages
def test_what_is_not_known_is_a_dash_that_says_so(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "countries/pe/"))
    dash = page.locator(".u-grid .u-dash").first
    words = site(language).words
    assert dash.inner_text().startswith("–")
    assert str(words.message("country.fact_unknown")) in (dash.text_content() or "")
    expect(page.locator(".u-legend--grid")).to_contain_text(str(words.message("country.dash")))


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_kept_address_of_a_carrier_leads_on(visit: Visit, scripts: bool) -> None:
    page = visit("en/countries/pe/#claro", scripts=scripts)
    if scripts:
        page.wait_for_url("**/en/countries/pe/claro/")
        expect(page.locator("h1")).to_contain_text("Claro")
    else:
        expect(page.locator("#claro")).to_be_in_viewport()
        page.locator("#claro > a").click()
        page.wait_for_url("**/en/countries/pe/claro/")


def test_every_kept_address_of_what_moved_leads_on(parsed: Parsed) -> None:
    """Claims and questions about one carrier stood on the country's page under the same names."""
    for guide in countries():
        page = parsed.pages[f"countries/{guide.code}/"]
        for carrier in guide.country.carriers:
            there = parsed.pages[f"countries/{guide.code}/{carrier.id}/"]
            claims = [
                f"claim-{claim.id}"
                for claim in guide.country.claims or ()
                if claim.carriers == [carrier.id]
            ]
            questions = [
                f"unknown-{carrier.id}-{found.id}"
                for found in guide.country.unknown or ()
                if found.carriers == [carrier.id]
            ]
            for ident in [*claims, *questions]:
                assert ident in page.ids
                assert ident in there.ids


@both_languages
def test_every_source_says_who_when_what_kind_and_how_good(parsed: Parsed, language: str) -> None:
    words = site(language).words
    for guide in countries():
        paths = [f"countries/{guide.code}/", f"countries/{guide.code}/background/"]
        paths += [f"countries/{guide.code}/{carrier.id}/" for carrier in guide.country.carriers]
        paths += [path_of(site("zh"), region) for region in guide.regions]
        by_address = {
            link.get("href"): item
            for path in paths
            for item in sources_on(parsed, in_language(language, path))
            if (link := item.find("a")) is not None
        }
        assert {source.url for source in guide.country.sources.values()} <= set(by_address)
        for source in guide.country.sources.values():
            told = " ".join(by_address[source.url].itertext())
            wanted = [
                source.title,
                source.publisher,
                str(source.read),
                words.label("source_kind", source.kind),
            ]
            assert all(str(part) in told for part in wanted), told
            assert any(words.short("voice", voice) in told for voice in VOCABULARIES["voice"]), told


def test_sources_are_numbered_as_they_are_cited(parsed: Parsed) -> None:
    for path in ("countries/pe/", "countries/pe/claro/", "en/countries/us/", "claims/fee/"):
        listed = sources_on(parsed, path)
        assert [item.get("id") for item in listed] == [f"s{at}" for at in range(1, len(listed) + 1)]
        marks = [found for found in parsed.pages[path].all("button") if found.get("popovertarget")]
        assert {found.get("popovertarget") for found in marks} == {
            item.get("id") for item in listed
        }
        assert all(
            "".join(found.itertext()).endswith(found.get("popovertarget", "-")[1:])
            for found in marks
        )


@both_languages
def test_the_language_switch_keeps_the_place_on_the_page(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "countries/pe/#complaint"))
    page.get_by_role("banner").locator("[data-keep-hash]").click()
    there = in_language(other_language(language), "countries/pe/#complaint")
    page.wait_for_url(f"**/unsim/{there}")
    expect(page.locator("#complaint")).to_be_in_viewport()


def sources_on(parsed: Parsed, path: str) -> list[Any]:
    lists = (found for found in parsed.pages[path].all("ol") if found.get("class") == "u-sources")
    return list(next(lists, []))


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
    for folder in ("countries/*/*", "regions/*", "sellers/*", "devices/*"):
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
    expect(page.locator("#claro > a")).to_be_visible()
    closed = page.locator(".u-claim-fold").first
    expect(closed.locator("p")).to_be_hidden()
    closed.locator("summary").click()
    expect(closed.locator("p")).to_be_visible()


def test_the_saved_guide_needs_no_other_file(built: Path, parsed: Parsed) -> None:
    for guide in countries():
        page = parsed.pages[f"countries/{guide.code}/guide.html"]
        assert {link.url for link in page.links if link.is_fetched} <= {
            link.get("href") for link in page.all("link") if link.get("rel") == "canonical"
        }
        assert page.all("script") == []
