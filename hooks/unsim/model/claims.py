"""What circulates, what is not known, what happened, what people lived through."""

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from unsim.model.answer import Sourced
from unsim.model.base import (
    FullDate,
    Id,
    Line,
    PartialDate,
    Phrase,
    SourceKeys,
    Strict,
    Text,
    Url,
)
from unsim.vocabulary import Channel, ClaimVerdict, Plan, Proof, ReportOutcome, Topic


class Claim(Strict):
    """Something people read on the web, and whether it holds."""

    id: Id = Field(description="Never changed: it is in links that people keep")
    topic: Topic = Field(description="What it is about")
    carriers: list[Id] | None = Field(
        default=None, min_length=1, description="The carriers it is about; all if left out"
    )
    says: Text = Field(description="The claim, as one meets it")
    verdict: ClaimVerdict = Field(description="Whether it holds")
    because: Text = Field(description="Why, in one or two sentences")
    sources: SourceKeys


class Looked(Strict):
    """Where somebody searched in vain: by source, address or in words."""

    on: FullDate = Field(alias="date", description="The day of the search: 2026-11-20")
    sources: list[Id] | None = Field(
        default=None, min_length=1, description="Sources that were read for it, by key"
    )
    where: list[Url] | None = Field(
        default=None, min_length=1, description="Pages that were read for it, by address"
    )
    note: Text | None = Field(default=None, description="What was searched, and what was found")

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if not (self.sources or self.where or self.note):
            raise PydanticCustomError(
                "looked_nowhere", "says when, but not where: add sources, where or a note"
            )
        return self


class Unknown(Strict):
    """An open question with its trail."""

    id: Id = Field(description="Never changed: it is in links that people keep")
    topic: Topic = Field(description="What it is about")
    carriers: list[Id] | None = Field(
        default=None, min_length=1, description="The carriers it is about; all if left out"
    )
    question: Text = Field(description="What nobody could answer so far")
    looked: Looked = Field(description="When and where somebody searched in vain")
    try_: Text | None = Field(default=None, alias="try", description="Where the answer may lie")
    ask: Phrase | None = Field(default=None, description="The question that would settle it")


class Fact(Sourced):
    """Anything else that has a source and matters to a reader."""

    topic: Topic = Field(description="What it is about")
    text: Text = Field(description="The fact, in our own words")
    plans: list[Plan] | None = Field(
        default=None, min_length=1, description="The plans it holds for; all if left out"
    )
    on: PartialDate | None = Field(default=None, alias="date", description="When it was so")


class Advice(Strict):
    """Our own inference. Shown as advice, never as a fact."""

    topic: Topic = Field(description="What it is about")
    text: Text = Field(description="The advice, and why")
    sources: list[Id] | None = Field(
        default=None, min_length=1, description="What it is drawn from, if anything"
    )


class Event(Sourced):
    """Something that changed for readers."""

    on: PartialDate = Field(alias="date", description="When: 2026-11-20, or 2026-11, or 2026")
    text: Text = Field(description="What happened, in one sentence")
    carriers: list[Id] | None = Field(
        default=None, min_length=1, description="The carriers it concerned; all if left out"
    )


class Report(Strict):
    """What one person lived through. Nobody is named."""

    on: FullDate = Field(alias="date", description="The day the line was asked to end: 2026-11-20")
    plan: Plan = Field(description="What kind of line it was")
    channel: Channel = Field(description="The way that was tried")
    outcome: ReportOutcome = Field(description="What came of it")
    days: int | None = Field(
        default=None, ge=0, le=1000, description="Days from the request to the end of the line"
    )
    proof: Proof | None = Field(default=None, description="The proof that was given")
    from_abroad: bool | None = Field(
        default=None, description="true if one asked from another country"
    )
    link: Url | None = Field(default=None, description="The issue or page where it was told")
    note: Line | None = Field(default=None, description="One sentence, without names or numbers")
