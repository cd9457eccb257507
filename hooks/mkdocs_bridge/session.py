"""What outlives a single build: what was good last, so that `mkdocs serve` survives a mistake."""

import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from unsim.findings import Finding
from unsim.making.kept import Kept
from unsim.reading.guides import Guide, GuideError, guide_files, in_guide_order, read_guide
from unsim.reading.kinds import by_record, files_of, record_files
from unsim.records.assembly import Entry, load_entry
from unsim.records.catalog import Catalog

Texts = tuple[tuple[Path, bytes], ...]
Loaded = tuple[Entry[Any] | None, list[Finding]]
log = logging.getLogger("mkdocs.unsim")


@dataclass
class Session:
    root: Path
    serving: bool = False
    version: str = ""
    catalog: Catalog = field(default_factory=Catalog)
    problems: list[Finding] = field(default_factory=list)
    kept: Kept = field(init=False)
    _good: dict[Path, Entry[Any]] = field(default_factory=dict)
    _read: dict[Path, tuple[Texts, Loaded]] = field(default_factory=dict)
    """What each record's files held when it was read last, and what that gave."""
    _guides: dict[Path, Guide] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.kept = Kept(self.root / ".cache" / "unsim" / "made")

    def load(self) -> None:
        """Reads data/ anew. A record that is broken stays as it last was good."""
        self.problems = []
        entries: dict[Path, Entry[Any]] = {}
        for record in by_record(record_files(self.root / "data")):
            entry, findings = self._loaded(record)
            self.problems.extend(findings)
            kept = entry or self._good.get(record)
            if kept is not None:
                entries[record] = kept
        self._good = entries
        self.catalog = Catalog.from_entries(entries.values())
        self._load_guides()

    def _loaded(self, record: Path) -> Loaded:
        """Of a record whose files hold what they held, nothing is read again."""
        texts = tuple((path, path.read_bytes()) for path in files_of(record) if path.is_file())
        if record not in self._read or self._read[record][0] != texts:
            self._read[record] = texts, load_entry(record)
        return self._read[record][1]

    def _load_guides(self) -> None:
        """A guide whose front matter is broken stays listed as it last was."""
        guides: dict[Path, Guide] = {}
        for locale in self.catalog.locales:
            for path in guide_files(self.root / "docs" / locale):
                try:
                    guides[path] = read_guide(path)
                except GuideError as error:
                    self.problems.append(Finding(path, error.mark, "guide", error.message))
                    if path in self._guides:
                        guides[path] = self._guides[path]
        self._guides = guides

    def guide(self, path: Path) -> Guide | None:
        return self._guides.get(path)

    def guides(self, locale: str) -> list[Guide]:
        docs = self.root / "docs" / locale
        return in_guide_order(found for path, found in self._guides.items() if docs in path.parents)

    def shown_problems(self) -> list[str]:
        return [
            self.shown(finding)
            for finding in sorted(self.problems, key=lambda found: found.sort_key)
        ]

    def shown(self, finding: Finding) -> str:
        place = (
            finding.path.relative_to(self.root)
            if finding.path.is_relative_to(self.root)
            else finding.path
        )
        instead = f" – {finding.instead}" if finding.instead else ""
        return f"{place}:{finding.mark.line}:{finding.mark.column}: {finding.message}{instead}"
