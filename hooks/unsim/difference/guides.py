"""Hand-written guides that differ: what they cite, and whether the translation follows."""

import re
from pathlib import Path, PurePosixPath
from typing import Final

from unsim.difference.change import Change, FileDifference, Weaker, Wording
from unsim.history.spelling import is_spelling

_CITE: Final = re.compile(r"\{\{\s*cite\s+([^{}]+?)\s*\}\}")
_PATH: Final = re.compile(r"docs/([a-z-]+)/guides/([a-z0-9-]+)\.md")
_TITLE: Final = re.compile(r"^title:\s*(.+?)\s*$", re.MULTILINE)


def is_guide(path: str) -> bool:
    return _PATH.fullmatch(path) is not None


def compare_guide(path: str, before: bytes | None, after: bytes | None) -> FileDifference:
    language, slug = _parts(path)
    old, new = _text(before), _text(after)
    title = _TITLE.search(new or old)
    found = FileDifference(path, f"{title[1] if title else slug} ({language})", f"guides/{slug}/")
    if before is None or after is None:
        found.fate = "new" if before is None else "deleted"
        return found
    found.changes += _cited(_cites(old), _cites(new))
    gone = sorted(set(_cites(old)) - set(_cites(new)))
    if gone:
        found.weaker.append(Weaker("source-goes", found.name, f"no longer cites {', '.join(gone)}"))
    if old.split() != new.split():
        found.wording.append(_wording(language, old, new))
    return found


def translations_behind(root: Path, changed: list[str], default: str) -> list[str]:
    """Originals that changed while a translation did not."""
    touched = set(changed)
    behind = []
    for path in changed:
        language, slug = _parts(path) if is_guide(path) else ("", "")
        if language != default or not slug:
            continue
        others = sorted(root.glob(f"docs/*/guides/{slug}.md"))
        names = [PurePosixPath(other.relative_to(root)).as_posix() for other in others]
        behind += [name for name in names if name != path and name not in touched]
    return behind


def _parts(path: str) -> tuple[str, str]:
    found = _PATH.fullmatch(path)
    return (found[1], found[2]) if found else ("", "")


def _text(raw: bytes | None) -> str:
    return (raw or b"").decode("utf-8", "replace")


def _cites(text: str) -> list[str]:
    return [key for found in _CITE.findall(text) for key in found.split()]


def _cited(old: list[str], new: list[str]) -> list[Change]:
    came = sorted(set(new) - set(old))
    return [Change("source", "cites", "", ", ".join(f"+{key}" for key in came))] if came else []


def _wording(language: str, old: str, new: str) -> Wording:
    was, now = old.split("\n"), new.split("\n")
    gone = [line for line in was if line not in set(now) and line.strip()]
    came = [line for line in now if line not in set(was) and line.strip()]
    spelled = len(gone) == len(came) and all(
        is_spelling(one, other) for one, other in zip(gone, came, strict=True)
    )
    return Wording("text", language, "\n".join(gone), "\n".join(came), spelled)
