"""What is not known for this case, each with the question that would settle it."""

from typing import Final

from unsim.derive.plan.case import Json, Situation

_TOPICS: Final = {"route": "cancel", "from-abroad": "from-abroad"}


def unknown(here: Situation, ways: list[Json], ends: Json | None) -> list[Json]:
    """`ways`: the best first, then what can be tried after it."""
    best = ways[0]
    lapsing, prepaid = best["kind"] == "lapse", here.prepaid
    starts = here.route_of(best).get("result") == "starts"
    open_questions = {
        "route": best["kind"] != "route" and not _finishes(here, ways),
        "from-abroad": here.abroad and best.get("reach") in ("untied", "texts", "needs"),
        "finish": starts,
        "deadline": ends is None,
        "proof": not lapsing and not here.relied("proof"),
        "fee": not lapsing and not here.relied("fee") and "fee" not in here.route_of(best),
        "debt": not lapsing and here.case["debt"] != "no" and not here.relied("debt_blocks"),
        "refund": prepaid and not here.relied("credit_refund"),
        "lapse": prepaid and not here.relied("lapse"),
        "early-exit": not prepaid and not here.relied("early_exit"),
        "bills": not prepaid and not here.relied("bills_after_request"),
    }
    found = [code for code, is_open in open_questions.items() if is_open]
    return [{"code": code, "phrase": code} for code in found] + _recorded(here, found)


def _finishes(here: Situation, ways: list[Json]) -> bool:
    """Is one of them known to complete the request?"""
    return any(here.route_of(way).get("result") == "full" for way in ways)


def _recorded(here: Situation, found: list[str]) -> list[Json]:
    """The record's own open questions about the carrier, where the way itself is not known."""
    wanted = {_TOPICS[code] for code in found if code in _TOPICS}
    return [
        {"code": "recorded", "unknown": item["id"]}
        for item in here.carrier["unknown"]
        if item["topic"] in wanted
    ]
