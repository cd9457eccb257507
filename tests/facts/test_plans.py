"""Plans of real countries: sound in every one, whatever its record says today."""

import pytest

from tests.plan.table import (
    assert_contradictions_are_those_of,
    assert_its_sources_are_those_it_cites,
    cases_of,
    data_from,
    real_guides,
)
from unsim.derive.plan import plan

every_country = pytest.mark.parametrize("country", sorted(real_guides()))


@every_country
def test_the_contradictions_are_those_of_the_guide(country: str) -> None:
    guide = real_guides()[country]
    assert_contradictions_are_those_of(guide, data_from(guide))


@every_country
def test_the_data_names_every_source_it_cites_and_no_other(country: str) -> None:
    assert_its_sources_are_those_it_cites(data_from(real_guides()[country]))


WITHOUT_PHRASES = {"tr", "ua"}
"""Nobody who reads Turkish or Ukrainian has looked at phrases in it yet: they are asked in English."""


@every_country
def test_every_case_has_a_plan_whose_questions_can_be_asked_there(country: str) -> None:
    data = data_from(real_guides()[country])
    asked = {"cancel", "proof"}
    for case in cases_of(country, data):
        asked |= {one["phrase"] for one in plan(case, data).get("unknown", []) if "phrase" in one}
    for code in asked:
        spoken = set(data["languages"]) & set(data["phrases"][code])
        assert spoken or country in WITHOUT_PHRASES, code
        assert {"zh", "en"} <= set(data["phrases"][code])
