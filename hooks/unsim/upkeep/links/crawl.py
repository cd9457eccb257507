"""Asks for all pages: several hosts side by side, each host's pages one after the other."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from itertools import groupby
from threading import Lock

from unsim.upkeep.links.ask import Answer, ask
from unsim.upkeep.links.gather import Link
from unsim.upkeep.links.limits import Limits
from unsim.upkeep.links.manners import Manners, Resting, TimeIsUp
from unsim.upkeep.links.memory import Known, Memory

Told = Callable[[Link, Answer], None]
SAVED_EVERY = 20


def due(links: Iterable[Link], memory: Memory, today: date, days: int) -> list[Link]:
    """Those not asked for in the last days; what failed is asked for again on another day."""
    return [link for link in links if _is_due(memory.known.get(link.url), today, days)]


def _is_due(known: Known | None, today: date, days: int) -> bool:
    if known is None:
        return True
    age = today - date.fromisoformat(known.checked)
    return age >= timedelta(days if known.kind in ("ok", "moved") else min(days, 1))


def crawl(links: Sequence[Link], memory: Memory, limits: Limits, today: date, told: Told) -> None:
    by_host = sorted(links, key=lambda link: link.host)
    hosts = [list(group) for _, group in groupby(by_host, key=lambda link: link.host)]
    hosts.sort(key=len, reverse=True)
    crawler = _Crawler(memory, Manners(limits), today, told)
    try:
        with ThreadPoolExecutor(limits.at_once) as pool:
            try:
                list(pool.map(crawler.host, hosts))
            except BaseException:
                crawler.manners.stop()
                raise
    finally:
        memory.save()


class _Crawler:
    def __init__(self, memory: Memory, manners: Manners, today: date, told: Told) -> None:
        self.memory, self.manners, self.today, self.told = memory, manners, today, told
        self._lock = Lock()
        self._since_saved = 0

    def host(self, links: Sequence[Link]) -> None:
        for link in links:
            try:
                answer = self._ask(link)
            except (TimeIsUp, Resting):
                return
            self._learn(link, answer)
            if answer.kind == "busy":
                return

    def _ask(self, link: Link) -> Answer:
        """A host that is busy for a moment is asked once more after it."""
        answer = self._once(link)
        if answer.kind == "busy" and answer.rest <= self.manners.limits.longest_rest:
            self.manners.leave_alone(link.host, answer.rest)
            answer = self._once(link)
        return answer

    def _once(self, link: Link) -> Answer:
        known = self.memory.known.get(link.url)
        headers = {"etag": known.etag, "modified": known.modified} if known else {}
        return ask(link.url, self.manners.limits, headers, self.manners.wait)

    def _learn(self, link: Link, answer: Answer) -> None:
        with self._lock:
            self.memory.learn(link.url, answer, self.today)
            self.told(link, answer)
            self._since_saved += 1
            if self._since_saved >= SAVED_EVERY:
                self._since_saved = 0
                self.memory.save()
