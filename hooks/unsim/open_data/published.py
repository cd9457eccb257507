"""What has been published and must not be lost: ids, files, fields, columns, codes.

`upkeep/published.txt` lists them, a name a line; `unsim published` adds what is new and takes nothing
out. What really goes has a line in `upkeep/withdrawn.txt`: its name, the day, what to use instead.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from unsim.open_data.api.lists import FILES, Whole
from unsim.open_data.api.schemas import SHAPES, schema
from unsim.open_data.api.tables import tables_of
from unsim.vocabulary import VOCABULARIES

PUBLISHED: Final = Path("upkeep/published.txt")
WITHDRAWN: Final = Path("upkeep/withdrawn.txt")


def lost(root: Path, whole: Whole) -> list[str]:
    """What was published, is not there any more, and of which nobody says why."""
    return sorted(_listed(root / PUBLISHED) - set(names(whole)) - _withdrawn(root))


def write_down(root: Path, whole: Whole) -> list[str]:
    """Adds what is new, and tells what that is."""
    before = _listed(root / PUBLISHED)
    new = sorted(set(names(whole)) - before)
    if new:
        text = "".join(f"{name}\n" for name in sorted({*before, *new}))
        (root / PUBLISHED).parent.mkdir(exist_ok=True)
        (root / PUBLISHED).write_text(text, "utf-8", newline="\n")
    return new


def names(whole: Whole) -> Iterator[str]:
    yield from _records(whole)
    yield from (f"file {path}" for path in FILES)
    for table in tables_of(whole):
        yield from (f"column {table.name}.{column.name}" for column in table.columns)
    for shape in SHAPES:
        yield from _fields(whole, shape)
    for vocabulary, words in VOCABULARIES.items():
        yield from (f"code {vocabulary} {word}" for word in words)


def _records(whole: Whole) -> Iterator[str]:
    """Open questions are not among them: they go when they are answered."""
    for code, country in whole.countries.items():
        yield f"country {code}"
        yield from (f"claim {code}/{claim.id}" for claim in country.claims)
    yield from (f"carrier {country}/{carrier}" for country, carrier in whole.carriers)
    yield from (f"region {region}" for region in whole.regions)
    yield from (f"seller {seller}" for seller in whole.world.catalog.sellers)
    yield from (f"device {device}" for device in whole.world.catalog.devices)


def _fields(whole: Whole, name: str) -> Iterator[str]:
    told = schema(name, whole.world.stamp)
    yield from (f"field {name}.{field}" for field in told["properties"])
    for part, described in told.get("$defs", {}).items():
        yield from (f"field {part}.{field}" for field in described.get("properties", {}))


def _listed(file: Path) -> set[str]:
    return set(file.read_text("utf-8").splitlines()) if file.is_file() else set()


def _withdrawn(root: Path) -> set[str]:
    """Each line: what it was, two blanks or more, the day and the reason."""
    return {line.partition("  ")[0] for line in _listed(root / WITHDRAWN)}
