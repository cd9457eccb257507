"""Before and after the end, on a carrier's page: accounts, the reader's name, charges that go on, data."""

import re

import pytest

from tests.derive.worlds import guide_of
from tests.invented.records import site_in
from unsim.derive.row import rows_of
from unsim.pages.carrier import carrier_page
from unsim.pages.plan_after import Afterwards, afterwards

HEAD = "- {carrier: one, name: One, kind: network, status: active, known_from: [law]}"
GONE = HEAD.replace("active", "closed")
DEBIT = """
debit_return:
  - {within: {days: 56}, sources: [law]}
  - {within: {days: 56}, sources: [press]}
  - {within: {months: 13}, sources: [law]}
"""


def told(rules: str = "", carriers: str = HEAD) -> Afterwards | None:
    guide = guide_of(carriers, rules)
    site = site_in("en")
    return afterwards(site.words, rows_of(guide)[0], site.plan_data(guide), guide.today)


def fold_of(rules: str = "") -> str:
    html = carrier_page(site_in("en"), rows_of(guide_of(HEAD, rules))[0]).html
    fold = html.split('<h2 id="after">')[1].split("</details>")[0]
    return re.sub(r"\s+", " ", fold)


def test_each_time_in_which_a_charge_can_be_taken_back_is_told_once() -> None:
    found = told(DEBIT)
    assert found is not None
    assert found.charges == ("56 days", "13 months")
    fold = fold_of(DEBIT)
    assert "(within 56 days or 13 months; terms)" in fold
    assert 'pe/?kind=charge-back&amp;carrier=one"' in fold
    assert "#rule-debit-return" in fold


def test_where_no_rule_is_known_the_bank_is_asked_and_no_letter_offered() -> None:
    fold = fold_of()
    assert "have the bank or card take it back" in fold
    assert "guides/when-it-goes-wrong/" in fold
    assert "charge-back" not in fold
    assert "erasure" not in fold


@pytest.mark.parametrize(("answer", "offered"), [("yes", True), ("partly", True), ("no", False)])
def test_erasure_is_offered_only_where_there_is_a_right_to_it(answer: str, offered: bool) -> None:
    rules = f"erasure: [{{answer: '{answer}', sources: [law]}}]"
    assert ("kind=erasure&amp;" in fold_of(rules)) is offered


def test_how_soon_the_number_is_somebody_elses_is_told_before_the_end() -> None:
    fold = fold_of("number_reuse: [{after: {days: 45}, sources: [law]}]")
    assert "may be given to somebody else after 45 days" in fold
    assert fold.index("Move your bank") < fold.index("45 days")


def test_a_carrier_that_is_gone_has_no_afterwards() -> None:
    assert told(DEBIT, GONE) is None


def test_the_regulator_is_the_first_rung_above_the_carrier() -> None:
    north = next(
        row
        for guide in site_in("en").countries
        for row in rows_of(guide)
        if (guide.code, row.id) == ("xa", "north")
    )
    found = afterwards(
        site_in("en").words, north, site_in("en").plan_data(north.country), north.today
    )
    assert found is not None
    assert found.regulator == "AMAR"
