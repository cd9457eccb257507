"""The record that is meant, and writing it only if `unsim check` has nothing against it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unsim.checking.files import check_parts
from unsim.fixing.settle import settled
from unsim.reading.country_folder import CountryDocument
from unsim.reading.document import Document, Path_
from unsim.reading.kinds import (
    files_of,
    kind_of,
    locale_files,
    names_of,
    record_files,
    record_kind_of,
    record_of,
)
from unsim.reading.words import did_you_mean
from unsim.reading.yaml12 import parse, read
from unsim.records.assembly import Part, part_of
from unsim.records.catalog import Catalog
from unsim.whole import write_whole
from unsim.writing.ask import Unanswered
from unsim.writing.edit import in_order

Texts = dict[Path, str]


@dataclass(frozen=True, slots=True)
class Opened:
    """A record with all its files."""

    path: Path
    """The file that was named; a country's own where the country was."""
    document: Document
    """Of the whole record."""
    texts: Mapping[Path, str]

    @property
    def value(self) -> Any:
        return self.document.value

    def located(self, place: Path_) -> tuple[Path, Path_]:
        return self.document.located(place)


def named(root: Path, name: str) -> Path:
    """`pe`, `pe/claro`, `airalo`, `library`, `devices/iphone` or data/countries/pe/claro.yml."""
    records = record_files(root / "data")
    given = Path(name).absolute()
    if given in records:
        return given
    wanted = name.removesuffix(".yml").strip("/").lower()
    found = [path for path in records if wanted in names_of(path)]
    if len(found) > 1:
        found = [path for path in found if names_of(path)[0] == wanted] or found
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(path.relative_to(root / "data").as_posix() for path in found)
        raise Unanswered(f"“{name}” may be any of {several}: name its folder too")
    raise Unanswered(f"there is no record “{name}”; {did_you_mean(name, _names(records))}")


def _names(records: Sequence[Path]) -> list[str]:
    return sorted(
        {
            path.parent.name if kind_of(path) == "countries" else path.stem
            for path in records
            if record_kind_of(path) != "locales"
        }
    )


def opened(path: Path) -> Opened:
    documents = [_document(file) for file in files_of(record_of(path))]
    texts = {document.path: document.text for document in documents}
    own, *carriers = documents
    if kind_of(own.path) == "countries":
        return Opened(path, CountryDocument.of(own, carriers), texts)
    return Opened(path, own, texts)


def _document(path: Path) -> Document:
    document, findings = read(path)
    if document is None or not isinstance(document.value, dict):
        place = f"{path.name}:{findings[0].mark.line}" if findings else path.name
        message = findings[0].message if findings else "is no mapping"
        raise Unanswered(f"{place}: {message}; run `unsim check` first")
    return document


def write_checked(root: Path, record: Path, texts: Mapping[Path, str]) -> list[Path]:
    """Writes the files of a record that differ, each source in its place, and tells which.

    Refuses what would bring an error into them; those that were there are no reason.
    """
    shared, _ = Catalog.of(locale_files(root / "data"))
    before = {path: path.read_bytes() for path in files_of(record) if path.is_file()}
    there = {path: _text(raw) for path, raw in before.items()}
    wanted = settled({**there, **{path: in_order(path, text) for path, text in texts.items()}})
    known = _errors(before, shared)
    errors = _errors({path: text.encode() for path, text in wanted.items()}, shared)
    new = [f"  {place}: {said}" for said, place in errors.items() if said not in known]
    if new:
        raise Unanswered("\n".join(["nothing is written, since the file would be wrong:", *new]))
    changed = [path for path, text in wanted.items() if before.get(path) != text.encode()]
    for path in changed:
        write_whole(path, wanted[path])
    return changed


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")


def _errors(files: Mapping[Path, bytes], shared: Catalog) -> dict[str, str]:
    """What is wrong, and in which line of which file."""
    parts: list[Part] = [part_of(path, *parse(path, raw)) for path, raw in files.items()]
    return {
        f"{one.message}; {one.instead}": f"{one.path.name}, line {one.mark.line}"
        for one in check_parts(parts, shared)
        if one.severity == "error"
    }
