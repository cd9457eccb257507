"""The plan is made twice, by Python and by the reader's browser: one table of cases, one result."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.plan.table import (
    CASES,
    data_from,
    data_of,
    differences,
    every_case,
    guides,
    real_guides,
    told,
)
from tests.site.readers import Visit
from unsim.derive.plan import plan

Json = dict[str, Any]
EVERY = 11
"""Of every situation of every carrier, each eleventh: nothing of a case repeats in that step."""


def planned_in(page: Page, cases: list[Json], data: Json) -> list[Json]:
    """What the browser makes of the cases; as text, so that nothing is lost on the way."""
    text = page.evaluate(
        """async ([cases, data]) => {
            const root = document.querySelector("script[data-root]").dataset.root;
            const engine = new URL(`${root}assets/js/plan/engine.js`, location.href);
            const { plan } = await import(engine.href);
            return JSON.stringify(cases.map((found) => plan(found, data)));
        }""",
        [cases, data],
    )
    results: list[Json] = json.loads(text)
    return results


def test_the_browser_makes_the_plans_of_the_table(visit: Visit) -> None:
    page = visit("plan/")
    for country in sorted(guides()):
        rows = [row for row in CASES if row["case"]["country"] == country]
        data = data_of(country)
        found = planned_in(page, [row["case"] for row in rows], data)
        for row, result in zip(rows, found, strict=True):
            assert differences(row, told(result, data)) == [], row["story"]
            assert result == plan(row["case"], data), row["story"]


def test_both_make_the_same_plan_of_any_case(visit: Visit) -> None:
    page = visit("plan/")
    for country in sorted(guides()):
        data = data_of(country)
        cases = list(every_case([country]))[::EVERY]
        found = planned_in(page, cases, data)
        for case, result in zip(cases, found, strict=True):
            assert result == plan(case, data), case


def test_both_choose_the_same_of_a_countrys_and_its_regions_rules(visit: Visit) -> None:
    data = deepcopy(data_of("xx"))
    rule = {"sources": ["law"], "grade": "A"}
    data["rules"]["notice"] = [
        rule | {"within": {"days": 30}},
        rule | {"within": {"days": 10}, "region": "EU"},
        rule | {"within": {"days": 12}, "region": "UN"},
    ]
    data["carriers"]["slow"]["terms"]["notice"] = [rule | {"within": {"days": 20}}]
    cases = [case for case in every_case(["xx"]) if case["carrier"] == "slow"]
    found = planned_in(visit("plan/"), cases, data)
    assert found == [plan(case, data) for case in cases]
    notices = [
        one["law"]["at"] for one in found[0]["conflicts"] if one["law"]["question"] == "notice"
    ]
    assert notices == [1]


def test_both_name_the_same_rights_each_length_once(visit: Visit) -> None:
    data = deepcopy(data_of("xx"))
    rule = {"sources": ["law"], "grade": "A"}
    data["rules"]["debit_return"] = [
        rule | {"within": {"days": 56}},
        rule | {"within": {"days": 56}, "region": "EU"},
        rule | {"within": {"months": 13}, "region": "EU"},
    ]
    data["rules"]["number_reuse"] = [rule | {"after": {"days": 45}}]
    data["carriers"]["slow"]["terms"]["erasure"] = [rule | {"answer": "no"}]
    data["rules"]["erasure"] = [rule | {"answer": "partly"}]
    cases = list(every_case(["xx"]))[::EVERY]
    found = planned_in(visit("plan/"), cases, data)
    assert found == [plan(case, data) for case in cases]
    named = {
        tuple((one["question"], one["at"]) for one in result["rights"])
        for result in found
        if "rights" in result
    }
    assert named == {
        (("debit_return", 0), ("debit_return", 2), ("erasure", 0)),
        (("debit_return", 0), ("debit_return", 2)),
    }


@pytest.mark.parametrize("country", sorted(real_guides()))
def test_the_page_has_the_data_of_the_record(built: Path, country: str) -> None:
    served = json.loads((built / f"assets/plan/{country}.json").read_text("utf-8"))
    known = json.loads(json.dumps(data_from(real_guides()[country])))
    assert without_grades(served) == without_grades(known)


def without_grades(value: Any) -> Any:
    """Evidence ages: what the site grades today, the tests graded on their own day."""
    if isinstance(value, dict):
        return {key: without_grades(inner) for key, inner in value.items() if key != "grade"}
    return [without_grades(inner) for inner in value] if isinstance(value, list) else value


def test_a_difference_between_the_two_would_be_told(visit: Visit) -> None:
    case = CASES[0]["case"]
    [found] = planned_in(visit("plan/"), [case], data_of("pe"))
    assert found != plan(case | {"on": "2026-11-21"}, data_of("pe"))
    assert found != plan(case | {"has": []}, data_of("pe"))
