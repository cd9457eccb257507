"""Translations that somebody looked at and found right, although the original has changed.

They are kept in upkeep/translations.yml with a stamp of the original: once it changes again, they
are asked for again.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from unsim.reading.guides import stamp
from unsim.reading.yaml12 import parse
from unsim.whole import write_whole
from unsim.writing.yaml_text import block

FILE: Final = "upkeep/translations.yml"
_HEAD: Final = """\
# Translations found right although the original changed: place and language, and the original's stamp.
# Written by `unsim translate --merge`.
"""


def confirmed(root: Path) -> dict[str, str]:
    path = root / FILE
    if not path.is_file():
        return {}
    document, _ = parse(path, path.read_bytes())
    value = document.value if document else None
    return {str(key): str(one) for key, one in value.items()} if isinstance(value, dict) else {}


def name_of(file: str, at: str, language: str) -> str:
    return f"{file}#{at}.{language}"


def stamp_of(text: Mapping[str, str], language: str) -> str:
    """Of the other languages: what the translation was compared with."""
    return stamp("\n".join(f"{code}: {text[code]}" for code in sorted(text) if code != language))


def remember(root: Path, known: Mapping[str, str]) -> None:
    path = root / FILE
    if not known:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(exist_ok=True)
    lines = block(dict(sorted(known.items())), 0)
    write_whole(path, _HEAD + "\n".join(lines) + "\n")
