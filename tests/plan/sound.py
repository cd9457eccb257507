"""What must hold of every plan, whatever a record says: nothing impossible, and no dead end.

Told from the country's data and the reader's case alone, not by asking either engine again.
"""

import itertools
from collections.abc import Iterator
from typing import Any, Final

from tests.plan.table import Json

ON: Final = "2026-11-20"
THINGS: Final[tuple[list[str], ...]] = ([], ["app"], ["sim"], ["app", "sim", "documents"])
WHERES: Final[tuple[Json, ...]] = (
    {"where": "there"},
    {"where": "abroad"},
    {"where": "leaving", "leaves": "2026-12-24"},
)
PER_CARRIER: Final = 2 * len(WHERES) * len(THINGS) * 2
TODAY: Final = frozenset(("route", "law", "lapse", "letter", "complaint", "ask"))
"""What a reader can do this very day."""


def readers_of(country: str, data: Json) -> Iterator[Json]:
    """Every carrier, and one that nobody knows, for readers in every place with all sorts of things."""
    for carrier, line, where, has, debt in itertools.product(
        [*data["carriers"], "other"], ("prepaid", "postpaid"), WHERES, THINGS, ("no", "yes")
    ):
        case = {"country": country, "carrier": carrier, "plan": line, "debt": debt, "on": ON}
        yield case | where | {"has": has}


def troubles(case: Json, result: Json, data: Json) -> list[str]:
    if result.get("problem"):
        is_stuck = not result["next"] and result["problem"] != "not-sold"
        return ["turned away without a way on"] * is_stuck
    ways = [result["best"], *result["next"]]
    carrier = data["carriers"].get(result["carrier"], {})
    found = [
        f"{way['kind']} {way['route']} cannot be done: {trouble}"
        for way in ways
        if "route" in way
        for trouble in _impossible(case, carrier, carrier["routes"][way["route"]])
    ]
    if not any(way["kind"] in TODAY for way in ways):
        found.append("dead end")
    return found + ["begins with a refusal"] * (result["best"]["kind"] not in TODAY)


def broken_promises(result: Json, data: Json) -> Iterator[str]:
    """What a plan says that the ways it names do not bear out."""
    if "problem" in result:
        return
    carrier = data["carriers"].get(result["carrier"], {})
    days = {day["code"] for day in result["timeline"]}
    checks = {item["code"] for item in result["checklist"]}
    if result["best"]["kind"] == "lapse" and ("refund" in days or "claim-credit" in checks):
        yield "promises a refund of a line left to lapse"
    ways = [way for way in (result["best"], *result["next"]) if way["kind"] == "route"]
    finishes = any(carrier["routes"][way["route"]]["result"] == "full" for way in ways)
    if finishes and "route" in {one["code"] for one in result["unknown"]}:
        yield "asks for a way that stands above"


def _impossible(case: Json, carrier: Json, route: Json) -> Iterator[str]:
    needs = {
        *route.get("needs", ()),
        *(n for s in route.get("steps", ()) for n in s.get("log_in", ())),
    }
    needs -= set(route.get("needs_not", ()))
    if route["result"] == "no":
        yield "the carrier refuses"
    if case["plan"] not in route.get("plans", [case["plan"]]):
        yield "for another plan"
    if route.get("until", "9999") < ON or route.get("since", "0") > ON:
        yield "not today"
    without_sim = "sim" not in case["has"]
    if without_sim and ("sms-code" in needs or "sim" in needs or _is_text(route)):
        yield "takes the SIM"
    if case["where"] == "abroad" and route.get("from_abroad") != "yes":
        yield from _out_of_reach(carrier, route, needs)


def _is_text(route: Json) -> bool:
    return bool(route["channel"] == "sms" and "sim" not in route.get("needs_not", ()))


def _out_of_reach(carrier: Json, route: Json, needs: set[Any]) -> Iterator[str]:
    if route.get("from_abroad") == "no":
        yield "a source says no"
    if "in-person" in needs or (
        route["channel"] == "store" and "in-person" not in route.get("needs_not", ())
    ):
        yield "takes a visit"
    if route["channel"] != "phone":
        return
    if "local-call" in needs:
        yield "takes a call from inside"
    says = [route.get("contact"), *(step.get("dial") for step in route.get("steps", ()))]
    others = [one for one in carrier["contacts"] if one["channel"] == "phone"]
    if not any(says) and not others:
        yield "no number to dial"
