"""What belongs to no country: devices, sellers of travel eSIMs, concepts and general claims."""

from pydantic import Field

from unsim.model.answer import Sourced
from unsim.model.base import Id, Line, PartialDate, Phrase, Strict, Text, Url
from unsim.model.claims import Advice, Claim, Unknown
from unsim.model.source import Sources
from unsim.model.step import Step
from unsim.vocabulary import DeviceTopic, Plan, SellerTopic, Topic, YesNo


class DeviceFact(Sourced):
    """Something a source says of the device."""

    topic: DeviceTopic = Field(description="What it is about")
    text: Text = Field(description="The fact, in our own words")
    steps: list[Step] | None = Field(
        default=None, min_length=1, description="How it goes on this device, action by action"
    )


class DeviceAdvice(Strict):
    """Our own inference. Shown as advice, never as a fact."""

    topic: DeviceTopic = Field(description="What it is about")
    text: Text = Field(description="The advice, and why")
    sources: list[Id] | None = Field(
        default=None, min_length=1, description="What it is drawn from, if anything"
    )


class Device(Strict):
    device: Id = Field(description="Never renamed: the file is called after it, and so is the page")
    name: Text = Field(description="What readers call it")
    maker: Line | None = Field(default=None, description="Who makes it")
    also: list[Line] | None = Field(
        default=None, min_length=1, description="Other names and models: what people type"
    )
    facts: list[DeviceFact] | None = Field(
        default=None, min_length=1, description="What sources say of it, by topic"
    )
    advice: list[DeviceAdvice] | None = Field(
        default=None, min_length=1, description="Our own inference, shown as advice"
    )
    unknown: list[Unknown] | None = Field(
        default=None, min_length=1, description="Open questions, with where somebody looked"
    )
    sources: Sources | None = Field(
        default=None, description="Each source once, named; cited by its name everywhere else"
    )


class SellerFact(Sourced):
    """Something a source says of the seller."""

    topic: SellerTopic = Field(description="What it is about")
    text: Text = Field(description="The fact, in our own words")
    steps: list[Step] | None = Field(
        default=None, min_length=1, description="How it goes there, action by action"
    )
    plans: list[Plan] | None = Field(
        default=None, min_length=1, description="The plans it holds for; all if left out"
    )
    on: PartialDate | None = Field(default=None, alias="date", description="When it was so")


class Recurring(Sourced):
    """Does money go on flowing if the buyer does nothing?"""

    answer: YesNo = Field(description="yes: it goes on until one stops it; the note says how")


class SellerAdvice(Strict):
    """Our own inference. Shown as advice, never as a fact."""

    topic: SellerTopic = Field(description="What it is about")
    text: Text = Field(description="The advice, and why")
    sources: list[Id] | None = Field(
        default=None, min_length=1, description="What it is drawn from, if anything"
    )


class Seller(Strict):
    seller: Id = Field(description="Never renamed: the file is called after it, and so is the page")
    name: Text = Field(description="What its customers call it")
    also: list[Line] | None = Field(
        default=None, min_length=1, description="Former names, other spellings: what people type"
    )
    website: Url | None = Field(default=None, description="Its own website")
    recurring: Recurring | None = Field(
        default=None, description="Does money go on flowing if the buyer does nothing"
    )
    facts: list[SellerFact] | None = Field(
        default=None, min_length=1, description="What sources say of it, by topic"
    )
    advice: list[SellerAdvice] | None = Field(
        default=None, min_length=1, description="Our own inference, shown as advice"
    )
    unknown: list[Unknown] | None = Field(
        default=None, min_length=1, description="Open questions, with where somebody looked"
    )
    sources: Sources | None = Field(
        default=None, description="Each source once, named; cited by its name everywhere else"
    )


class Concept(Sourced):
    """A thing worth understanding, in a few sentences."""

    id: Id = Field(description="Never changed: it is in links that people keep")
    topic: Topic = Field(description="What it is about")
    name: Text = Field(description="What the thing is called")
    text: Text = Field(description="What one should know of it, in a few sentences")


class Library(Strict):
    """`data/library.yml`: sources that only the hand-written guides cite."""

    sources: Sources


class Saying(Strict):
    """A sentence to say or show to any carrier's staff. Ours, and no fact."""

    id: Id = Field(description="Unique in the file")
    use: Text = Field(description="When a reader needs it")
    say: Phrase


class General(Strict):
    """`data/general.yml`: what holds everywhere."""

    concepts: list[Concept] = Field(min_length=1, description="Things worth understanding")
    phrases: list[Saying] | None = Field(
        default=None, min_length=1, description="Sentences for any carrier's staff"
    )
    advice: list[Advice] | None = Field(
        default=None, min_length=1, description="Our own inference, shown as advice"
    )
    claims: list[Claim] | None = Field(
        default=None, min_length=1, description="What circulates, and whether it holds"
    )
    unknown: list[Unknown] | None = Field(
        default=None, min_length=1, description="Open questions, with where somebody looked"
    )
    sources: Sources
