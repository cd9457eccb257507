"""A paragraph that claims a right stands only where a rule in force justifies it."""

from datetime import date

import pytest

from tests.derive.worlds import TODAY, guide_of
from tests.invented.records import catalog
from unsim.derive.guide import CountryGuide
from unsim.derive.guide import guide_of as with_its_regions
from unsim.derive.letters import (
    LetterGuide,
    Missing,
    answering_stage,
    complaint_bodies,
    email_of,
)
from unsim.model.letter import Letter
from unsim.vocabulary import VOCABULARIES

CATALOG = catalog()
KINDS = VOCABULARIES["letter_kind"]
CLARO = "- {carrier: claro, name: Claro, kind: network, status: active, known_from: [law]}"
RIGHTS = [
    ("cancellation", "right-deadline", "deadline", "{within: {days: 5}, %s}"),
    ("credit-refund", "right-refund", "credit_refund", "{answer: yes, %s}"),
    ("proof", "right-proof", "proof", "{get: [code], %s}"),
    ("complaint-carrier", "right-bills", "bills_after_request", "{answer: no, %s}"),
    ("complaint-regulator", "right-debt", "debt_blocks", "{answer: no, %s}"),
    ("withdrawal", "right-withdrawal", "cooling_off", "{within: {days: 14}, %s}"),
    ("erasure", "right-erasure", "erasure", "{answer: yes, %s}"),
    ("charge-back", "right-return", "debit_return", "{within: {days: 56}, %s}"),
]
"""One right of each kind of letter, and the rule that justifies it."""
OTHERWISE = {
    "deadline": "{within: {days: 0}, %s}",
    "credit_refund": "{answer: no, %s}",
    "bills_after_request": "{answer: yes, %s}",
    "debt_blocks": "{answer: partly, %s}",
    "cooling_off": "{within: {days: 0}, %s}",
    "erasure": "{answer: no, %s}",
    "debit_return": "{within: {days: 0}, %s}",
}


def letter(kind: str) -> Letter:
    return CATALOG.letters[kind].record


def stands(kind: str, country: CountryGuide) -> dict[str, tuple[str, ...]]:
    """The paragraphs that stand, and for which plans."""
    found = LetterGuide(letter(kind), country).standing
    return {each.paragraph.id: each.plans for each in found}


def country(rules: str = "", carriers: str = CLARO, today: date = TODAY) -> CountryGuide:
    return guide_of(carriers, rules, today)


def test_there_is_an_example_of_a_right_for_every_kind_of_letter() -> None:
    assert [kind for kind, *_ in RIGHTS] == list(KINDS)


@pytest.mark.parametrize(("kind", "right", "rule", "answer"), RIGHTS)
def test_a_right_stands_where_its_rule_is_known(
    kind: str, right: str, rule: str, answer: str
) -> None:
    assert right in stands(kind, country(f"{rule}: [{answer % 'sources: [law]'}]"))


@pytest.mark.parametrize(("kind", "right", "rule", "answer"), RIGHTS)
def test_a_right_is_left_out_where_its_rule_is_unknown(
    kind: str, right: str, rule: str, answer: str
) -> None:
    guide = LetterGuide(letter(kind), country())
    assert right not in {each.paragraph.id for each in guide.standing}
    assert [found.why for found in guide.missing if found.rule == rule] == ["unknown"]


@pytest.mark.parametrize(("kind", "right", "rule", "answer"), RIGHTS)
@pytest.mark.parametrize(
    "when",
    ["since: 2027-01-01", "until: 2026-11-19", "force: unclear"],
    ids=["coming", "ended", "unclear"],
)
def test_a_right_is_left_out_while_its_rule_is_not_in_force(
    kind: str, right: str, rule: str, answer: str, when: str
) -> None:
    guide = LetterGuide(letter(kind), country(f"{rule}: [{answer % f'sources: [law], {when}'}]"))
    assert right not in {each.paragraph.id for each in guide.standing}
    assert [found.why for found in guide.missing if found.rule == rule] == ["not-in-force"]


