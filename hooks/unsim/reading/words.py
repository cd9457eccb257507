"""How findings quote what they found, and guess what was meant."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

LONGEST_QUOTE: Final = 60
EVERYDAY: Final = {
    "branch": "store",
    "call": "phone",
    "government": "regulator",
    "letter": "post",
    "mno": "network",
    "mvno": "virtual",
    "newspaper": "press",
    "online": "web",
    "operator": "carrier",
    "partial": "starts",
    "partly": "starts",
    "reddit": "forum",
    "shop": "store",
    "sub-brand": "brand",
    "telephone": "phone",
    "website": "web",
    "whatsapp": "chat",
}
"""What people say, and the word of a vocabulary that means it; no misspelling would lead there."""


def quoted(value: object) -> str:
    text = value if isinstance(value, str) else str(value)
    return f"“{text[:LONGEST_QUOTE]}…”" if len(text) > LONGEST_QUOTE else f"“{text}”"


def closest(word: object, known: Iterable[str]) -> str | None:
    """The known word that was probably meant. Long input is cut: it is no misspelling."""
    known = list(known)
    wanted = plain(str(word)[:LONGEST_QUOTE])
    if EVERYDAY.get(wanted) in known:
        return EVERYDAY[wanted]
    return next(iter(get_close_matches(wanted, known, 1, 0.6)), None)


def plain(word: str) -> str:
    """As the vocabularies write their words: South America is south-america, and ＷＥＢ is web."""
    narrow = unicodedata.normalize("NFKC", word).strip("“”‘’\"' ")
    return "-".join(narrow.lower().replace("_", " ").split())


def bare(name: str) -> str:
    """Small letters without accents."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def squeezed(name: str) -> str:
    """A name without accents, blanks and signs: two that agree are one name."""
    return re.sub(r"[\W_]+", "", bare(name))


def did_you_mean(word: object, known: Iterable[str]) -> str:
    known = list(known)
    close = closest(word, known)
    listed = f"possible: {', '.join(known)}" if known else "nothing can stand here"
    return f"did you mean “{close}”? {listed}" if close else listed
