"""How long a line lives, as a reader's own list counts it."""

import pytest

from tests.derive.worlds import carrier_of
from unsim.derive.guide import CarrierGuide
from unsim.derive.life import LineLife, lives_of
from unsim.model.base import Duration

LAPSE = "lapse: [{after: {days: 90}, sources: [carrier]}]"
KEEP = "keep: [{by: [call, text], every: {days: 60}, at_least: {amount: 5, currency: EUR}, sources: [carrier]}]"


def life_of(guide: CarrierGuide) -> LineLife | None:
    """The one that counts until the reader says more."""
    return next(iter(lives_of(guide)), None)


def terms(*answers: str) -> str:
    return "terms: {" + ", ".join(answers) + "}"


def test_a_lapse_alone_runs_from_the_last_top_up() -> None:
    found = life_of(carrier_of(terms(LAPSE)))
    assert found is not None
    assert (found.after, found.speaker, found.by) == (Duration(days=90), "carrier", ("top-up",))
    assert found.at_least is None


def test_what_keeps_it_says_what_counts_and_the_shortest_life_decides() -> None:
    found = life_of(carrier_of(terms(LAPSE, KEEP)))
    assert found is not None
    assert (found.after, found.by) == (Duration(days=60), ("call", "text"))
    assert found.at_least is not None
    assert found.at_least.amount == 5


def test_where_the_carrier_says_nothing_the_law_speaks() -> None:
    found = life_of(carrier_of(rules="lapse: [{after: {months: 6}, sources: [law]}]"))
    assert found is not None
    assert (found.after, found.speaker) == (Duration(months=6), "law")


@pytest.mark.parametrize("body", ["", f"sold: [postpaid]\n{terms(LAPSE)}"])
def test_no_life_is_made_up(body: str) -> None:
    assert life_of(carrier_of(body)) is None


def test_what_keeps_a_line_with_a_bill_renews_no_prepaid_one() -> None:
    bill = KEEP.replace("by: [call, text]", "by: [payment], plans: [postpaid]")
    found = life_of(carrier_of(terms(LAPSE, bill)))
    assert found is not None
    assert (found.after, found.by) == (Duration(days=90), ("top-up",))


def test_each_way_of_renewing_has_a_life_of_its_own_the_shortest_first() -> None:
    each = "{by: [%s], every: {%s}, sources: [carrier]}"
    ways = [
        each % ("top-up", "months: 3"),
        each % ("plan", "days: 30"),
        each % ("plan", "days: 31"),
    ]
    found = lives_of(carrier_of(terms(f"keep: [{', '.join(ways)}]")))
    assert [(life.by, life.after) for life in found] == [
        (("plan",), Duration(days=30)),
        (("top-up",), Duration(months=3)),
    ]


def test_a_way_without_a_time_has_that_of_the_lapse() -> None:
    found = life_of(carrier_of(terms(LAPSE, "keep: [{by: [call], sources: [carrier]}]")))
    assert found is not None
    assert (found.after, found.by) == (Duration(days=90), ("call",))


def test_the_laws_way_of_keeping_it_does_not_outlast_the_carriers_own_lapse() -> None:
    law = "keep: [{by: [top-up], every: {months: 12}, sources: [law]}]"
    found = life_of(carrier_of(terms(LAPSE), law))
    assert found is not None
    assert (found.after, found.speaker) == (Duration(days=90), "carrier")


def test_no_way_of_renewing_outlasts_a_line_that_is_just_left() -> None:
    longer = KEEP.replace("days: 60", "days: 180")
    found = life_of(carrier_of(terms(LAPSE, longer)))
    assert found is not None
    assert found.after == Duration(days=90)
