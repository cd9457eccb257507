"""A YAML file's plain values, and where each of them stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from unsim.findings import START, Mark

Key = str | int
Path_ = tuple[Key, ...]
Container = dict[str, Any] | list[Any]
Places = dict[Key, tuple[Any, Any]]
"""Where each key and each value of a container begins, as the parser says it: counted from nought."""
_NOWHERE: Final = object()


@dataclass(slots=True)
class Document:
    """Plain values, with the place of every key and value."""

    path: Path
    text: str = field(repr=False)
    value: Any = field(repr=False)
    unlike: list[tuple[Mark, Mark]] = field(default_factory=list, repr=False)
    """Where an unquoted scalar, begin and end, means something else to other readers of YAML."""
    carriage_returns: bool = False
    """Whether lines of the file end with more than a line feed."""
    _places: dict[int, Places] = field(default_factory=dict, repr=False)

    def file_at(self, _path: Path_) -> Path:
        """The file in which a place of the record stands."""
        return self.path

    def located(self, path: Path_) -> tuple[Path, Path_]:
        """The file that a place of the record stands in, and the place there."""
        return self.path, path

    def key_mark(self, path: Path_) -> Mark:
        return self._mark(path, 0)

    def value_mark(self, path: Path_) -> Mark:
        return self._mark(path, 1)

    def key_span(self, path: Path_) -> tuple[Mark, Mark | None]:
        """Where a key begins and ends; no end where it is not written plainly on one line."""
        exists = self.value_at(path) is not _NOWHERE and path
        return self._span(self.key_mark(path), path[-1] if exists else _NOWHERE)

    def value_span(self, path: Path_) -> tuple[Mark, Mark | None]:
        return self._span(self.value_mark(path), self.value_at(path))

    def value_at(self, path: Path_) -> Any:
        """The value at `path`; an object that equals nothing where there is none."""
        value = self.value
        for key in path:
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                return _NOWHERE
        return value

    def written(self, start: Mark, end: Mark) -> str:
        """The text between two places of one line."""
        return self.text.split("\n")[start.line - 1][start.column - 1 : end.column - 1]

    def _span(self, start: Mark, value: Any) -> tuple[Mark, Mark | None]:
        length = written_length(self.text, start, value)
        return start, Mark(start.line, start.column + length) if length else None

    def open(self, container: Container) -> Places:
        """A list or mapping begins: the places that are to be filled in."""
        places: Places = {}
        self._places[id(container)] = places
        return places

    def _mark(self, path: Path_, key_or_value: int) -> Mark:
        """The place of `path`, or of its nearest ancestor that exists in the file."""
        found, container = START, self.value
        for key in path:
            places = self._places.get(id(container), {})
            if key not in places:
                break
            found, container = mark_of(places[key][key_or_value]), container[key]
        return found


def mark_of(parsers: Any) -> Mark:
    return Mark(parsers.line + 1, parsers.column + 1)


_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_BARE = re.compile(r"[^\s,\[\]{}#]+")


def written_length(text: str, start: Mark, value: Any) -> int:
    """How many characters the scalar at `start` takes; 0 if it is none or spans lines."""
    if value is _NOWHERE or isinstance(value, dict | list):
        return 0
    line = text.split("\n")[start.line - 1][start.column - 1 :]
    if isinstance(value, str) and value and line.startswith(value):
        return len(value)
    written = _QUOTED.match(line) or (None if isinstance(value, str) else _BARE.match(line))
    return len(written[0]) if written else 0


def texts_in(value: Any, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text below a value, with its place."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict | list):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, inner in items:
            yield from texts_in(inner, (*path, key))
