"""No plan of any real carrier recommends what cannot be done or leaves its reader with nothing."""

from functools import cache

import pytest

from tests.plan.sound import PER_CARRIER, broken_promises, readers_of, troubles
from tests.plan.table import Json, data_from, real_guides
from unsim.derive.plan import plan

COUNTRIES = sorted(real_guides())
WITHOUT_PHRASES = {"tr", "ua"}
"""Nobody who reads Turkish or Ukrainian has looked at phrases in it yet: they are asked in English."""


@cache
def planned(country: str) -> tuple[Json, list[tuple[Json, Json]]]:
    data = data_from(real_guides()[country])
    return data, [(case, plan(case, data)) for case in readers_of(country, data)]


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_plan_can_be_done_and_leads_on(country: str) -> None:
    data, plans = planned(country)
    wrong = [(case, found) for case, result in plans if (found := troubles(case, result, data))]
    assert not wrong, f"{len(wrong)} of {len(plans)}, such as {wrong[0]}"
    assert len(plans) == (len(data["carriers"]) + 1) * PER_CARRIER


@pytest.mark.parametrize("country", COUNTRIES)
def test_every_question_of_a_plan_can_be_asked_there(country: str) -> None:
    data, plans = planned(country)
    unknown = [one for _, result in plans for one in result.get("unknown", [])]
    asked = {"cancel", "proof"} | {one["phrase"] for one in unknown if "phrase" in one}
    for code in asked:
        spoken = set(data["languages"]) & set(data["phrases"][code])
        assert spoken or country in WITHOUT_PHRASES, code
        assert {"zh", "en"} <= set(data["phrases"][code])


def test_the_cases_are_many_and_of_every_kind() -> None:
    every = [result for country in COUNTRIES for _, result in planned(country)[1]]
    assert len(COUNTRIES) >= 35
    assert len(every) > 15_000
    best = [result["best"] for result in every if "best" in result]
    assert len(best) > 12_000
    assert {way["kind"] for way in best} == {"route", "law", "lapse", "ask"}
    assert sum(way["kind"] == "route" for way in best) > 4_000
    assert {result["problem"] for result in every if "problem" in result} >= {"closed", "not-sold"}
    assert sum(bool(result.get("dropped")) for result in every) > 1_000


def test_what_is_unsound_would_be_told() -> None:
    data, plans = planned("pe")
    case, result = next(
        (case, result)
        for case, result in plans
        if result.get("dropped") and case["where"] == "abroad" and result["best"]["kind"] == "route"
    )
    impossible = result["best"] | {"route": result["dropped"][0]["route"]}
    assert troubles(case, result, data) == []
    assert troubles(case, result | {"best": impossible}, data)
    assert troubles(case, result | {"best": {"kind": "plan-change"}, "next": []}, data)
    assert troubles(case, {"problem": "closed", "next": []}, data)
    assert not troubles(case, {"problem": "not-sold", "next": []}, data)


@pytest.mark.parametrize("country", COUNTRIES)
def test_no_plan_promises_more_than_its_ways_bear_out(country: str) -> None:
    data, plans = planned(country)
    wrong = [(case, found) for case, one in plans if (found := [*broken_promises(one, data)])]
    assert wrong == []


def test_what_promises_too_much_would_be_told() -> None:
    data, plans = planned("pe")
    result = next(
        result
        for _, result in plans
        if result.get("best", {}).get("kind") == "lapse" and "route" in result["next"][0]
    )
    assert [*broken_promises(result, data)] == []
    for promise in (
        {"checklist": [{"code": "claim-credit"}]},
        {"timeline": [{"code": "refund"}]},
        {"unknown": [{"code": "route", "phrase": "route"}]},
    ):
        assert [*broken_promises(result | promise, data)]
