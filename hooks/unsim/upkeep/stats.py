"""How much is known, and how well: by country, and in all.

coverage      of the active carriers × channels, how many have an answer (inherited ones count)
unknown       open questions with a trail
grades        answers by evidence grade
freshness     sources by how long ago they were last read, against the half-life of their kind
read_days     days since the sources were last read: youngest, median, oldest
missing       texts for readers that lack a language
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from statistics import median_low
from typing import Any, Final

from unsim.derive import evidence
from unsim.derive.clock import build_day
from unsim.derive.guide import CountryGuide, grade_of
from unsim.derive.queue import answers_in
from unsim.model.country import Country
from unsim.model.source import Source
from unsim.records.catalog import Catalog, Entry
from unsim.vocabulary import CHANNELS


@dataclass(slots=True)
class Count:
    carriers: int = 0
    known: int = 0
    possible: int = 0
    answers: int = 0
    grades: Counter[str] = field(default_factory=Counter)
    sources: int = 0
    freshness: Counter[str] = field(default_factory=Counter)
    read_days: list[int] = field(default_factory=list)
    unknown: int = 0
    claims: int = 0
    reports: int = 0
    texts: int = 0
    missing: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: "Count") -> "Count":
        names = self.__slots__
        return Count(**{name: getattr(self, name) + getattr(other, name) for name in names})

    def plain(self) -> dict[str, Any]:
        """For machines, and with the days summed up."""
        days = self.read_days
        ages = (
            {"youngest": min(days), "median": median_low(days), "oldest": max(days)}
            if days
            else None
        )
        coverage = round(self.known / self.possible, 3) if self.possible else None
        counted = {name: getattr(self, name) for name in self.__slots__}
        return {**counted, "coverage": coverage, "read_days": ages}


def stats_of(data: Path) -> dict[str, Any]:
    """Of the files that can be read: `unsim check` tells about the others."""
    catalog, _ = Catalog.load(data)
    day, languages = build_day(), list(catalog.locales)
    counted = {
        code: _country(entry, languages, day) for code, entry in sorted(catalog.countries.items())
    }
    others = [_other(entry, languages, day) for entry in _other_entries(catalog)]
    total = sum((*counted.values(), *others), Count())
    return {
        "day": str(day),
        "languages": languages,
        "countries": {code: count.plain() for code, count in counted.items()},
        "elsewhere": sum(others, Count()).plain(),
        "all": total.plain(),
    }


def _country(entry: Entry[Country], languages: Sequence[str], day: date) -> Count:
    country, guide = entry.record, CountryGuide(entry.record, day)
    known = sum(
        any(cell.held for cell in carrier.cells(channel))
        for carrier in guide.active
        for channel in CHANNELS
    )
    answers = [answer for _, answer in answers_in(country)]
    count = _other(entry, languages, day)
    count.carriers, count.known = len(guide.active), known
    count.possible = len(guide.active) * len(CHANNELS)
    count.answers = len(answers)
    count.grades = Counter(grade_of(country, answer.sources, day) for answer in answers)
    count.reports = sum(len(carrier.reports or ()) for carrier in country.carriers)
    return count


def _other(entry: Entry[Any], languages: Sequence[str], day: date) -> Count:
    """What every kind of record has."""
    record, texts = entry.record, entry.places.texts
    sources: Iterable[Source] = (getattr(record, "sources", None) or {}).values()
    missing = Counter(code for _, text in texts for code in languages if code not in text)
    return Count(
        sources=len(list(sources)),
        freshness=Counter(evidence.freshness([source], day) for source in sources),
        read_days=[evidence.age_in_days(source, day) for source in sources],
        unknown=len(getattr(record, "unknown", None) or ()),
        claims=len(getattr(record, "claims", None) or ()),
        texts=len(texts),
        missing=missing,
    )


def _other_entries(catalog: Catalog) -> list[Entry[Any]]:
    single = [entry for entry in (catalog.general, catalog.library, catalog.numbering) if entry]
    kinds = (
        catalog.regions,
        catalog.sellers,
        catalog.devices,
        catalog.letters,
        catalog.languages,
    )
    return [*(entry for kind in kinds for entry in kind.values()), *single]


_HEADINGS: Final[tuple[str, ...]] = (
    "",
    "carriers",
    "coverage",
    "answers",
    "A/B/C",
    "sources",
    "read (days)",
    "unknown",
    "missing",
)


def table(stats: dict[str, Any]) -> str:
    """The same for people, one line a country."""
    rows = [_HEADINGS]
    rows += [_row(code, count) for code, count in stats["countries"].items()]
    rows += [_row("elsewhere", stats["elsewhere"]), _row("all", stats["all"])]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    lines = [
        "  ".join(
            cell.rjust(width) if place else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        for row in rows
    ]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _row(name: str, count: dict[str, Any]) -> tuple[str, ...]:
    grades, ages = count["grades"], count["read_days"]
    coverage = "–" if count["coverage"] is None else f"{count['coverage']:.0%}"
    return (
        name,
        str(count["carriers"]),
        f"{coverage} ({count['known']}/{count['possible']})" if count["possible"] else coverage,
        str(count["answers"]),
        "/".join(str(grades.get(grade, 0)) for grade in "ABC"),
        str(count["sources"]),
        f"{ages['youngest']}–{ages['oldest']}" if ages else "–",
        str(count["unknown"]),
        ", ".join(f"{code} {number}" for code, number in sorted(count["missing"].items())) or "0",
    )
