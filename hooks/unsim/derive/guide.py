"""A country with everything derived for it: the one record that page, API, CSV and feeds read."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from unsim.derive import evidence
from unsim.derive.conflict import Conflict, conflicts
from unsim.derive.force import all_in_force, holds_for, in_force
from unsim.derive.inheritance import HeldRoute, HeldTerm, answers_to, plans_of, routes_of, terms_of
from unsim.derive.region import regions_of, with_regions
from unsim.derive.tested import Tested, tested
from unsim.derive.verdict import (
    PlanVerdict,
    common_verdict,
    country_verdict,
    online_duty,
    plan_verdict,
    tally,
)
from unsim.model.answer import Answer, Lapse
from unsim.model.carrier import Carrier, Route
from unsim.model.country import Country
from unsim.model.region import Region
from unsim.model.source import Source
from unsim.records.catalog import Catalog
from unsim.vocabulary import CHANNELS, PLANS, Channel, Freshness, Grade, Plan, Verdict

_BEST_FIRST = {"full": 0, "starts": 1, "no": 2}


@dataclass(frozen=True, slots=True)
class Cell:
    """What a carrier answers on one channel, for the plans that share the answer."""

    plans: tuple[Plan, ...]
    held: HeldRoute | None

    @property
    def route(self) -> Route | None:
        return self.held.route if self.held else None

    @property
    def result(self) -> str:
        return self.held.route.result if self.held else "unknown"


@dataclass(frozen=True)
class CarrierGuide:
    country: Country
    carrier: Carrier
    today: date
    regions: tuple[Region, ...] = ()

    @property
    def file(self) -> str:
        """The file that a contributor edits."""
        return f"data/countries/{self.country.country.lower()}/{self.carrier.id}.yml"

    @cached_property
    def plans(self) -> tuple[Plan, ...]:
        return plans_of(self.carrier)

    @cached_property
    def _carriers(self) -> dict[str, Carrier]:
        return {carrier.id: carrier for carrier in self.country.carriers}

    @cached_property
    def routes(self) -> list[HeldRoute]:
        """The best first; those for special cases last."""
        held = routes_of(self.carrier, self._carriers)
        return sorted(held, key=_usefulness)

    @cached_property
    def terms(self) -> list[HeldTerm]:
        return terms_of(self.carrier, self._carriers)

    @cached_property
    def plan_verdicts(self) -> list[PlanVerdict]:
        routes = [held.route for held in self.routes]
        return [plan_verdict(routes, self.country.rules, plan, self.today) for plan in self.plans]

    @cached_property
    def verdict(self) -> Verdict:
        return common_verdict([verdict.verdict for verdict in self.plan_verdicts])

    @property
    def is_left(self) -> bool:
        """Is there anything to tell of it but that it is gone?"""
        return self.carrier.status == "active" or bool(self.routes or self.terms)

    @cached_property
    def conflicts(self) -> list[Conflict]:
        return conflicts(
            self.country.rules, self.routes, self.terms, self.plans, self.today, self.regions
        )

    @cached_property
    def verdict_sources(self) -> list[str]:
        """What the verdict rests on."""
        keys = [
            key
            for verdict in self.plan_verdicts
            for route in verdict.routes
            for key in route.sources
        ]
        duty = online_duty(self.country.rules, None, self.today)
        if not keys and self.verdict == "law" and duty:
            keys = list(duty.sources)
        return list(dict.fromkeys(keys))

    @cached_property
    def grade(self) -> Grade | None:
        """The grade of what the verdict rests on."""
        keys = self.verdict_sources
        return grade_of(self.country, keys, self.today) if keys else None

    def cells(self, channel: Channel) -> list[Cell]:
        usual = [
            held
            for held in self.routes
            if held.route.channel == channel
            and held.route.only is None
            and all_in_force([held.route], None, self.today)
        ]
        by_plan = {
            plan: next((held for held in usual if holds_for(held.route, plan)), None)
            for plan in self.plans
        }
        return _grouped(by_plan)

    def finishes_by(self, channel: Channel) -> bool:
        return any(cell.result == "full" for cell in self.cells(channel))

    def special(self, channel: Channel) -> list[HeldRoute]:
        return [held for held in self.routes if held.route.channel == channel and held.route.only]

    def tested(self, plan: Plan, channel: Channel) -> Tested | None:
        return tested(self.carrier.reports or (), plan, channel)

    def term(self, question: str) -> HeldTerm | None:
        return next((term for term in self.terms if term.question == question), None)

    def term_answers(self, question: str) -> tuple[Answer, ...]:
        """What the carrier says itself, or takes over from its network."""
        held = self.term(question)
        return held.answers if held else ()

    def law(self, question: str) -> tuple[Answer, ...]:
        """What the country and its regions say."""
        return answers_to(self.country.rules, question)

    def says(self, question: str) -> bool:
        """Does it answer the question today, for any plan?"""
        term = self.term(question)
        return bool(term and all_in_force(term.answers, None, self.today))

    @cached_property
    def lapses(self) -> list[Lapse]:
        held = self.term("lapse")
        return [answer for answer in held.answers if isinstance(answer, Lapse)] if held else []

    @cached_property
    def lapses_now(self) -> list[Lapse]:
        return _prepaid_now(self.lapses, self.today)


@dataclass(frozen=True)
class CountryGuide:
    country: Country
    today: date
    regions: tuple[Region, ...] = ()
    """Those whose rules it has taken over."""

    @property
    def code(self) -> str:
        return self.country.country.lower()

    @cached_property
    def carriers(self) -> list[CarrierGuide]:
        return [
            CarrierGuide(self.country, carrier, self.today, self.regions)
            for carrier in self.country.carriers
        ]

    @cached_property
    def active(self) -> list[CarrierGuide]:
        return [guide for guide in self.carriers if guide.carrier.status == "active"]

    @cached_property
    def weighs_networks(self) -> bool:
        return all(guide.carrier.kind == "network" for guide in self.weighed)

    @cached_property
    def weighed(self) -> list[CarrierGuide]:
        """The carriers that decide the country's verdict."""
        networks = [guide for guide in self.active if guide.carrier.kind == "network"]
        known = any(guide.verdict != "unknown" for guide in networks)
        return networks if known else self.active

    @cached_property
    def verdict(self) -> Verdict:
        return country_verdict([guide.verdict for guide in self.weighed])

    @cached_property
    def tally(self) -> Counter[Verdict]:
        return tally(guide.verdict for guide in self.weighed)

    @cached_property
    def channels(self) -> list[Channel]:
        """The channels of which at least one carrier's answer is known."""
        known = {
            held.route.channel
            for guide in self.carriers
            for held in guide.routes
            if all_in_force([held.route], None, self.today)
        }
        return [channel for channel in CHANNELS if channel in known]

    @cached_property
    def ways(self) -> list[tuple[Channel, int]]:
        """Channels known to finish a cancellation, with how many carriers they do so for."""
        counted = [
            (channel, sum(guide.finishes_by(channel) for guide in self.active))
            for channel in CHANNELS
        ]
        return [(channel, count) for channel, count in counted if count]

    @cached_property
    def evidence(self) -> evidence.Evidence | None:
        """The weakest evidence that the verdict rests on, in the words for readers."""
        found = (
            evidence.evidence_of(sources_of(self.country, one.verdict_sources), self.today)
            for one in self.weighed
        )
        return max((one for one in found if one), key=evidence.rank, default=None)

    @cached_property
    def grade(self) -> Grade | None:
        """The weakest of the grades that the verdict rests on."""
        grades = [guide.grade for guide in self.weighed if guide.grade]
        return max(grades, default=None)

    @cached_property
    def last_read(self) -> str:
        return max(source.read for source in self.country.sources.values())

    @cached_property
    def oldest_stored(self) -> str:
        """The year of the oldest source that was read as a stored copy, as far as they say."""
        years = (
            source.published[:4]
            for source in self.country.sources.values()
            if source.copy_ == "stored" and source.published
        )
        return min(years, default="")

    @cached_property
    def freshness(self) -> Freshness:
        return evidence.freshness(self.country.sources.values(), self.today)

    @cached_property
    def on_online(self) -> Answer | None:
        """What the law says on asking online: what lets a reader insist, else the first rule."""
        duty = online_duty(self.country.rules, None, self.today)
        return duty or in_force(self.rule("online_channel"), None, self.today)

    def rule(self, question: str) -> tuple[Answer, ...]:
        return answers_to(self.country.rules, question)

    @cached_property
    def lapse_rules(self) -> list[Lapse]:
        """When prepaid lines lapse by the rules of the country, whatever a carrier says."""
        return _prepaid_now(self.rule("lapse"), self.today)

    def name_of(self, carrier_id: str) -> str:
        return next(one.name for one in self.country.carriers if one.id == carrier_id)


