"""Texts whose translation is missing, or older than the text it was made from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from unsim.history.git import NoHistory
from unsim.history.versions import versions
from unsim.reading.guides import guides_in, lags_behind
from unsim.reading.kinds import record_files, record_kind_of
from unsim.upkeep.lagging import lagging
from unsim.upkeep.texts import texts_of

NOT_TRANSLATED: Final = ("locales",)
"""Their own check tells what they lack."""


@dataclass(frozen=True, slots=True)
class Wanted:
    file: str
    at: str
    language: str
    why: Literal["missing", "older"]
    text: dict[str, str]


@dataclass(frozen=True, slots=True)
class WantedGuide:
    file: str
    why: Literal["missing", "older"]


def wanted_texts(root: Path, languages: Sequence[str]) -> Iterator[Wanted]:
    for path in record_files(root / "data"):
        if record_kind_of(path) not in NOT_TRANSLATED:
            yield from _wanted(root, path, languages)


def _wanted(root: Path, path: Path, languages: Sequence[str]) -> Iterator[Wanted]:
    name = path.relative_to(root).as_posix()
    texts = texts_of(path, path.read_bytes())
    behind = _behind(root, name)
    for address, text in texts.items():
        for language in languages:
            if language not in text:
                yield Wanted(name, address, language, "missing", text)
            elif language in behind.get(address, ()):
                yield Wanted(name, address, language, "older", text)


def _behind(root: Path, name: str) -> dict[str, set[str]]:
    """Nothing where there is no history to tell it from."""
    try:
        return lagging(texts_of(Path(name), raw) for raw in versions(root, name))
    except NoHistory:
        return {}


def wanted_guides(root: Path, original: str, languages: Sequence[str]) -> Iterator[WantedGuide]:
    originals = guides_in(root / "docs" / original)
    for language in languages:
        if language == original:
            continue
        there = {guide.slug: guide for guide in guides_in(root / "docs" / language)}
        for guide in originals:
            file = f"docs/{language}/guides/{guide.slug}.md"
            if guide.slug not in there:
                yield WantedGuide(file, "missing")
            elif lags_behind(there[guide.slug], guide):
                yield WantedGuide(file, "older")
