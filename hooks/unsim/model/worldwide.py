"""What belongs to no country: devices, sellers of travel eSIMs, concepts and general claims."""

from pydantic import Field

from unsim.model.answer import Sourced
from unsim.model.base import Id, Line, PartialDate, Strict, Text, Url
from unsim.model.claims import Advice, Claim, Unknown
from unsim.model.country import Sources
from unsim.model.step import Step
from unsim.vocabulary import DeviceTopic, Plan, SellerTopic, Topic, YesNo


class DeviceFact(Sourced):
    topic: DeviceTopic
    text: Text
    steps: list[Step] | None = Field(default=None, min_length=1)


class DeviceAdvice(Strict):
    """Our own inference. Shown as advice, never as a fact."""

    topic: DeviceTopic
    text: Text
    sources: list[Id] | None = Field(default=None, min_length=1)


class Device(Strict):
    device: Id
    name: Text
    maker: Line | None = None
    also: list[Line] | None = Field(default=None, min_length=1)
    facts: list[DeviceFact] | None = Field(default=None, min_length=1)
    advice: list[DeviceAdvice] | None = Field(default=None, min_length=1)
    unknown: list[Unknown] | None = Field(default=None, min_length=1)
    sources: Sources | None = None


class SellerFact(Sourced):
    topic: SellerTopic
    text: Text
    steps: list[Step] | None = Field(default=None, min_length=1)
    plans: list[Plan] | None = Field(default=None, min_length=1)
    on: PartialDate | None = None


class Recurring(Sourced):
    """Does money go on flowing if the buyer does nothing?"""

    answer: YesNo


class SellerAdvice(Strict):
    """Our own inference. Shown as advice, never as a fact."""

    topic: SellerTopic
    text: Text
    sources: list[Id] | None = Field(default=None, min_length=1)


class Seller(Strict):
    seller: Id
    name: Text
    also: list[Line] | None = Field(default=None, min_length=1)
    website: Url | None = None
    recurring: Recurring | None = None
    facts: list[SellerFact] | None = Field(default=None, min_length=1)
    advice: list[SellerAdvice] | None = Field(default=None, min_length=1)
    unknown: list[Unknown] | None = Field(default=None, min_length=1)
    sources: Sources | None = None


class Concept(Sourced):
    """A thing worth understanding, in a few sentences."""

    id: Id
    topic: Topic
    name: Text
    text: Text


class Library(Strict):
    """`data/library.yml`: sources that only the hand-written guides cite."""

    sources: Sources


class General(Strict):
    """`data/general.yml`: what holds everywhere."""

    concepts: list[Concept] = Field(min_length=1)
    advice: list[Advice] | None = Field(default=None, min_length=1)
    claims: list[Claim] | None = Field(default=None, min_length=1)
    unknown: list[Unknown] | None = Field(default=None, min_length=1)
    sources: Sources
