"""A carrier as pages show it: finished values that a template, a file or a feed only reads.

Whatever a table's cell, a card or a carrier's page says of a carrier comes from here, and it holds on
the day of the build: an answer that has ended is never shown as one that holds, one that is still to
come stands apart.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Literal

from unsim.derive.abroad import Outlook, Way, best_way, is_described, needs_of, outlooks
from unsim.derive.calls import Call, calls_of, other_contacts
from unsim.derive.conflict import Conflict
from unsim.derive.evidence import Evidence, evidence_of
from unsim.derive.force import force, holds_for
from unsim.derive.guide import CarrierGuide, Cell, CountryGuide, sources_of
from unsim.derive.inheritance import HeldRoute
from unsim.derive.keep import Kept, Speaker, YearCost, cheapest_year, keeps_of, lives_for
from unsim.derive.leave import Leaving, leaving
from unsim.derive.statements import ENDING, KEEPING, Statement, statements
from unsim.derive.verdict import online_duty
from unsim.model.answer import Lapse, OnlineRule
from unsim.model.base import Duration
from unsim.model.carrier import Carrier, Contact, Route
from unsim.model.claims import Claim, Event, Unknown
from unsim.vocabulary import (
    CHANNELS,
    INFERRED,
    VERDICT_TRAITS,
    Channel,
    Need,
    Only,
    Plan,
    Reach,
    Verdict,
    YesNo,
)


@dataclass(frozen=True, slots=True)
class LapseCell:
    kind: Literal["own", "rule", "postpaid", "unknown"]
    lapses: tuple[Lapse, ...]


@dataclass(frozen=True, slots=True)
class Life:
    """How long a prepaid line lives after it was last renewed, and who says so."""

    length: Duration
    speaker: Speaker


@dataclass(frozen=True, slots=True)
class EsimCell:
    plan: Plan
    answer: YesNo | None


@dataclass(frozen=True, slots=True)
class ChannelCell:
    """What a carrier answers on one channel: for its plans, else in which special cases alone."""

    channel: Channel
    cells: tuple[Cell, ...]
    only: tuple[HeldRoute, ...]

    @property
    def is_known(self) -> bool:
        return any(cell.route for cell in self.cells) or bool(self.only)


@dataclass(frozen=True, slots=True)
class Said:
    """What is to be said of the plans that share a verdict."""

    plans: tuple[Plan, ...]
    """Empty if it holds for every plan of the carrier."""
    verdict: Verdict
    ways: tuple[HeldRoute, ...]
    """Those the verdict rests on; where it rests on none, whatever takes a request."""
    refused: tuple[HeldRoute, ...]
    """The ways of which a source says that they take none."""
    source_keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """The ways that serve one special case alone."""

    only: Only
    ways: tuple[HeldRoute, ...]


@dataclass(frozen=True)
class Row:
    country: CountryGuide
    guide: CarrierGuide

    @property
    def today(self) -> date:
        return self.country.today

    @property
    def carrier(self) -> Carrier:
        return self.guide.carrier

    @property
    def id(self) -> str:
        return self.carrier.id

    @property
    def name(self) -> str:
        return self.carrier.name

    @property
    def is_gone(self) -> bool:
        return self.carrier.status != "active"

    @property
    def is_left(self) -> bool:
        """Is there anything to tell of it but that it is gone?"""
        return self.guide.is_left

    @property
    def successor(self) -> str | None:
        return self.carrier.successor

    @property
    def plans(self) -> tuple[Plan, ...]:
        return self.guide.plans

    @property
    def verdict(self) -> Verdict:
        return self.guide.verdict

    @property
    def sign(self) -> str:
        return VERDICT_TRAITS[self.verdict].sign

    @cached_property
    def evidence(self) -> Evidence | None:
        """Of what the verdict rests on."""
        keys = self.guide.verdict_sources
        return self.evidence_of(keys) if keys else None

    def evidence_of(self, keys: Iterable[str]) -> Evidence | None:
        return evidence_of(sources_of(self.country.country, keys), self.today)

    # Ways

    @cached_property
    def _holding(self) -> list[HeldRoute]:
        return [held for held in self.guide.routes if self._force(held) == "in-force"]

    def _force(self, held: HeldRoute) -> str:
        return force(held.route, self.today)

    @cached_property
    def usual(self) -> list[HeldRoute]:
        """The ways that hold for everybody, the best first."""
        return [held for held in self._holding if held.route.only is None]

    @cached_property
    def taken(self) -> list[HeldRoute]:
        """Those of them that take a request."""
        return [held for held in self.usual if held.route.result != "no"]

    @cached_property
    def best(self) -> HeldRoute | None:
        """The way that fits most people: the furthest, then the one that needs the least."""
        return self.taken[0] if self.taken else None

    @cached_property
    def others(self) -> list[HeldRoute]:
        """The other usual ways, then those that are refused, then those of another time."""
        rest = [held for held in self.usual if held is not self.best]
        later = [
            held
            for held in self.guide.routes
            if held.route.only is None and self._force(held) != "in-force"
        ]
        return [*rest, *sorted(later, key=lambda held: self._force(held) == "ended")]

    @cached_property
    def cases(self) -> list[Case]:
        """The ways for special cases, by what makes them special."""
        special = [
            held
            for held in self.guide.routes
            if held.route.only is not None and self._force(held) != "ended"
        ]
        kinds = list(dict.fromkeys(held.route.only for held in special))
        return [
            Case(only, tuple(held for held in special if held.route.only == only))
            for only in kinds
            if only is not None
        ]

    @cached_property
    def channels(self) -> list[ChannelCell]:
        """In the order of the country's columns."""
        return [self._channel(channel) for channel in self.country.channels]

    def _channel(self, channel: Channel) -> ChannelCell:
        cells = _by_result(self.guide.cells(channel))
        is_open = all(cell.route is None for cell in cells)
        only = [held for held in self._holding if held.route.channel == channel and held.route.only]
        return ChannelCell(channel, cells, tuple(only) if is_open else ())

    @cached_property
    def known_channels(self) -> list[Channel]:
        """Those by which the carrier takes a request from anybody."""
        taken = {held.route.channel for held in self.taken}
        return [channel for channel in CHANNELS if channel in taken]

    @cached_property
    def abroad(self) -> list[Outlook]:
        """How it stands from abroad, with the SIM and without, for its plans: one where they agree."""
        return outlooks(self.taken, self.plans)

    @cached_property
    def furthest(self) -> Way | None:
        """From abroad, at best: with the SIM still there, whatever the plan."""
        return best_way(self.taken, "abroad-sim")

    @property
    def reach(self) -> Reach | None:
        return self.furthest.reached.reach if self.furthest else None

    @property
    def works_from_abroad(self) -> bool:
        """As a source says, or as we infer from what it takes."""
        return self.reach == "said" or self.reach in INFERRED

    @cached_property
    def without_sms(self) -> bool:
        """Is there a way of which is known what it needs, and that is no code in a text message?"""
        return any(_needs_no_sms(held.route) for held in self.taken)

    # What is said first

    @cached_property
    def said(self) -> list[Said]:
        """One for the plans that share a verdict and its ways, the best first."""
        found: dict[tuple[Verdict, tuple[int, ...]], list[Plan]] = {}
        for one in self.guide.plan_verdicts:
            key = (one.verdict, tuple(id(route) for route in one.routes))
            found.setdefault(key, []).append(one.plan)
        said = [self._said(verdict, plans, routes) for (verdict, routes), plans in found.items()]
        return sorted(said, key=lambda one: VERDICT_TRAITS[one.verdict].order)

    def _said(self, verdict: Verdict, plans: list[Plan], routes: tuple[int, ...]) -> Said:
        held = [one for one in self.usual if any(holds_for(one.route, plan) for plan in plans)]
        resting = [one for one in held if id(one.route) in routes and one.route.result != "no"]
        taken = [one for one in held if one.route.result != "no"]
        ways = _a_channel_once(resting or taken)
        refused = _a_channel_once([one for one in held if one.route.result == "no"])
        law = online_duty(self.country.country.rules, plans[0], self.today)
        keys = [key for one in (*ways, *refused) for key in one.route.sources]
        if verdict == "law" and law:
            keys = [*law.sources, *keys]
        return Said(
            () if len(plans) == len(self.plans) else tuple(plans),
            verdict,
            ways,
            refused,
            tuple(dict.fromkeys(keys)),
        )

    @cached_property
    def conflicts(self) -> list[Conflict]:
        """One a question, though it may concern two plans."""
        return list({found.question: found for found in reversed(self.guide.conflicts)}.values())[
            ::-1
        ]

    @cached_property
    def duty(self) -> OnlineRule | None:
        """The rule to insist on, where no way online is known."""
        if self.verdict not in ("law", "offline", "unknown"):
            return None
        return online_duty(self.country.country.rules, None, self.today)

    @cached_property
    def online_conflict(self) -> Conflict | None:
        return next((one for one in self.conflicts if one.question == "online_channel"), None)

    @cached_property
    def insist(self) -> OnlineRule | None:
        """The rule whose sentence is given where no way is known and no conflict gives it."""
        rule = None if self.best or self.conflicts else self.duty
        return rule if rule and rule.say else None

    @property
    def says_how_to_insist(self) -> bool:
        rule = self.online_conflict.law if self.online_conflict else self.insist
        return isinstance(rule, OnlineRule) and rule.say is not None

    def place_of(self, held: HeldRoute) -> int:
        """Its number among the carrier's ways, by which a plan names it."""
        return next(at for at, one in enumerate(self.guide.routes) if one is held)

    # Lapse and eSIM

    @cached_property
    def lapse(self) -> LapseCell:
        if self.guide.lapses_now:
            return LapseCell("own", tuple(self.guide.lapses_now))
        if "prepaid" not in self.plans:
            return LapseCell("postpaid", ())
        if self.country.lapse_rules and self.is_left:
            return LapseCell("rule", tuple(self.country.lapse_rules))
        return LapseCell("unknown", ())

    @cached_property
    def leaving(self) -> list[Leaving]:
        """The carrier's own terms first, then what the law says beside them."""
        own = [leaving(lapse) for lapse in self.guide.lapses_now]
        rules = self.country.lapse_rules if "prepaid" in self.plans and self.is_left else []
        return [*own, *(leaving(lapse, by_rule=True) for lapse in rules)]

    # Keeping it

    @cached_property
    def keeps(self) -> list[Kept]:
        return keeps_of(self.guide) if self.is_left else []

    @cached_property
    def lives(self) -> Life | None:
        found = lives_for(self.guide) if self.keeps and "prepaid" in self.plans else None
        return Life(*found) if found else None

    @cached_property
    def cheapest_year(self) -> YearCost | None:
        return cheapest_year(self.keeps)

    @cached_property
    def esim(self) -> list[EsimCell]:
        esim = self.carrier.esim
        return [EsimCell(plan, getattr(esim, plan) if esim else None) for plan in self.plans]

    @property
    def has_esim(self) -> bool:
        return any(cell.answer == "yes" for cell in self.esim)

    # Contacts

    @cached_property
    def calls(self) -> list[Call]:
        return calls_of(self.guide)

    @property
    def call_from_abroad(self) -> Call | None:
        """The number that a source says works from another country."""
        return next((call for call in self.calls if call.from_abroad == "yes"), None)

    @cached_property
    def contacts(self) -> list[Contact]:
        return other_contacts(self.carrier)

    # What is said of it

    @cached_property
    def ending(self) -> list[Statement]:
        return statements(self.country, self.guide, ENDING)

    @cached_property
    def keeping(self) -> list[Statement]:
        return statements(self.country, self.guide, KEEPING)

    @cached_property
    def questions(self) -> list[Unknown]:
        """The open questions about this carrier alone."""
        return [one for one in self.country.country.unknown or () if one.carriers == [self.id]]

    @cached_property
    def shared_questions(self) -> list[Unknown]:
        """Those about this carrier and others: they stand once, among the country's."""
        return [
            one
            for one in self.country.country.unknown or ()
            if len(one.carriers or ()) > 1 and self.id in (one.carriers or ())
        ]

    @cached_property
    def claims(self) -> list[Claim]:
        return [
            claim
            for claim in self.country.country.claims or ()
            if self.id in (claim.carriers or ())
        ]

    @cached_property
    def history(self) -> list[Event]:
        """The latest first."""
        events = [
            event
            for event in self.country.country.history or ()
            if self.id in (event.carriers or ())
        ]
        return sorted(events, key=lambda event: event.on, reverse=True)


