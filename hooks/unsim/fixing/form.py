"""The form of a file: its first line, its blank lines, its line ends."""

from collections.abc import Iterable
from itertools import pairwise

from unsim.fixing.arrange import Arranged, Block, Line
from unsim.fixing.comments import SCHEMA_LINE


def written(taken: Arranged, schema_line: str) -> str:
    """The whole file: the schema line, then the blocks, set apart by one blank line if they are long."""
    head = _trimmed([line for line in taken.head if not _is_schema_line(line)])
    first, *others = [_trimmed_block(block) for block in taken.blocks]
    lines = [Line(schema_line, is_content=False), *head]
    if head:
        lines.append(_BLANK)
    lines += _all(_without_blanks_above(first))
    for before, block in pairwise([first, *others]):
        if _is_long(before) or _is_long(block):
            lines.append(_BLANK)
        lines += _all(block)
    foot = _trimmed(taken.foot)
    return text_of([*lines, *([_BLANK] if foot else []), *foot])


def text_of(lines: Iterable[Line]) -> str:
    """No blanks at line ends, no two blank lines in a row, one line end at the end."""
    kept: list[str] = []
    previous = _BLANK
    for line in lines:
        if not (line.is_blank and previous.is_blank and kept):
            kept.append(line.text if line.is_content else line.text.rstrip())
        previous = line
    return "\n".join(kept).rstrip("\n") + "\n"


_BLANK = Line("", is_content=False)


def _all(block: Block) -> list[Line]:
    return [*block.lead, *block.body]


def _without_blanks_above(block: Block) -> Block:
    """The first block: what a blank line set apart above it would be about the file."""
    return Block(block.key, [line for line in block.lead if not line.is_blank], block.body)


def _is_long(block: Block) -> bool:
    return len(block.body) > 1 or bool(block.lead)


def _is_schema_line(line: Line) -> bool:
    return not line.is_content and SCHEMA_LINE.fullmatch(line.text.strip()) is not None


def _trimmed_block(block: Block) -> Block:
    lead = [line for line in block.lead if not _is_schema_line(line)]
    return Block(block.key, _trimmed(lead), _trimmed(block.body))


def _trimmed(lines: list[Line]) -> list[Line]:
    """Without the blank lines at both ends."""
    first, end = 0, len(lines)
    while first < end and lines[first].is_blank:
        first += 1
    while end > first and lines[end - 1].is_blank:
        end -= 1
    return lines[first:end]
