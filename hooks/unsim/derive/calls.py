"""The numbers to call a carrier on, and the other ways to reach it: what works from abroad first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from unsim.derive.force import force
from unsim.derive.guide import CarrierGuide
from unsim.derive.numbers import Number, numbers_in
from unsim.model.carrier import Carrier, Contact, Route
from unsim.vocabulary import Channel, YesNo


@dataclass(frozen=True, slots=True)
class Call:
    """A number to call, and whether it is known to take a cancellation."""

    numbers: tuple[Number, ...]
    channel: Channel
    from_abroad: YesNo | None
    route: Route | None
    contact: Contact | None
    confirmed_by: tuple[str, ...] = ()
    """Sources that name the same number and say nothing else."""

    @property
    def source_keys(self) -> list[str]:
        found = self.route or self.contact
        return [*(found.sources if found else ()), *self.confirmed_by]

    @property
    def says_more(self) -> bool:
        """Does it come with more than a number?"""
        return bool(self.contact and (self.contact.note or self.contact.but))


def calls_of(guide: CarrierGuide) -> list[Call]:
    """Every number once: what works from abroad first, then what takes a cancellation."""
    calls = [*_numbers_of_ways(guide), *_numbers_of_contacts(guide.carrier)]
    holders: dict[str, int] = {}
    found: list[Call] = []
    for call in sorted(calls, key=_call_order):
        numbers = tuple(one for one in call.numbers if one.dialled not in holders)
        if numbers or call.says_more:
            holders |= {one.dialled: len(found) for one in numbers}
            found.append(replace(call, numbers=numbers or call.numbers))
        else:
            at = holders[call.numbers[0].dialled]
            found[at] = replace(found[at], confirmed_by=tuple(call.source_keys))
    return found


def other_contacts(carrier: Carrier) -> list[Contact]:
    """The ways to reach it that are no number, what works from abroad first."""
    rest = [
        contact
        for contact in carrier.contacts or ()
        if contact.channel not in ("phone", "sms") or not numbers_in(contact.value)
    ]
    return sorted(rest, key=lambda contact: contact.from_abroad != "yes")


def _numbers_of_ways(guide: CarrierGuide) -> Iterable[Call]:
    for held in guide.routes:
        route = held.route
        if route.channel not in ("phone", "sms") or force(route, guide.today) == "ended":
            continue
        dialled = [step.dial for step in route.steps or () if step.dial]
        numbers = numbers_in(" · ".join([route.contact or "", *dialled]))
        if numbers and route.result != "no":
            yield Call(_abroad_first(numbers), route.channel, route.from_abroad, route, None)


def _numbers_of_contacts(carrier: Carrier) -> Iterable[Call]:
    for contact in carrier.contacts or ():
        numbers = numbers_in(contact.value)
        if contact.channel in ("phone", "sms") and numbers:
            yield Call(_abroad_first(numbers), contact.channel, contact.from_abroad, None, contact)


def _abroad_first(numbers: list[Number]) -> tuple[Number, ...]:
    return tuple(sorted(dict.fromkeys(numbers), key=lambda number: not number.is_international))


def _call_order(call: Call) -> tuple[bool, bool, bool, bool]:
    return (
        call.from_abroad != "yes",
        call.route is None,
        bool(call.route and call.route.only),
        not call.numbers[0].is_international,
    )
