"""A country: its own file, and the record it makes together with its carriers'."""

from typing import Annotated

from pydantic import Field

from unsim.model.answer import Sourced, Terms
from unsim.model.base import Duration, Email, Id, Language, Line, SourceKeys, Strict, Text, Url
from unsim.model.carrier import Carrier
from unsim.model.claims import Advice, Claim, Event, Fact, Unknown
from unsim.model.source import Sources
from unsim.model.step import Step
from unsim.vocabulary import ComplaintBody, Continent


class Regulator(Sourced):
    name: Line = Field(description="Its full name, in its own language")
    short: Line | None = Field(default=None, description="What everybody calls it: OSIPTEL")
    role: Text = Field(description="What it does for a reader, in one or two sentences")
    url: Url | None = Field(default=None, description="Its website")
    phone: Line | None = Field(default=None, description="Its number, as one dials it")
    email: Email | None = Field(default=None, description="Its address for complaints")


class ComplaintStage(Sourced):
    """One rung of the ladder, in the order in which a reader climbs it."""

    to: ComplaintBody = Field(description="What kind of body it is")
    name: Text = Field(description="What the rung is called")
    when: Text | None = Field(default=None, description="When this rung is the right one")
    url: Url | None = Field(default=None, description="Its form or page")
    phone: Line | None = Field(default=None, description="Its number, as one dials it")
    email: Email | None = Field(default=None, description="Its e-mail address")
    answer_within: Duration | None = Field(
        default=None, description="How long it may take to answer"
    )
    steps: list[Step] | None = Field(
        default=None, min_length=1, description="How to complain there, step by step"
    )


class LineCheck(Sourced):
    """A public register in which a reader sees whether the line is really gone."""

    name: Line = Field(description="What the register is called")
    url: Url = Field(description="Its address")


class CountryFile(Strict):
    """`country.yml`: what concerns the whole country, or several of its carriers."""

    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2")]
    name: Text = Field(description="The country's name in every language of the site")
    also: list[Line] | None = Field(
        default=None, min_length=1, description="Local and other spellings"
    )
    continent: Continent = Field(description="Where the list of countries shows it")
    languages: list[Language] = Field(min_length=1, description="What the carriers' staff speak")
    order: list[Id] | None = Field(
        default=None,
        min_length=1,
        description="The ids of its carriers as readers meet them; the others follow by name",
    )
    regulators: list[Regulator] | None = Field(
        default=None, min_length=1, description="The authorities a reader may turn to"
    )
    rules: Terms | None = Field(
        default=None, description="What law and regulator say, for every carrier"
    )
    complaint: list[ComplaintStage] | None = Field(
        default=None, min_length=1, description="The ladder of complaint, in climbing order"
    )
    line_check: list[LineCheck] | None = Field(
        default=None, min_length=1, description="Where one can see which lines are in one's name"
    )
    facts: list[Fact] | None = Field(
        default=None, min_length=1, description="What else holds for every carrier, by topic"
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
    history: list[Event] | None = Field(
        default=None, min_length=1, description="What changed and when: laws, mergers, new channels"
    )
    sources: Sources | None = Field(
        default=None,
        description="Sources of this file, and those that several carriers cite, by their keys",
    )


class Country(CountryFile):
    """The folder as one record: claims, open questions, events and sources of all its files."""

    sources: Sources
    carriers: list[Carrier] = Field(min_length=1, description="Networks, brands, virtual carriers")


__all__ = ["ComplaintStage", "Country", "CountryFile", "LineCheck", "Regulator", "SourceKeys"]
