"""The plan of a case: against the table, and against the rules that must hold for every case."""

import json
from copy import deepcopy
from typing import Any

import pytest

from tests.derive.test_region import region as region_of
from tests.plan.table import (
    CASES,
    assert_contradictions_are_those_of,
    assert_its_sources_are_those_it_cites,
    catalog,
    data_from,
    data_of,
    differences,
    every_case,
    guides,
    told,
)
from unsim.derive.guide import CountryGuide
from unsim.derive.plan import plan
from unsim.derive.plan.dates import counted, in_days, month_end
from unsim.derive.region import with_regions
from unsim.model.base import Duration

COUNTRIES = sorted(set(guides()) - {"xx"})


@pytest.mark.parametrize("row", CASES, ids=lambda row: row["story"])
def test_the_plan_is_the_one_in_the_table(row: dict[str, Any]) -> None:
    data = data_of(row["case"]["country"])
    wrong = differences(row, told(plan(row["case"], data), data))
    assert not wrong, "\n".join(wrong)


def test_the_table_has_a_case_for_every_country() -> None:
    assert {row["case"]["country"] for row in CASES} == set(guides())


def test_every_case_of_the_table_says_what_is_best_and_why() -> None:
    for row in CASES:
        assert "problem" in row or {"best", "why", "next"} <= set(row), row["story"]
    assert len({row["story"] for row in CASES}) == len(CASES) >= 40


def test_a_row_that_does_not_hold_is_told() -> None:
    row = CASES[0]
    data = data_of(row["case"]["country"])
    found = told(plan(row["case"], data), data)
    for key, wrong in (
        ("best", "post full"),
        ("days", {"ends": "2026-11-28"}),
        ("no_checks", ["move-accounts"]),
        ("known", ["refund"]),
        ("checks", ["debt-pay"]),
        ("says", "Ciao"),
        ("problem", "closed"),
    ):
        assert differences({key: wrong}, found), key


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_contradictions_are_those_of_the_guide(country: str) -> None:
    assert_contradictions_are_those_of(guides()[country], data_of(country))


def test_every_word_a_plan_can_choose_is_in_both_languages() -> None:
    keys = set()
    for case in every_case(sorted(guides())):
        result = plan(case, data_of(case["country"]))
        if "problem" in result:
            keys.add(f"plan.problem.{result['problem']}")
            continue
        keys |= {f"plan.why.{code}" for code in result["why"]}
        keys |= {f"plan.dropped.{item['why']}" for item in result["dropped"]}
        keys |= {_check_key(item) for item in result["checklist"]}
        keys |= {f"plan.when.{entry['code']}" for entry in result["timeline"]}
        keys |= {f"plan.unknown.{item['code']}" for item in result["unknown"] if "phrase" in item}
    for language in ("zh", "en"):
        messages = catalog().locales[language].record.messages
        assert not keys - set(messages), language


def _check_key(item: dict[str, Any]) -> str:
    return f"plan.check.{item['code']}" + (f".{item['esim']}" if "esim" in item else "")


def test_every_question_can_be_asked_in_the_countrys_language() -> None:
    asked = {
        item["phrase"]
        for case in every_case(sorted(guides()))
        for item in plan(case, data_of(case["country"])).get("unknown", [])
        if "phrase" in item
    }
    asked |= {"cancel", "proof"}
    for country in COUNTRIES:
        data = data_of(country)
        for code in asked:
            assert set(data["languages"]) & set(data["phrases"][code]), (country, code)
            assert {"zh", "en"} <= set(data["phrases"][code])


def test_a_plan_is_nothing_but_plain_data_and_leaves_its_input_alone() -> None:
    row = CASES[0]
    data = data_of("pe")
    before = json.dumps(data, sort_keys=True)
    result = plan(row["case"], data)
    assert json.loads(json.dumps(result)) == result
    assert json.dumps(data, sort_keys=True) == before


