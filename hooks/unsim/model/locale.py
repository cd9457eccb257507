"""The words of the interface, one file a language."""

from typing import Annotated, Literal

from pydantic import Field

from unsim.model.base import Language, Line, Strict, Url

Key = Annotated[str, Field(pattern=r"^[A-Za-z0-9]+([_.-][A-Za-z0-9]+)*$")]


class Word(Strict):
    """A word of a closed vocabulary: short label, definition, and two examples of its use."""

    label: Line
    short: Line | None = Field(
        default=None, description="For table cells, if the label is too long"
    )
    means: Line
    examples: Annotated[list[Line], Field(min_length=2, max_length=2)]


class Plural(Strict):
    """Forms by CLDR category; languages without plurals have `other` alone."""

    one: Line | None = None
    other: Line


class Locale(Strict):
    locale: Language
    html_lang: Language = Field(description="The lang attribute, such as zh-Hans")
    theme: Line = Field(description="The name Material for MkDocs has for the language")
    name: Line = Field(description="What the language calls itself")
    direction: Literal["ltr", "rtl"] = "ltr"
    prefix: Annotated[
        str, Field(pattern=r"^([a-z-]+/)?$", description="Where its pages live: '' or 'en/'")
    ]
    website_name: Line
    country_names: dict[Annotated[str, Field(pattern=r"^[A-Z]{2}$")], Line] | None = None
    vocabulary: dict[Key, dict[Key, Word]]
    terms: dict[Key, Word] = Field(description="The questions a law and a carrier answer")
    steps: dict[Key, Line]
    messages: dict[Key, Line | Plural]


__all__ = ["Locale", "Plural", "Url", "Word"]
