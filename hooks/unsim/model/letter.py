"""A letter in the carriers' languages, paragraph by paragraph."""

from typing import Annotated

from pydantic import Field

from unsim.model.base import Id, Phrase, Strict, Text
from unsim.vocabulary import LetterKind

Placeholder = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$")]


class Paragraph(Strict):
    """Words with {placeholders}. Left out where the rule that justifies it is not known."""

    id: Id
    text: Phrase
    rule: Placeholder | None = Field(
        default=None,
        description="The question of `rules` whose answer must be known, such as proof",
    )
    answer: list[str] | None = Field(
        default=None, min_length=1, description="…and be one of these, if it is an answer in a word"
    )


class Letter(Strict):
    letter: LetterKind
    name: Text
    use: Text = Field(description="When this letter is the right one")
    subject: Phrase
    paragraphs: list[Paragraph] = Field(min_length=1)