@pytest.mark.parametrize("country", COUNTRIES)
def test_the_data_names_every_source_it_cites_and_no_other(country: str) -> None:
    assert_its_sources_are_those_it_cites(data_of(country))


def test_every_day_but_the_readers_own_has_a_rule_or_is_called_advice() -> None:
    own = {"ask", "stop", "leave"}
    advised = {"ask-again", "statement", "check", "answer", "complain"}
    for case in every_case(["pe", "cu", "it", "xx"]):
        for entry in plan(case, data_of(case["country"])).get("timeline", []):
            assert entry["code"] in own | advised or "rule" in entry, entry


@pytest.mark.parametrize(
    ("day", "length", "then"),
    [
        ("2026-11-20", {"days": 5, "unit": "working"}, "2026-11-27"),
        ("2026-11-21", {"days": 1, "unit": "working"}, "2026-11-23"),
        ("2026-11-20", {"days": 0}, "2026-11-20"),
        ("2026-11-20", {"hours": 24}, "2026-11-21"),
        ("2026-11-20", {"hours": 12}, "2026-11-21"),
        ("2026-11-20", {"hours": 72}, "2026-11-23"),
        ("2026-12-31", {"months": 2}, "2027-02-28"),
        ("2027-12-31", {"months": 2}, "2028-02-29"),
        ("2028-02-29", {"years": 1}, "2029-02-28"),
        ("2026-01-31", {"months": 13}, "2027-02-28"),
        ("2026-11-20", {"days": 30, "unit": "calendar"}, "2026-12-20"),
    ],
)
def test_days_are_counted_as_people_count_them(day: str, length: dict[str, Any], then: str) -> None:
    assert counted(day, length) == then


@pytest.mark.parametrize(
    ("day", "last"),
    [("2026-11-01", "2026-11-30"), ("2026-12-31", "2026-12-31"), ("2028-02-03", "2028-02-29")],
)
def test_a_month_has_its_last_day(day: str, last: str) -> None:
    assert month_end(day) == last


@pytest.mark.parametrize(
    ("shorter", "longer"),
    [
        ({"hours": 71}, {"days": 3}),
        ({"days": 3}, {"hours": 73}),
        ({"days": 30}, {"months": 1}),
        ({"months": 1}, {"days": 31}),
        ({"days": 364}, {"years": 1}),
        ({"months": 12}, {"years": 1}),
        ({"years": 1}, {"days": 366}),
        ({"days": 6}, {"days": 5, "unit": "working"}),
        ({"days": 5, "unit": "working"}, {"days": 8}),
    ],
)
def test_lengths_in_different_words_can_be_compared(
    shorter: dict[str, Any], longer: dict[str, Any]
) -> None:
    assert in_days(shorter) < in_days(longer)
    assert in_days(longer) == pytest.approx(Duration.model_validate(longer).in_days)


def advised(where: str, **more: Any) -> list[str]:
    """The topics on which somebody who is there is advised, of one advice a topic."""
    topics = ["cancel", "proof", "from-abroad", "lapse", "billing", "debt", "law"]
    data = deepcopy(data_of("xx"))
    data["advice"] = [{"topic": topic, "text": {"en": topic}} for topic in topics]
    data["carriers"]["slow"]["advice"] = []
    case = {"country": "xx", "carrier": "slow", "plan": "postpaid", "where": where, "has": []}
    found = plan(case | {"debt": "no", "on": "2026-11-20", "leaves": "2026-12-20"} | more, data)
    return [topics[one["at"]] for one in found["advice"]]


def test_advice_is_given_on_the_topics_of_the_case_alone() -> None:
    assert advised("there") == ["cancel", "proof", "billing"]
    assert advised("there", debt="yes") == ["cancel", "proof", "billing", "debt"]
    assert advised("abroad") == ["cancel", "proof", "from-abroad", "billing"]
    assert advised("leaving") == ["cancel", "proof", "from-abroad", "billing"]


