"""Permutes the entries of block mappings. Lines are moved, never rewritten.

An entry owns its lines, the comment lines directly above it, and everything that is indented
deeper below it. Comments at the end of a mapping stay at its end.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import yaml

from unsim.fixing.tree import Tree, is_block
from unsim.reading.document import Path_

Orders = Mapping[Path_, Sequence[str]]


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    is_content: bool
    """It continues a value, so its blanks mean something."""

    @property
    def is_blank(self) -> bool:
        return not self.is_content and not self.text.strip()

    def is_comment_within(self, column: int) -> bool:
        stripped = self.text.lstrip(" ")
        is_comment = not self.is_content and stripped.startswith("#")
        return is_comment and len(self.text) - len(stripped) <= column


@dataclass(frozen=True, slots=True)
class Block:
    """An entry of a mapping: what stands above its key, and its lines from the key on."""

    key: str
    lead: list[Line]
    body: list[Line]


@dataclass(frozen=True, slots=True)
class Arranged:
    """A mapping taken apart: what precedes its first entry, the entries, what follows the last."""

    head: list[Line]
    blocks: list[Block]
    foot: list[Line]


class Arranger:
    def __init__(self, tree: Tree, orders: Orders) -> None:
        inside = tree.inside_values()
        self.lines = [Line(text, number in inside) for number, text in enumerate(tree.lines)]
        self.orders = orders

    def arrange(self, node: Any, path: Path_, first: int, end: int) -> list[Line]:
        """The lines from `first` to before `end`, which hold the node, in canonical order."""
        if not is_block(node):
            return self.lines[first:end]
        if isinstance(node, yaml.SequenceNode):
            return self._sequence(node, path, first, end)
        taken = self.take_apart(node, path, first, end)
        bodies = [line for block in taken.blocks for line in (*block.lead, *block.body)]
        return [*taken.head, *bodies, *taken.foot]

    def take_apart(self, node: Any, path: Path_, first: int, end: int) -> Arranged:
        column = node.start_mark.column
        starts = [key.start_mark.line for key, _ in node.value]
        lead_from = [self._lead_from(start, first, column) for start in starts]
        prefix = self.lines[starts[0]].text[:column]
        if prefix.strip():
            lead_from[0] = starts[0]
        elif not path:
            lead_from[0] = self._below_header(lead_from[0], starts[0])
        foot_from = self._lead_from(end, starts[-1] + 1, column)
        bounds = [*lead_from[1:], foot_from]
        blocks = [
            Block(
                key.value,
                self.lines[lead:start],
                self._body(value, (*path, key.value), start, bound),
            )
            for (key, value), lead, start, bound in zip(
                node.value, lead_from, starts, bounds, strict=True
            )
        ]
        if self._can_move(node, column):
            blocks = _with_prefix(_sorted(blocks, self.orders.get(path, ())), prefix, column)
        return Arranged(self.lines[first : lead_from[0]], blocks, self.lines[foot_from:end])

    def _lead_from(self, start: int, at_least: int, column: int) -> int:
        """The first of the comment and blank lines directly above `start`."""
        while start > at_least and self._is_lead(self.lines[start - 1], column):
            start -= 1
        return start

    def _below_header(self, lead_from: int, start: int) -> int:
        """What a blank line sets apart from the first key is about the file."""
        for number in range(start - 1, lead_from - 1, -1):
            if self.lines[number].is_blank:
                return number + 1
        return lead_from

    def _is_lead(self, line: Line, column: int) -> bool:
        return line.is_blank or line.is_comment_within(column)

    def _body(self, value: Any, path: Path_, start: int, end: int) -> list[Line]:
        begins = value.start_mark.line
        if not is_block(value) or begins == start or not value.value:
            return self.lines[start:end]
        return [*self.lines[start : start + 1], *self.arrange(value, path, start + 1, end)]

    def _sequence(self, node: Any, path: Path_, first: int, end: int) -> list[Line]:
        starts = [item.start_mark.line for item in node.value]
        lines = self.lines[first : starts[0]]
        for index, (item, start, bound) in enumerate(
            zip(node.value, starts, [*starts[1:], end], strict=True)
        ):
            lines = [*lines, *self.arrange(item, (*path, index), start, bound)]
        return lines

    def _can_move(self, node: Any, column: int) -> bool:
        """Each key begins its own line, but for the dash before the first."""
        starts = [key.start_mark for key, _ in node.value]
        rest = [self.lines[start.line].text[: start.column] for start in starts[1:]]
        return all(start.column == column for start in starts) and not any(
            text.strip() for text in rest
        )


def _sorted(blocks: list[Block], order: Sequence[str]) -> list[Block]:
    """Keys that the order does not know keep their order, at the end."""
    places = {key: place for place, key in enumerate(order)}
    return sorted(blocks, key=lambda block: places.get(block.key, len(places)))


def _with_prefix(blocks: list[Block], prefix: str, column: int) -> list[Block]:
    """Gives the dash to the entry that is first now."""
    if not prefix.strip():
        return blocks
    indent = " " * (len(prefix) - len(prefix.lstrip()))
    first, *others = [_repainted(block, " " * column) for block in blocks]
    lead = [
        Line(indent + line.text.strip(), is_content=False)
        for line in first.lead
        if not line.is_blank
    ]
    return [_repainted(Block(first.key, lead, first.body), prefix), *others]


def _repainted(block: Block, prefix: str) -> Block:
    key_line, *rest = block.body
    text = prefix + key_line.text[len(prefix) :]
    return Block(block.key, block.lead, [Line(text, key_line.is_content), *rest])
