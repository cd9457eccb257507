"""Values of the wrong shape, in plain words."""

from collections.abc import Callable
from functools import partial
from operator import setitem
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import assert_placed, real_records
from unsim.checking.minimal import minimal_text
from unsim.findings import Finding
from unsim.reading.kinds import KINDS, kind_of
from unsim.reading.shapes import validate
from unsim.reading.words import EVERYDAY, closest
from unsim.reading.yaml12 import parse, read
from unsim.vocabulary import VOCABULARIES

HERE = Path("data/countries/pe/country.yml")
PERU, CLARO = minimal_text("countries"), minimal_text("carriers")
CLAIM = "claims:\n  - {id: a, topic: fee, says: {en: So}, verdict: VERDICT, because: {en: So}, sources: [law]}\n"


def found(text: str, kind: str = "countries") -> list[Finding]:
    document, findings = parse(HERE, text.encode())
    if document is not None:
        _, findings = validate(document, KINDS[kind].model)
    return findings


def the_finding(text: str) -> Finding:
    """Of a carrier's file or its country's."""
    findings = found(text, "carriers" if "\ncarrier:" in text else "countries")
    assert len(findings) == 1, findings
    return findings[0]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_no_record(kind: str) -> None:
    assert found("{}", kind) or kind == "rooms"
    assert found("", kind)


def test_an_unknown_key_is_found_where_it_stands_with_the_key_that_was_meant() -> None:
    finding = the_finding(PERU + "advcie: []\n")
    assert finding.rule == "record-unknown-key"
    assert finding.replacement == "advice"
    assert "did you mean “advice”?" in finding.instead
    assert finding.mark == (PERU.count("\n") + 1, 1)


def test_a_misspelt_key_is_one_mistake_although_its_own_key_is_missing() -> None:
    finding = the_finding(CLARO.replace("known_from:", "known_form:"))
    assert (finding.rule, finding.replacement) == ("record-unknown-key", "known_from")


def test_a_key_that_is_missing_is_told_beside_a_misspelt_one_that_means_another() -> None:
    findings = found(CLARO.replace("known_from:\n- law", "abuot: {en: It}"), "carriers")
    assert sorted(finding.rule for finding in findings) == [
        "record-missing-key",
        "record-unknown-key",
    ]


def test_a_key_that_is_there_already_is_not_proposed_again() -> None:
    finding = the_finding(PERU + "continnet: asia\n")
    assert "did you mean “continent”?" in finding.instead
    assert finding.replacement is None


def test_an_unknown_word_is_found_with_the_words_there_are() -> None:
    finding = the_finding(CLARO.replace("kind: network", "kind: netwrok"))
    assert (finding.rule, finding.replacement) == ("record-vocabulary", "network")
    assert "possible: network, brand, virtual" in finding.instead


@pytest.mark.parametrize(
    ("said", "meant"), [("mvno", "virtual"), ("MNO", "network"), ("Sub Brand", "brand")]
)
def test_an_everyday_word_leads_to_the_word_of_the_vocabulary(said: str, meant: str) -> None:
    finding = the_finding(CLARO.replace("kind: network", f"kind: {said}"))
    assert (finding.rule, finding.replacement) == ("record-vocabulary", meant)


def test_an_everyday_word_leads_only_to_a_word_that_can_stand_there() -> None:
    assert closest("shop", ["store", "web"]) == "store"
    assert closest("shop", ["network", "brand"]) is None


def test_every_everyday_word_means_a_word_of_some_vocabulary() -> None:
    for said, meant in EVERYDAY.items():
        assert any(meant in words and said not in words for words in VOCABULARIES.values()), said


@pytest.mark.parametrize("word", ["true", "false"])
def test_a_verdict_without_quotes_is_told_to_be_quoted(word: str) -> None:
    finding = the_finding(PERU + CLAIM.replace("VERDICT", word))
    assert finding.instead == f'put the word in quotes: "{word}"'
    assert finding.replacement == f'"{word}"'
    assert found(PERU + CLAIM.replace("VERDICT", finding.replacement)) == []


def test_a_year_without_quotes_is_told_to_be_quoted() -> None:
    finding = the_finding(PERU.replace("    copy:", "    published: 2026\n    copy:"))
    assert (finding.rule, finding.replacement) == ("record-value", '"2026"')


def test_a_phone_number_keeps_its_noughts_when_it_is_quoted() -> None:
    finding = the_finding(PERU + "regulators: [{name: 0800, role: {en: It}, sources: [law]}]\n")
    assert finding.replacement == '"0800"'


def test_an_empty_value_is_no_answer() -> None:
    finding = the_finding(PERU + "rules:\n")
    assert finding.rule == "record-empty"
    assert finding.mark.column == 1


def test_an_answer_without_a_source_is_refused() -> None:
    assert the_finding(PERU + "rules: {fee: [{answer: free}]}\n").rule == "record-missing-key"
    assert found(PERU + "rules: {fee: [{answer: free, sources: []}]}\n") != []


def test_a_choice_of_two_shapes_is_one_finding() -> None:
    steps = "{channel: app, result: full, steps: [{press: [5]}], sources: [law]}"
    text = CLARO + f"routes: [{steps}]\n"
    assert the_finding(text).rule == "record-value"


def test_all_findings_of_a_file_are_told() -> None:
    text = CLARO.replace("kind: network", "kind: netwrok").replace("r: claro\n", "r: Claro\n", 1)
    assert len(found(text + "x: 1\n", "carriers")) == 3


def test_long_values_are_cut_in_messages() -> None:
    finding = the_finding(CLARO.replace("kind: network", f"kind: {'x' * 100_000}"))
    assert len(finding.message) < 200


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=25,
)


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=60, deadline=None)
@given(tree=JSON)
def test_any_tree_is_a_record_or_findings_with_a_place(kind: str, tree: Any) -> None:
    text = yaml.safe_dump(tree, allow_unicode=True)
    assert_placed(found(text, kind), text)


def _put(tree: Any, at: int, value: Any) -> None:
    """Puts the value somewhere into the tree: at the `at`th place, counted depth first."""
    places: list[Callable[[Any], None]] = []

    def visit(node: Any) -> None:
        items = node.items() if isinstance(node, dict) else enumerate(node)
        for key, child in list(items):
            places.append(partial(setitem, node, key))
            if isinstance(child, dict | list):
                visit(child)

    visit(tree)
    places[at % len(places)](value)


@settings(max_examples=150, deadline=None)
@given(at=st.integers(0, 10_000), value=JSON, number=st.integers(0, 1_000))
def test_a_record_with_anything_anywhere_gives_findings_with_a_place(
    at: int, value: Any, number: int
) -> None:
    paths = [*real_records("countries"), *real_records("carriers"), *real_records("regions")]
    path = paths[number % len(paths)]
    document, _ = read(path)
    assert document is not None
    tree = document.value
    _put(tree, at, value)
    text = yaml.dump(tree, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    assert_placed(found(text, kind_of(path) or ""), text)


@pytest.mark.parametrize("amount", ['"5"', "inf", ".inf", "true", "-1", "1e999"])
def test_an_amount_of_money_is_a_number_of_this_world(amount: str) -> None:
    fee = f"rules: {{fee: [{{answer: charged, amount: {{amount: {amount}, currency: PEN}}, sources: [law]}}]}}\n"
    assert the_finding(PERU + fee).rule == "record-value"
    assert found(PERU + fee.replace(amount, "5")) == []
