"""The kinds of records under data/, one row each: where they lie, and what every tool knows of them.

A country is a folder: `country.yml` and one file for each carrier. So is a language of the site:
`locale.yml` and a file of words for each room. Such a folder is one record, so the files in it are
checked, shown and compared together; every other file is a record by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pydantic import BaseModel


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    place: str
    """Where its files lie below data/."""
    schema: str
    title: str
    model_name: str
    """Imported when it is asked for: looking at paths must stay quick."""
    id_field: str = ""
    """The key whose value the file is called after; none where there is one file alone."""
    cites: bool = False
    """Its answers cite sources."""
    keeps_sources: bool = False
    part_of: str = ""
    """The kind whose file stands at the head of the folder, where this one is a part of its record."""

    @property
    def head(self) -> str:
        """The kind of the record that a file of this kind belongs to."""
        return self.part_of or self.name

    @property
    def is_single(self) -> bool:
        return "*" not in self.place

    @property
    def schema_line(self) -> str:
        """The first line of a file, which tells editors the schema it follows."""
        up = "../" * self.place.count("/")
        return f"# yaml-language-server: $schema={up}schema/{self.schema}.json"

    @property
    def model(self) -> "type[BaseModel]":
        module, _, name = self.model_name.partition(":")
        model: type[BaseModel] = getattr(import_module(module), name)
        return model

    def holds(self, parts: tuple[str, ...]) -> bool:
        """Is a file with this path below data/ of this kind?"""
        wanted = self.place.split("/")
        return len(parts) == len(wanted) and all(map(fnmatchcase, parts, wanted))


KINDS: Final[dict[str, Kind]] = {
    kind.name: kind
    for kind in (
        Kind(
            "countries",
            "countries/*/country.yml",
            "country",
            "A country: its rules, claims and sources; its carriers stand beside it",
            "unsim.model.country:CountryFile",
            id_field="country",
            cites=True,
            keeps_sources=True,
        ),
        Kind(
            "carriers",
            "countries/*/*.yml",
            "carrier",
            "A carrier of a country: ways, terms, open questions and sources",
            "unsim.model.carrier:Carrier",
            id_field="carrier",
            cites=True,
            keeps_sources=True,
            part_of="countries",
        ),
        Kind(
            "regions",
            "regions/*.yml",
            "region",
            "Rules that several countries share, and which countries these are",
            "unsim.model.region:Region",
            id_field="region",
            cites=True,
            keeps_sources=True,
        ),
        Kind(
            "sellers",
            "sellers/*.yml",
            "seller",
            "A seller of travel eSIMs, who belongs to no country",
            "unsim.model.worldwide:Seller",
            id_field="seller",
            cites=True,
            keeps_sources=True,
        ),
        Kind(
            "devices",
            "devices/*.yml",
            "device",
            "A device: removing a profile from it, and what that does not do",
            "unsim.model.worldwide:Device",
            id_field="device",
            cites=True,
            keeps_sources=True,
        ),
        Kind(
            "letters",
            "letters/*.yml",
            "letter",
            "A letter in the carriers' languages",
            "unsim.model.letter:Letter",
            id_field="letter",
        ),
        Kind(
            "languages",
            "languages/*.yml",
            "language",
            "The words that all letters in one language share",
            "unsim.model.letter:LetterLanguage",
            id_field="language",
        ),
        Kind(
            "locales",
            "locales/*/locale.yml",
            "locale",
            "A language of the interface: its code, its name, where its pages live; its words stand"
            " beside it",
            "unsim.model.locale:Locale",
            id_field="locale",
        ),
        Kind(
            "rooms",
            "locales/*/*.yml",
            "room",
            "Words of the interface in one language: those of one room of the site",
            "unsim.model.locale:Room",
            part_of="locales",
        ),
        Kind(
            "general",
            "general.yml",
            "general",
            "What holds everywhere",
            "unsim.model.worldwide:General",
            cites=True,
            keeps_sources=True,
        ),
        Kind(
            "library",
            "library.yml",
            "library",
            "Sources that only the hand-written guides cite",
            "unsim.model.worldwide:Library",
            keeps_sources=True,
        ),
        Kind(
            "numbering",
            "numbering.yml",
            "numbering",
            "Shapes of phone numbers, for hints in forms",
            "unsim.model.letter:Numbering",
            cites=True,
            keeps_sources=True,
        ),
    )
}
"""The first row whose place fits is a file's kind."""
FOLDERS: Final = frozenset(kind.part_of for kind in KINDS.values() if kind.part_of)
"""The kinds of records that are a folder each."""


