"""Plain values as YAML, in the style of the records: short things on one line, the rest in blocks."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from unsim.reading.plain import means_otherwise
from unsim.reading.scalars import resolve

WIDTH: Final = 100
_SHORT: Final = 3
"""A mapping of so many plain values may stand on one line."""
_PLAIN: Final = re.compile(r"[^\s!-/:-@\[-`{-~](?:[^\x00-\x1f\x7f-\x9f]*[^\s:\x00-\x1f\x7f-\x9f])?")
_SPECIAL: Final = re.compile(r":\s|\s#")
_FLOW_SPECIAL: Final = re.compile(r"[,\[\]{}:#]")


def block(value: Any, indent: int) -> list[str]:
    """The lines of a mapping or list that begins on a line of its own."""
    return [" " * indent + line for line in _block(value)]


def entry(key: str, value: Any, indent: int = 0) -> list[str]:
    return block({key: value}, indent)


def item(value: Any, indent: int) -> list[str]:
    return block([value], indent)


def inline(value: Any) -> str:
    """As it stands between brackets."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(key)}: {inline(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(inline(one) for one in value) + "]"
    return _scalar(value, in_flow=True)


def _block(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _entry(_scalar(key), one)
    elif isinstance(value, list):
        for one in value:
            yield from _item(one)
    else:
        yield _scalar(value)


def _entry(key: str, value: Any) -> Iterator[str]:
    if not isinstance(value, dict | list):
        yield f"{key}: {_scalar(value)}"
    elif _fits(value) and len(key) + len(inline(value)) < WIDTH:
        yield f"{key}: {inline(value)}"
    else:
        yield f"{key}:"
        yield from ("  " + line for line in _block(value))


def _item(value: Any) -> Iterator[str]:
    lines = [inline(value)] if _fits(value) else list(_block(value))
    yield "- " + lines[0]
    yield from ("  " + line for line in lines[1:])


def _fits(value: Any) -> bool:
    if not isinstance(value, dict | list):
        return True
    inner = list(value.values()) if isinstance(value, dict) else value
    if not inner or any(isinstance(one, dict | list) for one in inner):
        return not inner
    is_short = isinstance(value, list) or len(inner) <= _SHORT
    return is_short and len(inline(value)) < WIDTH


def _scalar(value: Any, *, in_flow: bool = False) -> str:
    if isinstance(value, str):
        return value if _may_be_plain(value, in_flow=in_flow) else _quoted(value)
    return json.dumps(value)


def _may_be_plain(text: str, *, in_flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or _SPECIAL.search(text) or resolve(text) != text:
        return False
    if means_otherwise(text, in_brackets=in_flow):
        return False
    return not (in_flow and _FLOW_SPECIAL.search(text))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
