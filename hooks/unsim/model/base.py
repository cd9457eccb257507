"""The small types every record is made of."""

import re
from datetime import date
from functools import lru_cache
from typing import Annotated, LiteralString, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from unsim.model.address import trouble_with_email, trouble_with_url
from unsim.vocabulary import DayUnit


class Strict(BaseModel):
    """Refuses unknown keys and silent conversions: a typing error must be a finding."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def _not_blank(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank", "is blank; write the text or leave the key out")
    return text


def _web_address(text: str) -> str:
    return _without_trouble(text, "web_address", trouble_with_url(text))


def _email_address(text: str) -> str:
    return _without_trouble(text, "email_address", trouble_with_email(text))


def _without_trouble(text: str, kind: LiteralString, trouble: str) -> str:
    if trouble:
        raise PydanticCustomError(kind, "{trouble}", {"trouble": trouble})
    return text


def _calendar_date(text: str) -> str:
    try:
        earliest_day(text)
    except ValueError:
        raise PydanticCustomError(
            "calendar_date",
            "is not a date; write 2026-11-20, or 2026-11 or 2026 if the day is unknown",
        ) from None
    return text


def _full_date(text: str) -> str:
    if len(_calendar_date(text)) != len("2026-11-20"):
        raise PydanticCustomError("full_date", "needs the whole date, such as 2026-11-20")
    return text


@lru_cache(maxsize=10_000)  # each is asked for by every page that cites its source
def earliest_day(partial: str) -> date:
    """The first day a date such as 2026, 2026-11 or 2026-11-20 may mean."""
    if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", partial, flags=re.ASCII):
        raise ValueError(partial)
    return date.fromisoformat((partial + "-01-01")[:10])


Line = Annotated[str, Field(min_length=1, max_length=4000), AfterValidator(_not_blank)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z][a-zA-Z]{1,3})?$")]
Url = Annotated[str, Field(max_length=2000), AfterValidator(_web_address)]
Email = Annotated[
    str,
    Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$", max_length=320),
    AfterValidator(_email_address),
]
PartialDate = Annotated[
    str,
    Field(
        description="2026-11-20, or 2026-11, or 2026",
        json_schema_extra={"examples": ["2026-11-20"]},
    ),
    AfterValidator(_calendar_date),
]
FullDate = Annotated[str, Field(description="2026-11-20"), AfterValidator(_full_date)]
SourceKeys = Annotated[
    list[Id], Field(min_length=1, description="Keys of `sources`: who says so. Never empty.")
]
Text = Annotated[
    dict[Language, Line],
    Field(min_length=1, description="A text for readers, one line per language: {zh: …, en: …}"),
]
Phrase = Annotated[
    dict[Language, Line],
    Field(
        min_length=1,
        description="Words of the carrier's language, with their meaning: {es: …, zh: …, en: …}",
    ),
]
Label = Annotated[
    Line | Phrase,
    Field(description="A label as the screen shows it; with a gloss where it needs one"),
]


class Duration(Strict):
    """A length of time: {days: 5, unit: working}. Exactly one of the four lengths."""

    hours: Annotated[int, Field(ge=0, le=10_000)] | None = Field(
        default=None, description="So many hours"
    )
    days: Annotated[int, Field(ge=0, le=10_000)] | None = Field(
        default=None, description="So many days; 0 means at once"
    )
    months: Annotated[int, Field(ge=0, le=1_000)] | None = Field(
        default=None, description="So many months"
    )
    years: Annotated[int, Field(ge=0, le=100)] | None = Field(
        default=None, description="So many years"
    )
    unit: DayUnit | None = Field(
        default=None, description="What kind of days the source speaks of, if it says"
    )

    @model_validator(mode="after")
    def _one_length(self) -> Self:
        lengths = [self.hours, self.days, self.months, self.years]
        if sum(length is not None for length in lengths) != 1:
            raise PydanticCustomError(
                "one_length", "needs exactly one of hours, days, months, years, such as {days: 5}"
            )
        if self.unit and self.days is None:
            raise PydanticCustomError("unit_of_days", "has a unit, which goes with days alone")
        return self

    @property
    def in_days(self) -> float:
        """For comparing lengths, not for showing: five working days are about seven days."""
        if self.hours is not None:
            return self.hours / 24
        if self.months is not None:
            return self.months * 30.4
        if self.years is not None:
            return self.years * 365.0
        days = float(self.days or 0)
        return days * 1.4 if self.unit == "working" else days


class Money(Strict):
    """An amount: {amount: 9.9, currency: EUR}."""

    amount: Annotated[
        float, Field(ge=0, allow_inf_nan=False, description="The number alone, without separators")
    ]
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$", description="ISO 4217, such as EUR")]
