"""Which codes of closed lists a file holds: the list of a code is read off the type of its field."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final, Literal, get_args, get_origin

from pydantic import BaseModel

from unsim.vocabulary import VOCABULARIES

_BY_MEMBERS: Final[Mapping[tuple[str, ...], str]] = {
    members: name for name, members in VOCABULARIES.items()
}


def codes_in(value: Any) -> Iterator[tuple[str, str]]:
    """Every code, with its list."""
    if isinstance(value, BaseModel):
        lists = _lists_of(type(value))
        for name, inner in value.__dict__.items():
            if inner is not None and name in lists:
                yield from _coded(lists[name], inner)
            elif isinstance(inner, BaseModel | list | dict):
                yield from codes_in(inner)
    elif isinstance(value, list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from codes_in(inner)


@cache
def _lists_of(shape: type[BaseModel]) -> dict[str, tuple[str, ...]]:
    found = {name: tuple(_lists(info.annotation)) for name, info in shape.model_fields.items()}
    return {name: lists for name, lists in found.items() if lists}


def _lists(annotation: Any) -> Iterator[str]:
    if get_origin(annotation) is Literal:
        listed = _BY_MEMBERS.get(get_args(annotation))
        yield from (listed,) if listed else ()
    else:
        for part in get_args(annotation):
            yield from _lists(part)


def _coded(lists: tuple[str, ...], value: Any) -> Iterator[tuple[str, str]]:
    """Of a code, several of them, or a mapping from one list to another."""
    if isinstance(value, dict):
        for pair in value.items():
            yield from zip(lists, pair, strict=True)
    else:
        yield from ((lists[0], code) for code in ([value] if isinstance(value, str) else value))