@pytest.mark.parametrize(
    ("law", "shared", "decides"),
    [(30, 10, 10), (10, 30, 10), (15, 10, 10), (10, 15, 10), (30, 25, None)],
)
def test_of_a_countrys_and_its_regions_rule_the_stricter_overrides_the_carriers(
    law: int, shared: int, decides: int | None
) -> None:
    data = deepcopy(data_of("xx"))
    rule = {"sources": ["law"], "grade": "A"}
    data["rules"]["notice"] = [
        rule | {"within": {"days": law}},
        rule | {"within": {"days": 99}},
        rule | {"within": {"days": shared}, "region": "EU"},
    ]
    data["carriers"]["slow"]["terms"] = {"notice": [rule | {"within": {"days": 20}}]}
    case = {"country": "xx", "carrier": "slow", "plan": "postpaid", "where": "there"}
    [*conflicts] = plan(case | {"has": [], "debt": "no", "on": "2026-11-20"}, data)["conflicts"]
    told = [data["rules"]["notice"][one["law"]["at"]]["within"]["days"] for one in conflicts]
    assert told == ([decides] if decides else [])


def test_the_data_says_which_rules_are_a_regions() -> None:
    guide = guides()["xx"]
    region = region_of({"notice": [{"within": {"days": 10}, "sources": ["un-law"]}]})
    country = with_regions(guide.country, [region])
    data = data_from(CountryGuide(country, guide.today, (region,)))
    assert [one.get("region") for one in data["rules"]["notice"]] == ["UN"]
    assert {one.get("region") for one in data["rules"]["fee"]} == {None}


def rung(to: str) -> dict[str, Any]:
    return {"to": to, "name": {"en": to}, "sources": ["law"], "grade": "A"}


@pytest.mark.parametrize(
    ("ladder", "above"),
    [
        (["regulator", "carrier", "tribunal"], 2),
        (["carrier", "mediation", "court"], 1),
        (["regulator", "carrier"], 0),
        (["court"], 0),
        (["carrier"], None),
        ([], None),
    ],
)
def test_who_is_still_charged_climbs_to_the_rung_after_the_carriers_own(
    ladder: list[str], above: int | None
) -> None:
    data = deepcopy(data_of("xx")) | {"complaint": [rung(to) for to in ladder]}
    case = {"country": "xx", "carrier": "slow", "plan": "postpaid", "where": "there"}
    found = plan(case | {"has": [], "debt": "no", "on": "2026-11-20"}, data)
    assert found["above"] == above


def test_a_right_is_named_once_and_only_where_there_is_one() -> None:
    data = deepcopy(data_of("xx"))
    rule = {"sources": ["law"], "grade": "A"}
    within = [{"within": length} for length in ({"days": 56}, {"months": 13}, {"days": 56})]
    data["rules"]["debit_return"] = [rule | one for one in within]
    data["rules"]["erasure"] = [rule | {"answer": "no"}]
    case = {"country": "xx", "carrier": "slow", "plan": "postpaid", "where": "there"}
    found = plan(case | {"has": [], "debt": "no", "on": "2026-11-20"}, data)
    assert [(one["question"], one["at"]) for one in found["rights"]] == [
        ("debit_return", 0),
        ("debit_return", 1),
    ]


def test_that_the_number_will_be_somebody_elses_is_told_with_the_accounts_that_hang_on_it() -> None:
    data = deepcopy(data_of("xx"))
    data["rules"]["number_reuse"] = [{"after": {"days": 45}, "sources": ["law"], "grade": "A"}]
    case = {"country": "xx", "carrier": "slow", "plan": "postpaid", "where": "there"}
    found = plan(case | {"has": [], "debt": "no", "on": "2026-11-20"}, data)
    accounts = next(one for one in found["checklist"] if one["code"] == "move-accounts")
    assert accounts["rule"]["question"] == "number_reuse"
