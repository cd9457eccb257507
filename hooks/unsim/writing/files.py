"""The record that is meant, and writing it only if `unsim check` has nothing against it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from unsim.catalog import Catalog
from unsim.checking.files import check_document
from unsim.reading.document import Document
from unsim.reading.kinds import kind_of, record_files
from unsim.reading.words import did_you_mean
from unsim.reading.yaml12 import parse, read
from unsim.writing.ask import Unanswered


@dataclass(frozen=True, slots=True)
class Opened:
    path: Path
    document: Document

    @property
    def text(self) -> str:
        return self.document.text

    @property
    def value(self) -> Any:
        return self.document.value


def named(root: Path, name: str) -> Path:
    """`pe`, `airalo`, `library`, `devices/iphone` or data/countries/pe.yml."""
    data = root / "data"
    records = record_files(data)
    given = Path(name).absolute()
    if given in records:
        return given
    wanted = name.removesuffix(".yml").lower()
    in_folder = {path.relative_to(data).with_suffix("").as_posix(): path for path in records}
    if wanted in in_folder:
        return in_folder[wanted]
    found = [path for path in records if path.stem == wanted]
    if len(found) == 1:
        return found[0]
    if found:
        several = ", ".join(path.relative_to(data).as_posix() for path in found)
        raise Unanswered(f"“{name}” may be any of {several}: name its folder too")
    raise Unanswered(f"there is no record “{name}”; {did_you_mean(name, _names(records))}")


def _names(records: Sequence[Path]) -> list[str]:
    return sorted(path.stem for path in records if kind_of(path) != "locales")


def opened(path: Path) -> Opened:
    document, findings = read(path)
    if document is None:
        place = f"{path.name}:{findings[0].mark.line}" if findings else path.name
        raise Unanswered(f"{place}: {findings[0].message}; run `unsim check` first")
    return Opened(path, document)


def write_checked(root: Path, path: Path, text: str) -> None:
    """Refuses what would bring an error into the file; those that were there are no reason."""
    languages = [one for one in record_files(root / "data") if kind_of(one) == "locales"]
    shared = Catalog.of(languages)[0]
    known = _errors(path, path.read_bytes(), shared) if path.is_file() else {}
    errors = _errors(path, text.encode(), shared)
    new = [f"  line {line}: {said}" for said, line in errors.items() if said not in known]
    if new:
        raise Unanswered("\n".join(["nothing is written, since the file would be wrong:", *new]))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _errors(path: Path, raw: bytes, shared: Catalog) -> dict[str, int]:
    """What is wrong, and in which line."""
    document, findings = parse(path, raw)
    if document is not None:
        findings = check_document(document, shared)
    return {
        f"{one.message}; {one.instead}": one.mark.line
        for one in findings
        if one.severity == "error"
    }
