"""Inheritance, cells of the comparison, reports and the re-check queue."""

from datetime import date

from tests.derive.worlds import TODAY, carrier_of, guide_of
from unsim.derive.queue import queue

BRAND = """
- carrier: smart
  name: Smart
  kind: network
  status: active
  known_from: [law]
  routes:
    - {channel: web, result: full, sources: [carrier]}
    - {channel: store, result: full, sources: [carrier]}
  terms: {fee: [{answer: free, sources: [carrier]}]}
- carrier: tnt
  name: TNT
  kind: brand
  network: smart
  status: active
  known_from: [law]
  inherits: {from: smart, sources: [press]}
  routes:
    - {channel: web, result: no, sources: [carrier]}
"""


def test_a_brand_states_only_what_differs_and_takes_over_the_rest() -> None:
    tnt = guide_of(BRAND).carriers[1]
    held = {found.route.channel: (found.route.result, found.inherited_from) for found in tnt.routes}
    assert held == {"web": ("no", None), "store": ("full", "smart")}
    assert [(term.question, term.inherited_from) for term in tnt.terms] == [("fee", "smart")]


def test_a_circle_of_inheritance_ends() -> None:
    circle = BRAND.replace("  terms:", "  inherits: {from: tnt, sources: [press]}\n  terms:")
    assert len(guide_of(circle).carriers[0].routes) == 2


def test_plans_that_share_an_answer_share_a_cell() -> None:
    found = carrier_of("routes: [{channel: web, result: full, sources: [carrier]}]")
    assert [(cell.plans, cell.result) for cell in found.cells("web")] == [
        (("prepaid", "postpaid"), "full")
    ]


def test_plans_that_differ_have_a_cell_each() -> None:
    found = carrier_of(
        "routes: [{channel: web, plans: [prepaid], result: full, sources: [carrier]}]"
    )
    assert [(cell.plans, cell.result) for cell in found.cells("web")] == [
        (("prepaid",), "full"),
        (("postpaid",), "unknown"),
    ]


def test_a_special_case_is_not_in_the_usual_cell() -> None:
    found = carrier_of("routes: [{channel: web, result: full, only: lost, sources: [carrier]}]")
    assert found.cells("web")[0].result == "unknown"
    assert len(found.special("web")) == 1


def test_reports_are_counted_by_plan_and_channel() -> None:
    body = """
    reports:
      - {date: 2026-09-01, plan: prepaid, channel: app, outcome: worked}
      - {date: 2026-10-02, plan: prepaid, channel: app, outcome: worked}
      - {date: 2026-08-01, plan: prepaid, channel: app, outcome: refused}
      - {date: 2026-11-01, plan: postpaid, channel: app, outcome: refused}
    """
    lived = carrier_of(body).tested("prepaid", "app")
    assert lived is not None
    assert (lived.worked, lived.tried, lived.last) == (2, 3, "2026-10-02")
    assert carrier_of(body).tested("prepaid", "web") is None


def test_the_grade_of_a_verdict_is_that_of_what_it_rests_on() -> None:
    by_press = carrier_of("routes: [{channel: web, result: full, sources: [press]}]")
    assert by_press.grade == "B"
    assert carrier_of().grade is None


def test_the_queue_begins_with_what_is_old_and_costly() -> None:
    found = guide_of(BRAND, today=date(2027, 11, 20))
    due = queue(found.country, date(2027, 11, 20))
    assert due[0].path[:3] == ("carriers", 0, "routes")
    assert due == sorted(due, key=lambda item: -item.urgency)


def test_every_sourced_answer_is_in_the_queue() -> None:
    assert len(queue(guide_of(BRAND).country, TODAY)) == 4


def test_channels_that_finish_a_cancellation_are_counted_by_carrier() -> None:
    assert guide_of(BRAND).ways == [("web", 1), ("store", 2)]


def test_what_only_the_law_says_rests_on_the_law() -> None:
    found = carrier_of(rules="online_channel: [{answer: required, sources: [law]}]")
    assert (found.verdict, found.verdict_sources) == ("law", ["law"])


def test_what_nobody_says_rests_on_nothing_although_there_is_a_law() -> None:
    found = carrier_of(rules="online_channel: [{answer: not-required, sources: [law]}]")
    assert (found.verdict, found.verdict_sources) == ("unknown", [])


def test_a_country_weighs_its_networks_or_where_they_are_silent_everybody() -> None:
    silent = BRAND.replace("result: full", "result: starts").replace(
        "channel: web", "channel: phone"
    )
    assert guide_of(BRAND).weighs_networks
    assert not guide_of(silent).weighs_networks


def test_of_a_carrier_that_is_gone_something_is_left_where_something_is_known_of_it() -> None:
    gone = BRAND.replace("status: active", "status: closed", 1)
    assert guide_of(gone).carriers[0].is_left
    bare = gone.split("  routes:", 1)[0]
    assert not guide_of(bare).carriers[0].is_left
