"""What to have ready, what to say, what it costs, what proves it."""

from collections.abc import Iterator
from typing import Final

from unsim.derive.plan.case import CHANNELS, Json, Situation
from unsim.derive.plan.ways import is_out_of_reach

_USUAL_PROOF: Final = ("code", "written-confirmation")


def checklist(here: Situation, best: Json, ends: Json | None) -> list[Json]:
    items = [
        *([] if best["kind"] == "lapse" else _about_debt(here)),
        *_about_access(here, best),
        *([] if best["kind"] == "lapse" else _about_person(here, best)),
        *_about_money(here, best),
        _accounts(here),
        {"code": "keep-sim", "esim": here.carrier["esim"].get(here.plan, "unknown")},
    ]
    if here.leaving and ends and ends["date"] > here.case["leaves"]:
        items.append({"code": "ends-after-leaving"})
    if here.leaving and ends and ends["date"] < here.case["leaves"]:
        items.append({"code": "ends-before-leaving"})
    return items


def _accounts(here: Situation) -> Json:
    """What hangs on the number goes first: some day it is somebody else's."""
    reuse = here.relied("number_reuse")
    return {"code": "move-accounts"} | ({"rule": reuse} if reuse else {})


def _about_debt(here: Situation) -> Iterator[Json]:
    said, owes = here.said("debt_blocks"), here.case["debt"]
    if owes == "no" or not said:
        return
    if said == "no":
        code = "debt-no-reason"
    elif owes == "unknown":
        code = "debt-look"
    else:
        code = "debt-pay" if said == "yes" else "debt-partly"
    yield {"code": code, "rule": here.relied("debt_blocks")}


def _about_access(here: Situation, best: Json) -> Iterator[Json]:
    route = here.route_of(best)
    needs = route.get("needs", [])
    if "account" in best.get("missing", []):
        yield {"code": _to_get_account(needs, route.get("needs_not", []))}
    yield from (
        {"code": need} for need in ("sms-code", "email-code", "biometrics") if need in needs
    )


def _to_get_account(needs: list[str], needs_not: list[str]) -> str:
    """Whether that takes a text to the line itself: the record says yes, says no, or says nothing."""
    if "sms-code" in needs:
        return "get-account-text"
    return "get-account-only" if "sms-code" in needs_not else "get-account"


def _about_person(here: Situation, best: Json) -> Iterator[Json]:
    for question, code in (("holder_only", "holder"), ("proxy", "proxy")):
        if here.said(question) in ("yes", "partly"):
            yield {"code": code, "rule": here.relied(question)}
    papers, rule = here.route_of(best).get("documents"), here.relied("documents")
    missing = {"missing": True} if "documents" in best.get("missing", []) else {}
    if papers:
        yield {"code": "documents", "need": papers} | missing
    elif rule:
        yield {"code": "documents", "need": here.answer(rule)["need"], "rule": rule}


def _about_money(here: Situation, best: Json) -> Iterator[Json]:
    if best["kind"] == "lapse":
        yield {"code": "no-top-up", "rule": best["rule"]}
    if here.said("renewal_off") in ("yes", "partly"):
        yield {"code": "renewal-off", "rule": here.relied("renewal_off")}
    if here.prepaid:
        rule = here.relied("credit_refund")
        yield {"code": _about_credit(here, best)} | ({"rule": rule} if rule else {})
        return
    if here.said("early_exit") in ("charged", "capped"):
        yield {"code": "contract-end", "rule": here.relied("early_exit")}
    if here.said("bills_after_request") in ("yes", "partly"):
        yield {"code": "billing-day", "rule": here.relied("bills_after_request")}


def _about_credit(here: Situation, best: Json) -> str:
    """What is paid back when a reader ends the line may not be when it is left to lapse."""
    said = here.said("credit_refund")
    if said == "no":
        return "use-credit"
    return "claim-credit" if said == "yes" and best["kind"] != "lapse" else "ask-credit"


def advice(here: Situation) -> list[Json]:
    """What the record advises on the topics of this case, the carrier's own first."""
    topics = {"cancel", "proof", "from-abroad" if here.abroad or here.leaving else "",
              "lapse" if here.prepaid else "billing", "debt" if here.case["debt"] == "yes" else ""}  # fmt: skip
    return [
        {"by": by, "at": at}
        for by, given in (("carrier", here.carrier["advice"]), ("country", here.data["advice"]))
        for at, item in enumerate(given)
        if item["topic"] in topics and here.name in item.get("carriers", [here.name])
    ]


def contacts(here: Situation) -> list[int]:
    """Ways to reach the carrier of which nobody says whether they take a cancellation.

    Abroad no shop is one, and what works inside the country only comes last.
    """
    found = here.carrier["contacts"]
    open_ = [
        at for at in range(len(found)) if not (here.abroad and found[at]["channel"] == "store")
    ]
    away = [here.abroad and is_out_of_reach(one) for one in found]
    return sorted(open_, key=lambda at: (away[at], CHANNELS.index(found[at]["channel"]), at))


def say(here: Situation, best: Json) -> list[Json]:
    """In the order in which the reader needs them; each a reference to its words."""
    own = [
        {"use": "ask", "route": best["route"], "step": at}
        for at, step in enumerate(here.route_of(best).get("steps", []))
        if "say" in step
    ]
    code = {"lapse": "lapse", "ask": "route"}.get(best["kind"], "cancel")
    asked = own or [{"use": "ask", "phrase": code}]
    law = [
        {"use": "law", "rule": rule}
        for rule in here.in_force("law", "online_channel")
        if "say" in here.answer(rule)
    ][:1]
    if best["kind"] == "lapse":
        return asked
    proof = {"use": "proof", "phrase": "proof"}
    return [*law, *asked, proof] if best["kind"] == "law" else [*asked, proof, *law]


def cost(here: Situation, best: Json) -> list[Json]:
    """What there is to know about money: all that the side says which is relied on."""
    own = ["credit_refund"] if here.prepaid else ["early_exit", "bills_after_request"]
    lapsing = best["kind"] == "lapse"
    questions = own if lapsing else ["fee", *own, "cooling_off", "debt_blocks"]
    fee = [{"by": "route", "at": best["route"]}] if "fee" in here.route_of(best) else []
    return fee + [rule for question in questions for rule in here.all_of(question)]


def proof(here: Situation, best: Json) -> Json:
    rule = here.relied("proof")
    if rule and best["kind"] != "lapse":
        return {"get": here.answer(rule)["get"], "rule": rule}
    kept = [
        proof for step in here.route_of(best).get("steps", []) for proof in step.get("keep", [])
    ]
    if kept:
        return {"get": list(dict.fromkeys(kept)), "route": best["route"]}
    return {"get": ["screenshot"] if best["kind"] == "lapse" else list(_USUAL_PROOF)}
