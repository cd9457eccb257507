"""The re-check queue: what to read again first.

Urgency of an answer = age of its freshest source in half-lives × what a wrong answer costs a reader.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pydantic import BaseModel

from unsim.derive.evidence import half_lives
from unsim.model.answer import Sourced
from unsim.model.country import Country
from unsim.model.region import Region
from unsim.model.source import Source
from unsim.model.worldwide import Device, General, Seller

COST: Final[Mapping[str, int]] = {
    "routes": 5,
    "debt_blocks": 4,
    "fee": 4,
    "early_exit": 4,
    "lapse": 4,
    "bills_after_request": 4,
    "online_channel": 4,
    "deadline": 3,
    "notice": 3,
    "credit_refund": 3,
    "complaint": 3,
    "esim": 2,
}


@dataclass(frozen=True, slots=True)
class Due:
    path: tuple[str | int, ...]
    answer: Sourced
    sources: tuple[str, ...]
    half_lives: float
    cost: int

    @property
    def urgency(self) -> float:
        return self.half_lives * self.cost


def queue(record: Country | Region | Seller | Device | General, today: date) -> list[Due]:
    """Every sourced answer of the record, the most urgent first."""
    sources = record.sources or {}
    due = [_due(path, answer, sources, today) for path, answer in answers_in(record)]
    return sorted(due, key=lambda item: (-item.urgency, item.path[:1], str(item.path)))


def answers_in(
    value: Any, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], Sourced]]:
    """Every answer inside a record, with its path in the YAML file."""
    if isinstance(value, Sourced):
        yield path, value
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield from answers_in(getattr(value, name), (*path, field.alias or name))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from answers_in(item, (*path, index))


def _due(
    path: tuple[str | int, ...], answer: Sourced, sources: Mapping[str, Source], today: date
) -> Due:
    ages = [half_lives(sources[key], today) for key in answer.sources if key in sources]
    cost = next(
        (COST[part] for part in reversed(path) if isinstance(part, str) and part in COST), 1
    )
    return Due(path, answer, tuple(answer.sources), min(ages, default=9.0), cost)
