"""Does an unquoted scalar mean the same to every reader of YAML?

We read by the rules of YAML 1.2. To a reader of YAML 1.1, such as PyYAML's own `safe_load`, `no` is
False, `012` is ten, `12:30` is 750 and `1_000` a thousand; and inside brackets PyYAML ends an
unquoted text at a question mark. Quotes make all of them agree. A day stays as it is: what one reads
as a word the other reads as that very day.
"""

import re
from datetime import date
from functools import cache
from typing import Any, Final

import yaml

from unsim.reading.scalars import resolve

_SUSPECT: Final = re.compile(r"y|n|yes|no|on|off|=|<<|~|[-+.\d][-+.:\w ]*", re.IGNORECASE)
_LONGEST: Final = 60


def means_otherwise(text: str, *, in_brackets: bool) -> bool:
    if in_brackets and "?" in text:
        return True
    if len(text) > _LONGEST or not _SUSPECT.fullmatch(text):
        return False
    return _differs(text)


@cache
def _differs(text: str) -> bool:
    if text.lower() in ("y", "n"):  # words to PyYAML, but no to others who follow YAML 1.1
        return True
    try:
        other: Any = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError):
        return True
    if type(other) is date:
        return other.isoformat() != text
    return bool(type(other) is not type(resolve(text)) or other != resolve(text))
