"""Numbers sources in the order in which a page first cites them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from unsim.derive import evidence
from unsim.model.source import Source
from unsim.vocabulary import Freshness, Grade


@dataclass(slots=True)
class Cited:
    number: int
    key: str
    source: Source
    grade: Grade
    freshness: Freshness
    uses: int = 0


@dataclass
class Citations:
    sources: Mapping[str, Source]
    today: date
    _cited: dict[str, Cited] = field(default_factory=dict)
    """By address: a page that two files name as a source is one source to a reader."""

    def cite(self, keys: Iterable[str]) -> list[tuple[Cited, int]]:
        """Each source with how many times it has been cited so far: the target of its backlink."""
        found: list[tuple[Cited, int]] = []
        for key in dict.fromkeys(keys):
            if key not in self.sources:
                continue
            cited = self._cited.setdefault(self.sources[key].url, self._new(key))
            cited.uses += 1
            found.append((cited, cited.uses))
        return found

    def _new(self, key: str) -> Cited:
        source = self.sources[key]
        return Cited(
            len(self._cited) + 1,
            key,
            source,
            evidence.grade_of_source(source, self.today),
            evidence.freshness([source], self.today),
        )

    def grade(self, keys: Iterable[str]) -> Grade:
        return evidence.grade(
            (self.sources[key] for key in keys if key in self.sources), self.today
        )

    def best_first(self, keys: Iterable[str]) -> list[str]:
        known = [key for key in keys if key in self.sources]
        return sorted(
            known, key=lambda key: evidence.grade_of_source(self.sources[key], self.today)
        )

    @property
    def listed(self) -> list[Cited]:
        return list(self._cited.values())