def rows_of(country: CountryGuide) -> list[Row]:
    return [Row(country, guide) for guide in country.carriers]


def row_of(country: CountryGuide, carrier: str) -> Row:
    return next(row for row in rows_of(country) if row.id == carrier)


def unsaid_needs(route: Route) -> tuple[Need, ...]:
    """What it needs and none of its steps says."""
    said = {need for step in route.steps or () for need in step.log_in or ()}
    return tuple(need for need in route.needs or () if need not in said)


def _needs_no_sms(route: Route) -> bool:
    needs = needs_of(route)
    known = bool(needs) if route.channel == "phone" else is_described(route)
    return known and route.channel != "sms" and not needs & {"sms-code", "in-person"}


def _by_result(cells: list[Cell]) -> tuple[Cell, ...]:
    """Plans that share a result share a cell, though two ways may stand behind it."""
    found: dict[tuple[str, str | None], Cell] = {}
    for cell in cells:
        key = (cell.result, cell.held.inherited_from if cell.held else None)
        plans = (*(found[key].plans if key in found else ()), *cell.plans)
        found[key] = Cell(plans, found[key].held if key in found else cell.held)
    return tuple(found.values())


def _a_channel_once(held: list[HeldRoute]) -> tuple[HeldRoute, ...]:
    first: dict[Channel, HeldRoute] = {}
    for one in held:
        first.setdefault(one.route.channel, one)
    return tuple(first.values())
