"""How findings quote what they found, and guess what was meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

LONGEST_QUOTE: Final = 60


def quoted(value: object) -> str:
    text = value if isinstance(value, str) else str(value)
    return f"“{text[:LONGEST_QUOTE]}…”" if len(text) > LONGEST_QUOTE else f"“{text}”"


def closest(word: object, known: Iterable[str]) -> str | None:
    """The known word that was probably meant. Long input is cut: it is no misspelling."""
    wanted = str(word)[:LONGEST_QUOTE].strip().lower().replace(" ", "-")
    return next(iter(get_close_matches(wanted, list(known), 1, 0.6)), None)


def did_you_mean(word: object, known: Iterable[str]) -> str:
    known = list(known)
    close = closest(word, known)
    listed = f"possible: {', '.join(known)}" if known else "nothing can stand here"
    return f"did you mean “{close}”? {listed}" if close else listed
