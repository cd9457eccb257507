"""Plain scalars by the rules of YAML 1.2's core schema.

`no`, `on` and `NO` are words, `012` is twelve, `12:30` is a word, and a date is a word: the
surprises of YAML 1.1 would turn Norway into False. One difference, on purpose: `.inf`, `.nan` and
numbers too large for a float stay text, since no fact is infinite and JSON has no word for it.
"""

import math
import re

_NULLS = {"": None, "~": None, "null": None, "Null": None, "NULL": None}
_BOOLEANS = {
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
_INTEGER = re.compile(r"[-+]?[0-9]+", re.ASCII)
_MOST_DIGITS = 18
_OTHER_BASE = re.compile(r"0o([0-7]{1,20})|0x([0-9a-fA-F]{1,15})")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?", re.ASCII)

_LONGEST_NUMBER = 40

Scalar = str | int | float | bool | None


def resolve(text: str) -> Scalar:
    """The value of an unquoted scalar. Numbers too long to be meant as such stay text."""
    if text in _NULLS:
        return None
    if text in _BOOLEANS:
        return _BOOLEANS[text]
    if text[0] not in "+-.0123456789":
        return text
    return _number(text)


def _number(text: str) -> str | int | float:
    if _INTEGER.fullmatch(text):
        return int(text) if len(text) <= _MOST_DIGITS else text
    if based := _OTHER_BASE.fullmatch(text):
        octal, hexadecimal = based.groups()
        return int(octal, 8) if octal else int(hexadecimal, 16)
    if (
        len(text) <= _LONGEST_NUMBER
        and _FLOAT.fullmatch(text)
        and math.isfinite(number := float(text))
    ):
        return number
    return text
