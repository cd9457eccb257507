"""Walks through a record then and now, side by side, and tells what differs at which place.

What a key holds is read off the models: a text, the keys of sources, further parts, or a value.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal, get_type_hints

from pydantic import BaseModel

from unsim.difference.matching import matched
from unsim.model.base import Label, Phrase, Text
from unsim.reading.document import Path_

Role = Literal["text", "sources", "value"]
_WORDS: Final = frozenset(("title", "publisher", "article", "short", "legal_name", "note"))
"""Lines that only tell more about what stands beside them."""
_IN_ORDER: Final = frozenset(("steps", "press", "languages"))
"""Lists whose order says something."""
_SAYS_NOTHING: Final = frozenset(("order",))
"""In which order readers meet the carriers: the record answers the same."""


@dataclass(frozen=True, slots=True)
class Delta:
    """Something that differs. The path leads into the record of now, or of then if it is gone."""

    role: Role | Literal["added", "removed"]
    path: Path_
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Twins:
    """A part of the record then and now, whether or not it differs."""

    path: Path_
    before: BaseModel
    after: BaseModel


def differences(before: BaseModel, after: BaseModel, path: Path_ = ()) -> Iterator[Delta | Twins]:
    yield Twins(path, before, after)
    for field in _fields(type(after)):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if (old is not None or new is not None) and field.name not in _SAYS_NOTHING:
            yield from _compared(field, old, new, (*path, field.key))


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    key: str
    role: Role


@cache
def _fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    hints = get_type_hints(model, include_extras=True)
    return tuple(
        _Field(name, info.alias or name, _role(name, hints[name]))
        for name, info in model.model_fields.items()
    )


def _role(name: str, annotation: Any) -> Role:
    if name == "sources":
        return "sources"  # a carrier's `known_from` too: it has this name among the models
    kinds = [annotation, *getattr(annotation, "__args__", ())]
    is_text = any(kind in kinds for kind in (Text, Phrase, Label))
    return "text" if is_text or name in _WORDS else "value"


def _compared(field: _Field, old: Any, new: Any, path: Path_) -> Iterator[Delta | Twins]:
    both = [value for value in (old, new) if value is not None]
    if any(_is_part(value) for value in both):
        yield from _parts(old, new, path)
    elif all(isinstance(value, list) for value in both) and _holds_parts(both):
        yield from _lists(field, old or [], new or [], path)
    elif all(isinstance(value, dict) for value in both) and _holds_parts(
        [list(value.values()) for value in both]
    ):
        yield from _mappings(old or {}, new or {}, path)
    elif not _equal(field, old, new):
        yield Delta(field.role, path, old, new)


def _parts(old: Any, new: Any, path: Path_) -> Iterator[Delta | Twins]:
    if _is_part(old) and type(old) is type(new) and _has_answers(old):
        yield from differences(old, new, path)
    elif old is None:
        yield from _one_sided("added", path, new)
    elif new is None:
        yield from _one_sided("removed", path, old)
    elif old != new:
        yield Delta("value", path, old, new)


def _one_sided(
    role: Literal["added", "removed"], path: Path_, part: Any
) -> Iterator[Delta | Twins]:
    """A part with parts of its own is told by these: not `rules`, but each of its answers."""
    if _is_part(part) and _has_answers(part) and "sources" not in type(part).model_fields:
        empty = type(part).model_construct()
        then, now = (empty, part) if role == "added" else (part, empty)
        yield from (one for one in differences(then, now, path) if isinstance(one, Delta))
    elif role == "added":
        yield Delta("added" if _has_answers(part) else "value", path, None, part)
    else:
        yield Delta("removed" if _has_answers(part) else "value", path, part, None)


def _lists(field: _Field, old: list[Any], new: list[Any], path: Path_) -> Iterator[Delta | Twins]:
    if field.name in _IN_ORDER:
        yield from _in_order(old, new, path)
        return
    for here, there in matched(old, new):
        if here is None and there is not None:
            yield Delta("added", (*path, there), None, new[there])
        elif there is None and here is not None:
            yield Delta("removed", (*path, here), old[here], None)
        elif here is not None and there is not None:
            yield from differences(old[here], new[there], (*path, there))


def _in_order(old: list[Any], new: list[Any], path: Path_) -> Iterator[Delta | Twins]:
    """Steps that do the same are compared one by one: perhaps only their words differ."""
    same = [_action(one) for one in old] == [_action(one) for one in new]
    if same and _holds_parts([new]):
        for place, (one, other) in enumerate(zip(old, new, strict=True)):
            yield from differences(one, other, (*path, place))
    elif old != new:
        yield Delta("value", path, old or None, new or None)


def _action(item: Any) -> str:
    return str(getattr(item, "action", item))


def _mappings(old: dict[str, Any], new: dict[str, Any], path: Path_) -> Iterator[Delta | Twins]:
    for key in dict.fromkeys([*new, *old]):
        if key not in old:
            yield Delta("added", (*path, key), None, new[key])
        elif key not in new:
            yield Delta("removed", (*path, key), old[key], None)
        else:
            yield from differences(old[key], new[key], (*path, key))


def _equal(field: _Field, old: Any, new: Any) -> bool:
    """The order of a list says nothing, unless it does."""
    if isinstance(old, list) and isinstance(new, list) and field.name not in _IN_ORDER:
        return sorted(map(repr, old)) == sorted(map(repr, new))
    return bool(old == new)


def _is_part(value: Any) -> bool:
    return isinstance(value, BaseModel)


def _has_answers(value: Any) -> bool:
    """A part that is more than a measure: with texts, sources or further parts in it."""
    return _is_part(value) and type(value).__name__ not in ("Duration", "Money", "Step")


def _holds_parts(lists: list[Any]) -> bool:
    return any(_is_part(item) for items in lists for item in items)
