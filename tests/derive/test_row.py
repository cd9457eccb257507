"""What pages show of a carrier: on the day of the build, from made-up records alone."""

from datetime import date
from typing import Any

import pytest

from tests.derive.worlds import guide_of
from unsim.derive.guide import CountryGuide
from unsim.derive.leave import leaving
from unsim.derive.numbers import numbers_in
from unsim.derive.row import Row, row_of, rows_of
from unsim.model.answer import Lapse

HEAD = "- {{carrier: {id}, name: {name}, kind: network, status: active, known_from: [law]{more}}}\n"


def network(more: str = "", ident: str = "claro", name: str = "Claro") -> str:
    return HEAD.format(id=ident, name=name, more=f", {more}" if more else "")


def row(more: str = "", rules: str = "") -> Row:
    return rows_of(guide_of(network(more), rules))[0]


def channels(rows: list[Any]) -> list[str]:
    return [held.route.channel for held in rows]


WEB = "{channel: web, result: full, sources: [carrier]}"
PHONE = "{channel: phone, result: full, sources: [press]}"
ENDED = "{channel: web, result: full, from_abroad: yes, until: 2026-10, sources: [carrier]}"
COMING = "{channel: app, result: full, from_abroad: yes, since: 2026-12, sources: [carrier]}"


def test_the_way_that_fits_most_is_the_furthest_that_holds() -> None:
    found = row(f"routes: [{PHONE}, {WEB}, {ENDED.replace('web', 'chat')}]")
    assert found.best is not None
    assert found.best.route.channel == "web"
    assert channels(found.others) == ["phone", "chat"]


def test_what_has_ended_or_is_to_come_holds_nowhere() -> None:
    found = row(f"routes: [{ENDED}, {COMING}]")
    assert found.verdict == "unknown"
    assert (found.best, found.usual, found.taken, found.known_channels) == (None, [], [], [])
    assert [one.way for one in found.abroad] == [None]
    assert found.reach is None
    assert not found.works_from_abroad
    assert not found.without_sms
    assert not any(cell.is_known for cell in found.channels)
    assert channels(found.others) == ["app", "web"]


def test_ways_for_special_cases_stand_last_and_by_their_case() -> None:
    special = "{channel: web, result: full, only: cooling-off, sources: [carrier]}"
    lost = "{channel: phone, result: full, only: lost, sources: [carrier]}"
    found = row(f"routes: [{special}, {lost}]")
    assert found.best is None
    assert [(case.only, channels(list(case.ways))) for case in found.cases] == [
        ("cooling-off", ["web"]),
        ("lost", ["phone"]),
    ]


@pytest.mark.parametrize(
    ("answers", "reach", "works", "way"),
    [
        (["yes", "no"], "said", True, "web"),
        (["partly", "no"], "needs", False, "web"),
        (["no", "no"], "no", False, "web"),
        (["no", None], "needs", False, "phone"),
        (["no", "yes"], "said", True, "phone"),
    ],
)
def test_a_carrier_is_as_reachable_from_abroad_as_the_best_of_its_ways(
    answers: list[str | None], reach: str, works: bool, way: str
) -> None:
    said = [f", from_abroad: {answer}" if answer else "" for answer in answers]
    both = [WEB.replace("}", f"{said[0]}}}"), PHONE.replace("}", f"{said[1]}}}")]
    found = row(f"routes: [{', '.join(both)}]")
    assert (found.reach, found.works_from_abroad) == (reach, works)
    (outlook,) = found.abroad
    assert outlook.way is not None
    assert outlook.way.held.route.channel == way


def test_how_long_a_kept_line_lives_is_told_of_prepaid_lines_alone() -> None:
    keep = "terms: {keep: [{by: [top-up], every: {days: 90}, sources: [carrier]}]}"
    found = row(keep)
    assert [kept.speaker for kept in found.keeps] == ["carrier"]
    assert found.lives is not None
    assert (found.lives.length.days, found.lives.speaker) == (90, "carrier")
    postpaid = row(f"sold: [postpaid], {keep}")
    assert (len(postpaid.keeps), postpaid.lives) == (1, None)


