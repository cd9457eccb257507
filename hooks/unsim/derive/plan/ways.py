"""Which ways are open, in which order, and why the first one is the first."""

from typing import Any, Final

from unsim.derive.plan.case import CHANNELS, GROUPS, Json, Situation
from unsim.vocabulary import LETTER_CHANNELS, REFUSING_CHANNELS

_IDENTITY: Final = ("identity-card", "passport", "residence-card", "id-copy")
_INSISTING: Final = ("required", "accepted")
_TEXTS: Final = ("sms-code", "sim")
_REACHES: Final = ("said", "untied", "texts", "needs", "no")


def routes(here: Situation) -> tuple[list[Json], list[Json]]:
    """The carrier's channels that are open to this reader, the best first; and those that are not."""
    usual = [at for at in _counting(here) if "only" not in here.routes[at]]
    barred = {at: _impossible(here, here.routes[at]) for at in usual}
    ranked = [_way(here, at, "route") for at, reason in barred.items() if not reason]
    dropped = [{"route": at, "why": reason} for at, reason in barred.items() if reason]
    return sorted(ranked, key=lambda way: _rank(here, way)), dropped


def chain(here: Situation, ranked: list[Json]) -> list[Json]:
    """Everything that can be tried, in the order in which to try it."""
    law, lapse = _law(here), _lapse(here)
    lapse_first = bool(lapse) and lapse_is_surer(here, ranked)
    if lapse_first:
        first = [*lapse, *ranked, *law, *([] if ranked or duty(here) else [{"kind": "ask"}])]
    elif ranked:
        first = [*ranked, *law]
    else:
        first = [*law, *lapse] if duty(here) else [*lapse, *law, {"kind": "ask"}]
    after_refusal = _after_refusal(here)
    return [
        *first,
        *_letter(here, ranked),
        *after_refusal,
        *_complaints(here, after_refusal),
        *_plan_change(here),
        *(lapse if ranked and not lapse_first else []),
    ]


def ways_on(here: Situation, problem: str) -> list[Json]:
    """Whom else to turn to where there is no plan. A plan that is not sold is chosen anew instead."""
    if problem == "not-sold":
        return []
    rungs, letter = _complaints(here, []), {"kind": "letter"}
    if problem == "moved-not-sold":
        return [{"kind": "ask"}, letter, *rungs]
    ladder = here.data["complaint"]
    return [*(rung for rung in rungs if ladder[rung["stage"]]["to"] != "carrier"), letter]


def lapse_is_surer(here: Situation, ranked: list[Json]) -> bool:
    """Abroad, no way is open for which nothing is missing: waiting costs a prepaid line nothing."""
    shaky = not ranked or ranked[0]["reach"] == "needs" or bool(ranked[0]["missing"])
    return here.prepaid and here.abroad and shaky


def refused(here: Situation) -> list[int]:
    """The online channels that are known not to take a request."""
    return [
        at
        for at, route in enumerate(here.routes)
        if here.holds(route)
        and route["result"] == "no"
        and "only" not in route
        and GROUPS[route["channel"]] == 0
    ]


def conflicts(here: Situation) -> list[Json]:
    """Where law and carrier disagree, for this plan on this day."""
    law = duty(here)
    refusing = [at for at in refused(here) if here.routes[at]["channel"] in REFUSING_CHANNELS]
    online = [{"law": law, "route": at} for at in refusing if law]
    rules = (here.relied(question) for question in here.carrier["terms"])
    return online + [{"law": rule} for rule in rules if rule and "against" in rule]


def duty(here: Situation) -> Json | None:
    """The rule in force that lets a reader insist on an online way, wherever it stands in the list."""
    rules = here.in_force("law", "online_channel")
    return next((rule for rule in rules if here.answer(rule)["answer"] in _INSISTING), None)


def why(here: Situation, best: Json, ranked: list[Json], dropped: list[Json]) -> list[str]:
    if best["kind"] != "route":
        nothing = "surer" if ranked else "all-dropped" if dropped else "no-route"
        return [nothing, f"law-{best['duty']}" if best["kind"] == "law" else best["kind"]]
    route = here.route_of(best)
    online = GROUPS[route["channel"]] == 0
    return [
        "completes" if route["result"] == "full" else "starts",
        "online" if online else _no_online(here, ranked, dropped),
        *(f"missing-{thing}" for thing in best["missing"]),
        *([_from_abroad(best, route)] if here.abroad else []),
        *(["only-one"] if len(ranked) == 1 else []),
        *(["law-backs"] if online and duty(here) else []),
        *(["before-leaving"] if here.leaving and _in_person(route) else []),
    ]


def _counting(here: Situation) -> list[int]:
    return [
        at for at, route in enumerate(here.routes) if here.holds(route) and route["result"] != "no"
    ]


