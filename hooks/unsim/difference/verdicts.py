"""What readers see otherwise at first glance: verdicts, and who takes a cancellation where."""

from collections.abc import Iterator
from datetime import date

from unsim.derive.force import in_force
from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.derive.inheritance import answers_to
from unsim.difference.change import Change
from unsim.languages import ENGLISH
from unsim.model.answer import TERMS, Terms
from unsim.model.country import Country
from unsim.records.in_short import UNKNOWN, said
from unsim.vocabulary import CHANNELS, PLANS, Channel, Plan


def verdict_changes(before: Country, after: Country, today: date) -> Iterator[Change]:
    then, now = CountryGuide(before, today), CountryGuide(after, today)
    if then.verdict != now.verdict:
        yield Change("verdict", name_of(after), then.verdict, now.verdict, "verdict")
    old = {guide.carrier.id: guide for guide in then.carriers}
    for guide in now.carriers:
        if guide.carrier.id in old:
            yield from _carrier(old[guide.carrier.id], guide)


def first_verdict(new: Country, today: date) -> Change:
    verdict = CountryGuide(new, today).verdict
    return Change("verdict", name_of(new), "no page", verdict, "verdict")


def reliance_changes(before: Country, after: Country, today: date) -> Iterator[Change]:
    """Where only the order of answers changed, and with it the one to rely on: the first."""
    old = {carrier.id: carrier for carrier in before.carriers}
    yield from _reliance(before.rules, after.rules, "rules", "rules", today)
    for carrier in after.carriers:
        if carrier.id in old:
            address = f"carriers.{carrier.id}.terms"
            yield from _reliance(old[carrier.id].terms, carrier.terms, carrier.name, address, today)


def _reliance(
    before: Terms | None, after: Terms | None, where: str, address: str, today: date
) -> Iterator[Change]:
    for question in TERMS:
        old, new = answers_to(before, question), answers_to(after, question)
        if old == new or sorted(map(repr, old)) != sorted(map(repr, new)):
            continue
        ends = {
            (said(in_force(old, plan, today)), said(in_force(new, plan, today))) for plan in PLANS
        }
        for was, now in sorted(ends):
            if was != now:
                place = f"{where} · {question.replace('_', ' ')}: the one to rely on"
                yield Change("answer", place, was, now, f"{address}.{question}")


def name_of(country: Country) -> str:
    return country.name.get(ENGLISH) or next(iter(country.name.values()))


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
