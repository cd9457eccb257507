"""What readers see otherwise at first glance: verdicts, and who takes a cancellation where."""

from collections.abc import Iterator
from datetime import date

from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.difference.change import Change
from unsim.difference.said import UNKNOWN
from unsim.model.country import Country
from unsim.vocabulary import CHANNELS, PLANS, Channel, Plan


def verdict_changes(before: Country, after: Country, today: date) -> Iterator[Change]:
    then, now = CountryGuide(before, today), CountryGuide(after, today)
    if then.verdict != now.verdict:
        yield Change("verdict", name_of(after), then.verdict, now.verdict, "verdict")
    old = {guide.carrier.id: guide for guide in then.carriers}
    for guide in now.carriers:
        if guide.carrier.id in old:
            yield from _carrier(old[guide.carrier.id], guide)


def name_of(country: Country) -> str:
    return country.name.get("en") or next(iter(country.name.values()))


def _carrier(before: CarrierGuide, after: CarrierGuide) -> Iterator[Change]:
    name, address = after.carrier.name, f"carriers.{after.carrier.id}"
    old: dict[Plan, str] = {verdict.plan: verdict.verdict for verdict in before.plan_verdicts}
    for verdict in after.plan_verdicts:
        was = old.get(verdict.plan, UNKNOWN)
        if was != verdict.verdict:
            where = f"{name} · {verdict.plan}"
            yield Change("verdict", where, was, verdict.verdict, f"{address}.{verdict.plan}")
    for channel in CHANNELS:
        for plan in PLANS:
            then, now = _result(before, plan, channel), _result(after, plan, channel)
            if then != now:
                where = f"{name} · {plan} · {channel}"
                yield Change("answer", where, then, now, f"{address}.{plan}.{channel}")


def _result(guide: CarrierGuide, plan: Plan, channel: Channel) -> str:
    found = next((cell for cell in guide.cells(channel) if plan in cell.plans), None)
    return found.result if found else UNKNOWN
