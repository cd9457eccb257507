"""Can it be ended online? Per plan, carrier and country.

Plan (a route with `only` serves a special case and does not count; `regulator` counts if `full`):
    online   an online channel (web, app, chat, email) completes it
    partly   an online channel takes the request
    law      no such channel is known, but the law in force requires or accepts one
    offline  the website and the app are both known to refuse
    unknown  anything else
Carrier: the verdict its plans share; mixed is `depends`. Plans of which the carrier's answer is not
    known (`law`, `unknown`) do not count while another plan has one.
Country: the same over its active networks (over all active carriers if no network has an answer);
    while the answer of most of them is not known, `depends` if one of them takes it online, else
    what holds for those of which nothing is known: one that refuses does not speak for the others.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from unsim.derive.force import all_in_force
from unsim.model.answer import OnlineRule, Terms
from unsim.model.carrier import Route
from unsim.vocabulary import ONLINE_CHANNELS, REFUSING_CHANNELS, Plan, Verdict


@dataclass(frozen=True, slots=True)
class PlanVerdict:
    plan: Plan
    verdict: Verdict
    routes: tuple[Route, ...]
    """The routes the verdict rests on; empty where it rests on the law or on nothing."""


def plan_verdict(
    routes: Iterable[Route], rules: Terms | None, plan: Plan, today: date
) -> PlanVerdict:
    usual = [route for route in all_in_force(routes, plan, today) if route.only is None]
    for result, verdict in (("full", "online"), ("starts", "partly")):
        found = tuple(route for route in usual if _leads_online(route, result))
        if found:
            return PlanVerdict(plan, verdict, found)  # type: ignore[arg-type]
    if online_duty(rules, plan, today):
        return PlanVerdict(plan, "law", ())
    refusals = tuple(
        route for route in usual if route.channel in REFUSING_CHANNELS and route.result == "no"
    )
    if {route.channel for route in refusals} == set(REFUSING_CHANNELS):
        return PlanVerdict(plan, "offline", refusals)
    return PlanVerdict(plan, "unknown", ())


def online_duty(rules: Terms | None, plan: Plan | None, today: date) -> OnlineRule | None:
    """The rule in force that lets a reader insist on an online way, if there is one."""
    rules_in_force = all_in_force(rules.online_channel or () if rules else (), plan, today)
    return next((rule for rule in rules_in_force if rule.answer in ("required", "accepted")), None)


def common_verdict(verdicts: Sequence[Verdict]) -> Verdict:
    answered = {verdict for verdict in verdicts if verdict not in ("law", "unknown")}
    if answered:
        return answered.pop() if len(answered) == 1 else "depends"
    return "law" if "law" in verdicts else "unknown"


def country_verdict(verdicts: Sequence[Verdict]) -> Verdict:
    common = common_verdict(verdicts)
    open_ones = [verdict for verdict in verdicts if verdict in ("law", "unknown")]
    answered = set(verdicts) - set(open_ones)
    if common in ("law", "unknown") or len(open_ones) * 2 <= len(verdicts):
        return common
    some_take_it = not answered <= {"offline"}
    return "depends" if some_take_it else common_verdict(open_ones)


def tally(verdicts: Iterable[Verdict]) -> Counter[Verdict]:
    return Counter(verdicts)


def _leads_online(route: Route, result: str) -> bool:
    if route.result != result:
        return False
    return route.channel in ONLINE_CHANNELS or (route.channel == "regulator" and result == "full")
