"""When an answer holds: the first and the last day that its dates may mean."""

from datetime import date

import pytest

from unsim.derive.period import Force, Period, latest_day
from unsim.derive.plan import dates

MARCH: Period = Period(until="2026-03")
APRIL: Period = Period(since="2026-04")


@pytest.mark.parametrize(
    ("partial", "last"),
    [
        ("2026", "2026-12-31"),
        ("2026-03", "2026-03-31"),
        ("2024-02", "2024-02-29"),
        ("2026-12", "2026-12-31"),
        ("2026-03-15", "2026-03-15"),
    ],
)
def test_until_a_month_means_to_its_end(partial: str, last: str) -> None:
    assert latest_day(partial) == date.fromisoformat(last)
    assert dates.latest_day(partial) == last


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-15", "2026-03-31", "2026-04-01"])
def test_between_an_answer_and_its_successor_there_is_no_day_without_one(day: str) -> None:
    held = [period.holds(date.fromisoformat(day)) for period in (MARCH, APRIL)]
    assert sorted(held) == [False, True]


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        (Period(), "in-force"),
        (Period(since="2026-03-15", until="2026-03-15"), "in-force"),
        (Period(until="2026-02"), "ended"),
        (Period(until="2026-03-14"), "ended"),
        (Period(since="2026-04"), "coming"),
        (Period(since="2026-03-16"), "coming"),
        (Period(is_unclear=True), "unclear"),
        (Period(until="2025", is_unclear=True), "ended"),
        (Period(since="2027", is_unclear=True), "coming"),
    ],
)
def test_what_a_period_says_of_a_day(period: Period, expected: Force) -> None:
    day = date(2026, 3, 15)
    assert period.force(day) == expected
    assert period.holds(day) == (expected == "in-force")
