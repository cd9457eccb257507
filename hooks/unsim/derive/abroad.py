"""Does a way work from where the reader is, with what the reader still has?

What a way takes is what its record says (`needs`, the log-ins in its steps), what its channel implies
(a shop a visit, a letter the post, a text the SIM), less what a source says it does not take.
For a reader abroad, with or without the SIM:
    said     a source says that it works from another country
    untied   nothing in it ties one to the country: inferred from what it takes
    texts    it takes a text to or from the line: works while these still arrive
    needs    it takes something one may not have: a local identity, a number or log-in not described
    no       a visit, a number that only works inside the country, a text to a SIM that is gone,
             or a source says that it does not work from another country
A source's word beats the inference; but where the SIM is gone and the way takes it, no word helps.
A carrier is as reachable as the best of its usual ways in force today.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from unsim.derive.dialling import dialled
from unsim.derive.inheritance import HeldRoute
from unsim.model.carrier import Route
from unsim.vocabulary import CHANNEL_TRAITS, CHANNELS, Need, Reach, Where

WHERES: Final[tuple[Where, ...]] = get_args(Where)
REACHES: Final[tuple[Reach, ...]] = get_args(Reach)
"""The best first."""
_TIED: Final[frozenset[Need]] = frozenset(("in-person", "local-call"))
_SIM: Final[frozenset[Need]] = frozenset(("sms-code", "sim"))
_LOCAL: Final[frozenset[Need]] = frozenset(("local-id", "local-store"))


@dataclass(frozen=True, slots=True)
class Reached:
    reach: Reach
    because: tuple[Need, ...] = ()
    """What of it decides, where something does."""


@dataclass(frozen=True, slots=True)
class Way:
    """The best way from a place, and how far it leads there."""

    held: HeldRoute
    reached: Reached


def needs_of(route: Route) -> frozenset[Need]:
    stated = {
        *(route.needs or ()),
        *(need for step in route.steps or () for need in step.log_in or ()),
    }
    takes = CHANNEL_TRAITS[route.channel].takes
    implied = {takes} if takes else set()
    if route.channel == "phone" and not stated & {"local-call", "call-abroad"}:
        by_number: dict[str, Need] = {"abroad": "call-abroad", "domestic": "local-call"}
        kind = dialled(route)
        implied |= {by_number[kind]} if kind in by_number else set()
    return frozenset((stated | implied) - set(route.needs_not or ()))


def reached(route: Route, where: Where) -> Reached:
    needs = needs_of(route)
    if where == "here":
        return _here(needs)
    gone = needs & _SIM if where == "abroad" else frozenset()
    if route.from_abroad == "no":
        return Reached("no")
    if route.from_abroad == "yes":
        return _because("no", gone) if gone else Reached("said")
    if barred := (needs & _TIED) | gone:
        return _because("no", barred)
    if needs & _LOCAL or route.from_abroad == "partly" or _is_unclear(route, needs):
        return _because("needs", needs & _LOCAL)
    if needs & _SIM:
        return _because("texts", needs & _SIM)
    return _because("untied", needs)


def best_way(taken: Iterable[HeldRoute], where: Where) -> Way | None:
    """`taken`: the carrier's usual ways that hold and take a request."""
    ways = [Way(held, reached(held.route, where)) for held in taken]
    return min(ways, key=_rank, default=None)


def _here(needs: frozenset[Need]) -> Reached:
    """A text may be missing here too, whatever else the way takes: the SIM may be lost."""
    if needs & _LOCAL:
        return _because("needs", needs & (_LOCAL | _SIM))
    if needs & _SIM:
        return _because("texts", needs & _SIM)
    return _because("untied", needs)


def _is_unclear(route: Route, needs: frozenset[Need]) -> bool:
    """It takes more than its record says: a number, or some log-in."""
    if route.channel == "phone":
        return "call-abroad" not in needs
    says_nothing = not (route.needs or route.needs_not or needs - {"app"})
    return CHANNEL_TRAITS[route.channel].logs_in and says_nothing


def _because(reach: Reach, needs: Iterable[Need]) -> Reached:
    order: tuple[Need, ...] = get_args(Need)
    return Reached(reach, tuple(need for need in order if need in set(needs)))


def _rank(way: Way) -> tuple[int, bool, int]:
    route = way.held.route
    return (
        REACHES.index(way.reached.reach),
        route.result != "full",
        CHANNELS.index(route.channel),
    )


Answer = Literal["yes", "partly", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Abroad:
    answer: Answer
    ways: tuple[HeldRoute, ...]
    """Those the answer rests on."""


def from_abroad(taken: Sequence[HeldRoute]) -> Abroad:
    """`taken`: the carrier's usual ways that hold and take a request, the best first."""
    for answer in ("yes", "partly"):
        ways = tuple(held for held in taken if held.route.from_abroad == answer)
        if ways:
            return Abroad(answer, ways)
    refused = tuple(held for held in taken if held.route.from_abroad == "no")
    if refused and len(refused) == len(taken):
        return Abroad("no", refused)
    return Abroad("unknown", ())
