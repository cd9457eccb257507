"""Where a carrier contradicts the law."""

from tests.derive.worlds import carrier_of

REQUIRED = "online_channel: [{answer: required, sources: [law]}]"


def questions(body: str, rules: str) -> set[str]:
    return {conflict.question for conflict in carrier_of(body, rules).conflicts}


def term(question: str, answer: str) -> str:
    return f"terms: {{{question}: [{{{answer}, sources: [carrier]}}]}}"


def test_a_website_that_refuses_what_the_law_requires_is_a_conflict() -> None:
    body = "routes: [{channel: web, result: no, sources: [carrier]}]"
    assert questions(body, REQUIRED) == {"online_channel"}


def test_a_shop_that_refuses_is_none() -> None:
    body = "routes: [{channel: store, result: no, sources: [carrier]}]"
    assert questions(body, REQUIRED) == set()


def test_opposite_answers_are_a_conflict() -> None:
    rule = "debt_blocks: [{answer: no, sources: [law]}]"
    assert questions(term("debt_blocks", "answer: yes"), rule) == {"debt_blocks"}
    assert questions(term("debt_blocks", "answer: no"), rule) == set()


def test_partly_contradicts_nobody() -> None:
    rule = "debt_blocks: [{answer: no, sources: [law]}]"
    assert questions(term("debt_blocks", "answer: partly"), rule) == set()


def test_a_longer_deadline_than_the_laws_is_a_conflict() -> None:
    rule = "deadline: [{within: {days: 5, unit: working}, sources: [law]}]"
    assert questions(term("deadline", "within: {days: 30}"), rule) == {"deadline"}
    assert questions(term("deadline", "within: {days: 1}"), rule) == set()


def test_a_shorter_cooling_off_period_is_a_conflict() -> None:
    rule = "cooling_off: [{within: {days: 14}, sources: [law]}]"
    assert questions(term("cooling_off", "within: {days: 7}"), rule) == {"cooling_off"}
    assert questions(term("cooling_off", "within: {days: 30}"), rule) == set()


def test_a_fee_where_the_law_says_free_is_a_conflict() -> None:
    rule = "fee: [{answer: free, sources: [law]}]"
    assert questions(term("fee", "answer: charged"), rule) == {"fee"}


def test_a_law_for_another_plan_is_no_conflict() -> None:
    rule = "debt_blocks: [{answer: no, plans: [prepaid], sources: [law]}]"
    body = "terms: {debt_blocks: [{answer: yes, plans: [postpaid], sources: [carrier]}]}"
    assert questions(body, rule) == set()


def test_a_law_to_come_is_no_conflict_yet() -> None:
    rule = "debt_blocks: [{answer: no, since: 2027-01-01, sources: [law]}]"
    assert questions(term("debt_blocks", "answer: yes"), rule) == set()
