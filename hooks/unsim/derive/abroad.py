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
Beside how far it leads stands what decides:
    source   a source's word
    takes    what of it one must have or do: `because`
    number   a number to call from abroad was not found
    log-in   what the log-in takes was not found
    nothing  nothing is known that it takes
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from unsim.derive.dialling import dialled
from unsim.derive.force import holds_for
from unsim.derive.inheritance import HeldRoute
from unsim.model.carrier import Route
from unsim.vocabulary import CHANNEL_TRAITS, CHANNELS, INFERRED, Channel, Need, Plan, Reach, Where

Why = Literal["source", "takes", "number", "log-in", "nothing"]
WHERES: Final[tuple[Where, ...]] = get_args(Where)
ABROAD: Final[tuple[Where, ...]] = tuple(where for where in WHERES if where != "here")
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
    why: Why = "nothing"

    @property
    def is_inferred(self) -> bool:
        """Is it we who say that it works, and no source?"""
        return self.reach in INFERRED


@dataclass(frozen=True, slots=True)
class Way:
    """The best way from a place, and how far it leads there."""

    held: HeldRoute
    reached: Reached

    @property
    def takes(self) -> tuple[Need, ...]:
        """What to name beside the way: what its channel says by itself only where it bars one."""
        found = self.reached
        if found.reach == "no":
            return found.because
        channel = self.held.route.channel
        clear = {CHANNEL_TRAITS[channel].takes, "call-abroad" if channel == "phone" else None}
        return tuple(need for need in found.because if need not in clear)


_Told = tuple[Channel, str, Reached] | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """How it stands in one place, or in several where it stands the same; for the plans that share it."""

    wheres: tuple[Where, ...]
    way: Way | None
    """None: no way to ask is known."""
    plans: tuple[Plan, ...] = ()
    """Empty if it holds for every plan."""


def outlooks(taken: Sequence[HeldRoute], plans: Sequence[Plan] = ()) -> list[Outlook]:
    """From abroad with the SIM and without it: one where the two agree, and for plans that agree."""
    found: dict[tuple[_Told, ...], tuple[list[Plan], list[Way | None]]] = {}
    for plan in plans or (None,):
        held = [one for one in taken if holds_for(one.route, plan)]
        ways = [best_way(held, where) for where in ABROAD]
        members, _ = found.setdefault(tuple(map(_told, ways)), ([], ways))
        members.extend([plan] if plan else [])
    return [
        Outlook(wheres, way, tuple(members) if len(found) > 1 else ())
        for told, (members, ways) in found.items()
        for wheres, way in _places(told, ways)
    ]


def _places(
    told: tuple[_Told, ...], ways: list[Way | None]
) -> list[tuple[tuple[Where, ...], Way | None]]:
    if len(set(told)) == 1:
        return [(ABROAD, ways[0])]
    return [((where,), way) for where, way in zip(ABROAD, ways, strict=True)]


def needs_of(route: Route) -> frozenset[Need]:
    """What one must have or be able to do: as its record says, its steps, or its channel."""
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
        return Reached("no", why="source")
    if route.from_abroad == "yes":
        return _because("no", gone) if gone else Reached("said", why="source")
    if barred := (needs & _TIED) | gone:
        return _because("no", barred)
    if needs & _LOCAL:
        return _because("needs", needs & _LOCAL)
    if route.from_abroad == "partly":
        return Reached("needs", why="source")
    if not is_described(route):
        return Reached("needs", why="number" if route.channel == "phone" else "log-in")
    if needs & _SIM:
        return _because("texts", needs & _SIM)
    return _because("untied", needs)


def best_way(taken: Iterable[HeldRoute], where: Where) -> Way | None:
    """`taken`: the carrier's usual ways that hold and take a request."""
    ways = [Way(held, reached(held.route, where)) for held in taken]
    return min(ways, key=_rank, default=None)


def is_described(route: Route) -> bool:
    """Is it known what it takes: which number, which log-in?"""
    needs = needs_of(route)
    if route.channel == "phone":
        return "call-abroad" in needs
    says_nothing = not (route.needs or route.needs_not or needs - {"app"})
    return not (CHANNEL_TRAITS[route.channel].logs_in and says_nothing)


def _here(needs: frozenset[Need]) -> Reached:
    """A text may be missing here too, whatever else the way takes: the SIM may be lost."""
    if needs & _LOCAL:
        return _because("needs", needs & (_LOCAL | _SIM))
    if needs & _SIM:
        return _because("texts", needs & _SIM)
    return _because("untied", needs)


def _because(reach: Reach, needs: Iterable[Need]) -> Reached:
    order: tuple[Need, ...] = get_args(Need)
    because = tuple(need for need in order if need in set(needs))
    return Reached(reach, because, "takes" if because else "nothing")


def _told(way: Way | None) -> _Told:
    """What a reader would read of it."""
    if way is None:
        return None
    route = way.held.route
    return (route.channel, str(route.name or ""), way.reached)


def _rank(way: Way) -> tuple[int, bool, int]:
    route = way.held.route
    return (
        REACHES.index(way.reached.reach),
        route.result != "full",
        CHANNELS.index(route.channel),
    )
