"""A bar that shows how many there are of each kind, the kinds in a fixed order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Part(Generic[Kind]):
    """So many share a kind: a piece of the bar."""

    kind: Kind
    start: int
    count: int


def bar(counted: Mapping[Kind, int], order: Iterable[Kind]) -> list[Part[Kind]]:
    parts: list[Part[Kind]] = []
    for kind in order:
        if counted.get(kind):
            start = parts[-1].start + parts[-1].count if parts else 0
            parts.append(Part(kind, start, counted[kind]))
    return parts
