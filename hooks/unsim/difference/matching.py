"""Which item of a list became which: the same, then the same by name, then the most alike."""

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, Final

from pydantic import BaseModel

ALIKE: Final = 0.6
_LONGEST: Final = 600
_MOST: Final = 4_000
"""Comparisons of two long lists: beyond that only items in nearly the same place are compared."""

Pair = tuple[int | None, int | None]


def matched(before: Sequence[Any], after: Sequence[Any]) -> list[Pair]:
    """Pairs of places, in the order of `after`; then what is gone."""
    old, new = dict(enumerate(before)), dict(enumerate(after))
    found: dict[int, int] = {}
    for key in (_itself, _name, _weak_name):
        found.update(_by_key(old, new, key))
    found.update(_by_likeness(old, new))
    found.update(_the_last_two(old, new))
    pairs: list[Pair] = [(found.get(place), place) for place in range(len(after))]
    return pairs + [(place, None) for place in sorted(old)]


def _by_key(
    old: dict[int, Any], new: dict[int, Any], key: Callable[[Any], Hashable]
) -> dict[int, int]:
    """Where the key tells one item from all others, then and now. Twins pair off in order."""
    then, now = _by_name(old, key), _by_name(new, key)
    found: dict[int, int] = {}
    for name, places in now.items():
        before = then.get(name, [])
        if name is not None and (len(places) == len(before) == 1 or key is _itself):
            found.update(zip(places, before, strict=False))
    for there, here in found.items():
        del old[here], new[there]
    return found


def _the_last_two(old: dict[int, Any], new: dict[int, Any]) -> dict[int, int]:
    """One that has no name of its own and one that has none either: it was rewritten."""
    if not (len(old) == len(new) == 1):
        return {}
    (here, item), (there, other) = old.popitem(), new.popitem()
    if getattr(item, "id", None) == getattr(other, "id", None) and _name(item) == _name(other):
        return {there: here}
    old[here], new[there] = item, other
    return {}


def _by_name(items: Mapping[int, Any], key: Callable[[Any], Hashable]) -> dict[Hashable, list[int]]:
    names: dict[Hashable, list[int]] = {}
    for place, item in items.items():
        names.setdefault(key(item), []).append(place)
    return names


def _itself(item: Any) -> Hashable:
    return item.model_dump_json() if isinstance(item, BaseModel) else repr(item)


def _name(item: Any) -> Hashable:
    """What an item is called, with the plans, the case and the time it is about."""
    return _named(item, ("id", "channel", "to", "plan", "topic", "plans", "only", "since", "on"))


def _weak_name(item: Any) -> Hashable:
    return _named(item, ("id", "channel", "only"))


def _named(item: Any, fields: tuple[str, ...]) -> Hashable:
    names = tuple(str(getattr(item, field, None) or "") for field in fields)
    return names if any(names) else None


def _by_likeness(old: dict[int, Any], new: dict[int, Any]) -> dict[int, int]:
    ranked = sorted(_likenesses(old, new), reverse=True)
    found: dict[int, int] = {}
    for likeness, here, there in ranked:
        if likeness >= ALIKE and here in old and there in new:
            found[there] = here
            del old[here], new[there]
    return found


def _likenesses(old: dict[int, Any], new: dict[int, Any]) -> Iterator[tuple[float, int, int]]:
    texts = [(place, str(_itself(item))[:_LONGEST]) for place, item in new.items()]
    reach = _MOST // max(len(old), len(new), 1)
    for rank, (here, item) in enumerate(old.items()):
        text = str(_itself(item))[:_LONGEST]
        for there, other in texts[max(0, rank - reach) : rank + reach + 1]:
            yield SequenceMatcher(None, text, other).ratio(), here, there