def kind_of(path: Path) -> str | None:
    """`data/countries/pe/claro.yml` is of the carriers; `data/general.yml` is the general file."""
    return _kind_below(below_data(path))


def record_kind_of(path: Path) -> str | None:
    """The kind of the record that a file belongs to: a carrier's file is of a country."""
    kind = kind_of(path)
    return KINDS[kind].head if kind else None


@cache
def _kind_below(parts: tuple[str, ...]) -> str | None:
    hidden = any(part.startswith(".") for part in parts)
    return next((kind.name for kind in KINDS.values() if not hidden and kind.holds(parts)), None)


def is_record(path: Path, data: Path) -> bool:
    """Is this file of the folder `data` read as a record, or as a part of one?"""
    return path.is_relative_to(data) and _kind_below(path.relative_to(data).parts) is not None


def record_files(data: Path) -> list[Path]:
    """Every file that is read, in an order that does not depend on the machine."""
    found = {path for kind in KINDS.values() for path in data.glob(kind.place)}
    return sorted(path for path in found if is_record(path, data))


def locale_files(data: Path) -> list[Path]:
    """Those with the words of the interface."""
    return [path for path in record_files(data) if record_kind_of(path) == "locales"]


def locale_folders(data: Path) -> list[Path]:
    """One a language of the site."""
    return list(dict.fromkeys(map(record_of, locale_files(data))))


def record_of(path: Path) -> Path:
    """The record that a file belongs to: the folder of a country or language, else itself."""
    return path.parent if record_kind_of(path) in FOLDERS else path


def by_record(paths: Iterable[Path]) -> dict[Path, list[Path]]:
    """The files of each record."""
    records: dict[Path, list[Path]] = {}
    for path in paths:
        records.setdefault(record_of(path), []).append(path)
    return records


def files_of(record: Path) -> list[Path]:
    """All files of a record; in a folder the one at its head before its parts."""
    if not record.is_dir():
        return [record]
    found = [path for path in record.glob("*.yml") if kind_of(path)]
    return sorted(found, key=lambda path: (kind_of(path) not in FOLDERS, path.name))


def below_data(path: Path) -> tuple[str, ...]:
    """The parts of a path from data/ on, that left out; none for what lies elsewhere."""
    parts = path.parts
    return parts[len(parts) - parts[::-1].index("data") :] if "data" in parts else ()


def names_of(path: Path) -> list[str]:
    """What people may call a file, the best name first: pe; pe/claro, claro; airalo; general."""
    parts = below_data(path.with_suffix(""))
    whole = "/".join(parts)
    kind = kind_of(path)
    if kind in FOLDERS:
        return [path.parent.name, "/".join(parts[:-1]), whole]
    if kind == "rooms":
        return ["/".join(parts[-2:]), whole]
    if kind == "carriers":
        return ["/".join(parts[-2:]), whole, path.stem]
    return [path.stem, whole]


def kinds_that(**wanted: bool) -> Iterator[str]:
    """The names of the kinds that, say, cite: `kinds_that(cites=True)`."""
    for kind in KINDS.values():
        if all(getattr(kind, trait) == value for trait, value in wanted.items()):
            yield kind.name


def schema_line(kind: str) -> str:
    return KINDS[kind].schema_line
