"""Is a changed text only spelled otherwise? In doubt it is not: one letter can turn a sentence."""

import re
import unicodedata
from difflib import SequenceMatcher
from typing import Final

MOST_CHANGED: Final = 3
_TELLING: Final = re.compile(
    r"\d|\b(?:no|not|never|non|nor|without|unless|except|only|must|may|can|cannot|don't|doesn't|ni|sin|senza"
    r"|solo|sólo|nunca|mai|jamás)\b|[不无没未非别勿仅只须可能禁免]",
    re.IGNORECASE,
)
"""Figures, and the words that turn a sentence round."""


def is_spelling(before: str, after: str) -> bool:
    if _squeezed(before) == _squeezed(after):
        return True
    if _TELLING.findall(before) != _TELLING.findall(after):
        return False
    return _changed(before, after) <= MOST_CHANGED and not _has_new_han(before, after)


def _squeezed(text: str) -> str:
    """Without blanks, punctuation and the difference of wide and narrow signs."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(char for char in plain if char.isalnum()).casefold()


def _changed(before: str, after: str) -> int:
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return sum(max(b - a, d - c) for kind, a, b, c, d in steps if kind != "equal")


def _has_new_han(before: str, after: str) -> bool:
    """A Chinese character is a word, not a letter."""
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    touched = "".join(before[a:b] + after[c:d] for kind, a, b, c, d in steps if kind != "equal")
    return any("\u4e00" <= char <= "\u9fff" for char in touched)
