"""Adds to a file, or sets one value in it, and leaves every other character where it is.

The text that comes out is read again and believed only if it says what it should.
"""

import json
from pathlib import Path
from typing import Any, Final

import yaml

from unsim.fixing.fix import fix
from unsim.fixing.tree import Tree, is_block, is_block_scalar, tree_of
from unsim.reading.document import Path_
from unsim.reading.yaml12 import parse
from unsim.writing.yaml_text import entry, inline, item

_MISSING: Final = object()


class CannotEdit(Exception):  # noqa: N818 - it reads as what is told
    """The file is written in a way that only a person can change; says where and what."""


def append(path: Path, text: str, place: Path_, value: Any) -> str:
    """Adds an item to the list at `place`, or begins the list."""
    if _node_at(tree_of(text), place) is None:
        return put(path, text, place, [value])
    wanted = _plain(path, text)
    _value_at(wanted, place).append(value)
    return _proved(path, _appended(text, place, value), wanted, place)


def put(path: Path, text: str, place: Path_, value: Any) -> str:
    """Sets the key at the end of `place`, which may be new."""
    wanted = _plain(path, text)
    _value_at(wanted, place[:-1])[place[-1]] = value
    if _node_at(tree_of(text), place) is None:
        return _proved(path, _added(text, place, value), wanted, place)
    return _proved(path, _replaced(text, place, value), wanted, place)


def drop(path: Path, text: str, place: Path_) -> str:
    """Takes away a key that stands on a line of its own with a plain value."""
    wanted = _plain(path, text)
    del _value_at(wanted, place[:-1])[place[-1]]
    tree = tree_of(text)
    node, holder = _node_at(tree, place), _node_at(tree, place[:-1])
    if node is None or not is_block(holder) or node.start_mark.line != node.end_mark.line:
        raise CannotEdit(_by_hand(path, place))
    lines = list(tree.lines)
    del lines[node.start_mark.line]
    return _proved(path, "\n".join(lines), wanted, place)


def in_order(path: Path, text: str) -> str:
    """In canonical order and form, where that can be done."""
    return fix(path, text.encode()).text or text


def _appended(text: str, place: Path_, value: Any) -> str:
    tree = tree_of(text)
    node = _node_at(tree, place)
    if not is_block(node):
        return _inside_brackets(tree, node, inline(value))
    return _after(tree, node, item(value, node.start_mark.column))


def _added(text: str, place: Path_, value: Any) -> str:
    tree = tree_of(text)
    node = _node_at(tree, place[:-1])
    key = str(place[-1])
    if not is_block(node):
        return _inside_brackets(tree, node, inline({key: value})[1:-1])
    return _after(tree, node, entry(key, value, node.value[0][0].start_mark.column))


def _replaced(text: str, place: Path_, value: Any) -> str:
    tree = tree_of(text)
    node = _node_at(tree, place)
    if not isinstance(node, yaml.ScalarNode):
        return text  # the proof says what that means
    if is_block_scalar(node):
        return _without_block_scalar(tree, node, inline(value))
    start, end = node.start_mark, node.end_mark
    lines = list(tree.lines)
    before, after = lines[start.line][: start.column], lines[end.line][end.column :]
    lines[start.line : end.line + 1] = [before + inline(value) + after]
    return "\n".join(lines)


def _without_block_scalar(tree: Tree, node: Any, written: str) -> str:
    lines = list(tree.lines)
    first = node.start_mark.line
    lines[first : _last_line(node, tree) + 1] = [lines[first][: node.start_mark.column] + written]
    return "\n".join(lines)


def _inside_brackets(tree: Tree, node: Any, written: str) -> str:
    lines = list(tree.lines)
    line, column = node.end_mark.line, node.end_mark.column - 1
    before, after = lines[line][:column].rstrip(), lines[line][column:]
    comma = ", " if node.value and not before.endswith(",") else " " if node.value else ""
    lines[line] = before + comma + written + after
    return "\n".join(lines)


def _after(tree: Tree, node: Any, written: list[str]) -> str:
    lines = list(tree.lines)
    below = _last_line(node, tree) + 1
    while below < len(lines) and _is_own_comment(lines[below], node.start_mark.column):
        below += 1
    lines[below:below] = written
    return "\n".join(lines)


def _is_own_comment(line: str, column: int) -> bool:
    return line.lstrip().startswith("#") and len(line) - len(line.lstrip()) >= max(column, 1)


def _last_line(node: Any, tree: Tree) -> int:
    """The last line that holds something of the node: its end mark lies beyond blank lines."""
    if isinstance(node, yaml.MappingNode) and is_block(node):
        return max(_last_line(part, tree) for pair in node.value for part in pair)
    if isinstance(node, yaml.SequenceNode) and is_block(node):
        return max(_last_line(part, tree) for part in node.value)
    if is_block_scalar(node):
        last = min(node.end_mark.line, len(tree.lines)) - 1
        while last > node.start_mark.line and not tree.lines[last].strip():
            last -= 1
        return int(last)
    return int(node.end_mark.line)


def _node_at(tree: Tree, place: Path_) -> Any:
    node = tree.root
    for key in place:
        node = _child(node, key)
        if node is None:
            return None
    return node


def _child(node: Any, key: str | int) -> Any:
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
        return node.value[key]
    if isinstance(node, yaml.MappingNode):
        return next((value for name, value in node.value if name.value == key), None)
    return None


def _value_at(value: Any, place: Path_) -> Any:
    for key in place:
        value = value[key]
    return value


def _plain(path: Path, text: str) -> Any:
    document, findings = parse(path, text.encode())
    if document is None:
        raise CannotEdit(f"{path.name}, line {findings[0].mark.line}: {findings[0].message}")
    return json.loads(json.dumps(document.value))  # what aliases share is taken apart


def _proved(path: Path, text: str, wanted: Any, place: Path_) -> str:
    document, _ = parse(path, text.encode())
    if (document.value if document else _MISSING) != wanted:
        raise CannotEdit(_by_hand(path, place))
    return text


def _by_hand(path: Path, place: Path_) -> str:
    where = ".".join(str(key) for key in place)
    return (
        f"{path.name}: “{where}” is written in a way that cannot be changed safely; do it by hand"
    )
