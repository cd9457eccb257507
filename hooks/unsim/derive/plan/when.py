"""When: every day of the plan, with the rule it comes from. No rule means that the day is our advice."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from unsim.derive.plan.case import Json, Situation
from unsim.derive.plan.dates import counted, month_end, next_day

_ASK_AGAIN: Final = {"days": 14}
_STATEMENT: Final = {"months": 1}


def ends(here: Situation, best: Json) -> Json | None:
    """The day by which the line is over, and the rule that says so."""
    if best["kind"] == "lapse":
        return _over(here, best["rule"], here.answer(best["rule"])["after"])
    route = here.route_of(best)
    if "runs_to" in route:
        return _period_end(here, best, route["runs_to"])
    if "takes" in route:
        return _over(here, {"by": "route", "at": best["route"]}, route["takes"])
    rules = (here.relied(question) for question in ("deadline", "notice"))
    rule = next((rule for rule in rules if rule), None)
    return _over(here, rule, here.answer(rule)["within"]) if rule else None


def timeline(here: Situation, best: Json, over: Json | None) -> list[Json]:
    lapsing = best["kind"] == "lapse"
    entries = [
        {"code": "stop" if lapsing else "ask", "date": here.on},
        *([{"code": "leave", "date": here.case["leaves"]}] if here.leaving else []),
        *(_lapsing(here, best) if lapsing else _asking(here, over)),
        *_afterwards(here, best, over),
    ]
    return sorted(entries, key=lambda entry: str(entry["date"]))


def _period_end(here: Situation, best: Json, period: str) -> Json | None:
    """When a paid period ends only the reader's bill tells; then no day of ours is the last."""
    if period != "month-end":
        return None
    return {
        "date": month_end(here.on),
        "rule": {"by": "route", "at": best["route"]},
        "runs_to": period,
    }


def _over(here: Situation, rule: Json, length: Json) -> Json:
    return {"date": counted(here.on, length), "rule": rule, "length": length}


def _entry(code: str, since: str, length: Json, rule: Json | None) -> Json:
    found = {"code": code, "date": counted(since, length), "length": length}
    return found | ({"rule": rule} if rule else {})


def _asking(here: Situation, over: Json | None) -> Iterator[Json]:
    proof = here.relied("proof")
    if proof and "within" in here.answer(proof):
        yield _entry("proof", here.on, here.answer(proof)["within"], proof)
    if over is None:
        yield _entry("ask-again", here.on, _ASK_AGAIN, None)
        yield from _answered(here, counted(here.on, _ASK_AGAIN))
        return
    yield {"code": "ends", **over}
    after = next_day(over["date"])
    if here.data["line_check"]:
        yield {"code": "check", "date": after, "check": 0}
    if here.data["complaint"]:
        yield {"code": "complain", "date": after, "stage": 0, "rule": over["rule"]}
    yield from _answered(here, after)


def _answered(here: Situation, complained: str) -> Iterator[Json]:
    """When the first rung that has a term must have answered."""
    for at, stage in enumerate(here.data["complaint"]):
        if "answer_within" in stage:
            yield _entry("answer", complained, stage["answer_within"], None) | {"stage": at}
            return


def _lapsing(here: Situation, best: Json) -> Iterator[Json]:
    lapse = here.answer(best["rule"])
    for at, stage in enumerate(lapse.get("stages", [])):
        if stage["after"] != lapse["after"]:
            yield _entry("lapse-stage", here.on, stage["after"], best["rule"]) | {"stage": at}
    yield from _lapses(here)
    last = next_day(counted(here.on, lapse["after"]))
    yield {"code": "check", "date": last} | ({"check": 0} if here.data["line_check"] else {})


def _lapses(here: Situation) -> Iterator[Json]:
    """The term to rely on, and every other that may be the reader's: each has a condition."""
    for at, rule in enumerate([*here.in_force("carrier", "lapse"), *here.in_force("law", "lapse")]):
        code = "lapse-other" if at else "lapse"
        yield _entry(code, here.on, here.answer(rule)["after"], rule)


def _refund(here: Situation, since: str) -> Iterator[Json]:
    """Counted from the end of a line that a reader ends; for one left to lapse nothing is promised."""
    refund = here.relied("credit_refund")
    if refund and "within" in here.answer(refund):
        yield _entry("refund", since, here.answer(refund)["within"], refund)


def _afterwards(here: Situation, best: Json, over: Json | None) -> Iterator[Json]:
    since = over["date"] if over else here.on
    if not here.prepaid:
        yield _entry("statement", since, _STATEMENT, here.relied("bills_after_request"))
    if here.prepaid and best["kind"] != "lapse":
        yield from _refund(here, since)
        yield from islice(_lapses(here), 1)
    reuse = here.relied("number_reuse")
    if reuse and over:
        yield _entry("reuse", since, here.answer(reuse)["after"], reuse)
