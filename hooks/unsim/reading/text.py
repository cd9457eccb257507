"""From bytes to text, and the characters that may not be in it."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from unsim.findings import START, Finding, Mark

MAX_BYTES: Final = 256 * 1024
MAX_FINDINGS: Final = 50

# C0 and C1 controls but tab and line ends; soft hyphen and zero-width space; bidi marks, overrides
# and isolates; line separators; invisible operators; a BOM inside; tag characters.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)


class Refusal(Exception):  # noqa: N818 - it is an answer, not an error of ours
    """Reading cannot go on."""

    def __init__(self, mark: Mark, rule: str, message: str, instead: str) -> None:
        super().__init__(message)
        self.mark, self.rule, self.message, self.instead = mark, rule, message, instead


def decode(raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise Refusal(
            START,
            "file-size",
            f"is too long; {MAX_BYTES // 1024} KB is the most a file may have",
            "split it, or say it shorter",
        )
    raw = raw.removeprefix(BOM_UTF8)
    try:
        return _lines_ended(raw.decode())
    except UnicodeDecodeError as error:
        before = _lines_ended(raw[: error.start].decode())
        raise Refusal(
            _mark_after(before),
            "file-encoding",
            f"is not UTF-8: byte 0x{raw[error.start]:02x} cannot stand here",
            "save the file as UTF-8",
        ) from None


def _lines_ended(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _mark_after(text: str) -> Mark:
    return Mark(text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1)


def forbidden_characters(path: Path, text: str) -> Iterator[Finding]:
    for match in islice(FORBIDDEN.finditer(text), MAX_FINDINGS):
        mark = _mark_after(text[: match.start()])
        end = Mark(mark.line, mark.column + 1)
        yield forbidden(path, mark, match[0], end=end, replacement="")


def forbidden(
    path: Path, mark: Mark, char: str, end: Mark | None = None, replacement: str | None = None
) -> Finding:
    message = f"holds the invisible character U+{ord(char):04X}, which can hide or reorder text"
    return Finding(
        path, mark, "file-characters", message, "delete it", end=end, replacement=replacement
    )
