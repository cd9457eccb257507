"""How long a line lives, as a reader's own list counts it."""

import pytest

from tests.derive.worlds import carrier_of
from unsim.derive.life import life_of
from unsim.model.base import Duration

LAPSE = "lapse: [{after: {days: 90}, sources: [carrier]}]"
KEEP = "keep: [{by: [call, text], every: {days: 60}, at_least: {amount: 5, currency: EUR}, sources: [carrier]}]"


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
