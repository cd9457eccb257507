"""Telephone numbers as the records write them: several in a row, told apart by “ · ”."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_NUMBER: Final = re.compile(r"[+*#(]?[0-9*#][0-9 ().*#/-]*", re.ASCII)
_LEAST: Final = 3
"""Digits: shorter ones are no number that anybody can dial."""


@dataclass(frozen=True, slots=True)
class Number:
    shown: str
    dialled: str
    """What a telephone is given: digits, a leading plus, stars and hashes."""

    @property
    def is_international(self) -> bool:
        return self.dialled.startswith("+")


def numbers_in(text: str) -> list[Number]:
    """Nothing that is more than a number: words beside it stay words."""
    return list(_numbers(text))


def _numbers(text: str) -> Iterator[Number]:
    for part in text.split(" · "):
        shown = part.strip()
        dialled = re.sub(r"[^0-9*#+]", "", shown)
        if _NUMBER.fullmatch(shown) and sum(sign.isdigit() for sign in dialled) >= _LEAST:
            yield Number(shown, dialled)
