"""A fingerprint of everything that a page may be made of, by the name under which it is read."""

import hashlib
from collections.abc import Iterable, Mapping
from typing import Any, Final

from unsim.making.reads import COUNTRIES
from unsim.reading.folder import files_in
from unsim.records.catalog import Catalog, Entry

BASE: Final = ""
"""What every page is made of: the code, the templates, the words, the options."""


class Fingerprints:
    def __init__(self, catalog: Catalog, base: str) -> None:
        self._catalog = catalog
        self._known = {BASE: base}

    def of(self, name: str) -> str:
        if name not in self._known:
            self._known[name] = self._made(name)
        return self._known[name]

    def _made(self, name: str) -> str:
        """A country's is also that of the regions, whose rules it takes over."""
        kind, _, code = name.partition("/")
        if code:
            entry = self._catalog.countries.get(code)
            return digest(["gone"] if entry is None else [text_of(entry), self.of("regions")])
        if kind == COUNTRIES:
            return digest(self.of(f"{COUNTRIES}/{one}") for one in sorted(self._catalog.countries))
        held = getattr(self._catalog, kind)
        entries = held.values() if isinstance(held, Mapping) else [held] if held else []
        return digest(text_of(entry) for entry in entries)


def text_of(entry: Entry[Any]) -> str:
    """Of its files, also those of a folder: their names and what they hold."""
    return digest(f"{file.path}\0{file.text}" for file in files_in(entry.document))


def digest(parts: Iterable[str]) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(part.encode() + b"\0")
    return found.hexdigest()
