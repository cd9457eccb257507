"""Whether a way works from where the reader is: each rule by a way made up for it."""

from typing import Any

import pytest

from unsim.derive import abroad
from unsim.derive.abroad import Reached, best_way, needs_of
from unsim.derive.inheritance import HeldRoute
from unsim.model.carrier import Route
from unsim.vocabulary import Where

ELSEWHERE: tuple[Where, ...] = ("abroad-sim", "abroad")


def way(channel: str, **more: Any) -> Route:
    return Route.model_validate(
        {"channel": channel, "result": "full", "sources": ["carrier"]} | more
    )


def reached(route: Route, where: Where) -> Reached:
    """How far, and what decides; why it is so, has tests of its own."""
    found = abroad.reached(route, where)
    return Reached(found.reach, found.because)


def held(*routes: Route) -> list[HeldRoute]:
    return [HeldRoute(route, None) for route in routes]


@pytest.mark.parametrize(
    ("route", "with_sim", "without"),
    [
        # nothing ties it to the country
        (way("web", needs=["account"]), Reached("untied", ("account",)), None),
        (way("web", needs_not=["account"]), Reached("untied"), None),
        (way("email"), Reached("untied"), None),
        (way("post"), Reached("untied", ("post",)), None),
        (way("regulator"), Reached("untied"), None),
        (way("phone", contact="+51 1 611 7777"), Reached("untied", ("call-abroad",)), None),
        (way("web", steps=[{"log_in": ["email-code"]}]), Reached("untied", ("email-code",)), None),
        # it takes a text to the line, or from it
        (way("web", needs=["sms-code"]), Reached("texts", ("sms-code",)), "no"),
        (way("chat", steps=[{"log_in": ["sms-code"]}]), Reached("texts", ("sms-code",)), "no"),
        (way("sms"), Reached("texts", ("sim",)), "no"),
        (way("web", needs=["account", "sms-code"]), Reached("texts", ("sms-code",)), "no"),
        # it takes what one may not have, or does not say what it takes
        (way("web", needs=["local-id"]), Reached("needs", ("local-id",)), None),
        (way("app", needs=["local-store"]), Reached("needs", ("local-store",)), None),
        (way("phone", contact="987 654 321"), Reached("needs"), None),
        (way("phone"), Reached("needs"), None),
        (way("web"), Reached("needs"), None),
        (way("app"), Reached("needs"), None),
        (way("chat"), Reached("needs"), None),
        (way("web", needs=["account"], from_abroad="partly"), Reached("needs"), None),
        (way("web", needs=["sms-code", "local-id"]), Reached("needs", ("local-id",)), "no"),
        # it is tied to the country
        (way("store"), Reached("no", ("in-person",)), None),
        (way("web", needs=["account", "in-person"]), Reached("no", ("in-person",)), None),
        (way("phone", contact="123"), Reached("no", ("local-call",)), None),
        (way("phone", contact="0800 00123"), Reached("no", ("local-call",)), None),
        (way("web", needs=["account"], from_abroad="no"), Reached("no"), None),
        # a source says that it works
        (way("phone", contact="123", from_abroad="yes"), Reached("said"), None),
        (way("store", from_abroad="yes"), Reached("said"), None),
        (way("app", needs=["local-id"], from_abroad="yes"), Reached("said"), None),
        (way("web", needs=["sms-code"], from_abroad="yes"), Reached("said"), "no"),
        (way("sms", from_abroad="yes"), Reached("said"), "no"),
    ],
)
def test_from_another_country_what_a_way_takes_decides(
    route: Route, with_sim: Reached, without: str | None
) -> None:
    """`without`: the reach once the SIM is gone, where that is another."""
    assert reached(route, "abroad-sim") == with_sim
    gone = reached(route, "abroad")
    assert gone == with_sim if without is None else gone.reach == without


def test_where_the_sim_is_gone_no_word_of_a_source_brings_the_text() -> None:
    assert reached(way("sms", from_abroad="yes"), "abroad") == Reached("no", ("sim",))
    code = way("web", needs=["account", "sms-code"], from_abroad="yes")
    assert reached(code, "abroad") == Reached("no", ("sms-code",))


def test_a_text_to_another_number_is_none_to_the_line() -> None:
    assert reached(way("web", needs=["other-sms"]), "abroad") == Reached("untied", ("other-sms",))


def test_what_decides_stands_in_the_order_of_the_vocabulary() -> None:
    route = way("store", needs=["local-call", "sms-code"])
    assert reached(route, "abroad").because == ("sms-code", "in-person", "local-call")
    assert reached(route, "abroad-sim").because == ("in-person", "local-call")


@pytest.mark.parametrize(
    ("route", "found"),
    [
        (way("store"), Reached("untied", ("in-person",))),
        (way("phone", contact="123"), Reached("untied", ("local-call",))),
        (way("web"), Reached("untied")),
        (way("web", needs=["account"], from_abroad="no"), Reached("untied", ("account",))),
        (way("web", needs=["account", "sms-code"]), Reached("texts", ("sms-code",))),
        (way("sms"), Reached("texts", ("sim",))),
        (way("web", needs=["local-id", "sms-code"]), Reached("needs", ("sms-code", "local-id"))),
    ],
)
def test_in_the_country_only_texts_and_local_papers_stand_between(
    route: Route, found: Reached
) -> None:
    assert reached(route, "here") == found


@pytest.mark.parametrize(
    ("route", "needs"),
    [
        (way("app"), {"app"}),
        (way("app", needs_not=["app"]), set()),
        (way("web", needs=["account"], steps=[{"log_in": ["sms-code"]}]), {"account", "sms-code"}),
        (way("phone", contact="123"), {"local-call"}),
        (way("phone", contact="123", needs=["account"]), {"account", "local-call"}),
        (way("phone", contact="123 · +51 1 611 7777"), {"call-abroad"}),
        (way("phone", contact="123", needs=["call-abroad"]), {"call-abroad"}),
        (way("phone", contact="+51 1 611 7777", needs=["local-call"]), {"local-call"}),
        (way("phone", steps=[{"dial": "*123#"}]), {"local-call"}),
        (way("phone", contact="987 654 321"), set()),
        (way("sms", needs_not=["sim"]), set()),
        (way("web", contact="123"), set()),
    ],
)
def test_needs_are_those_said_and_those_of_the_channel_less_those_denied(
    route: Route, needs: set[str]
) -> None:
    assert needs_of(route) == needs


def test_the_best_way_leads_furthest_then_finishes_then_is_the_handiest() -> None:
    said = way("post", result="starts", from_abroad="yes")
    untied = way("email")
    starts = way("web", needs=["account"], result="starts")
    chat = way("chat", needs=["account"])

    def best(*routes: Route, where: Where = "abroad") -> Route:
        found = best_way(held(*routes), where)
        assert found is not None
        return found.held.route

    assert best(untied, said) is said
    assert best(starts, untied) is untied
    assert best(untied, chat) is chat
    assert best(way("store"), starts) is starts
    assert best(way("phone"), way("sms"), where="abroad-sim").channel == "sms"
    assert best(way("phone"), way("sms"), where="abroad").channel == "phone"
    assert best_way([], "abroad") is None


@pytest.mark.parametrize("where", ELSEWHERE)
def test_where_every_way_is_closed_the_best_of_them_is_told_as_closed(where: Where) -> None:
    found = best_way(held(way("store"), way("phone", contact="123")), where)
    assert found is not None
    assert found.reached.reach == "no"