@pytest.mark.parametrize(
    ("route", "without"),
    [
        ("{channel: web, result: full, needs: [account], sources: [carrier]}", True),
        ("{channel: web, result: full, needs: [account, sms-code], sources: [carrier]}", False),
        ("{channel: app, result: full, steps: [{log_in: [sms-code]}], sources: [carrier]}", False),
        ("{channel: web, result: full, sources: [carrier]}", False),
        ("{channel: email, result: starts, sources: [carrier]}", True),
        ("{channel: store, result: full, needs: [in-person], sources: [carrier]}", False),
        ("{channel: web, result: no, needs: [account], sources: [carrier]}", False),
    ],
)
def test_without_a_text_message_only_where_it_is_known_what_a_way_needs(
    route: str, without: bool
) -> None:
    assert row(f"routes: [{route}]").without_sms is without


LAPSE = "terms: {lapse: [{after: {days: 99}, %s sources: [carrier]}]}"


def test_a_lapse_is_the_carriers_own_else_the_rules_else_unknown() -> None:
    rule = "lapse: [{after: {days: 30}, sources: [law]}]"
    assert row(LAPSE % "").lapse.kind == "own"
    assert row("", rule).lapse.kind == "rule"
    assert row("sold: [postpaid]", rule).lapse.kind == "postpaid"
    assert row().lapse.kind == "unknown"
    assert row(LAPSE % "until: 2020-01,").lapse.kind == "unknown"
    assert row(LAPSE % "since: 2027-01,", rule).lapse.kind == "rule"


def test_the_days_of_a_line_that_is_left_are_one_scale() -> None:
    text = {"zh": "x", "en": "x"}
    lapse = Lapse.model_validate(
        {
            "after": {"days": 200},
            "stages": [
                {"after": {"days": 100}, "then": text},
                {"after": {"days": 50}, "then": text},
            ],
            "sources": ["law"],
        }
    )
    found = leaving(lapse)
    assert [(mark.at, mark.is_end) for mark in found.marks] == [
        (250, False),
        (500, False),
        (1000, True),
    ]
    assert [(part.start, part.width) for part in found.stretches] == [
        (0, 250),
        (250, 250),
        (500, 500),
    ]


def test_a_stage_on_the_last_day_says_what_the_end_is() -> None:
    last = {"after": {"months": 12}, "then": {"zh": "停用", "en": "off"}}
    lapse = Lapse.model_validate({"after": {"months": 12}, "stages": [last], "sources": ["law"]})
    (end,) = leaving(lapse).marks
    assert end.is_end
    assert end.then == {"zh": "停用", "en": "off"}


def test_numbers_stand_once_what_works_from_abroad_first_then_what_takes_a_cancellation() -> None:
    found = row(
        "routes: [{channel: phone, result: full, contact: 123 · 0800 00123,"
        " steps: [{dial: '123'}], sources: [carrier]}],"
        " contacts: [{channel: phone, value: '123', sources: [press]},"
        " {channel: phone, value: +51 1 611, from_abroad: yes, sources: [carrier]},"
        " {channel: email, value: a@b.example, sources: [carrier]}]"
    )
    assert [[number.shown for number in call.numbers] for call in found.calls] == [
        ["+51 1 611"],
        ["123", "0800 00123"],
    ]
    assert found.call_from_abroad is found.calls[0]
    assert [contact.channel for contact in found.contacts] == ["email"]


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        ("123 · 0800 00123", ["123", "080000123"]),
        ("*123*4444#", ["*123*4444#"]),
        ("(01) 611 7777", ["016117777"]),
        ("+39 346 4448921", ["+393464448921"]),
        ("800.688.788", ["800688788"]),
        ("see the website", []),
        ("ask at 12", []),
    ],
)
def test_a_line_of_numbers_is_told_apart_and_words_stay_words(
    text: str, dialled: list[str]
) -> None:
    assert [number.dialled for number in numbers_in(text)] == dialled


