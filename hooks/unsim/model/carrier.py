"""A carrier of a country: a file of its own beside the country's."""

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
from unsim.model.claims import Advice, Claim, Event, Fact, Report, Unknown
from unsim.model.source import Sources
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
    RunsTo,
    YesNo,
)


class Route(Answer):
    """One way to ask for the end of a line, and how far it leads."""

    channel: Channel = Field(description="The way one asks")
    result: Result = Field(description="How far the way leads")
    only: Only | None = Field(
        default=None,
        description="The route serves this case alone, so it does not count for others",
    )
    name: Label | None = Field(default=None, description="What the app, desk or form is called")
    url: Url | None = Field(default=None, description="The page where it begins")
    contact: Line | None = Field(default=None, description="Number, e-mail or postal address")
    from_abroad: YesNo | None = Field(
        default=None, description="Does it work from another country, as a source says"
    )
    needs: list[Need] | None = Field(
        default=None, min_length=1, description="What one must be able to do to use it"
    )
    needs_not: list[Need] | None = Field(
        default=None, min_length=1, description="What a source says it does not take"
    )
    documents: list[Document] | None = Field(
        default=None, min_length=1, description="What one shows or attaches"
    )
    takes: Duration | None = Field(
        default=None, description="From the request to the end of the line"
    )
    runs_to: RunsTo | None = Field(
        default=None, description="The line goes on until then, instead of ending at once"
    )
    fee: Money | None = Field(default=None, description="What asking this way costs")
    steps: list[Step] | None = Field(
        default=None, min_length=1, description="How it goes, action by action"
    )


class Contact(Sourced):
    """A way to reach the carrier of which nobody says whether it takes a cancellation."""

    channel: Channel = Field(description="The way one reaches it")
    value: Line = Field(description="Number, address or account")
    from_abroad: YesNo | None = Field(
        default=None, description="Does it work from another country, as a source says"
    )


class Esim(Sourced):
    """Whether the carrier sells eSIMs."""

    prepaid: YesNo | None = Field(default=None, description="For prepaid lines")
    postpaid: YesNo | None = Field(default=None, description="For postpaid lines")
    since: PartialDate | None = Field(default=None, description="Since when")


class Inheritance(Strict):
    """Routes and terms taken over from another carrier, and who says they are the same."""

    from_: Id = Field(alias="from", description="The carrier whose answers hold here too")
    sources: SourceKeys
    note: Text | None = Field(default=None, description="What the source says of it")


class Carrier(Strict):
    id: Id = Field(
        alias="carrier",
        description="Never renamed: the file is called after it, and it is in links that people keep",
    )
    name: Line = Field(description="What its customers call it")
    legal_name: Line | None = Field(default=None, description="The company, for letters")
    kind: CarrierKind = Field(description="Network, brand of a network, or virtual carrier")
    network: Id | None = Field(
        default=None, description="The carrier whose network or brand house it is"
    )
    also: list[Line] | None = Field(
        default=None,
        min_length=1,
        description="Former names, other spellings, Chinese names: what people type",
    )
    status: CarrierStatus = Field(description="Whether one can still be its customer")
    since: PartialDate | None = Field(default=None, description="Since when it has this status")
    successor: Id | None = Field(default=None, description="The carrier that took its customers")
    about: Text | None = Field(default=None, description="Who it is, in one or two sentences")
    sources: SourceKeys = Field(
        alias="known_from", description="Keys of sources that say it exists and what it is"
    )
    website: Url | None = Field(default=None, description="Its own website")
    sold: list[Plan] | None = Field(
        default=None, min_length=1, description="The plans it sells; both if left out"
    )
    esim: Esim | None = Field(default=None, description="Whether it sells eSIMs")
    inherits: Inheritance | None = Field(
        default=None, description="For a brand whose cancellations go as its network's do"
    )
    routes: list[Route] | None = Field(
        default=None, min_length=1, description="The ways to ask; one that is missing is unknown"
    )
    terms: Terms | None = Field(
        default=None, description="What it says itself on the questions of `rules`"
    )
    contacts: list[Contact] | None = Field(
        default=None, min_length=1, description="Ways to reach it that may not take cancellations"
    )
    facts: list[Fact] | None = Field(
        default=None, min_length=1, description="What else is known of it, by topic"
    )
    advice: list[Advice] | None = Field(
        default=None, min_length=1, description="Our own inference, shown as advice"
    )
    reports: list[Report] | None = Field(
        default=None, min_length=1, description="What people lived through; nobody is named"
    )
    claims: list[Claim] | None = Field(
        default=None, min_length=1, description="What circulates about this carrier alone"
    )
    unknown: list[Unknown] | None = Field(
        default=None, min_length=1, description="Open questions about this carrier alone"
    )
    history: list[Event] | None = Field(
        default=None, min_length=1, description="What changed at this carrier alone, and when"
    )
    own_sources: Sources | None = Field(
        default=None,
        alias="sources",
        description="Sources that this file alone cites; it cites its country's by their keys too",
    )
