"""Plans of real countries: sound in every one, whatever its record says today."""

import pytest

from tests.plan.table import (
    assert_contradictions_are_those_of,
    assert_its_sources_are_those_it_cites,
    data_from,
    real_guides,
)

every_country = pytest.mark.parametrize("country", sorted(real_guides()))


@every_country
def test_the_contradictions_are_those_of_the_guide(country: str) -> None:
    guide = real_guides()[country]
    assert_contradictions_are_those_of(guide, data_from(guide))


@every_country
def test_the_data_names_every_source_it_cites_and_no_other(country: str) -> None:
    assert_its_sources_are_those_it_cites(data_from(real_guides()[country]))
