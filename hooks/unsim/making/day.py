"""A day that remembers how long its answers hold.

What is made on a day depends on it only through what was asked of it: is this source older than a
year, is that law in force? Each comparison narrows the days on which all of them have the same
answer. Whatever asks for more than a comparison (its name, a difference) makes it that day alone.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import wraps
from typing import Any, Final, TypeVar

_DAY: Final = timedelta(days=1)
_MORE_THAN_A_COMPARISON: Final = (
    "__add__", "__format__", "__radd__", "__repr__", "__rsub__", "__str__", "__sub__", "ctime",
    "isocalendar", "isoformat", "isoweekday", "replace", "strftime", "timetuple", "toordinal", "weekday",
)  # fmt: skip
_PARTS: Final = ("year", "month", "day")
Found = TypeVar("Found")


class WatchedDay(date):
    first: date = date.min
    last: date = date.max
    """The days between which everything asked so far is answered alike, both among them."""

    @classmethod
    def on(cls, day: date) -> "WatchedDay":
        return cls(day.year, day.month, day.day)

    def narrow(self, first: date, last: date) -> None:
        self.first, self.last = max(self.first, first), min(self.last, last)

    def __lt__(self, other: date) -> bool:
        return self._up_to(other, other - _DAY)

    def __le__(self, other: date) -> bool:
        return self._up_to(other, other)

    def __gt__(self, other: date) -> bool:
        return not self._up_to(other, other)

    def __ge__(self, other: date) -> bool:
        return not self._up_to(other, other - _DAY)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, date):
            return False
        return self._up_to(other, other) and not self._up_to(other, other - _DAY)

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = date.__hash__

    def _up_to(self, other: date, last: date) -> bool:
        """Is it this day at the latest? `other` may be another such day, which is then asked as well."""
        if isinstance(other, WatchedDay):
            other.exactly()
        is_so = date.__le__(self, last)
        self.narrow(*((date.min, last) if is_so else (last + _DAY, date.max)))
        return is_so

    def exactly(self) -> None:
        """Whatever was asked, the answer holds on this day alone."""
        plain = date.fromordinal(date.toordinal(self))
        self.narrow(plain, plain)


def _as_of_this_day(method: Callable[..., Found]) -> Callable[..., Found]:
    @wraps(method)
    def asked(self: WatchedDay, *arguments: Any, **named: Any) -> Found:
        self.exactly()
        return method(self, *arguments, **named)

    return asked


for _name in _MORE_THAN_A_COMPARISON:
    setattr(WatchedDay, _name, _as_of_this_day(getattr(date, _name)))
for _name in _PARTS:
    setattr(WatchedDay, _name, property(_as_of_this_day(getattr(date, _name).__get__)))
