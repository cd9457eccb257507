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

    id: Id
    topic: Topic
    carriers: list[Id] | None = Field(default=None, min_length=1)
    says: Text
    verdict: ClaimVerdict
    because: Text
    sources: SourceKeys


class Looked(Strict):
    """Where somebody searched in vain: by source, address or in words."""

    on: FullDate
    sources: list[Id] | None = Field(default=None, min_length=1)
    where: list[Url] | None = Field(default=None, min_length=1)
    note: Text | None = None

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if not (self.sources or self.where or self.note):
            raise PydanticCustomError(
                "looked_nowhere", "says when, but not where: add sources, where or a note"
            )
        return self


class Unknown(Strict):
    """An open question with its trail."""

    id: Id
    topic: Topic
    carriers: list[Id] | None = Field(default=None, min_length=1)
    question: Text
    looked: Looked
    try_: Text | None = Field(default=None, alias="try", description="Where the answer may lie")
    ask: Phrase | None = Field(default=None, description="The question that would settle it")


class Fact(Sourced):
    """Anything else that has a source and matters to a reader."""

    topic: Topic
    text: Text
    plans: list[Plan] | None = Field(default=None, min_length=1)
    on: PartialDate | None = None


class Advice(Strict):
    """Our own inference. Shown as advice, never as a fact."""

    topic: Topic
    text: Text
    sources: list[Id] | None = Field(
        default=None, min_length=1, description="What it is drawn from, if anything"
    )


class Event(Sourced):
    on: PartialDate
    text: Text
    carriers: list[Id] | None = Field(default=None, min_length=1)


class Report(Strict):
    """What one person lived through. Nobody is named."""

    on: FullDate
    plan: Plan
    channel: Channel
    outcome: ReportOutcome
    days: int | None = Field(default=None, ge=0, le=1000)
    proof: Proof | None = None
    from_abroad: bool | None = None
    link: Url | None = None
    note: Line | None = None
