"""A letter in the carriers' languages, paragraph by paragraph, and the words all letters share."""

from typing import Annotated, Literal

from pydantic import Field

from unsim.model.answer import Sourced
from unsim.model.base import Id, Language, Line, Phrase, Strict, Text
from unsim.model.locale import Plural
from unsim.model.source import Sources
from unsim.vocabulary import LetterKind, Plan

Question = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$")]
Addressee = Literal["carrier", "regulator", "bank"]
Justifier = Literal["law", "carrier"]
PlansServed = Annotated[
    list[Plan] | None,
    Field(min_length=1, description="The plans it serves; all of them if left out"),
]


class Paragraph(Strict):
    """Words with {placeholders} and [passages that may go].

    Left out where the rule that justifies it is unknown, not in force, or answers otherwise.
    """

    id: Id = Field(description="Names the paragraph in addresses and in `follows`")
    rule: Question | None = Field(
        default=None,
        description="The question of `rules` that justifies it, such as proof; or complaint: how"
        " long the carrier has to answer",
    )
    answer: list[Id] | None = Field(
        default=None,
        min_length=1,
        description="It stands where the answer is one of these: yes, free, required…; at-once or"
        " within for a length of time",
    )
    by: Justifier | None = Field(
        default=None,
        description="carrier: its own terms justify it, where the law does not say the same",
    )
    plans: PlansServed = None
    tick: Text | None = Field(
        default=None, description="What the reader ticks to have it in; it stays out until then"
    )
    follows: Id | None = Field(
        default=None, description="The ticked paragraph with which it comes and goes"
    )
    text: Phrase = Field(
        description="The paragraph in the carriers' languages, and its meaning in the site's: {es:"
        " …, zh: …, en: …}"
    )


class Letter(Strict):
    """A letter, as it is before a country, a carrier and a plan are chosen."""

    letter: LetterKind = Field(description="Which letter it is")
    name: Text = Field(description="What readers see as its name")
    use: Text = Field(description="When this letter is the right one")
    to: Addressee = Field(description="Who gets it")
    plans: PlansServed = None
    needs: Question | None = Field(
        default=None, description="The question without whose answer there is no such letter"
    )
    subject: Phrase = Field(description="The subject line; its languages are those of the letter")
    paragraphs: list[Paragraph] = Field(
        min_length=1, description="The paragraphs, in the order in which they stand"
    )


class Frame(Strict):
    """What stands around the paragraphs."""

    subject: Line = Field(description="How the line with the {subject} reads")
    greeting: Line = Field(description="The salutation")
    rights: Line = Field(description="Above the list of what the rules say")
    details: Line = Field(description="Above the list of the line's and the holder's data")
    detail: Line = Field(description="One entry of that list: {label} and {value}")
    closing: Line = Field(description="The complimentary close")
    signature: Line = Field(description="At the line to sign on")


class Lengths(Strict):
    """Lengths of time with their {count}, as they read inside a sentence."""

    hours: Plural = Field(description="Such as {other: “{count} horas”}")
    days: Plural = Field(description="Days of which it is not said what kind they are")
    working_days: Plural = Field(description="Days without weekends and holidays")
    calendar_days: Plural = Field(description="All days counted")
    months: Plural = Field(description="Months")
    years: Plural = Field(description="Years")


class LetterLanguage(Strict):
    """The words that all letters in one language share."""

    language: Language = Field(description="The language's code, such as es or zh-Hant")
    name: Text = Field(description="What readers see as the language's name")
    frame: Frame = Field(description="What stands around the paragraphs")
    or_: Line = Field(alias="or", description="Between the last two of several, blanks included")
    comma: Line = Field(description="Between the others, blanks included")
    fields: dict[Question, Line] = Field(description="What each thing filled in is called")
    ids: dict[Id, Line] = Field(description="Identity documents, by their word of the vocabulary")
    channels: dict[Id, Line] = Field(
        description="Channels of a request, by their word of the vocabulary"
    )
    proofs: dict[Id, Line] = Field(
        description="Proofs, by their word of the vocabulary, as they read inside a sentence"
    )
    lengths: Lengths = Field(description="Lengths of time")


class NumberPlan(Sourced):
    """What a mobile number of a country looks like."""

    calling_code: Annotated[str, Field(pattern=r"^[1-9][0-9]{0,2}$")] = Field(
        description="The country's calling code, without +"
    )
    trunk: Annotated[str, Field(pattern=r"^[0-9]{1,2}$")] | None = Field(
        default=None, description="The prefix for calls inside the country, not part of the number"
    )
    mobile: list[Annotated[int, Field(ge=4, le=14)]] = Field(
        min_length=1, description="How many digits, without calling code and trunk prefix"
    )


class Numbering(Strict):
    """`data/numbering.yml`: shapes of phone numbers, for hints in forms."""

    countries: dict[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], NumberPlan] = Field(
        description="The countries by their code"
    )
    sources: Sources
