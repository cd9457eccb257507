"""The plan that a carrier's page shows without a script: abroad, with nothing at hand."""

import re

import pytest

from tests.derive.worlds import guide_of
from tests.invented.records import site_in
from unsim.derive.plan import plan
from unsim.derive.plan.case import Json
from unsim.derive.row import Row, row_of, rows_of
from unsim.pages.carrier import carrier_page
from unsim.pages.country import country_page
from unsim.pages.page import Page
from unsim.pages.plan_abroad import AbroadPlan, abroad_case, abroad_plans

FOLD = '<details class="u-fold"><summary><h2 id="abroad">'


def row(carrier: str, country: str = "xa") -> Row:
    guide = next(one for one in site_in("en").countries if one.code == country)
    return row_of(guide, carrier)


def page(carrier: str, country: str = "xa") -> Page:
    return carrier_page(site_in("en"), row(carrier, country))


def data_of(of: Row) -> Json:
    return site_in("en").plan_data(of.country)


def plans_of(of: Row) -> list[AbroadPlan]:
    return abroad_plans(site_in("en").words, of, data_of(of), of.today)


def fold_of(found: Page) -> str:
    return found.html.split(FOLD)[1].split("</details>")[0]


def test_each_plan_the_carrier_sells_has_its_own_order() -> None:
    prepaid, postpaid = plans_of(row("north"))
    assert (prepaid.plans, postpaid.plans) == (("prepaid",), ("postpaid",))
    assert prepaid.best.text == "Stop topping up and let it lapse"
    assert prepaid.waits
    assert prepaid.ends == (
        "It ends by itself after 90 days; what starts the count stands under “If you just leave it”."
    )
    assert postpaid.best.text == "In the carrier’s app"
    assert "5 working days" in postpaid.ends
    assert fold_of(page("north")).count("<h3>") == 2


def test_what_is_the_same_for_all_plans_is_told_once() -> None:
    only = "- {carrier: one, name: One, kind: network, status: active, sold: [prepaid], known_from: [law]}"
    [one] = rows_of(guide_of(only))
    [found] = plans_of(one)
    assert found.plans == ()
    assert "<h3>" not in fold_of(carrier_page(site_in("en"), one))


@pytest.mark.parametrize(
    ("within", "said"),
    [
        ("{days: 0}", "The line ends as soon as you ask. Not over? Complain."),
        ("{hours: 48}", "Deadline: 48 hours from the request. Not over by then? Complain."),
    ],
)
def test_when_the_line_is_over_reads_as_people_say_it(within: str, said: str) -> None:
    head = "- {carrier: one, name: One, kind: network, status: active, sold: [postpaid], known_from: [law]}"
    [one] = rows_of(guide_of(head, f"deadline: [{{within: {within}, sources: [law]}}]"))
    [found] = plans_of(one)
    assert found.ends == said


def test_it_is_the_plan_that_the_engine_makes() -> None:
    of_north = row("north")
    for found in plans_of(of_north):
        result = plan(abroad_case(of_north, found.plans[0], of_north.today), data_of(of_north))
        kinds = [way["kind"] for way in result["next"]]
        rungs = kinds.count("complaint")
        assert rungs > 1
        assert len(found.after) == len(kinds) - rungs + 1


@pytest.mark.parametrize("carrier", ["north", "east", "south"])
def test_every_line_leads_to_what_is_there(carrier: str) -> None:
    found = page(carrier)
    fold = fold_of(found)
    here = re.findall(r'href="#([^"]+)"', fold)
    assert here
    assert [anchor for anchor in here if f'id="{anchor}"' not in found.html] == []
    guide = row(carrier).country
    country = country_page(site_in("en"), guide).html
    there = re.findall(r'href="[./]+en/countries/xa/#([^"]+)"', fold)
    assert "complaint" in there
    assert [anchor for anchor in there if f'id="{anchor}"' not in country] == []


def test_where_the_page_gives_the_sentence_to_insist_with_the_plan_leads_to_it() -> None:
    found = page("south")
    assert 'id="insist"' in found.html
    assert '<a href="#insist">' in fold_of(found)


def test_it_leads_to_the_interactive_plan_of_this_carrier() -> None:
    assert 'en/plan/?country=xa&amp;carrier=north&amp;where=abroad"' in fold_of(page("north"))


def test_a_carrier_that_is_gone_has_no_plan() -> None:
    assert plans_of(row("sunk")) == []
    assert 'id="abroad"' not in page("sunk").html


def test_the_first_screen_leads_to_it() -> None:
    box = page("north").html.split("u-answer-box")[1].split("</dl>")[0]
    assert '<a href="#abroad">Step by step</a>' in box


def test_of_the_reasons_those_are_told_that_change_what_one_does() -> None:
    prepaid, postpaid = plans_of(row("north"))
    assert [why.split(",")[0] for why in prepaid.why] == ["Abroad"]
    assert [why.split()[:3] for why in postpaid.why] == [
        ["It", "needs", "a"],
        ["Nothing", "that", "it"],
    ]


@pytest.mark.parametrize(
    ("contacts", "bold", "why"),
    [
        ("", "By phone", "from there it may not be reachable"),
        (
            "contacts: [{channel: phone, value: +99 2 345, from_abroad: yes, sources: [law]}]",
            "By phone: +99 2 345",
            "no source says that it takes cancellations",
        ),
    ],
)
def test_a_call_for_which_no_foreign_number_is_known_says_so(
    contacts: str, bold: str, why: str
) -> None:
    head = f"""
    - carrier: one
      name: One
      kind: network
      status: active
      sold: [postpaid]
      known_from: [law]
      routes: [{{channel: phone, result: full, contact: "1300 056 426", sources: [law]}}]
      {contacts}
    """
    [one] = rows_of(guide_of(head))
    [found] = plans_of(one)
    assert found.best.text == bold
    assert any(why in said for said in found.why)


def test_it_promises_no_more_than_its_steps_say() -> None:
    fold = fold_of(page("north"))
    assert "each step says what of it can be done" in fold
    assert "It needs a login" in fold
