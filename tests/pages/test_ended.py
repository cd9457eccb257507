"""An answer that has ended, and one that is still to come, on every surface that shows a carrier."""

import re
from dataclasses import replace

import pytest

from tests.derive.test_row import COMING, ENDED, network
from tests.derive.worlds import TODAY, guide_of
from tests.invented.records import site_in
from unsim.derive.guide import CountryGuide
from unsim.derive.row import rows_of
from unsim.pages.carrier import carrier_page
from unsim.pages.compare import attributes_of
from unsim.pages.country import country_page, headline_facts, lapse_range
from unsim.pages.saved import saved_guide
from unsim.pages.tags import own_answers

TERMS = (
    "terms: {lapse: [{after: {days: 99}, until: 2020-01, sources: [carrier]}],"
    " deadline: [{within: {days: 77}, until: 2020-01, sources: [carrier]}]}"
)


SITE = replace(site_in("en"), today=TODAY)


@pytest.fixture
def world() -> CountryGuide:
    return guide_of(network(f"routes: [{ENDED}, {COMING}], {TERMS}"))


def test_the_comparison_has_neither(world: CountryGuide) -> None:
    found = attributes_of(rows_of(world)[0])
    assert found["data-verdict"] == "unknown"
    assert found["data-channels"] == ""
    assert (found["data-abroad"], found["data-lapses"], found["data-online"]) == ("", "", "")


def test_the_countrys_facts_have_neither(world: CountryGuide) -> None:
    assert lapse_range(world) is None
    assert not any(fact.known for fact in headline_facts(world))


def test_the_countrys_page_has_neither(world: CountryGuide) -> None:
    html = country_page(SITE, world).html
    assert "99" not in html
    assert "Known to work only for" not in html
    assert "Ends online" not in html.split("u-grid")[1].split("</table>")[0]


def test_the_carriers_page_says_of_both_that_they_do_not_hold(world: CountryGuide) -> None:
    html = carrier_page(SITE, rows_of(world)[0]).html
    answer = html.split("u-answer-box")[1].split("</dl>")[0]
    assert "Whether it can be ended online was not found." in answer
    assert "Whether it works was not found." in answer
    assert "99 days" not in html
    assert "77 days" not in html
    ways = re.findall(r'<details class="u-route".*?</summary>', html, re.DOTALL)
    assert len(ways) == 2
    assert "Not yet in force; from 2026-12" in ways[0]
    assert "Ended (until 2026-10)" in ways[1]


def test_a_saved_guide_says_of_both_that_they_do_not_hold(world: CountryGuide) -> None:
    html = saved_guide(SITE, world)
    assert "Not yet in force; from 2026-12" in html
    assert "Ended (until 2026-10)" in html
    assert "99 days" not in html
    assert "77 days" not in html


def test_the_tables_of_the_guides_have_neither(world: CountryGuide) -> None:
    assert own_answers(world, "deadline") == []
    assert own_answers(world, "lapse") == []


def test_the_surfaces_show_them_while_they_hold(world: CountryGuide) -> None:
    """So that the tests above cannot pass on nothing."""
    before = replace(world, today=world.today.replace(year=2019))
    assert attributes_of(rows_of(before)[0])["data-lapses"] == "1"
    assert "99 days" in country_page(SITE, before).html
    assert "77 days" in carrier_page(SITE, rows_of(before)[0]).html
    assert attributes_of(rows_of(before)[0])["data-abroad"] == "1"
