"""A region: what several countries share, such as the law of the European Union."""

from typing import Annotated

from pydantic import Field

from unsim.model.answer import Terms
from unsim.model.base import Line, Strict, Text
from unsim.model.claims import Advice, Claim, Event, Fact, Unknown
from unsim.model.country import ComplaintStage, Regulator
from unsim.model.source import Sources

CountryCode = Annotated[str, Field(pattern=r"^[A-Z]{2}$", description="ISO 3166-1 alpha-2")]


class Region(Strict):
    region: Annotated[
        str,
        Field(
            pattern=r"^[A-Z]{2,8}$",
            description="Never renamed: the file is called after it in small letters",
        ),
    ]
    name: Text = Field(description="The region's name in every language of the site")
    also: list[Line] | None = Field(default=None, min_length=1, description="Other spellings")
    members: list[CountryCode] = Field(
        min_length=1, description="The countries that take over its rules, covered or not"
    )
    regulators: list[Regulator] | None = Field(
        default=None, min_length=1, description="The authorities a reader may turn to"
    )
    rules: Terms | None = Field(default=None, description="What its law says, for every carrier")
    complaint: list[ComplaintStage] | None = Field(
        default=None, min_length=1, description="Rungs that stand above a country's own ladder"
    )
    facts: list[Fact] | None = Field(
        default=None, min_length=1, description="What else holds in every member, by topic"
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
        default=None, min_length=1, description="What changed and when"
    )
    sources: Sources = Field(description="Each source once; its key begins with the region's id")
