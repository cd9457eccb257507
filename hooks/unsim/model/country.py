"""A country: its rules, carriers, claims and sources."""

from typing import Annotated

from pydantic import Field

from unsim.model.answer import Sourced, Terms
from unsim.model.base import Duration, Email, Id, Language, Line, SourceKeys, Strict, Text, Url
from unsim.model.carrier import Carrier
from unsim.model.claims import Advice, Claim, Event, Fact, Unknown
from unsim.model.source import Source
from unsim.model.step import Step
from unsim.vocabulary import ComplaintBody, Continent

Sources = Annotated[
    dict[Id, Source],
    Field(min_length=1, description="Each source once, named; cited by its name everywhere else"),
]


class Regulator(Sourced):
    name: Line
    short: Line | None = None
    role: Text
    url: Url | None = None
    phone: Line | None = None
    email: Email | None = None


class ComplaintStage(Sourced):
    """One rung of the ladder, in the order in which a reader climbs it."""

    to: ComplaintBody
    name: Text
    when: Text | None = Field(default=None, description="When this rung is the right one")
    url: Url | None = None
    phone: Line | None = None
    email: Email | None = None
    answer_within: Duration | None = None
    steps: list[Step] | None = Field(default=None, min_length=1)


class LineCheck(Sourced):
    """A public register in which a reader sees whether the line is really gone."""

    name: Line
    url: Url


class Country(Strict):
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2")]
    name: Text
    also: list[Line] | None = Field(
        default=None, min_length=1, description="Local and other spellings"
    )
    continent: Continent
    languages: list[Language] = Field(min_length=1, description="What the carriers' staff speak")
    regulators: list[Regulator] | None = Field(default=None, min_length=1)
    rules: Terms | None = Field(
        default=None, description="What law and regulator say, for every carrier"
    )
    complaint: list[ComplaintStage] | None = Field(default=None, min_length=1)
    line_check: list[LineCheck] | None = Field(default=None, min_length=1)
    facts: list[Fact] | None = Field(default=None, min_length=1)
    advice: list[Advice] | None = Field(default=None, min_length=1)
    carriers: list[Carrier] = Field(min_length=1)
    claims: list[Claim] | None = Field(default=None, min_length=1)
    unknown: list[Unknown] | None = Field(default=None, min_length=1)
    history: list[Event] | None = Field(default=None, min_length=1)
    sources: Sources


__all__ = ["ComplaintStage", "Country", "LineCheck", "Regulator", "SourceKeys", "Sources"]