def test_law_and_carrier_stand_together_and_law_is_first_where_it_wins() -> None:
    rules = "debt_blocks: [{answer: no, sources: [law]}]\nfee: [{answer: free, sources: [law]}]"
    terms = "terms: {debt_blocks: [{answer: yes, sources: [carrier]}], fee: [{answer: free, sources: [carrier]}]}"
    found = {one.question: one for one in row(terms, rules).ending}
    assert [voice.is_law for voice in found["debt_blocks"].voices] == [True, False]
    assert found["debt_blocks"].law_wins
    assert [voice.is_law for voice in found["fee"].voices] == [False, True]
    assert not found["fee"].law_wins


def test_a_rule_that_is_not_in_force_stands_only_where_no_other_does() -> None:
    rules = (
        "deadline:\n- {within: {days: 5}, sources: [law]}\n"
        "- {within: {days: 1}, force: unclear, sources: [press]}"
    )
    (statement,) = row("", rules).ending
    assert len(statement.voices) == 1


def test_a_brand_says_from_whom_it_has_what_it_says() -> None:
    brand = network("inherits: {from: claro, sources: [carrier]}", "flash", "Flash")
    rows = rows_of(guide_of(network(f"routes: [{WEB}]") + brand))
    assert rows[1].best is not None
    assert rows[1].best.inherited_from == "claro"


def test_the_sentence_speaks_of_plans_where_they_differ() -> None:
    found = row(
        "routes: [{channel: app, result: full, plans: [prepaid], sources: [carrier]},"
        " {channel: phone, result: full, plans: [postpaid], sources: [press]}]"
    )
    assert [(one.plans, one.verdict, channels(list(one.ways))) for one in found.said] == [
        (("prepaid",), "online", ["app"]),
        (("postpaid",), "unknown", ["phone"]),
    ]
    assert [one.source_keys for one in found.said] == [("carrier",), ("press",)]


def test_the_day_decides() -> None:
    carriers = network(f"routes: [{ENDED}, {COMING}]")
    verdicts = [
        rows_of(guide_of(carriers, today=day))[0].known_channels
        for day in (date(2026, 10, 31), date(2026, 11, 15), date(2026, 12, 1))
    ]
    assert verdicts == [["web"], [], ["app"]]


def test_the_countrys_columns_are_those_that_hold_today() -> None:
    guide: CountryGuide = guide_of(network(f"routes: [{ENDED}, {PHONE}]"))
    assert guide.channels == ["phone"]


UNCLEAR = "{channel: email, result: full, force: unclear, sources: [carrier]}"


def test_a_way_of_which_nobody_knows_whether_it_holds_is_none_yet_and_stands_before_ended_ones() -> (
    None
):
    found = row(f"routes: [{ENDED}, {UNCLEAR}]")
    assert found.best is None
    assert channels(found.others) == ["email", "web"]


@pytest.mark.parametrize(
    ("esim", "has"),
    [
        ("{prepaid: yes, postpaid: no, sources: [carrier]}", True),
        ("{prepaid: no, postpaid: no, sources: [carrier]}", False),
        ("{prepaid: partly, sources: [carrier]}", False),
    ],
)
def test_a_carrier_has_esim_where_a_source_says_yes_of_some_plan(esim: str, has: bool) -> None:
    assert row(f"esim: {esim}").has_esim is has


def test_a_row_is_found_by_its_carrier() -> None:
    country = guide_of(network() + network("", "bitel", "Bitel"))
    assert row_of(country, "bitel").carrier.name == "Bitel"
    assert row_of(country, "claro").carrier.name == "Claro"


def test_of_a_contradiction_in_two_plans_the_first_is_told_in_the_order_of_the_questions() -> None:
    rules = "fee: [{answer: free, sources: [law]}]\ndeadline: [{within: {days: 5}, sources: [law]}]"
    terms = (
        "terms: {deadline: [{within: {days: 9}, sources: [carrier]}],"
        " fee: [{answer: charged, sources: [carrier]}]}"
    )
    found = row(terms, rules).conflicts
    assert sorted(one.question for one in found) == ["deadline", "fee"]
    assert {one.plan for one in found} == {"prepaid"}
    every = row(terms, rules).guide.conflicts
    first = list(dict.fromkeys(one.question for one in every))
    assert [one.question for one in found] == first
