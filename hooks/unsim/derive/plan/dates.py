"""Counting from a day: what “5 working days” or “13 months” after it is.

Working days are Monday to Friday: a country's public holidays are not known here, and the plan says
so. Hours are counted up to whole days; months and years to the same day of the month, or its last
one where there is no such day.
"""

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from unsim.derive import period

_FRIDAY: Final = 4


def earliest_day(partial: str) -> str:
    """The first day that 2026, 2026-11 or 2026-11-20 may mean."""
    return f"{partial}-01-01"[:10]


def latest_day(partial: str) -> str:
    """The last day that 2026, 2026-11 or 2026-11-20 may mean."""
    return period.latest_day(partial).isoformat()


def counted(day: str, length: Mapping[str, Any]) -> str:
    start = date.fromisoformat(day)
    if "hours" in length:
        return (start + timedelta(days=-(-length["hours"] // 24))).isoformat()
    if "months" in length:
        return _months(start, length["months"]).isoformat()
    if "years" in length:
        return _months(start, 12 * length["years"]).isoformat()
    if length.get("unit") == "working":
        return _working(start, length["days"]).isoformat()
    return (start + timedelta(days=length["days"])).isoformat()


def month_end(day: str) -> str:
    start = date.fromisoformat(day)
    return start.replace(day=monthrange(start.year, start.month)[1]).isoformat()


def next_day(day: str) -> str:
    return counted(day, {"days": 1})


def in_days(length: Mapping[str, Any]) -> float:
    """For comparing lengths, as model.base.Duration does."""
    if "hours" in length:
        return float(length["hours"]) / 24
    if "months" in length:
        return float(length["months"]) * 30.4
    if "years" in length:
        return float(length["years"]) * 365
    return float(length["days"]) * (1.4 if length.get("unit") == "working" else 1)


def _working(day: date, left: int) -> date:
    while left:
        day += timedelta(days=1)
        left -= day.weekday() <= _FRIDAY
    return day


def _months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
