"""The words of an interface language, then and now."""

from collections.abc import Iterator
from typing import Any

from unsim.difference.change import Wording
from unsim.history.spelling import is_spelling


def flat(before: Any, after: Any, place: str = "") -> Iterator[Wording]:
    if isinstance(before, dict) and isinstance(after, dict):
        for key in dict.fromkeys([*after, *before]):
            yield from flat(before.get(key), after.get(key), f"{place} · {key}" if place else key)
    elif before != after:
        was, now = _text(before), _text(after)
        yield Wording(place, "", was, now, bool(was) and is_spelling(was, now))


def _text(value: Any) -> str:
    return "" if value is None else str(value)
