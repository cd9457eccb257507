"""The pages of letters as they are built: what works without a script."""

import json
import re
from datetime import date
from html.parser import HTMLParser

import pytest

from tests.invented.records import catalog, site_in
from unsim.derive.guide import CountryGuide
from unsim.model.country import Country
from unsim.pages.letters import country_letters_page, letters_page, spoken_languages
from unsim.pages.report import EXAMPLE, report_page
from unsim.pages.search import search_entries
from unsim.pages.site import Options, Site

CATALOG = catalog()
HOSTILE = "\"'><script>alert(1)</script>{{ 7*7 }}[x]{line_number}"


@pytest.fixture(scope="module", params=["zh", "en"])
def site(request: pytest.FixtureRequest) -> Site:
    return site_in(request.param)


class _Said(HTMLParser):
    """The letter's own words, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "p" and dict(attrs).get("class") == "u-row__said":
            self.rows.append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "p"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.rows[-1] += data


def said(html: str) -> list[str]:
    parser = _Said()
    parser.feed(html)
    return parser.rows


def guide(site: Site, code: str) -> CountryGuide:
    return next(found for found in site.countries if found.code == code)


@pytest.mark.parametrize("code", [code.lower() for code in CATALOG.countries])
def test_no_placeholder_and_no_bracket_is_left_in_any_letter(site: Site, code: str) -> None:
    rows = said(country_letters_page(site, guide(site, code)).html)
    assert len(rows) > 50
    assert [row for row in rows if re.search(r"[{}\[\]]", row)] == []


@pytest.mark.parametrize("code", [code.lower() for code in CATALOG.countries])
def test_a_blank_letter_stands_there_in_every_language_of_the_carriers(
    site: Site, code: str
) -> None:
    found = guide(site, code)
    html = country_letters_page(site, found).html
    for language in spoken_languages(site, found):
        words = CATALOG.letters["cancellation"].record.paragraphs[0].text[language]
        assert f'data-language="{language}"' in html
        assert words.split("{")[0].strip() in html


def test_a_right_is_quoted_with_its_article_and_its_sources(site: Site) -> None:
    html = country_letters_page(site, guide(site, "xa")).html
    row = html.split('data-line="right-deadline"')[1].split('data-line="')[0]
    assert "5 días hábiles" in row
    assert "(Ley 5, art. 7)" in row
    assert 'popovertarget="s' in row
    assert "u-grade" in row


def test_where_no_rule_is_known_the_letter_claims_nothing_and_says_so(site: Site) -> None:
    html = country_letters_page(site, guide(site, "xc")).html
    assert 'class="u-rights"' not in html
    assert "Según la normativa vigente" not in html
    assert html.count('class="u-left"') == 5


def test_a_country_without_a_cooling_off_rule_has_no_withdrawal_letter(site: Site) -> None:
    section = country_letters_page(site, guide(site, "xa")).html.split('data-kind="withdrawal"')[1]
    assert "u-sheet" not in section.split("</section>")[0]


def test_no_field_has_a_name_so_that_nothing_typed_can_become_part_of_an_address(
    site: Site,
) -> None:
    html = country_letters_page(site, guide(site, "xa")).html
    named = set(re.findall(r'<(?:input|select|textarea)[^>]* name="([^"]+)"', html))
    assert named <= {"kind", "plan", "lang"}
    fields = re.findall(r"<(?:input|select|textarea)[^>]*data-input[^>]*>", html)
    assert len(fields) > 15
    assert not [field for field in fields if " name=" in field]


def test_the_search_finds_the_page_but_not_the_blank_letters(site: Site) -> None:
    page = country_letters_page(site, guide(site, "xa"))
    text = " ".join(found["title"] + found["text"] for found in search_entries(page))
    assert "AMAR" in text
    assert "Estimados señores" not in text


def test_hostile_names_and_articles_are_shown_as_text(site: Site) -> None:
    record = CATALOG.countries["XA"].record.model_dump(by_alias=True, exclude_none=True)
    record["carriers"][0]["name"] = HOSTILE
    record["carriers"][0]["legal_name"] = HOSTILE
    record["rules"]["deadline"][0]["article"] = HOSTILE
    country = Country.model_validate(record)
    html = country_letters_page(site, CountryGuide(country, date(2026, 11, 20))).html
    scripts = re.findall(r"<script\b[^>]*>", html)
    assert scripts == ['<script type="application/json" id="letter-data">']
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "{{ 7*7 }}" in html
    data = json.loads(html.split('id="letter-data">')[1].split("</script>")[0])
    assert data["carriers"]["north"]["name"] == HOSTILE


def test_the_list_says_when_each_letter_is_the_right_one(site: Site) -> None:
    html = letters_page(site).html
    for entry in CATALOG.letters.values():
        assert entry.record.use[site.words.code] in html
    assert 'letters/xa/#cancellation"' in html
    assert 'letters/xa/#withdrawal"' not in html
    assert 'letters/xb/#withdrawal"' in html


def test_the_report_page_shows_the_line_to_write_by_hand(site: Site) -> None:
    html = report_page(site).html
    assert EXAMPLE in html
    assert "github.com" not in html


def test_the_report_page_knows_where_an_issue_goes_when_the_repository_is_known() -> None:
    html = report_page(site_in("en", Options(repository="someone/unsim"))).html
    data = json.loads(html.split('id="report-data">')[1].split("</script>")[0])
    assert data["issue"] == "https://github.com/someone/unsim/issues/new"
    edit = {one["id"]: one["edit"] for one in data["places"]["xa"]["carriers"]}
    assert edit["north"].endswith("/edit/main/data/countries/xa/north.yml")