def _impossible(here: Situation, route: Json) -> str:
    reach, *because = route["reach"][here.place]
    if reach == "no":
        return because[0] if because else "not-from-abroad"
    if not here.has("sim") and (texts := [need for need in because if need in _TEXTS]):
        return str(texts[0])
    return "no-number" if here.abroad and _lacks_number(here, route) else ""


def _lacks_number(here: Situation, route: Json) -> bool:
    """A call for which no number is known that can be dialled from where the reader is."""
    phones = [one for one in here.carrier["contacts"] if one["channel"] == "phone"]
    reachable = any(not (here.abroad and is_out_of_reach(one)) for one in phones)
    return bool(route.get("unnumbered")) and not reachable


def is_out_of_reach(contact: Json) -> bool:
    """From another country."""
    said = contact.get("from_abroad")
    domestic = contact.get("domestic", False) and said != "yes"
    return bool(contact["channel"] == "store" or said == "no" or domestic)


def _in_person(route: Json) -> bool:
    return route["channel"] == "store" or "in-person" in route.get("needs", [])


def _way(here: Situation, at: int, kind: str) -> Json:
    route = here.routes[at]
    reach = route["reach"][here.place][0]
    found = {"kind": kind, "route": at, "missing": _missing(here, route), "reach": reach}
    return found | _other_number(here, route)


def _other_number(here: Situation, route: Json) -> Json:
    """Where the way's own may not work from abroad: the carrier's that a source says to work from there."""
    if not (here.abroad and _lacks_foreign_number(route)):
        return {}
    working = [
        at
        for at, contact in enumerate(here.carrier["contacts"])
        if contact["channel"] == "phone" and contact.get("from_abroad") == "yes"
    ]
    return {"contact": working[0]} if working else {}


def _lacks_foreign_number(route: Json) -> bool:
    """A call whose number alone makes it doubtful from abroad."""
    doubtful = route["reach"]["abroad"] == ["needs"] and "from_abroad" not in route
    return bool(route["channel"] == "phone" and doubtful)


def _from_abroad(way: Json, route: Json) -> str:
    if not _lacks_foreign_number(route):
        return f"abroad-{way['reach']}"
    return "abroad-contact" if "contact" in way else "abroad-number"


def _missing(here: Situation, route: Json) -> list[str]:
    account = "account" in route.get("needs", []) and not here.has("app")
    shown = any(paper in _IDENTITY for paper in route.get("documents", []))
    papers = shown and not here.has("documents")
    number = _lacks_number(here, route)
    return ["account"] * account + ["documents"] * papers + ["number"] * number


def _rank(here: Situation, way: Json) -> tuple[Any, ...]:
    route = here.routes[way["route"]]
    return (
        here.abroad and way["reach"] == "needs",
        route["result"] != "full",
        len(way["missing"]),
        _REACHES.index(way["reach"]) if here.abroad else 0,
        GROUPS[route["channel"]],
        route["grade"],
        CHANNELS.index(route["channel"]),
        way["route"],
    )


def _law(here: Situation) -> list[Json]:
    first = here.in_force("law", "online_channel")[:1]
    rule = duty(here) or next(iter(first), None)
    said = here.answer(rule).get("answer", "not-required")
    return [] if said == "not-required" else [{"kind": "law", "rule": rule, "duty": said}]


def _lapse(here: Situation) -> list[Json]:
    rule = here.relied("lapse") if here.prepaid else None
    return [{"kind": "lapse", "rule": rule}] if rule else []


def _letter(here: Situation, ranked: list[Json]) -> list[Json]:
    """To write is always open; not named again where a way in writing is."""
    written = any(here.routes[way["route"]]["channel"] in LETTER_CHANNELS for way in ranked)
    return [] if written else [{"kind": "letter"}]


def _after_refusal(here: Situation) -> list[Json]:
    kept = [at for at in _counting(here) if here.routes[at].get("only") == "refused"]
    return [_way(here, at, "refused") for at in kept if not _impossible(here, here.routes[at])]


def _complaints(here: Situation, named: list[Json]) -> list[Json]:
    """Every rung, but not again the form that was named as a route."""
    forms = [here.routes[way["route"]].get("url", "") for way in named]
    rungs = enumerate(here.data["complaint"])
    return [
        {"kind": "complaint", "stage": at} for at, rung in rungs if rung.get("url") not in forms
    ]


def _plan_change(here: Situation) -> list[Json]:
    if here.prepaid or here.said("plan_change") not in ("yes", "partly"):
        return []
    return [{"kind": "plan-change", "rule": here.relied("plan_change")}]


def _no_online(here: Situation, ranked: list[Json], dropped: list[Json]) -> str:
    """Why the best way is not an online one."""
    if any(_online(here, way) for way in ranked):
        return "online-later"
    if any(_online(here, way) for way in dropped):
        return "online-impossible"
    return "online-refused" if refused(here) else "online-unknown"


def _online(here: Situation, way: Json) -> bool:
    return GROUPS[here.routes[way["route"]]["channel"]] == 0