@pytest.mark.parametrize(
    ("kind", "right", "rule"),
    [(kind, right, rule) for kind, right, rule, _ in RIGHTS if rule in OTHERWISE],
)
def test_a_right_is_left_out_where_the_rule_answers_otherwise(
    kind: str, right: str, rule: str
) -> None:
    rules = f"{rule}: [{OTHERWISE[rule] % 'sources: [law]'}]"
    assert right not in stands(kind, country(rules))


def test_of_several_answers_the_one_to_rely_on_decides() -> None:
    rules = "fee: [{answer: charged, sources: [law]}, {answer: free, sources: [law]}]"
    assert "right-free" not in stands("cancellation", country(rules))


def test_every_proof_that_is_due_is_named() -> None:
    rules = (
        "proof: [{get: [code], within: {hours: 24}, sources: [law]},"
        " {get: [written-confirmation], sources: [law]}]"
    )
    found = LetterGuide(letter("proof"), country(rules)).standing
    assert [each.paragraph.id for each in found].count("right-proof") == 2


def test_a_rule_for_one_plan_justifies_nothing_for_the_other() -> None:
    rules = "bills_after_request: [{answer: no, plans: [postpaid], sources: [law]}]"
    guide = LetterGuide(letter("cancellation"), country(rules))
    held = {each.paragraph.id: each.plans for each in guide.standing}
    assert held["right-bills"] == ("postpaid",)
    assert [found for found in guide.missing if found.rule == "bills_after_request"] == [
        Missing("bills_after_request", ("prepaid",), "unknown")
    ]


def test_different_rules_for_the_two_plans_are_two_paragraphs() -> None:
    rules = (
        "deadline: [{within: {days: 5}, plans: [prepaid], sources: [law]},"
        " {within: {days: 9}, plans: [postpaid], sources: [law]}]"
    )
    found = LetterGuide(letter("cancellation"), country(rules)).standing
    deadlines = [each for each in found if each.paragraph.id == "right-deadline"]
    assert [each.plans for each in deadlines] == [("prepaid",), ("postpaid",)]


def test_what_claims_nothing_stands_everywhere() -> None:
    for kind in KINDS:
        plain = {each.id for each in letter(kind).paragraphs if each.rule is None}
        assert plain == set(stands(kind, country()))


OWN = """
- carrier: claro
  name: Claro
  kind: network
  status: active
  known_from: [law]
  sold: [prepaid]
  terms:
    credit_refund: [{answer: yes, within: {days: 60}, sources: [carrier]}]
    cooling_off: [{within: {days: 7}, sources: [carrier]}]
"""


def test_a_carriers_own_terms_justify_what_the_law_does_not() -> None:
    found = LetterGuide(letter("credit-refund"), country(carriers=OWN)).standing
    own = next(each for each in found if each.paragraph.id == "own-refund")
    assert (own.carrier, own.plans, own.is_right) == ("claro", ("prepaid",), False)


def test_a_carriers_own_terms_are_silent_where_the_law_says_the_same() -> None:
    rules = "credit_refund: [{answer: yes, sources: [law]}]"
    assert "own-refund" not in stands("credit-refund", country(rules, OWN))


def test_a_carriers_own_terms_speak_where_they_are_better_than_the_law() -> None:
    rules = "fee: [{answer: capped, sources: [law]}]"
    own = OWN + "    fee: [{answer: free, sources: [carrier]}]\n"
    assert {"right-capped", "own-free"} <= set(stands("cancellation", country(rules, own)))


def test_a_withdrawal_needs_a_cooling_off_period() -> None:
    assert not LetterGuide(letter("withdrawal"), country()).has_a_case
    lawful = country("cooling_off: [{within: {days: 10}, plans: [postpaid], sources: [law]}]")
    guide = LetterGuide(letter("withdrawal"), lawful)
    assert guide.exists("postpaid", None)
    assert not guide.exists("prepaid", None)


