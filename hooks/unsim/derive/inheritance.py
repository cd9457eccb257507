"""What a brand takes over from its network.

A carrier that says `inherits` has every route and every term of the other carrier for which it
states none of its own: routes by channel and plan, terms by question. Chains are followed; a
cycle (which `unsim check` refuses) ends the chain.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from unsim.model.answer import TERMS, Answer, Terms
from unsim.model.carrier import Carrier, Route
from unsim.vocabulary import PLANS, Plan


@dataclass(frozen=True, slots=True)
class HeldRoute:
    route: Route
    inherited_from: str | None


@dataclass(frozen=True, slots=True)
class HeldTerm:
    question: str
    answers: tuple[Answer, ...]
    inherited_from: str | None


def plans_of(carrier: Carrier) -> tuple[Plan, ...]:
    return tuple(plan for plan in PLANS if carrier.sold is None or plan in carrier.sold)


def routes_of(carrier: Carrier, carriers: Mapping[str, Carrier]) -> list[HeldRoute]:
    held: list[HeldRoute] = []
    taken: set[tuple[str, Plan, str | None]] = set()
    for ancestor in _line_of(carrier, carriers):
        origin = None if ancestor is carrier else ancestor.id
        own = [route for route in ancestor.routes or () if not _cells(route) & taken]
        held.extend(HeldRoute(route, origin) for route in own)
        for route in own:
            taken |= _cells(route)
    return held


def terms_of(carrier: Carrier, carriers: Mapping[str, Carrier]) -> list[HeldTerm]:
    held: dict[str, HeldTerm] = {}
    for ancestor in _line_of(carrier, carriers):
        origin = None if ancestor is carrier else ancestor.id
        for question in TERMS:
            answers = answers_to(ancestor.terms, question)
            if answers and question not in held:
                held[question] = HeldTerm(question, answers, origin)
    return [held[question] for question in TERMS if question in held]


def answers_to(terms: Terms | None, question: str) -> tuple[Answer, ...]:
    return tuple(getattr(terms, question) or ()) if terms else ()


def _line_of(carrier: Carrier, carriers: Mapping[str, Carrier]) -> list[Carrier]:
    line, seen = [carrier], {carrier.id}
    while (link := line[-1].inherits) and link.from_ in carriers and link.from_ not in seen:
        seen.add(link.from_)
        line.append(carriers[link.from_])
    return line


def _cells(route: Route) -> set[tuple[str, Plan, str | None]]:
    return {(route.channel, plan, route.only) for plan in route.plans or PLANS}
