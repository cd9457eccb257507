"""The hand-written guides in docs/<language>/guides/: what their front matter says.

The default language is the original. A translation keeps in `original` the stamp of the text it
was made from; when the original has moved on, the page says so.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from unsim.findings import START, Finding, Mark
from unsim.reading.yaml12 import parse
from unsim.whole import write_whole

FRONT_MATTER_KEYS: Final = ("title", "description", "order", "countries", "topics", "original")
_FRONT: Final = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


class GuideError(Exception):
    """A guide that cannot be shown: where, and what to write instead."""

    def __init__(self, message: str, mark: Mark = START, file: Path | None = None) -> None:
        super().__init__(message)
        self.message, self.mark, self.file = message, mark, file

    def __str__(self) -> str:
        place = f"{self.file}:" if self.file else ""
        return f"{place}{self.mark.line}:{self.mark.column}: {self.message}"


@dataclass(frozen=True, slots=True)
class Guide:
    slug: str
    file: Path
    title: str
    description: str
    order: int
    countries: tuple[str, ...]
    topics: tuple[str, ...]
    original: str
    """The stamp of the text it was translated from; empty for an original."""
    stamp: str
    unknown_keys: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        return f"guides/{self.slug}/"


def guides_in(docs: Path) -> list[Guide]:
    """The guides of one language's docs folder, in the order in which they are listed."""
    return in_guide_order(read_guide(file) for file in guide_files(docs))


def guide_files(docs: Path) -> list[Path]:
    return sorted((docs / "guides").glob("*.md"))


def in_guide_order(guides: Iterable[Guide]) -> list[Guide]:
    return sorted(guides, key=lambda guide: (guide.order, guide.slug))


def read_guide(file: Path) -> Guide:
    text = _text(file)
    front = _FRONT.match(text)
    if front is None:
        raise GuideError("has no front matter; begin with ---, title: …, ---", file=file)
    document, findings = parse(file, front[1].encode())
    if document is None or not isinstance(document.value, dict):
        raise _front_matter_error(file, findings)
    value = document.value
    missing = [key for key in ("title", "description", "order") if key not in value]
    if missing:
        raise GuideError(f"the front matter lacks {', '.join(missing)}", file=file)
    return Guide(
        slug=file.stem,
        file=file,
        title=str(value["title"]),
        description=str(value["description"]),
        order=_order(value["order"], file),
        countries=_words("countries", value, file),
        topics=_words("topics", value, file),
        original=str(value.get("original") or ""),
        stamp=stamp(text[front.end() :]),
        unknown_keys=tuple(key for key in value if key not in FRONT_MATTER_KEYS),
    )


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        mark = Mark(error.object[: error.start].count(b"\n") + 1, 1)
        raise GuideError("is not UTF-8; save the file as UTF-8", mark, file) from None
    except OSError as error:
        raise GuideError(f"cannot be read: {error.strerror}", file=file) from None


def _words(key: str, value: dict[str, Any], file: Path) -> tuple[str, ...]:
    found = value.get(key) or []
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise GuideError(f"“{key}” is no list of words; write {key}: [pe, ar]", file=file)
    return tuple(found)


def _order(value: object, file: Path) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise GuideError(
            f"“order” is “{value}”; write a whole number, such as order: 12", file=file
        )
    return value


def _front_matter_error(file: Path, findings: list[Finding]) -> GuideError:
    """The front matter begins below its own first line of dashes."""
    if not findings:
        return GuideError("the front matter is no mapping; write title: …", Mark(2, 1), file)
    mark, message, instead = findings[0].mark, findings[0].message, findings[0].instead
    whole = f"{message} – {instead}" if instead else message
    return GuideError(whole, Mark(mark.line + 1, mark.column), file)


def first_line(file: Path, body: str) -> int:
    """Where in its file a text begins that runs to the end of it."""
    return file.read_text("utf-8").count("\n") - body.count("\n") + 1


def stamp(body: str) -> str:
    """A short fingerprint of a text, blind to white space."""
    return hashlib.sha256(" ".join(body.split()).encode()).hexdigest()[:12]


def lags_behind(guide: Guide, original: Guide | None) -> bool:
    return original is not None and original.file != guide.file and guide.original != original.stamp


def concerning(guides: list[Guide], country: str, topics: set[str]) -> list[Guide]:
    """The guides a country's readers need: those that name it first, then those on its topics."""
    named = [guide for guide in guides if country in guide.countries]
    related = [guide for guide in guides if guide not in named and topics & set(guide.topics)]
    return named + related


def write_stamp(translation: Path, original: Path) -> bool:
    """Marks a translation as up to date with its original. True if the file changed."""
    wanted = f"original: {read_guide(original).stamp}"
    text = translation.read_text("utf-8")
    front = _FRONT.match(text)
    if front is None:
        raise GuideError("has no front matter", file=translation)
    lines = [line for line in front[1].split("\n") if not line.startswith("original:")]
    renewed = "---\n" + "\n".join([*lines, wanted]) + "\n---\n" + text[front.end() :]
    if renewed == text:
        return False
    write_whole(translation, renewed)
    return True
