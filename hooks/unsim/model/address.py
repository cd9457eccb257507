"""Web and e-mail addresses that a reader can be sent to without a second thought.

A reviewer reads an address in passing, so whatever makes it lead elsewhere than it seems is refused:
a user before the host, a host written in letters that look like others, a port, a number instead of a
name, a name that only means something inside a network, a character that shows nothing or turns the
reading direction.
"""

import re
import unicodedata
from typing import Final
from urllib.parse import urlsplit

_LABEL: Final = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)", re.IGNORECASE | re.ASCII)
_INSIDE: Final = ("local", "localhost", "internal", "intranet", "lan", "home", "corp", "onion")
"""Endings of names that no public web has."""
_NO_TWINS: Final = ("HANGUL", "CJK UNIFIED", "HIRAGANA", "KATAKANA", "THAI", "KHMER", "DEVANAGARI")
_EMAIL: Final = re.compile(r"[A-Za-z0-9._%+-]{1,64}@(?P<host>[A-Za-z0-9.-]{1,253})", re.ASCII)
_UNSEEN: Final = frozenset(("Cc", "Cf", "Co", "Cs", "Zl", "Zp", "Zs"))
"""Unicode's categories of what is no visible sign."""


def trouble_with_url(text: str) -> str:
    """What is wrong with a web address; nothing where it is fine."""
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return "is not a web address; write it whole, beginning with https:// or http://"
    if parts.scheme not in ("http", "https") or not host or "\\" in text or _has_unseen(text):
        return "is not a web address; write it whole, beginning with https:// or http://"
    if "@" in parts.netloc:
        return (
            "has a user before the host, so it leads elsewhere than it seems; write the host alone"
        )
    if port is not None or parts.netloc.endswith(":"):
        return "has a port, which no public page needs; write the address without it"
    return _trouble_with_host(host)


def trouble_with_email(text: str) -> str:
    found = _EMAIL.fullmatch(text)
    if found is None:
        return "is not an e-mail address, or more than one; write it alone: ayuda@example.org"
    return _trouble_with_host(found["host"].lower())


def _trouble_with_host(host: str) -> str:
    labels = host.rstrip(".").split(".")
    if not host.isascii() or any(map(_may_look_like_another, labels)):
        return "has a host in letters that may look like others; write one in plain ASCII letters"
    if len(labels) < len(("example", "org")) or not all(
        _LABEL.fullmatch(label) for label in labels
    ):
        return "has no host of the form www.example.org"
    if not re.search(r"[a-z]", labels[-1], re.IGNORECASE) or labels[-1].lower().startswith("0x"):
        return "has a number for a host; write the host's name"
    if labels[-1].lower() in _INSIDE:
        return "has a host that only means something inside a network"
    return ""


def _has_unseen(text: str) -> bool:
    return any(unicodedata.category(character) in _UNSEEN for character in text)


def _may_look_like_another(label: str) -> bool:
    """A name written in other letters (xn--…) is its own only in a script that has no twins of a to z."""
    if not label.startswith("xn--"):
        return False
    try:
        letters = label.removeprefix("xn--").encode().decode("punycode")
    except UnicodeError:
        return True
    return not all(_has_no_twin(letter) for letter in letters if not letter.isdecimal())


def _has_no_twin(letter: str) -> bool:
    return letter == "-" or unicodedata.name(letter, "").startswith(_NO_TWINS)
