"""Who refers to which carrier of a country."""

from collections.abc import Iterator
from typing import Final

from unsim.model.carrier import Carrier
from unsim.model.country import Country
from unsim.records.places import Place

LINKS: Final = ("network", "successor", "inherits")


def references(country: Country) -> Iterator[Place]:
    for position, named in enumerate(country.order or ()):
        yield Place(("order", position), named)
    for index, carrier in enumerate(country.carriers):
        for link in LINKS:
            target = target_of(carrier, link)
            if target is not None:
                yield Place(("carriers", index, *link_path(link)), target)
    for name in ("claims", "unknown", "history"):
        for index, item in enumerate(getattr(country, name) or ()):
            for position, target in enumerate(item.carriers or ()):
                yield Place((name, index, "carriers", position), target)


def target_of(carrier: Carrier, link: str) -> str | None:
    if link == "inherits":
        return carrier.inherits.from_ if carrier.inherits else None
    target: str | None = getattr(carrier, link)
    return target


def link_path(link: str) -> tuple[str, ...]:
    return ("inherits", "from") if link == "inherits" else (link,)
