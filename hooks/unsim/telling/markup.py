"""Texts of contributors, made safe for a comment or an issue on GitHub."""

from typing import Final
from urllib.parse import quote

from unsim.telling.place import one_line

LONGEST: Final = 300
_IN_ADDRESSES: Final = ":/?#@!$&*+,;=%-._~"
_PLAIN: Final = frozenset(" ,;()-→…·“”’–")


def safe(text: str) -> str:
    """Every sign that means something in Markdown or HTML as an entity, and nobody called by @."""
    line = one_line(text)
    line = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return "".join(_entity(char) for char in line).replace("&#64;", "&#64;<!-- -->")


def link(title: str, url: str) -> str:
    """Only for addresses that the record's own rules let through."""
    return f"[{safe(title)}]({quote(url, safe=_IN_ADDRESSES)})"


def _entity(char: str) -> str:
    plain = char.isalnum() or char in _PLAIN or ord(char) > ord("~")
    return char if plain else f"&#{ord(char)};"
