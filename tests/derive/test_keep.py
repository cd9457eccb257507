"""What keeping a prepaid line costs a year, and who says by which day it dies."""

import pytest

from tests.derive.worlds import carrier_of
from unsim.derive.keep import cheapest_year, keeps_of, lives_for
from unsim.model.base import Duration, Money

TOP_UP = "{by: [top-up], every: %s, at_least: {amount: %s, currency: %s}, sources: [carrier]}"
TEXT = "{by: [text], every: {days: 90}, sources: [carrier]}"
LAW = "keep: [{by: [top-up], every: {months: 12}, sources: [law]}]\nlapse: [{after: {months: 13}, sources: [law]}]"


def keep(*answers: str, lapse: str = "") -> str:
    return f"terms: {{keep: [{', '.join(answers)}]{lapse}}}"


def year(*answers: str) -> tuple[float, str, bool] | None:
    found = cheapest_year(keeps_of(carrier_of(keep(*answers))))
    return (found.money.amount, found.money.currency, found.is_said) if found else None


@pytest.mark.parametrize(
    ("every", "amount", "a_year"),
    [
        ("{months: 1}", 5, 60),
        ("{months: 3}", 5, 20),
        ("{months: 5}", 5, 15),
        ("{years: 1}", 5, 5),
        ("{years: 2}", 5, 5),
        ("{days: 90}", 5, 25),
        ("{days: 365}", 5, 5),
        ("{days: 366}", 5, 5),
        ("{months: 3}", 3.33, 13.32),
        ("{months: 6}", 0, 0),
    ],
)
def test_a_year_costs_the_least_amount_as_often_as_it_falls_due(
    every: str, amount: float, a_year: float
) -> None:
    assert year(TOP_UP % (every, amount, "PEN")) == (a_year, "PEN", False)


def test_what_a_source_says_of_a_year_comes_before_the_sum() -> None:
    said = TOP_UP % ("{months: 1}", 5, "PEN")
    assert year(said.replace("sources", "year: {amount: 30, currency: PEN}, sources")) == (
        30,
        "PEN",
        True,
    )


def test_of_several_ways_the_cheapest_year_counts_and_one_without_amount_costs_nothing_known() -> (
    None
):
    dear, cheap = TOP_UP % ("{months: 1}", 5, "PEN"), TOP_UP % ("{months: 6}", 10, "PEN")
    assert year(dear, cheap, TEXT) == (20, "PEN", False)
    assert year(TEXT) is None
    assert year(TOP_UP % ("{months: 1}", 5, "PEN"), TOP_UP % ("{months: 6}", 1, "USD")) is None
    no_length = "{by: [top-up], at_least: {amount: 5, currency: PEN}, sources: [carrier]}"
    assert year(no_length) is None


BILLED = TEXT.replace("sources", "plans: [postpaid], sources")


def test_what_has_ended_or_is_for_lines_it_does_not_sell_keeps_nothing() -> None:
    ended = TEXT.replace("sources", "until: 2026-10, sources")
    assert keeps_of(carrier_of(keep(ended))) == []
    assert keeps_of(carrier_of(f"sold: [prepaid]\n{keep(BILLED)}")) == []


def test_a_line_with_a_bill_is_kept_too_and_has_no_day_on_which_it_dies() -> None:
    assert [one.answer.plans for one in keeps_of(carrier_of(keep(BILLED)))] == [["postpaid"]]
    assert lives_for(carrier_of(keep(BILLED))) is None
    assert keeps_of(carrier_of("sold: [postpaid]", LAW)) == []


def test_the_laws_floor_is_called_the_laws_and_stands_only_where_the_carrier_says_nothing() -> None:
    own = keeps_of(carrier_of(keep(TEXT), LAW))
    assert [(one.speaker, one.answer.by) for one in own] == [("carrier", ["text"])]
    law = keeps_of(carrier_of("", LAW))
    assert [(one.speaker, one.answer.by) for one in law] == [("law", ["top-up"])]
    assert keeps_of(carrier_of()) == []


def test_a_lapse_under_a_condition_counts_only_where_nothing_else_is_said() -> None:
    """It may run from an unpaid renewal, or from the end of the credit, and not from the last renewal."""
    lapse = ", lapse: [{after: {days: 5}, condition: {en: A plan not paid}, sources: [carrier]}]"
    assert lives_for(carrier_of(keep(TEXT, lapse=lapse))) == (Duration(days=90), "carrier")
    alone = carrier_of(f"terms: {{{lapse.removeprefix(', ')}}}")
    assert lives_for(alone) == (Duration(days=5), "carrier")


def test_a_line_lives_for_the_shortest_that_its_carrier_says_else_for_the_laws_floor() -> None:
    lapse = ", lapse: [{after: {days: 60}, sources: [carrier]}]"
    assert lives_for(carrier_of(keep(TEXT), LAW)) == (Duration(days=90), "carrier")
    assert lives_for(carrier_of(keep(TEXT, lapse=lapse), LAW)) == (Duration(days=60), "carrier")
    assert lives_for(carrier_of("", LAW)) == (Duration(months=13), "law")
    assert lives_for(carrier_of()) is None


def test_a_carrier_that_says_more_than_the_law_is_not_told_by_the_laws_number() -> None:
    longer = keep(TEXT.replace("{days: 90}", "{years: 2}"))
    assert lives_for(carrier_of(longer, LAW)) == (Duration(years=2), "carrier")


def test_money_is_rounded_to_what_can_be_paid() -> None:
    found = keeps_of(carrier_of(keep(TOP_UP % ("{months: 4}", 0.1, "EUR"))))[0].year
    assert found is not None
    assert found.money == Money(amount=0.3, currency="EUR")
