"""A carrier of a country."""

from pydantic import Field

from unsim.model.answer import Answer, Sourced, Terms
from unsim.model.base import (
    Duration,
    Id,
    Label,
    Line,
    Money,
    PartialDate,
    SourceKeys,
    Strict,
    Text,
    Url,
)
from unsim.model.claims import Advice, Fact, Report
from unsim.model.step import Step
from unsim.vocabulary import (
    CarrierKind,
    CarrierStatus,
    Channel,
    Document,
    Need,
    Only,
    Plan,
    Result,
    YesNo,
)


class Route(Answer):
    """One way to ask for the end of a line, and how far it leads."""

    channel: Channel
    result: Result
    only: Only | None = Field(
        default=None,
        description="The route serves this case alone, so it does not count for others",
    )
    name: Label | None = Field(default=None, description="What the app, desk or form is called")
    url: Url | None = None
    contact: Line | None = Field(default=None, description="Number, e-mail or postal address")
    from_abroad: YesNo | None = None
    needs: list[Need] | None = Field(default=None, min_length=1)
    documents: list[Document] | None = Field(default=None, min_length=1)
    takes: Duration | None = Field(
        default=None, description="From the request to the end of the line"
    )
    fee: Money | None = None
    steps: list[Step] | None = Field(default=None, min_length=1)


class Contact(Sourced):
    """A way to reach the carrier of which nobody says whether it takes a cancellation."""

    channel: Channel
    value: Line
    from_abroad: YesNo | None = None


class Esim(Sourced):
    prepaid: YesNo | None = None
    postpaid: YesNo | None = None
    since: PartialDate | None = None


class Inheritance(Strict):
    """Routes and terms taken over from another carrier, and who says they are the same."""

    from_: Id = Field(alias="from")
    sources: SourceKeys
    note: Text | None = None


class Carrier(Strict):
    id: Id = Field(description="Never renamed: it is in links that people keep")
    name: Line
    legal_name: Line | None = None
    kind: CarrierKind
    network: Id | None = Field(
        default=None, description="The carrier whose network or brand house it is"
    )
    also: list[Line] | None = Field(
        default=None,
        min_length=1,
        description="Former names, other spellings, Chinese names: what people type",
    )
    status: CarrierStatus
    since: PartialDate | None = None
    successor: Id | None = None
    about: Text | None = Field(default=None, description="Who it is, in one or two sentences")
    sources: SourceKeys = Field(description="Who says that it exists and what it is")
    website: Url | None = None
    sold: list[Plan] | None = Field(
        default=None, min_length=1, description="The plans it sells; both if left out"
    )
    esim: Esim | None = None
    inherits: Inheritance | None = None
    routes: list[Route] | None = Field(default=None, min_length=1)
    terms: Terms | None = None
    contacts: list[Contact] | None = Field(default=None, min_length=1)
    facts: list[Fact] | None = Field(default=None, min_length=1)
    advice: list[Advice] | None = Field(default=None, min_length=1)
    reports: list[Report] | None = Field(default=None, min_length=1)
