"""A blank letter in one language, beside its meaning in the reader's.

What the record knows is filled in here; what the reader fills in stays an element with the name of
its placeholder, for docs/assets/js/letter.js to fill, and says what belongs there until then.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from markupsafe import Markup, escape

from unsim.derive.letters import LetterGuide, Standing
from unsim.model.base import Duration
from unsim.model.letter import LetterLanguage
from unsim.model.wording import KNOWN, Passage, length_of, passages

DETAILS: Final = (
    "holder_name",
    "id_number",
    "line_number",
    "account_number",
    "address",
    "email",
    "phone",
)
"""The list of data at the end of every letter."""
NEEDED: Final = ("holder_name", "id_number", "line_number")
"""Those that it is never without; the others go where they are left blank."""


@dataclass(frozen=True)
class Wording:
    """Writes in one language of letters."""

    language: LetterLanguage

    def write(self, text: str, known: Mapping[str, str]) -> Markup:
        return Markup("").join(self._passage(found, known) for found in passages(text))

    def _passage(self, passage: Passage, known: Mapping[str, str]) -> Markup:
        open_fields = [name for name in passage.fields if name not in KNOWN]
        if passage.may_go and any(not known.get(name) for name in passage.fields if name in KNOWN):
            return Markup("")
        written = Markup("").join(
            self.blank(piece.field)
            if piece.field in open_fields
            else known.get(piece.field, "")
            if piece.field
            else escape(piece.words)
            for piece in passage.pieces
        )
        if not (passage.may_go and open_fields):
            return written
        return Markup('<span class="u-may" data-needs="{}">{}</span>').format(
            " ".join(open_fields), written
        )

    def blank(self, field: str) -> Markup:
        return Markup('<bdi class="u-fill" data-field="{}">{}</bdi>').format(
            field, self.language.fields[field]
        )

    def known(self, answer: Any) -> dict[str, str]:
        """What the answer that justifies a paragraph says."""
        length = length_of(answer)
        return {
            "article": getattr(answer, "article", None) or "",
            "within": self.length(length) if length else "",
            "proof": self.either(
                [self.language.proofs[word] for word in getattr(answer, "get", ())]
            ),
        }

    def length(self, length: Duration) -> str:
        name, count = next(
            (name, count)
            for name in ("hours", "days", "months", "years")
            if (count := getattr(length, name)) is not None
        )
        unit = f"{length.unit}_{name}" if length.unit else name
        forms = getattr(self.language.lengths, unit)
        form = forms.one if forms.one and count == 1 else forms.other
        return str(form).replace("{count}", str(count))

    def either(self, parts: list[str]) -> str:
        if len(parts) < 2:  # noqa: PLR2004 - one is said as it is
            return "".join(parts)
        return self.language.comma.join(parts[:-1]) + self.language.or_ + parts[-1]


@dataclass(frozen=True, slots=True)
class Line:
    said: Markup
    meaning: Markup
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs in a row; `rights` are the list of what the rules say."""

    rights: bool
    lines: tuple[Line, ...]


class Sheet:
    """One letter in one language, with its meaning beside it."""

    def __init__(self, guide: LetterGuide, own: Wording, reader: Wording) -> None:
        self.letter = guide.letter
        self.language = own.language.language
        self.name = own.language.name
        self._own, self._reader = own, reader
        self.subject = self._subject()
        self.parts = [
            Part(rights, tuple(self._paragraph(found) for found in group))
            for rights, group in groupby(guide.standing, key=lambda found: found.is_right)
        ]
        self.details = [(field, self._detail(field)) for field in DETAILS]

    @property
    def has_meaning(self) -> bool:
        return self._own.language.language != self._reader.language.language

    def frame(self, name: str) -> Line:
        own, reader = (getattr(side.language.frame, name) for side in (self._own, self._reader))
        return self._line(escape(own), escape(reader))

    def blank(self, field: str) -> Line:
        return self._line(self._own.blank(field), self._reader.blank(field))

    def _subject(self) -> Line:
        said, meaning = (
            escape(side.language.frame.subject).replace(
                "{subject}",
                Markup('<span class="u-subject">{}</span>').format(
                    side.write(self.letter.subject[side.language.language], {})
                ),
            )
            for side in (self._own, self._reader)
        )
        return self._line(said, meaning)

    def _paragraph(self, found: Standing) -> Line:
        said, meaning = (
            side.write(
                found.paragraph.text[side.language.language],
                side.known(found.answer) if found.answer else {},
            )
            for side in (self._own, self._reader)
        )
        return self._line(said, meaning, found)

    def _detail(self, field: str) -> Line:
        said, meaning = (
            escape(side.language.frame.detail)
            .replace(
                "{label}",
                Markup('<span data-label="{}">{}</span>').format(
                    field, side.language.fields[field]
                ),
            )
            .replace("{value}", side.blank(field))
            for side in (self._own, self._reader)
        )
        return self._line(said, meaning)

    def _line(self, said: Markup, meaning: Markup, standing: Standing | None = None) -> Line:
        return Line(said, meaning if self.has_meaning else Markup(""), standing)
