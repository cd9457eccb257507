"""Every comment of a text, with the key it belongs to."""

import re
from collections import Counter
from itertools import groupby
from typing import Final, NamedTuple

from unsim.fixing.tree import Start, Tree
from unsim.reading.document import Path_

SCHEMA_LINE: Final = re.compile(r"#\s*yaml-language-server:.*")
_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#.*")


class Comment(NamedTuple):
    text: str
    where: str
    """
    beside: on the line of its owner; above: over it; foot: at the end of what it is part of;
    head: over the first key and set apart from it, so about the file.
    """
    owner: Path_


def comments_of(tree: Tree) -> Counter[Comment]:
    """All but the schema line, which belongs to the file."""
    starts = tree.starts()
    head = _end_of_head(tree, starts)
    found = (
        _comment(
            number, match.start(), tree.lines[number][match.start() :].rstrip(), starts, line, head
        )
        for number, line in enumerate(tree.masked())
        if (match := _COMMENT.search(line))
    )
    return Counter(comment for comment in found if not SCHEMA_LINE.fullmatch(comment.text))


def same_comments(before: Tree, after: Tree) -> bool:
    """Nothing lost and nothing moved away from its owner.

    Over the first key of a list item, what is about the key and what is about the item look alike.
    """
    firsts = {start.path: _outermost(line).path for line in _by_line(after) for start in line}
    told = Counter[Comment]()
    for comment, count in comments_of(before).items():
        owner = (
            firsts.get(comment.owner, comment.owner) if comment.where == "above" else comment.owner
        )
        told[Comment(comment.text, comment.where, owner)] += count
    return told == comments_of(after)


def _by_line(tree: Tree) -> list[list[Start]]:
    return [list(line) for _, line in groupby(tree.starts(), key=lambda start: start.line)]


def _outermost(starts: list[Start]) -> Start:
    """Of what begins on one line the part that holds the others: a list item, not its first key."""
    return min(starts, key=lambda start: len(start.path))


def _end_of_head(tree: Tree, starts: list[Start]) -> int:
    """The last blank line over the first key."""
    first = starts[0].line if starts else 0
    return next((line for line in range(first - 1, -1, -1) if not tree.lines[line].strip()), 0)


def _comment(
    line: int, column: int, text: str, starts: list[Start], masked: str, head: int
) -> Comment:
    if line < head:
        return Comment(text, "head", ())
    before = [start for start in starts if start.line <= line]
    if masked[:column].strip():
        return Comment(text, "beside", before[-1].path if before else ())
    following = [start for start in starts if start.line > line]
    below = [start for start in following if start.line == following[0].line]
    if below and below[-1].column >= column:
        return Comment(text, "above", _outermost(below).path)
    enclosing = [start for start in before if start.column <= column]
    return Comment(text, "foot", enclosing[-1].path[:-1] if enclosing else ())
