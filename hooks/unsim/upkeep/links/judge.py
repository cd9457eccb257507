"""What follows from the answers.

gone         404 or 410, or no answer in three runs over two weeks: the source is marked dead
in-trouble   no answer so far; it is asked for again
refused      the site does not answer machines: a person should look
moved        redirected for good: the new address can be written
alive        marked dead, and answers again
exception-*  an exception that has run out, or that nothing needs
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from unsim.upkeep.links.exceptions import Excused
from unsim.upkeep.links.gather import Link, Named
from unsim.upkeep.links.memory import Known, Memory

What = Literal[
    "gone", "in-trouble", "refused", "moved", "alive", "exception-over", "exception-unneeded"
]
ENOUGH_FAILURES: Final = 3
LONG_ENOUGH: Final = timedelta(days=14)
FAILS: Final = ("gone", "alive", "exception-over", "exception-unneeded")
"""What somebody has to do something about."""


@dataclass(frozen=True, slots=True)
class Verdict:
    what: What
    url: str
    says: str
    named: tuple[Named, ...] = ()
    since: str = ""
    instead: str = ""

    @property
    def is_finding(self) -> bool:
        return self.what in FAILS


def verdicts(
    links: Sequence[Link], memory: Memory, excused: Sequence[Excused], today: date
) -> list[Verdict]:
    in_force = [one for one in excused if not one.has_run_out(today)]
    found = [
        verdict
        for link in links
        if link.url in memory.known
        for verdict in _of_link(link, memory.known[link.url], today)
    ]
    kept = [one for one in found if not (_may_be_excused(one) and _covering(one.url, in_force))]
    return [*kept, *_of_exceptions(excused, found, links, memory, today)]


def is_gone(known: Known, today: date) -> bool:
    if known.kind == "gone":
        return True
    if known.kind != "trouble" or not known.failing_since:
        return False
    lasts = today - date.fromisoformat(known.failing_since)
    return known.failures >= ENOUGH_FAILURES and lasts >= LONG_ENOUGH


def _of_link(link: Link, known: Known, today: date) -> Iterator[Verdict]:
    marked = tuple(named for named in link.named if named.source and named.source.dead)
    unmarked = tuple(named for named in link.named if named not in marked)
    if is_gone(known, today):
        if unmarked:
            yield Verdict(
                "gone", link.url, known.detail, unmarked, known.failing_since, known.archived
            )
    elif known.kind == "trouble":
        if unmarked:
            yield Verdict("in-trouble", link.url, known.detail, unmarked, known.failing_since)
    elif known.kind == "refused":
        yield Verdict("refused", link.url, known.detail, link.named)
    else:
        if marked:
            yield Verdict("alive", link.url, "is marked dead and answers again", marked)
        if known.kind == "moved" and known.final != link.url:
            yield Verdict("moved", link.url, "has moved for good", link.named, instead=known.final)


def _may_be_excused(verdict: Verdict) -> bool:
    return verdict.what in ("gone", "in-trouble", "refused")


def _covering(url: str, excused: Sequence[Excused]) -> Excused | None:
    return next((one for one in excused if one.covers(url)), None)


def _of_exceptions(
    excused: Sequence[Excused],
    found: Sequence[Verdict],
    links: Sequence[Link],
    memory: Memory,
    today: date,
) -> Iterator[Verdict]:
    needed = [verdict.url for verdict in found if _may_be_excused(verdict)]
    for one in excused:
        covered = [link.url for link in links if one.covers(link.url)]
        if one.has_run_out(today):
            says = f"the exception ran out on {one.until}: look again, and renew it or take it out"
            yield Verdict("exception-over", one.url, says)
        elif not covered:
            yield Verdict(
                "exception-unneeded", one.url, "no record names it: take the exception out"
            )
        elif all(url in memory.known for url in covered) and not any(
            one.covers(url) for url in needed
        ):
            yield Verdict("exception-unneeded", one.url, "it answers: take the exception out")
