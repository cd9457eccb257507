"""From where a telephone number can be dialled, as far as the number itself shows.

abroad     written with its country code, so it can be dialled from anywhere
domestic   a short code of up to six digits, or a toll-free number: made for calls inside the country
unclear    any other number: it may work with the country code before it
none       no number is given
"""

import re
from collections.abc import Iterable
from typing import Final, Literal

from unsim.model.carrier import Route

Dialled = Literal["abroad", "domestic", "unclear", "none"]
SHORT: Final = 6
_NUMBER: Final = re.compile(r"[+*#]?\(?\d[\d\s().*#-]*\d\)?#?|[*#]?\d[#]?")
_TOLL_FREE: Final = re.compile(
    r"(?:1[\s-]?)?(?:800|888|877|866|855|844|833|822)|0[\s-]?800|00[\s-]?800|1[\s-]?800|0120|0800|080[\s-]?[13]"
)
_BEST_FIRST: Final[tuple[Dialled, ...]] = ("abroad", "unclear", "domestic", "none")


def dialled(route: Route) -> Dialled:
    """The best of the numbers that a way by telephone names."""
    return _best(dialled_text(text) for text in _texts(route))


def dialled_text(text: str) -> Dialled:
    return _best(_of_number(number) for number in numbers_in(text))


def _best(kinds: Iterable[Dialled]) -> Dialled:
    found = set(kinds)
    return next((kind for kind in _BEST_FIRST if kind in found), "none")


def numbers_in(text: str) -> list[str]:
    return [found[0].strip() for found in _NUMBER.finditer(text)]


def _texts(route: Route) -> Iterable[str]:
    if route.contact:
        yield route.contact
    for step in route.steps or ():
        if step.dial:
            yield step.dial


def _of_number(number: str) -> Dialled:
    if number.startswith("+"):
        return "abroad"
    digits = re.sub(r"\D", "", number)
    is_short = len(digits) <= SHORT or number.startswith(("*", "#"))
    return "domestic" if is_short or _TOLL_FREE.match(number.lstrip("(")) else "unclear"
