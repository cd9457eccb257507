"""A letter in the carriers' languages, paragraph by paragraph, and the words all letters share."""

from typing import Annotated, Literal

from pydantic import Field

from unsim.model.answer import Sourced
from unsim.model.base import Id, Language, Line, Phrase, Strict, Text
from unsim.model.country import Sources
from unsim.model.locale import Plural
from unsim.vocabulary import LetterKind, Plan

Question = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$")]
Addressee = Literal["carrier", "regulator"]
Justifier = Literal["law", "carrier"]


class Paragraph(Strict):
    """Words with {placeholders} and [passages that may go].

    Left out where the rule that justifies it is unknown, not in force, or answers otherwise.
    """

    id: Id
    rule: Question | None = Field(
        default=None,
        description="The question of `rules` that justifies it, such as proof; or complaint: how long the carrier has to answer",
    )
    answer: list[Id] | None = Field(
        default=None,
        min_length=1,
        description="…answered by one of these: yes, free, required…; at-once or within for a length of time",
    )
    by: Justifier | None = Field(
        default=None,
        description="carrier: its own terms justify it, where the law says nothing of the kind",
    )
    plans: list[Plan] | None = Field(
        default=None, min_length=1, description="Only for these plans; for all of them if left out"
    )
    tick: Text | None = Field(
        default=None, description="What the reader ticks to have it in; it stays out until then"
    )
    follows: Id | None = Field(
        default=None, description="The ticked paragraph with which it comes and goes"
    )
    text: Phrase


class Letter(Strict):
    letter: LetterKind
    name: Text
    use: Text = Field(description="When this letter is the right one")
    to: Addressee
    plans: list[Plan] | None = Field(
        default=None, min_length=1, description="The plans it is for; all of them if left out"
    )
    needs: Question | None = Field(
        default=None, description="The question without whose answer there is no such letter"
    )
    subject: Phrase
    paragraphs: list[Paragraph] = Field(min_length=1)


class Frame(Strict):
    """What stands around the paragraphs."""

    subject: Line
    greeting: Line
    details: Line = Field(description="Above the list of the line's and the holder's data")
    detail: Line = Field(description="One entry of that list: {label} and {value}")
    closing: Line
    signature: Line


class Lengths(Strict):
    hours: Plural
    days: Plural
    working_days: Plural
    calendar_days: Plural
    months: Plural
    years: Plural


class LetterLanguage(Strict):
    """The words that all letters in one language share."""

    language: Language
    name: Text
    frame: Frame
    or_: Line = Field(alias="or", description="Between the last two of several, blanks included")
    comma: Line = Field(description="Between the others, blanks included")
    fields: dict[Question, Line] = Field(description="What each thing filled in is called")
    ids: dict[Id, Line] = Field(description="Identity documents, by their word of the vocabulary")
    channels: dict[Id, Line] = Field(description="Channels, by their word of the vocabulary")
    proofs: dict[Id, Line] = Field(description="Proofs, by their word of the vocabulary")
    lengths: Lengths


class NumberPlan(Sourced):
    """What a mobile number of a country looks like."""

    calling_code: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2}$")]
    trunk: Annotated[str, Field(pattern=r"^[0-9]{1,2}$")] | None = Field(
        default=None, description="The prefix for calls inside the country, not part of the number"
    )
    mobile: list[Annotated[int, Field(ge=4, le=14)]] = Field(
        min_length=1, description="How many digits, without calling code and trunk prefix"
    )


class Numbering(Strict):
    """`data/numbering.yml`: shapes of phone numbers, for hints in forms."""

    countries: dict[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], NumberPlan]
    sources: Sources
