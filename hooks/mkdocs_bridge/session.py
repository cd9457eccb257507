"""What outlives a single build: the last good records, so that `mkdocs serve` survives a mistake."""

import logging
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from unsim.catalog import Catalog, Entry, load_entry, record_files
from unsim.findings import Finding

log = logging.getLogger("mkdocs.unsim")


@dataclass
class Session:
    root: Path
    serving: bool = False
    catalog: Catalog = field(default_factory=Catalog)
    problems: list[Finding] = field(default_factory=list)
    _good: dict[Path, Entry[Any]] = field(default_factory=dict)

    def load(self) -> None:
        """Reads data/ anew. A file that is broken keeps its last good record."""
        self.problems = []
        entries: dict[Path, Entry[Any]] = {}
        for path in record_files(self.root / "data"):
            entry, findings = load_entry(path)
            self.problems.extend(findings)
            kept = entry or self._good.get(path)
            if kept is not None:
                entries[path] = kept
        self._good = entries
        self.catalog = Catalog.from_entries(entries.values())

    def shown_problems(self) -> list[str]:
        return [
            self._shown(finding)
            for finding in sorted(self.problems, key=lambda found: found.sort_key)
        ]

    def _shown(self, finding: Finding) -> str:
        place = (
            finding.path.relative_to(self.root)
            if finding.path.is_relative_to(self.root)
            else finding.path
        )
        instead = f" – {finding.instead}" if finding.instead else ""
        return f"{place}:{finding.mark.line}:{finding.mark.column}: {finding.message}{instead}"
