"""The verdict rules of `unsim.derive.verdict`, each by example."""

import pytest

from tests.derive.worlds import carrier_of, guide_of

REQUIRED = "online_channel: [{answer: required, sources: [law]}]"
ACCEPTED = "online_channel: [{answer: accepted, sources: [law]}]"
AS_SIGNUP = "online_channel: [{answer: same-as-signup, sources: [law]}]"


def routes(*entries: str) -> str:
    return "routes:\n" + "\n".join(f"  - {{{entry}, sources: [carrier]}}" for entry in entries)


@pytest.mark.parametrize("channel", ["web", "app", "chat", "email"])
def test_an_online_channel_that_completes_it_makes_a_plan_online(channel: str) -> None:
    assert carrier_of(routes(f"channel: {channel}, result: full")).verdict == "online"


@pytest.mark.parametrize("channel", ["phone", "post", "store", "sms"])
def test_a_channel_that_is_not_online_does_not(channel: str) -> None:
    assert carrier_of(routes(f"channel: {channel}, result: full")).verdict == "unknown"


def test_an_online_channel_that_only_takes_the_request_makes_it_partly() -> None:
    assert carrier_of(routes("channel: web, result: starts")).verdict == "partly"


def test_the_best_online_channel_counts() -> None:
    found = carrier_of(routes("channel: web, result: starts", "channel: app, result: full"))
    assert found.verdict == "online"


def test_a_regulators_form_counts_only_if_it_ends_the_line() -> None:
    assert carrier_of(routes("channel: regulator, result: starts")).verdict == "unknown"
    assert carrier_of(routes("channel: regulator, result: full")).verdict == "online"


def test_a_route_for_a_special_case_does_not_count() -> None:
    assert carrier_of(routes("channel: web, result: full, only: cooling-off")).verdict == "unknown"


def test_website_and_app_that_both_refuse_make_it_offline() -> None:
    both = routes("channel: web, result: no", "channel: app, result: no")
    assert carrier_of(both).verdict == "offline"


def test_one_refusal_alone_leaves_it_unknown() -> None:
    assert carrier_of(routes("channel: web, result: no")).verdict == "unknown"


@pytest.mark.parametrize("rule", [REQUIRED, ACCEPTED])
def test_the_law_speaks_where_no_carriers_answer_is_known(rule: str) -> None:
    assert carrier_of(rules=rule).verdict == "law"


def test_the_law_speaks_where_the_carrier_refuses() -> None:
    both = routes("channel: web, result: no", "channel: app, result: no")
    assert carrier_of(both, REQUIRED).verdict == "law"


def test_a_same_channel_rule_does_not_promise_an_online_way() -> None:
    assert carrier_of(rules=AS_SIGNUP).verdict == "unknown"


def test_a_later_rule_may_speak_where_the_first_says_less() -> None:
    both = """
    online_channel:
      - {answer: same-as-signup, sources: [law]}
      - {answer: accepted, sources: [press]}
    """
    assert carrier_of(rules=both).verdict == "law"


def test_a_law_that_is_still_to_come_does_not_speak() -> None:
    coming = "online_channel: [{answer: required, since: 2027-04-01, sources: [law]}]"
    assert carrier_of(rules=coming).verdict == "unknown"


def test_a_law_that_has_ended_does_not_speak() -> None:
    ended = "online_channel: [{answer: required, until: 2025-01-01, sources: [law]}]"
    assert carrier_of(rules=ended).verdict == "unknown"


def test_a_route_holds_for_its_plans_alone() -> None:
    found = carrier_of(routes("channel: web, result: full, plans: [prepaid]"))
    assert {each.plan: each.verdict for each in found.plan_verdicts} == {
        "prepaid": "online",
        "postpaid": "unknown",
    }


def test_a_carrier_whose_plans_differ_depends() -> None:
    found = carrier_of(
        routes(
            "channel: web, result: full, plans: [prepaid]",
            "channel: web, result: starts, plans: [postpaid]",
        )
    )
    assert found.verdict == "depends"


def test_a_plan_without_an_answer_does_not_count() -> None:
    assert carrier_of(routes("channel: web, result: full, plans: [prepaid]")).verdict == "online"


def test_a_plan_that_only_the_law_speaks_for_does_not_count_beside_one_with_an_answer() -> None:
    found = carrier_of(routes("channel: web, result: full, plans: [prepaid]"), REQUIRED)
    assert found.verdict == "online"


def carriers(*verdict_by_kind: tuple[str, str]) -> str:
    return "\n".join(
        f"- {{carrier: c{number}, name: C, kind: {kind}, status: active, known_from: [law],"
        f" routes: [{{channel: web, result: {result}, sources: [carrier]}}]}}"
        for number, (kind, result) in enumerate(verdict_by_kind)
    )


def test_a_country_whose_networks_agree_has_their_verdict() -> None:
    assert guide_of(carriers(("network", "full"), ("network", "full"))).verdict == "online"


def test_a_country_whose_networks_differ_depends() -> None:
    assert guide_of(carriers(("network", "full"), ("network", "starts"))).verdict == "depends"


def test_brands_do_not_decide_while_a_network_has_an_answer() -> None:
    assert guide_of(carriers(("network", "full"), ("brand", "starts"))).verdict == "online"


def test_brands_decide_where_no_network_has_an_answer() -> None:
    found = guide_of(carriers(("network", "no"), ("brand", "starts")))
    assert found.verdict == "partly"


def unknown_network(number: int) -> str:
    return f"\n- {{carrier: u{number}, name: U, kind: network, status: active, known_from: [law]}}"


def test_one_network_with_an_answer_does_not_speak_for_two_without() -> None:
    one = carriers(("network", "full"))
    assert guide_of(one + unknown_network(1)).verdict == "online"
    assert guide_of(one + unknown_network(1) + unknown_network(2)).verdict == "depends"


def test_one_network_that_refuses_does_not_speak_for_two_without() -> None:
    one = (
        "- {carrier: n, name: N, kind: network, status: active, known_from: [law], routes: ["
        "{channel: web, result: 'no', sources: [carrier]},"
        " {channel: app, result: 'no', sources: [carrier]}]}"
    )
    assert guide_of(one).verdict == "offline"
    assert guide_of(one + unknown_network(1)).verdict == "offline"
    assert guide_of(one + unknown_network(1) + unknown_network(2)).verdict == "unknown"


def test_networks_that_only_the_law_speaks_for_are_not_mixed() -> None:
    found = guide_of((unknown_network(1) + unknown_network(2)).strip(), REQUIRED)
    assert found.verdict == "law"
