"""Whose law it is stands beside every answer: the country's own, or that of a region it belongs to."""

import re

import pytest

from tests.invented.records import site_in
from unsim.derive.guide import CountryGuide
from unsim.pages.carrier import carrier_pages
from unsim.pages.country import country_page

LAYER = re.compile(r'class="u-tag u-tag--region" href="[./]*regions/xu/">\s*无名联盟')


@pytest.fixture
def member() -> CountryGuide:
    return next(guide for guide in site_in("zh").countries if guide.code == "xb")


def rule(html: str, question: str) -> str:
    found = re.search(rf'<div id="rule-{question}">.*?</dd>', html, re.DOTALL)
    assert found
    return found[0]


def test_a_country_says_which_of_its_rules_are_its_regions(member: CountryGuide) -> None:
    html = country_page(site_in("zh"), member).html
    assert LAYER.search(rule(html, "fee"))
    assert not LAYER.search(rule(html, "cooling-off"))


def test_so_does_the_page_of_a_carrier(member: CountryGuide) -> None:
    [page] = carrier_pages(site_in("zh"), member)
    assert len(LAYER.findall(page.html)) == 1
