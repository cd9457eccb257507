"""What keeps a prepaid line, how long it lives and what a year costs, of made-up carriers."""

import pytest

from tests.derive.worlds import carrier_of
from unsim.derive.keep import cheapest_year, keeps_of, lives_for

OWN = "terms: {keep: [{by: [top-up], %s sources: [carrier]}]}"
RULE = "keep: [{by: [call], sources: [law]}]\nlapse: [{after: {days: 360}, sources: [law]}]"


def test_the_carriers_own_word_comes_before_the_laws() -> None:
    own = keeps_of(carrier_of("  " + OWN % "", RULE))
    assert [(kept.speaker, kept.answer.by) for kept in own] == [("carrier", ["top-up"])]
    law = keeps_of(carrier_of("", RULE))
    assert [(kept.speaker, kept.answer.by) for kept in law] == [("law", ["call"])]
    assert keeps_of(carrier_of()) == []


def test_what_has_ended_keeps_nothing() -> None:
    assert keeps_of(carrier_of("  " + OWN % "until: 2020-01,")) == []


def test_a_carriers_own_period_is_told_apart_from_the_floor_of_the_law() -> None:
    found = lives_for(carrier_of("  " + OWN % "every: {days: 90},", RULE))
    assert found is not None
    assert (found[0].days, found[1]) == (90, "carrier")
    floor = lives_for(carrier_of("  " + OWN % "", RULE))
    assert floor is not None
    assert (floor[0].days, floor[1]) == (360, "law")
    assert lives_for(carrier_of("  " + OWN % "")) is None


@pytest.mark.parametrize(
    ("body", "amount", "said"),
    [
        ("every: {days: 90}, at_least: {amount: 5, currency: EUR},", 25, False),
        ("every: {months: 3}, at_least: {amount: 5, currency: EUR},", 20, False),
        ("every: {years: 1}, at_least: {amount: 5, currency: EUR},", 5, False),
        ("every: {days: 90}, year: {amount: 7, currency: EUR},", 7, True),
    ],
)
def test_a_year_costs_what_a_source_says_else_the_least_amount_as_often_as_it_is_due(
    body: str, amount: float, said: bool
) -> None:
    cost = cheapest_year(keeps_of(carrier_of("  " + OWN % body)))
    assert cost is not None
    assert (cost.money.amount, cost.is_said) == (amount, said)


def test_without_an_amount_or_a_period_a_year_has_no_cost() -> None:
    assert cheapest_year(keeps_of(carrier_of("  " + OWN % "every: {days: 90},"))) is None
