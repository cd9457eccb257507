"""The wording of letters: {placeholders}, [passages that may be left out], and answers in a word.

A passage in square brackets falls away when something inside it has nothing to say: the article
when the record has none, a code when the reader has none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, get_args, get_type_hints

from unsim.model.answer import TERMS, Answer, Terms
from unsim.model.base import Duration

ASKED: Final = (
    "holder_name",
    "id_type",
    "id_number",
    "line_number",
    "account_number",
    "address",
    "email",
    "phone",
    "carrier_name",
    "regulator",
    "recipient",
    "recipient_address",
    "today",
    "request_date",
    "request_channel",
    "case_code",
    "complaint_date",
    "complaint_code",
    "contract_date",
    "end_date",
    "charge_date",
    "amount",
    "bank_account",
)
"""What the reader fills in, or the record proposes. It never leaves the browser."""

KNOWN: Final = ("article", "within", "proof")
"""What the rule behind a paragraph knows."""

IDS: Final = ("identity-card", "passport", "residence-card", "tax-code")
"""The documents of the vocabulary by which a holder can be named."""

PLACEHOLDERS: Final = (*ASKED, *KNOWN)
COMPLAINT: Final = "complaint"
"""Beside the questions of `rules`: how long the carrier has to answer a complaint."""
QUESTIONS: Final = (*TERMS, COMPLAINT)
AT_ONCE: Final = "at-once"
WITHIN: Final = "within"
LENGTHS: Final = ("within", "after", "answer_within", "longest")

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_PASSAGE: Final = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words, or a placeholder."""

    words: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    pieces: tuple[Piece, ...]
    may_go: bool

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(piece.field for piece in self.pieces if piece.field)


def placeholders(text: str) -> list[str]:
    return _PLACEHOLDER.findall(text)


def passages(text: str) -> tuple[Passage, ...]:
    parts = _PASSAGE.split(text)
    return tuple(
        Passage(tuple(_pieces(part)), may_go=index % 2 == 1)
        for index, part in enumerate(parts)
        if part
    )


def _pieces(text: str) -> Iterator[Piece]:
    for index, part in enumerate(_PLACEHOLDER.split(text)):
        if part:
            yield Piece(field=part) if index % 2 else Piece(words=part)


def has_loose_bracket(text: str) -> bool:
    return bool(re.search(r"[\[\]]", _PASSAGE.sub("", text)))


def indispensable(text: str) -> set[str]:
    """The placeholders that stand outside brackets."""
    return set(placeholders(_PASSAGE.sub("", text)))


def word_of(answer: Any) -> str | None:
    """The answer in a word; a length of time is `at-once` or `within`."""
    if hasattr(answer, "answer"):
        return str(answer.answer)
    length = length_of(answer)
    if length is None:
        return None
    return AT_ONCE if length.in_days == 0 else WITHIN


def length_of(answer: Any) -> Duration | None:
    for name in LENGTHS:
        length = getattr(answer, name, None)
        if isinstance(length, Duration):
            return length
    return None


def words_for(question: str) -> tuple[str, ...]:
    """What `answer` may name for this question; nothing where the answer is no word."""
    if question == COMPLAINT:
        return (AT_ONCE, WITHIN)
    fields = answer_kind(question).model_fields
    if "answer" in fields:
        return get_args(fields["answer"].annotation)
    return (AT_ONCE, WITHIN) if {"within", "after"} & set(fields) else ()


def answer_kind(question: str) -> type[Answer]:
    listed = next(part for part in get_args(get_type_hints(Terms)[question]) if get_args(part))
    kind: type[Answer] = get_args(listed)[0]
    return kind
