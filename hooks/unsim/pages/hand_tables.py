"""Tables written by hand, in the frame that all our tables have: a row of names that stays in
view, cards on a phone, reached with the keyboard where they scroll.

What Markdown makes of a table is regular, and has no attributes that we did not write.
"""

import re
from html import escape, unescape
from typing import Final

_TABLE: Final = re.compile(
    r"<table>\s*<thead>\s*<tr>(.*?)</tr>\s*</thead>\s*<tbody>(.*?)</tbody>\s*</table>", re.DOTALL
)
_HEAD: Final = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_ROW: Final = re.compile(r"<tr>(.*?)</tr>", re.DOTALL)
_CELL: Final = re.compile(r"<td\b[^>]*>(.*?)</td>", re.DOTALL)
_TAG: Final = re.compile(r"<[^>]+>")


FITS: Final = 2
"""A table of so few columns fits any screen and stays as it is."""


def framed(html: str) -> str:
    return _TABLE.sub(_frame, html)


def _frame(table: re.Match[str]) -> str:
    head, body = table.groups()
    names = _HEAD.findall(head)
    if len(names) <= FITS:
        return table[0]
    rows = "".join(_row(_CELL.findall(row), names) for row in _ROW.findall(body))
    columns = "".join(f'<th scope="col">{name}</th>' for name in names)
    label = _attribute(" · ".join(filter(None, map(_plain, names))))
    return (
        f'<div class="u-table" tabindex="0" role="region" aria-label="{label}">'
        f'<table class="u-grid"><thead><tr>{columns}</tr></thead><tbody>{rows}</tbody></table></div>'
    )


def _row(cells: list[str], names: list[str]) -> str:
    """The first cell says what its row is about."""
    first, *others = cells
    named = zip(others, names[1:], strict=True)
    data = "".join(
        f'<td data-head="{_attribute(_plain(name))}">{cell}</td>' for cell, name in named
    )
    return f'<tr><th scope="row">{first}</th>{data}</tr>'


def _plain(html: str) -> str:
    return unescape(_TAG.sub("", html)).strip()


def _attribute(text: str) -> str:
    return escape(text, quote=True)
