"""A whole run: gather, ask, judge, and look for copies of what is gone."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from unsim.derive.clock import build_day
from unsim.records.catalog import Catalog
from unsim.upkeep.links import text as told
from unsim.upkeep.links.archive import SERVICE, archived_copy
from unsim.upkeep.links.ask import Answer
from unsim.upkeep.links.crawl import crawl, due
from unsim.upkeep.links.exceptions import exceptions
from unsim.upkeep.links.gather import Link, links_of
from unsim.upkeep.links.judge import Verdict, verdicts
from unsim.upkeep.links.limits import Limits
from unsim.upkeep.links.manners import Manners, Resting, TimeIsUp
from unsim.upkeep.links.mark import mark
from unsim.upkeep.links.memory import Memory
from unsim.upkeep.links.progress import Progress


@dataclass(frozen=True, slots=True)
class Wishes:
    days: int = 7
    only: str = ""
    offline: bool = False
    wants_copies: bool = True
    archive: str = SERVICE


@dataclass(frozen=True, slots=True)
class Seen:
    root: Path
    memory: Memory
    found: list[Verdict]
    left: int

    def told(self, form: str) -> str:
        if form == "markdown":
            return told.markdown_text(self.found, self.root)
        if form == "json":
            return told.json_text(self.found, self.root)
        return told.terminal_text(self.found, self.memory, self.left, self.root)

    def mark(self) -> str:
        done, left = mark(self.root, self.found)
        lines = [f"{done} {'source' if done == 1 else 'sources'} marked.", *left]
        return "\n".join(lines) + "\n"


def look_at_links(root: Path, remembered: Path, limits: Limits, wishes: Wishes) -> Seen:
    today, excused = build_day(), exceptions(root)
    links = links_of(Catalog.load(root / "data")[0])
    memory = Memory(remembered)
    memory.forget_all_but(link.url for link in links)
    wanted = [link for link in links if wishes.only in link.url]
    if not wishes.offline:
        _ask(due(wanted, memory, today, wishes.days), memory, limits, today)
        if wishes.wants_copies:
            _find_copies(verdicts(wanted, memory, excused, today), memory, limits, wishes)
    left = 0 if wishes.offline else len(due(wanted, memory, today, wishes.days))
    return Seen(root, memory, verdicts(wanted, memory, excused, today), left)


def _ask(links: list[Link], memory: Memory, limits: Limits, today: date) -> None:
    progress = Progress(len(links))

    def told_one(link: Link, _answer: Answer) -> None:
        progress.step(link.host)

    try:
        crawl(links, memory, limits, today, told_one)
    finally:
        progress.end()


def _find_copies(found: list[Verdict], memory: Memory, limits: Limits, wishes: Wishes) -> None:
    manners = Manners(limits)
    for verdict in found:
        if verdict.what != "gone" or verdict.instead:
            continue
        try:
            copy = archived_copy(verdict.url, limits, manners.wait, wishes.archive)
        except (TimeIsUp, Resting):
            break
        memory.note_archived(verdict.url, copy)
    memory.save()
