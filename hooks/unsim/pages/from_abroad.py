"""What a reader abroad is told of a carrier, or of one of its ways: an inference is told apart."""

from dataclasses import dataclass

from unsim.derive.abroad import Outlook, Way, outlooks, reached
from unsim.derive.inheritance import HeldRoute
from unsim.derive.row import Row
from unsim.model.carrier import Route
from unsim.pages.words import Words
from unsim.vocabulary import Reach, Where


@dataclass(frozen=True, slots=True)
class Told:
    where: str
    """For which plans, with the SIM or without; empty where it is all one."""
    head: str
    why: str
    reach: Reach | None
    is_inferred: bool
    source_keys: tuple[str, ...] = ()
    """Where a source itself says it."""


def of_carrier(words: Words, row: Row) -> list[Told]:
    """In whole sentences, with the way that leads furthest."""
    return [_sentence(words, row, one) for one in row.abroad]


def of_way(words: Words, held: HeldRoute) -> list[Told]:
    """In a word or two: what it takes stands beside it anyway."""
    found = outlooks([held])
    return [_short(words, one.way, _where(words, one)) for one in found if one.way]


def of_way_from(words: Words, held: HeldRoute, where: Where) -> Told:
    return _short(words, Way(held, reached(held.route, where)), "")


def named(words: Words, route: Route, languages: list[str]) -> str:
    """A way as it is called within a sentence: its channel, and the name on its door."""
    channel = words.short("channel", route.channel)
    if route.name is None:
        return channel
    called = route.name if isinstance(route.name, str) else words.phrase(route.name, languages)[0]
    return f"{channel} {called}"


def _sentence(words: Words, row: Row, outlook: Outlook) -> Told:
    where, way = _where(words, outlook), outlook.way
    if way is None:
        return Told(where, str(words.message("carrier.abroad.unknown")), "", None, False)
    route = way.held.route
    called = named(words, route, row.country.country.languages)
    found = way.reached
    return Told(
        where,
        _plain(words, f"carrier.reach.{found.reach}", way=called),
        _why(words, way, called),
        found.reach,
        found.is_inferred,
        tuple(route.sources) if found.why == "source" else (),
    )


def _short(words: Words, way: Way, where: str) -> Told:
    found = way.reached
    decided = found.reach in ("needs", "no")
    return Told(
        where,
        words.short("reach", found.reach),
        _why(words, way) if decided else "",
        found.reach,
        found.is_inferred,
    )


def _where(words: Words, outlook: Outlook) -> str:
    plans = words.message("carrier.for_plans", plans=words.listed("plan", outlook.plans))
    place = words.message(f"carrier.where.{outlook.wheres[0]}")
    return f"{plans if outlook.plans else ''}{place if len(outlook.wheres) == 1 else ''}"


def _why(words: Words, way: Way, called: str = "") -> str:
    found = way.reached
    if found.why == "takes":
        needs = words.listed("need", way.takes)
        if called and found.reach == "no":
            return _plain(words, "carrier.reach_bars", way=called, needs=needs)
        return _plain(words, "carrier.reach_takes", needs=needs) if needs else ""
    if found.why == "source":
        return _source_says(words, found.reach)
    if found.why == "nothing":
        return ""
    return str(words.message(f"carrier.reach_{found.why}"))


def _source_says(words: Words, reach: Reach) -> str:
    return "" if reach == "said" else str(words.message(f"carrier.reach_source.{reach}"))


def _plain(words: Words, key: str, **values: object) -> str:
    """Text that a template escapes: what fills it must not be escaped twice."""
    return str(words.message(key, **values).unescape())