def test_a_withdrawal_by_a_carriers_own_terms_is_for_that_carrier_alone() -> None:
    guide = LetterGuide(letter("withdrawal"), country(carriers=OWN))
    assert guide.exists("prepaid", "claro")
    assert not guide.exists("prepaid", None)


def test_a_letter_for_prepaid_lines_is_none_for_others() -> None:
    assert not LetterGuide(letter("credit-refund"), country()).exists("postpaid", "claro")


@pytest.mark.parametrize("code", CATALOG.countries)
def test_in_every_country_each_right_has_an_answer_with_sources(code: str) -> None:
    guide = with_its_regions(CATALOG.countries[code].record, CATALOG, TODAY)
    for kind in KINDS:
        for each in LetterGuide(letter(kind), guide).standing:
            assert (each.answer is not None) == (each.paragraph.rule is not None)
            assert each.answer is None or each.answer.sources


@pytest.mark.parametrize("code", CATALOG.countries)
def test_in_every_country_a_question_is_left_out_or_stands_for_each_plan(code: str) -> None:
    guide = with_its_regions(CATALOG.countries[code].record, CATALOG, TODAY)
    for kind in KINDS:
        found = LetterGuide(letter(kind), guide)
        for missing in found.missing:
            served = [
                plan
                for each in found.standing
                if each.paragraph.rule == missing.rule and each.carrier is None
                for plan in each.plans
            ]
            assert not set(served) & set(missing.plans)


def atlantis() -> CountryGuide:
    return CountryGuide(CATALOG.countries["XA"].record, TODAY)


def test_the_body_that_the_ladder_names_comes_first() -> None:
    assert [body.short for body in atlantis().country.regulators or ()] == ["LIGA", "AMAR"]
    assert [body.short for body in complaint_bodies(atlantis())] == ["AMAR", "LIGA"]


def test_a_body_without_an_address_of_its_own_has_that_of_its_rung() -> None:
    amar, *_ = complaint_bodies(atlantis())
    assert amar.email is None
    assert email_of(atlantis(), amar) == "quejas@amar.example"


def test_the_time_to_answer_is_that_of_the_carriers_rung() -> None:
    stage = answering_stage(atlantis())
    assert stage is not None
    assert stage.answer_within is not None
    assert (stage.to, stage.answer_within.days) == ("carrier", 20)
    assert answering_stage(country()) is None


def test_a_right_with_limits_is_not_claimed_without_them() -> None:
    limited = country("erasure: [{answer: partly, sources: [law]}]")
    assert {"right-erasure-partly"} == {
        each for each in stands("erasure", limited) if each.startswith("right-")
    }


@pytest.mark.parametrize(
    ("kind", "rules"),
    [("erasure", "erasure: [{answer: no, sources: [law]}]"), ("charge-back", "")],
)
def test_there_is_no_letter_where_no_rule_answers_what_it_needs(kind: str, rules: str) -> None:
    assert not LetterGuide(letter(kind), country(rules)).has_a_case


def test_the_letter_to_the_bank_goes_to_nobody_whom_the_record_knows() -> None:
    assert letter("charge-back").to == "bank"


@pytest.mark.parametrize(
    ("sources", "own"),
    [
        ("[carrier]", True),
        ("[press, carrier]", True),
        ("[press]", False),
        ("[forum]", False),
        ("[law]", False),
        ("[forum, press]", False),
    ],
)
def test_nobody_is_told_under_your_own_terms_what_only_others_say_of_them(
    sources: str, own: bool
) -> None:
    terms = f"terms: {{deadline: [{{within: {{days: 30}}, sources: {sources}}}]}}"
    found = LetterGuide(letter("cancellation"), country(carriers=CLARO[:-1] + f", {terms}}}"))
    told = {each.paragraph.id: each.carrier for each in found.standing if each.carrier}
    assert told == ({"own-deadline": "claro"} if own else {})
