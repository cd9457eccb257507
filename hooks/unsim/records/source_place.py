"""Where a source of a country belongs: in the narrowest file that covers all its uses.

Cited by one carrier alone it stands in that carrier's file; by the country or by several, in
country.yml. So two people who change two carriers never meet in one file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from unsim.model.country import Country
from unsim.reading.country_folder import CountryDocument
from unsim.records.assembly import Entry


@dataclass(frozen=True, slots=True)
class Misplaced:
    key: str
    stands_in: Path
    belongs_in: Path


def misplaced_sources(entry: Entry[Country]) -> Iterator[Misplaced]:
    document = entry.document
    if not isinstance(document, CountryDocument):
        return
    citing: dict[str, set[Path]] = {}
    for place, key in entry.places.citations:
        citing.setdefault(key, set()).add(document.file_at(place))
    for key in entry.record.sources:
        files = citing.get(key, set())
        stands_in = document.file_at(("sources", key))
        belongs_in = next(iter(files)) if len(files) == 1 else document.country.path
        if files and stands_in != belongs_in:
            yield Misplaced(key, stands_in, belongs_in)
