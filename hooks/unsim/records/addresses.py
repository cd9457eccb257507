"""How people speak of a place in a record: `carriers.claro.routes.app`, `rules.deadline.2`.

An item of a list is called by its id, by the channel or body it is about, or by its number,
counted from one; always by the first of these that no other item of the list shares.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from unsim.reading.document import Path_

_NAMING: Final = ("id", "carrier", "channel", "to")


class NoPlace(LookupError):  # noqa: N818 - it reads as what is told
    """There is nothing at this address; says what there is."""


def address_of(value: Any, path: Path_) -> str:
    """`value` is the whole record, as plain values."""
    parts: list[str] = []
    for key in path:
        parts.append(_name(value, key) if isinstance(value, list) else str(key))
        value = value[key]
    return ".".join(parts)


def place_at(value: Any, address: str) -> Path_:
    """The path of an address. A list of one item stands for the item."""
    path: list[str | int] = []
    for part in filter(None, address.split(".")):
        while isinstance(value, list) and len(value) == 1 and _is_inside(value[0], part):
            path.append(0)
            value = value[0]
        key = _key(value, part, address)
        path.append(key)
        value = value[key]
    return tuple(path)


def _is_inside(item: Any, part: str) -> bool:
    return isinstance(item, dict) and part in item and part not in _candidates(item)


def _key(value: Any, part: str, address: str) -> str | int:
    if isinstance(value, list):
        names = _names(value)
        if part in names:
            return names.index(part)
        if part.isdecimal() and 0 < int(part) <= len(value):
            return int(part) - 1
    elif isinstance(value, dict):
        names = list(value)
        if part in value:
            return part
    else:
        names = []
    there = f"there is: {', '.join(names)}" if names else "nothing lies below"
    raise NoPlace(f"“{address}” leads nowhere at “{part}”; {there}")


def _names(items: Sequence[Any]) -> list[str]:
    return [_name(items, place) for place in range(len(items))]


def _name(items: Sequence[Any], place: int | str) -> str:
    index = int(place)
    for candidate in _candidates(items[index]):
        if sum(candidate in _candidates(item) for item in items) == 1:
            return candidate
    return str(index + 1)


def _candidates(item: Any) -> list[str]:
    return list(_candidates_of(item)) if isinstance(item, dict) else []


def _candidates_of(item: dict[str, Any]) -> Iterator[str]:
    for key in _NAMING:
        if isinstance(item.get(key), str):
            name = item[key]
            yield name
            plans = item.get("plans") or ()
            yield "-".join([name, *(str(plan) for plan in plans)])
            if item.get("only"):
                yield f"{name}-{item['only']}"
