"""The words of the interface: a folder a language, in it a file for each room of the site."""

from typing import Annotated, Literal

from pydantic import Field

from unsim.model.base import Language, Line, Strict, Url

Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+([_.-][A-Za-z0-9]+)*$")]


class Word(Strict):
    """A word of a closed vocabulary: short label, definition, and two examples of its use."""

    label: Line = Field(description="What readers see")
    short: Line | None = Field(
        default=None, description="For table cells, if the label is too long"
    )
    means: Line = Field(description="Its definition, in one sentence")
    examples: Annotated[
        list[Line], Field(min_length=2, max_length=2, description="Two examples of its use")
    ]


class Plural(Strict):
    """Forms by CLDR category; languages without plurals have `other` alone."""

    one: Line | None = Field(default=None, description="For one of it")
    other: Line = Field(description="For any other number")


class Search(Strict):
    """What people type, whichever language they think in: no reader sees these words."""

    same: list[Annotated[list[Line], Field(min_length=2)]] = Field(
        description="Groups of words that mean the same to somebody who searches"
    )
    empty: list[Line] = Field(description="Words of a question that say nothing of what is sought")


class Room(Strict):
    """Words of the interface. In one language each stands in one file alone."""

    country_names: dict[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], Line] = Field(
        default_factory=dict, description="Names of countries that have no record yet"
    )
    vocabulary: dict[Key, dict[Key, Word]] = Field(
        default_factory=dict, description="Every word of the closed vocabularies, defined"
    )
    terms: dict[Key, Word] = Field(
        default_factory=dict, description="The questions a law and a carrier answer"
    )
    steps: dict[Key, Line] = Field(
        default_factory=dict, description="How each action of a step is said"
    )
    fields: dict[Key, Line] = Field(
        default_factory=dict,
        description="What the keys of the records mean, where this is not the models' language",
    )
    search: Search | None = Field(
        default=None, description="Words the search knows besides those on the pages"
    )
    messages: dict[Key, Line | Plural] = Field(
        default_factory=dict, description="Every other word of the interface"
    )


class Locale(Room):
    locale: Language = Field(description="The code of the language; the folder is called after it")
    html_lang: Language = Field(description="The lang attribute, such as zh-Hans")
    theme: Line = Field(description="The name Material for MkDocs has for the language")
    name: Line = Field(description="What the language calls itself")
    direction: Literal["ltr", "rtl"] = Field(
        default="ltr", description="Which way its lines run: ltr or rtl"
    )
    prefix: Annotated[
        str, Field(pattern=r"^([a-z-]+/)?$", description="Where its pages live: '' or 'en/'")
    ]
    shared_as: Annotated[str, Field(pattern=r"^[a-z]{2,3}_[A-Z]{2}$")] | None = Field(
        default=None,
        description="Language and territory as previews of links want them, such as zh_CN",
    )
    website_name: Line = Field(description="What the site is called in this language")


__all__ = ["Locale", "Plural", "Room", "Search", "Url", "Word"]
