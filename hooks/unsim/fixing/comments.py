"""Every comment of a text, with the key it belongs to."""

import re
from collections import Counter
from typing import Final, NamedTuple

from unsim.fixing.tree import Start, Tree
from unsim.reading.document import Path_

SCHEMA_LINE: Final = re.compile(r"#\s*yaml-language-server:.*")
_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#.*")


class Comment(NamedTuple):
    text: str
    where: str
    """beside: on the line of its owner; above: over it; foot: at the end of what it is part of."""
    owner: Path_


def comments_of(tree: Tree) -> Counter[Comment]:
    """All but the schema line, which belongs to the file."""
    starts = tree.starts()
    found = (
        _comment(number, match.start(), tree.lines[number][match.start() :].rstrip(), starts, line)
        for number, line in enumerate(tree.masked())
        if (match := _COMMENT.search(line))
    )
    return Counter(comment for comment in found if not SCHEMA_LINE.fullmatch(comment.text))


def _comment(line: int, column: int, text: str, starts: list[Start], masked: str) -> Comment:
    before = [start for start in starts if start.line <= line]
    if masked[:column].strip():
        return Comment(text, "beside", before[-1].path if before else ())
    following = [start for start in starts if start.line > line]
    below = [start for start in following if start.line == following[0].line]
    if below and below[-1].column >= column:
        return Comment(text, "above", below[-1].path)
    enclosing = [start for start in before if start.column <= column]
    return Comment(text, "foot", enclosing[-1].path[:-1] if enclosing else ())
