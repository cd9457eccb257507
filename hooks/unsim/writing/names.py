"""Is this name taken already, perhaps in another spelling, a former name, or with an added word?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from unsim.model.carrier import Carrier
from unsim.model.country import Country
from unsim.reading.words import bare, squeezed

ALIKE: Final = 0.84
_LONG_ENOUGH: Final = 4
_EMPTY_WORDS: Final = frozenset(
    {
        *("mobile", "movil", "moviles", "telecom", "telecomunicaciones", "telecommunications"),
        *("communications", "comunicaciones", "telefonia", "wireless", "cellular"),
        *("sim", "esim", "prepaid", "prepago", "postpaid", "plus", "移动", "电信", "通信"),
        *("sa", "sac", "saa", "spa", "srl", "ltd", "limited", "inc", "llc", "plc", "corp"),
        *("corporation", "company", "co", "group", "the", "de", "del", "la", "el", "of"),
    }
)
"""Words that tell no two carriers apart."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name somebody has already."""

    id: str
    name: str
    what: str
    """“name”, “former or other name”, …"""


def names_of(carrier: Carrier) -> Iterator[Known]:
    yield Known(carrier.id, carrier.name, "name")
    yield Known(carrier.id, carrier.id, "id")
    if carrier.legal_name:
        yield Known(carrier.id, carrier.legal_name, "company")
    for name in carrier.also or ():
        yield Known(carrier.id, name, "former or other name")


def country_names(country: Country) -> Iterator[Known]:
    code = country.country.lower()
    for name in (*country.name.values(), *(country.also or ())):
        yield Known(code, name, "name")


def same(name: str, known: Iterable[Known]) -> Known | None:
    wanted = squeezed(name)
    return next((one for one in known if squeezed(one.name) == wanted), None)


def alike(name: str, known: Iterable[Known], country: Iterable[str] = ()) -> Known | None:
    """Somebody whose name differs only in a letter, or by words that tell nobody apart."""
    empty = _EMPTY_WORDS | {word for words in country for word in _words(words)}
    wanted = _telling(name, empty)
    return next((one for one in known if _is_alike(wanted, _telling(one.name, empty))), None)


def _is_alike(one: list[str], other: list[str]) -> bool:
    if not one or not other:
        return False
    if set(one) <= set(other) or set(other) <= set(one):
        return True
    left, right = "".join(one), "".join(other)
    return (
        min(len(left), len(right)) >= _LONG_ENOUGH
        and SequenceMatcher(None, left, right).ratio() >= ALIKE
    )


def _telling(name: str, empty: frozenset[str]) -> list[str]:
    words = _words(name)
    return [word for word in words if word not in empty] or words


def _words(name: str) -> list[str]:
    return re.findall(r"\w+", bare(name).replace("_", " "))


def id_from(name: str) -> str:
    """An id made of what a name has in Latin letters; empty if it has none."""
    return "-".join(re.findall(r"[a-z0-9]+", bare(name)))[:60].strip("-")
