"""What was found out before, so that a run goes on where the last one stopped."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from unsim.upkeep.links.ask import Answer

_VERSION: Final = 1


@dataclass(frozen=True, slots=True)
class Known:
    kind: str
    checked: str
    detail: str = ""
    final: str = ""
    etag: str = ""
    modified: str = ""
    failing_since: str = ""
    """The first day of an unbroken row of failures."""
    failures: int = 0
    archived: str = ""


class Memory:
    def __init__(self, path: Path) -> None:
        self.path = path
        self.known: dict[str, Known] = _read(path)

    def learn(self, url: str, answer: Answer, today: date) -> None:
        """A busy host tells nothing about its pages."""
        before = self.known.get(url)
        if answer.kind == "busy":
            return
        fails = answer.kind in ("gone", "trouble")
        since = before.failing_since if before and before.failing_since else str(today)
        self.known[url] = Known(
            answer.kind,
            str(today),
            answer.detail,
            answer.final,
            answer.etag or (before.etag if before and answer.status == 304 else ""),  # noqa: PLR2004 - not modified
            answer.modified or (before.modified if before and answer.status == 304 else ""),  # noqa: PLR2004 - as above
            since if fails else "",
            (before.failures if before else 0) + 1 if fails else 0,
            before.archived if before and fails else "",
        )

    def note_archived(self, url: str, archived: str) -> None:
        self.known[url] = replace(self.known[url], archived=archived)

    def forget_all_but(self, urls: Iterable[str]) -> None:
        kept = set(urls)
        self.known = {url: known for url, known in self.known.items() if url in kept}

    def save(self) -> None:
        """All of it or nothing."""
        told = {url: asdict(known) for url, known in sorted(self.known.items())}
        text = json.dumps({"version": _VERSION, "links": told}, ensure_ascii=False, indent=0)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
        part.write_text(text, "utf-8")
        part.replace(self.path)


def _read(path: Path) -> dict[str, Known]:
    """Nothing, if the file is broken: it can be found out anew."""
    try:
        told: Any = json.loads(path.read_text("utf-8"))
        if told["version"] != _VERSION:
            return {}
        return {str(url): Known(**known) for url, known in told["links"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