def guide_of(country: Country, catalog: Catalog, today: date) -> CountryGuide:
    """With what the country takes over from its regions."""
    regions = regions_of(country, catalog)
    return CountryGuide(with_regions(country, regions), today, tuple(regions))


def sources_of(country: Country, keys: Iterable[str]) -> list[Source]:
    return [country.sources[key] for key in keys if key in country.sources]


def grade_of(country: Country, keys: Iterable[str], today: date) -> Grade:
    return evidence.grade(sources_of(country, keys), today)


def _prepaid_now(answers: Iterable[Answer], today: date) -> list[Lapse]:
    lapses = (answer for answer in answers if isinstance(answer, Lapse))
    return [lapse for lapse in lapses if in_force([lapse], "prepaid", today)]


def _usefulness(held: HeldRoute) -> tuple[bool, int, int]:
    route = held.route
    return (route.only is not None, _BEST_FIRST[route.result], CHANNELS.index(route.channel))


def _grouped(by_plan: dict[Plan, HeldRoute | None]) -> list[Cell]:
    cells: list[Cell] = []
    for plan in PLANS:
        if plan not in by_plan:
            continue
        held = by_plan[plan]
        same = next((index for index, cell in enumerate(cells) if cell.held is held), None)
        if same is None:
            cells.append(Cell((plan,), held))
        else:
            cells[same] = Cell((*cells[same].plans, plan), held)
    return cells
