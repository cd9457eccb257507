"""How far a way leads for a reader abroad: a source's word first, else what the way takes."""

from typing import Any

import pytest

from tests.derive.worlds import carrier_of
from unsim.derive.abroad import ABROAD, best_way, is_described, outlooks, reached
from unsim.derive.inheritance import HeldRoute
from unsim.model.carrier import Route


def route(**made: Any) -> Route:
    return Route.model_validate({"result": "full", "sources": ["carrier"], **made})


CASES: list[tuple[dict[str, Any], list[str], str]] = [
    ({"channel": "web", "from_abroad": "yes"}, ["said", "said"], "source"),
    ({"channel": "web", "from_abroad": "no"}, ["no", "no"], "source"),
    ({"channel": "web", "from_abroad": "partly"}, ["needs", "needs"], "source"),
    ({"channel": "web", "needs": ["account"]}, ["untied", "untied"], "takes"),
    ({"channel": "email"}, ["untied", "untied"], "nothing"),
    ({"channel": "post"}, ["untied", "untied"], "takes"),
    ({"channel": "web", "needs": ["account", "sms-code"]}, ["texts", "no"], "takes"),
    ({"channel": "sms"}, ["texts", "no"], "takes"),
    ({"channel": "sms", "from_abroad": "yes"}, ["said", "no"], "source"),
    ({"channel": "web", "needs": ["local-id"]}, ["needs", "needs"], "takes"),
    ({"channel": "web"}, ["needs", "needs"], "log-in"),
    ({"channel": "app"}, ["needs", "needs"], "log-in"),
    ({"channel": "phone"}, ["needs", "needs"], "number"),
    ({"channel": "phone", "contact": "611 1000"}, ["needs", "needs"], "number"),
    ({"channel": "phone", "contact": "+51 1 611 1000"}, ["untied", "untied"], "takes"),
    ({"channel": "phone", "contact": "123"}, ["no", "no"], "takes"),
    ({"channel": "store"}, ["no", "no"], "takes"),
    ({"channel": "store", "needs_not": ["in-person"]}, ["untied", "untied"], "nothing"),
]


@pytest.mark.parametrize(("made", "reaches", "why"), CASES)
def test_a_way_leads_as_far_as_its_source_says_or_as_what_it_takes_allows(
    made: dict[str, Any], reaches: list[str], why: str
) -> None:
    found = [reached(route(**made), where) for where in ABROAD]
    assert [one.reach for one in found] == reaches
    assert found[0].why == why
    assert bool(found[0].because) is (why == "takes")


def test_what_works_without_a_source_is_called_inferred() -> None:
    inferred = {reached(route(**made), "abroad-sim") for made, _, _ in CASES}
    assert {one.reach for one in inferred if one.is_inferred} == {"untied", "texts"}


def test_a_line_in_hand_and_a_line_that_is_gone_are_one_where_they_stand_the_same() -> None:
    account = HeldRoute(route(channel="web", needs=["account"]), None)
    code = HeldRoute(route(channel="app", needs=["sms-code"]), None)
    assert [one.wheres for one in outlooks([account, code])] == [("abroad-sim", "abroad")]
    apart = outlooks([code])
    assert [one.wheres for one in apart] == [("abroad-sim",), ("abroad",)]
    assert [one.way and one.way.reached.reach for one in apart] == ["texts", "no"]


def test_plans_that_stand_the_same_are_told_together_and_others_by_name() -> None:
    both = HeldRoute(route(channel="web", needs=["account"]), None)
    assert [one.plans for one in outlooks([both], ("prepaid", "postpaid"))] == [()]
    one = HeldRoute(route(channel="web", needs=["account"], plans=["prepaid"]), None)
    apart = outlooks([one], ("prepaid", "postpaid"))
    assert [(told.plans, told.way is None) for told in apart] == [
        (("prepaid",), False),
        (("postpaid",), True),
    ]


def test_without_a_way_nothing_is_said() -> None:
    assert [one.way for one in outlooks([])] == [None]


def test_the_best_way_is_the_one_that_leads_furthest_from_there() -> None:
    guide = carrier_of("  routes:\n    - {channel: store, result: full, sources: [carrier]}\n"
                       "    - {channel: email, result: starts, sources: [carrier]}")  # fmt: skip
    way = best_way(guide.routes, "abroad")
    assert way is not None
    assert way.held.route.channel == "email"


@pytest.mark.parametrize(
    ("made", "named"),
    [
        ({"channel": "post"}, ()),
        ({"channel": "phone", "contact": "+51 1 611 1000"}, ()),
        ({"channel": "app", "needs": ["account"]}, ("account",)),
        ({"channel": "store"}, ("in-person",)),
    ],
)
def test_what_the_channel_says_by_itself_is_named_only_where_it_bars_one(
    made: dict[str, Any], named: tuple[str, ...]
) -> None:
    way = best_way([HeldRoute(route(**made), None)], "abroad")
    assert way is not None
    assert way.takes == named


def test_a_number_or_a_log_in_that_nobody_describes_is_an_open_question() -> None:
    assert not is_described(route(channel="phone", contact="611 1000"))
    assert not is_described(route(channel="chat"))
    assert is_described(route(channel="chat", needs_not=["account"]))
    assert is_described(route(channel="regulator"))
