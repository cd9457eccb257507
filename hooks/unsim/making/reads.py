"""What a piece of work read, so that one knows what would make its result another."""

from dataclasses import dataclass, field, fields
from typing import Any, Final

from unsim.making.day import WatchedDay
from unsim.records.catalog import Catalog

COUNTRIES: Final = "countries"
KINDS: Final = frozenset(one.name for one in fields(Catalog))


@dataclass(eq=False, slots=True)
class Reads:
    names: set[str] = field(default_factory=set)
    """Kinds of records, as the catalog calls them; a country alone is `countries/PE`."""
    days: list[WatchedDay] = field(default_factory=list)


def name_of_country(code: str) -> str:
    return f"{COUNTRIES}/{code.upper()}"


class WatchedCatalog(Catalog):
    """The same records; whichever kind is asked for is noted."""

    __slots__ = ("_reads",)

    @classmethod
    def over(cls, catalog: Catalog, reads: Reads) -> "WatchedCatalog":
        watched = cls(**{kind: getattr(catalog, kind) for kind in KINDS})
        object.__setattr__(watched, "_reads", reads)
        return watched

    def __getattribute__(self, name: str) -> Any:
        if name in KINDS:
            object.__getattribute__(self, "_reads").names.add(name)
        return object.__getattribute__(self, name)
