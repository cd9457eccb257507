"""The files of a country's folder as one document: `carriers.0.routes` leads into the carrier's file."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from unsim.reading.document import Document, Path_
from unsim.reading.folder import FolderDocument

SHARED: Final = ("claims", "unknown", "history")
"""Lists that stand in each file about what concerns it; the record has them all, in this order."""


@dataclass(slots=True)
class CountryDocument(FolderDocument):
    country: Document = field(kw_only=True)
    carriers: Sequence[Document] = field(kw_only=True)

    @classmethod
    def of(cls, country: Document, carriers: Sequence[Document]) -> "CountryDocument":
        value = {
            **country.value,
            "carriers": [carrier.value for carrier in carriers],
            **{name: _items(name, (country, *carriers)) for name in SHARED},
            "sources": _sources((country, *carriers)),
        }
        value = {key: one for key, one in value.items() if key not in SHARED or one}
        return cls(country.path, country.text, value, country=country, carriers=carriers)

    @property
    def files(self) -> tuple[Document, ...]:
        return (self.country, *self.carriers)

    def within(self, path: Path_) -> tuple[Document, Path_]:
        if len(path) > 1 and isinstance(path[1], int):
            if path[0] == "carriers" and path[1] < len(self.carriers):
                return self.carriers[path[1]], path[2:]
            if path[0] in SHARED:
                return self._in_shared(str(path[0]), path[1], path[2:])
        if path[:1] == ("sources",) and len(path) > 1:
            return self._in_sources(str(path[1])), path
        return self.country, path

    def _in_shared(self, name: str, index: int, rest: Path_) -> tuple[Document, Path_]:
        for document in self.files:
            count = len(document.value.get(name) or ())
            if index < count:
                return document, (name, index, *rest)
            index -= count
        return self.country, (name,)

    def _in_sources(self, key: str) -> Document:
        holders = (one for one in self.files if key in (one.value.get("sources") or {}))
        return next(holders, self.country)


def _items(name: str, documents: Iterable[Document]) -> list[Any]:
    return [item for document in documents for item in document.value.get(name) or ()]


def _sources(documents: Iterable[Document]) -> dict[str, Any]:
    """A key that two files use is a mistake of its own; the first file keeps it."""
    found: dict[str, Any] = {}
    for document in documents:
        for key, source in (document.value.get("sources") or {}).items():
            found.setdefault(key, source)
    return found
