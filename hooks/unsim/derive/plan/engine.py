"""The plan of one case. The rules are in the header of the package."""

from collections.abc import Mapping
from typing import Any, Final

from unsim.derive.plan import after, before, ways, when
from unsim.derive.plan.case import Json, Situation
from unsim.derive.plan.unknown import unknown

OTHER: Final = "other"
"""A carrier that is not in the record."""
_NOBODY: Final[Json] = {
    "plans": ["prepaid", "postpaid"],
    "esim": {},
    "routes": [],
    "terms": {},
    "contacts": [],
    "advice": [],
    "unknown": [],
}


def plan(case: Mapping[str, Any], data: Json) -> Json:
    name = _todays_name(str(case["carrier"]), data)
    carrier = _NOBODY if name == OTHER else data["carriers"].get(name, {})
    head = {"carrier": name, "moved": name != case["carrier"]}
    problem = _problem(case, carrier, moved=head["moved"])
    here = Situation(case, data, carrier or _NOBODY, name)
    return head | (_turned_away(here, problem) if problem else _planned(here))


def _turned_away(here: Situation, problem: str) -> Json:
    return {
        "problem": problem,
        "abroad": here.abroad,
        "next": ways.ways_on(here, problem),
        "contacts": before.contacts(here),
    }


def _planned(here: Situation) -> Json:
    ranked, dropped = ways.routes(here)
    best, *following = ways.chain(here, ranked)
    over = when.ends(here, best)
    return {
        "best": best,
        "abroad": here.abroad,
        "why": ways.why(here, best, ranked, dropped),
        "next": following,
        "dropped": dropped,
        "refused": ways.refused(here),
        "conflicts": ways.conflicts(here),
        "checklist": before.checklist(here, best, over),
        "advice": before.advice(here),
        "contacts": before.contacts(here),
        "say": before.say(here, best),
        "cost": before.cost(here, best),
        "proof": before.proof(here, best),
        "timeline": when.timeline(here, best, over),
        "rights": after.rights(here),
        "above": after.above(here),
        "unknown": unknown(here, [best, *following], over),
    }


def _todays_name(name: str, data: Json) -> str:
    """The lines of a carrier that merged are its successor's."""
    seen = {name}
    while successor := data["carriers"].get(name, {}).get("successor"):
        if successor in seen:
            break
        seen.add(successor)
        name = successor
    return name


def _problem(case: Mapping[str, Any], carrier: Json, *, moved: bool) -> str:
    if not carrier:
        return "no-carrier"
    if carrier.get("status", "active") != "active":
        return "closed"
    if case["plan"] in carrier["plans"]:
        return ""
    return "moved-not-sold" if moved else "not-sold"
