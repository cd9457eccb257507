"""Which kind of record a file under data/ is: its folder tells."""

from pathlib import Path
from typing import Final

SCHEMA_NAMES: Final[dict[str, str]] = {
    "countries": "country",
    "sellers": "seller",
    "devices": "device",
    "letters": "letter",
    "languages": "language",
    "locales": "locale",
    "general": "general",
    "library": "library",
    "numbering": "numbering",
}

SINGLE_FILES: Final = ("general", "library", "numbering")


def kind_of(path: Path) -> str | None:
    """`data/countries/pe.yml` is a country; `data/general.yml` is the general file."""
    folder = path.parent.name
    if folder == "data":
        return path.stem if path.stem in SINGLE_FILES else None
    return folder if folder in SCHEMA_NAMES and folder not in SINGLE_FILES else None


def is_record(path: Path, data: Path) -> bool:
    """Is this file of the folder `data` read as a record?"""
    in_place = path.parent in (data, data / path.parent.name)
    return in_place and path.suffix == ".yml" and kind_of(path) is not None


def record_files(data: Path) -> list[Path]:
    """Every file that is read as a record, in an order that does not depend on the machine."""
    paths = [*sorted(data.glob("*.yml")), *sorted(data.glob("*/*.yml"))]
    return [path for path in paths if is_record(path, data)]


def schema_name(kind: str) -> str:
    return SCHEMA_NAMES[kind]


def schema_line(kind: str) -> str:
    """The first line of a file, which tells editors the schema it follows."""
    up = "" if kind in SINGLE_FILES else "../"
    return f"# yaml-language-server: $schema={up}schema/{schema_name(kind)}.json"
