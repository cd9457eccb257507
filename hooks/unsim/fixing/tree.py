"""The nodes of a YAML text, with their places: what Document's plain values no longer show.

Only for texts that `unsim.reading` has accepted, whose depth and size are therefore bounded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import yaml

from unsim.reading.document import Path_

_KEEPS_BLANKS: Final = re.compile(r"[|>]\d?\+")


class Start(NamedTuple):
    """Where a key or a list item begins, lines and columns counted from nought."""

    line: int
    column: int
    path: Path_


@dataclass(frozen=True, slots=True)
class Tree:
    root: Any
    lines: tuple[str, ...]

    def starts(self) -> list[Start]:
        return sorted(_starts(self.root, ()))

    def has_aliases(self) -> bool:
        nodes = [id(node) for node in _nodes(self.root)]
        return len(nodes) != len(set(nodes))

    def inside_values(self) -> set[int]:
        """The lines that continue a value begun above them: comments and blanks there are content."""
        return {line for node in _nodes(self.root) for line in _continued(node, self.lines)}

    def masked(self) -> list[str]:
        """The lines with every scalar blotted out, so that what looks like a comment is one."""
        masked = [list(line) for line in self.lines]
        for node in _nodes(self.root):
            if isinstance(node, yaml.ScalarNode):
                _blot(node, masked, self.lines)
        return ["".join(line) for line in masked]


def tree_of(text: str) -> Tree:
    return Tree(yaml.compose(text, Loader=yaml.CSafeLoader), tuple(text.split("\n")))


def is_block(node: Any) -> bool:
    return isinstance(node, yaml.CollectionNode) and not node.flow_style


def _nodes(node: Any) -> Iterator[Any]:
    if node is None:
        return
    yield node
    for child in _children(node):
        yield from _nodes(child)


def _children(node: Any) -> Iterator[Any]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield key
            yield value
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value


def _starts(node: Any, path: Path_) -> Iterator[Start]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            here = (*path, key.value)
            yield Start(key.start_mark.line, key.start_mark.column, here)
            yield from _starts(value, here)
    elif isinstance(node, yaml.SequenceNode):
        for index, item in enumerate(node.value):
            here = (*path, index)
            yield Start(item.start_mark.line, item.start_mark.column, here)
            yield from _starts(item, here)


def _continued(node: Any, lines: tuple[str, ...]) -> range:
    if is_block(node):
        return range(0)
    if is_block_scalar(node):
        return _content(node, lines)
    return range(node.start_mark.line + 1, node.end_mark.line + 1)


def is_block_scalar(node: Any) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")


def _content(node: Any, lines: tuple[str, ...]) -> range:
    """The lines of a block scalar, without the blank lines that follow it unless it keeps them."""
    start = node.start_mark
    first, end = start.line + 1, min(node.end_mark.line, len(lines))
    if _KEEPS_BLANKS.match(lines[start.line], start.column):
        return range(first, end)
    while end > first and not lines[end - 1].strip():
        end -= 1
    return range(first, end)


def _blot(node: Any, masked: list[list[str]], lines: tuple[str, ...]) -> None:
    if is_block_scalar(node):
        for line in _content(node, lines):
            masked[line] = ["x"] * len(masked[line])
        return
    start, end = node.start_mark, node.end_mark
    for line in range(start.line, end.line + 1):
        if line < len(masked):
            first = start.column if line == start.line else 0
            last = end.column if line == end.line else len(masked[line])
            masked[line][first:last] = "x" * max(0, min(last, len(masked[line])) - first)
