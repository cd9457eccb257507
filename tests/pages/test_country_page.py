"""What a country guide makes of carriers that are gone, of questions about several, and of lapses."""

import re

import pytest

from tests.derive.worlds import guide_of
from tests.invented.records import site_in
from unsim.derive.guide import CountryGuide
from unsim.pages.background import background_page
from unsim.pages.carrier import carrier_pages
from unsim.pages.compare import compare_page
from unsim.pages.country import country_page, lapse_range

NETWORK = """
- carrier: claro
  name: Claro
  kind: network
  status: active
  known_from: [law]
"""
GONE = """
- carrier: nextel
  name: Nextel
  kind: network
  status: merged
  successor: claro
  known_from: [law]
"""
LAPSES = "  terms: {lapse: [{after: {days: %s}, sources: [carrier]}]}\n"
RULE = "lapse: [{after: {days: 30}, sources: [law]}]"


def html_of(guide: CountryGuide) -> str:
    return country_page(site_in("en"), guide).html


def row_of(html: str, carrier: str) -> str:
    rows: list[str] = re.findall(r"<tr\b.*?</tr>", html, re.DOTALL)
    return next(row for row in rows if f">{carrier}<" in row)


def test_a_carrier_that_is_gone_points_to_the_one_that_has_its_lines() -> None:
    html = html_of(guide_of(NETWORK + GONE))
    row = row_of(html, "Nextel")
    assert "Merged into Claro" in row
    assert '<a href="../../../en/countries/pe/claro/">' in row
    assert "Unknown" not in row
    card = html.split('id="nextel"')[1].split("</li>")[0]
    assert "Its lines: see Claro" in card
    assert "not found" not in card


def test_a_carrier_that_is_gone_but_still_takes_requests_shows_them() -> None:
    routes = "  routes: [{channel: phone, result: full, sources: [carrier]}]\n"
    assert "Finishes here" in row_of(html_of(guide_of(NETWORK + GONE + routes)), "Nextel")


def test_in_the_table_of_all_carriers_one_that_is_gone_has_no_verdict() -> None:
    html = compare_page(site_in("en")).html
    row = row_of(html, "Hundido")
    assert "Merged into Norte" in row
    assert "data-verdict" not in row


def test_a_carrier_without_a_lapse_of_its_own_has_that_of_the_rules() -> None:
    row = row_of(html_of(guide_of(NETWORK, RULE)), "Claro")
    assert "30 days" in row
    assert "by rule" in row


@pytest.mark.parametrize(
    ("carriers", "rules", "days", "named"),
    [
        (NETWORK + LAPSES % 90, "", (90, 90), []),
        (NETWORK + LAPSES % 90, RULE, (30, 90), []),
        (NETWORK + LAPSES % 90 + GONE.replace("merged", "active"), "", (90, 90), ["claro"]),
        (NETWORK, RULE, (30, 30), []),
    ],
    ids=["of all", "with the rule", "of some", "of the rule"],
)
def test_what_happens_to_a_line_that_is_left_says_of_whom_it_is_known(
    carriers: str, rules: str, days: tuple[int, int], named: list[str]
) -> None:
    found = lapse_range(guide_of(carriers, rules))
    assert found is not None
    assert (found.least.in_days, found.most.in_days) == days
    assert [one.carrier.id for one in found.carriers] == named


def test_a_rule_for_a_certain_case_shows_its_case_wherever_it_is_named() -> None:
    rule = RULE.replace("{after", "{condition: {zh: 游客, en: A tourist card}, after")
    html = html_of(guide_of(NETWORK + LAPSES % 90 + GONE.replace("merged", "active"), rule))
    assert "30 days: A tourist card" in html
    assert "by rule: A tourist card" in html
    assert "by rule, on a condition" in row_of(html, "Nextel")


def test_a_question_about_several_carriers_stands_once_and_is_linked_from_each() -> None:
    guide = guide_of(NETWORK + NETWORK.replace("claro", "entel").replace("Claro", "Entel"))
    document = guide.country.model_dump(by_alias=True, exclude_none=True, mode="json")
    document["unknown"] = [
        {
            "id": "chat",
            "topic": "cancel",
            "carriers": ["claro", "entel"],
            "question": {"zh": "聊天能办吗？", "en": "Does chat take it?"},
            "looked": {"date": "2026-11-20", "note": {"zh": "没有", "en": "Nothing there"}},
        }
    ]
    world = CountryGuide(type(guide.country).model_validate(document), guide.today)
    html = background_page(site_in("en"), world).html
    assert html.count('id="unknown-chat"') == 1
    assert html.count("Nothing there") == 1
    assert html_of(world).count('id="unknown-chat"') == 1
    for page in carrier_pages(site_in("en"), world):
        assert 'href="../../../../en/countries/pe/background/#unknown-chat"' in page.html
        assert "Does chat take it?" in page.html
        assert "Nothing there" not in page.html
