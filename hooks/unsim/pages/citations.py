"""Numbers sources in the order in which a page first cites them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from unsim.derive import evidence
from unsim.model.source import Source
from unsim.vocabulary import Freshness, Grade


@dataclass(frozen=True, slots=True)
class Cited:
    number: int
    key: str
    source: Source
    evidence: evidence.Evidence
    freshness: Freshness

    @property
    def grade(self) -> Grade:
        return self.evidence.grade


@dataclass
class Citations:
    sources: Mapping[str, Source]
    today: date
    _cited: dict[str, Cited] = field(default_factory=dict)
    """By address: a page that two files name as a source is one source to a reader."""

    def cite(self, keys: Iterable[str]) -> list[Cited]:
        """Each source once, though it may go by two keys."""
        known = [key for key in keys if key in self.sources]
        found = [self._cited.setdefault(self.sources[key].url, self._new(key)) for key in known]
        return list({one.number: one for one in found}.values())

    def _new(self, key: str) -> Cited:
        source = self.sources[key]
        return Cited(
            len(self._cited) + 1,
            key,
            source,
            evidence.evidence_of_source(source, self.today),
            evidence.freshness([source], self.today),
        )

    def evidence(self, keys: Iterable[str]) -> evidence.Evidence | None:
        """The best of these sources; shown without citing them."""
        known = (self.sources[key] for key in keys if key in self.sources)
        return evidence.evidence_of(known, self.today)

    def best_first(self, keys: Iterable[str]) -> list[str]:
        known = [key for key in keys if key in self.sources]
        return sorted(
            known,
            key=lambda key: evidence.rank(
                evidence.evidence_of_source(self.sources[key], self.today)
            ),
        )

    @property
    def listed(self) -> list[Cited]:
        return list(self._cited.values())

    @property
    def oldest_stored(self) -> str:
        """The year of the oldest of those that were read as a stored copy, as far as they say."""
        years = [
            one.source.published[:4]
            for one in self.listed
            if one.source.copy_ == "stored" and one.source.published
        ]
        return min(years, default="")
