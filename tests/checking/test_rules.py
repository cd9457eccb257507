"""Every rule proves itself on its examples."""

import re

import pytest

import unsim.checking.rules  # noqa: F401 - registers them
from tests.conftest import ROOT
from unsim.checking.example import Example
from unsim.checking.explain import BUILT_IN, address, explanations
from unsim.checking.files import check_parts
from unsim.checking.minimal import (
    example_catalog,
    example_entry,
    example_files,
    example_parts,
    parsed,
)
from unsim.checking.rule import RULES, rule
from unsim.findings import Finding
from unsim.reading.kinds import KINDS
from unsim.records.assembly import part_of

HOOKS = ROOT / "hooks/unsim"


def examples(kind: str) -> list[tuple[str, Example]]:
    return [(found.id, example) for found in RULES.values() for example in getattr(found, kind)]


def findings_of(example: Example) -> list[Finding]:
    """What a whole check says about the example, warnings included."""
    return check_parts(example_parts(example), example_catalog(example_entry(example)))


def test_there_is_a_rule_for_every_file_of_rules() -> None:
    files = list((HOOKS / "checking/rules").glob("[a-z]*.py"))
    assert len(RULES) == len(files) > 20


@pytest.mark.parametrize("found", RULES.values(), ids=RULES)
def test_every_rule_has_an_example_that_passes_and_one_that_fails(found: object) -> None:
    assert found.passes  # type: ignore[attr-defined]
    assert found.fails  # type: ignore[attr-defined]
    assert re.fullmatch(r"[A-Z`].*\.", found.summary)  # type: ignore[attr-defined]


@pytest.mark.parametrize(("rule_id", "example"), examples("passes"))
def test_what_is_right_passes(rule_id: str, example: Example) -> None:
    assert rule_id not in {finding.rule for finding in findings_of(example)}


@pytest.mark.parametrize(("rule_id", "example"), examples("fails"))
def test_what_is_wrong_is_found(rule_id: str, example: Example) -> None:
    found = [finding for finding in findings_of(example) if finding.rule == rule_id]
    assert found
    files = example_files(example)
    for finding in found:
        lines = files[finding.path].split("\n")
        assert finding.message
        assert finding.severity in ("error", "warning")
        assert 1 <= finding.mark.line <= len(lines)
        assert 1 <= finding.mark.column <= len(lines[finding.mark.line - 1]) + 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_smallest_record_of_each_kind_has_no_findings(kind: str) -> None:
    assert findings_of(Example(kind=kind)) == []


def test_a_replacement_mends_what_it_is_for() -> None:
    for rule_id, example in examples("fails"):
        for finding in findings_of(example):
            if finding.rule == rule_id and finding.replacement is not None:
                assert finding.end is not None
                files = example_files(example)
                lines = files[finding.path].split("\n")
                line = lines[finding.mark.line - 1]
                lines[finding.mark.line - 1] = (
                    line[: finding.mark.column - 1]
                    + finding.replacement
                    + line[finding.end.column - 1 :]
                )
                files[finding.path] = "\n".join(lines)
                parts = [part_of(path, parsed(text, path), ()) for path, text in files.items()]
                again = check_parts(parts, example_catalog(example_entry(example)))
                same = [
                    left
                    for left in again
                    if (left.rule, left.path, left.mark) == (rule_id, finding.path, finding.mark)
                ]
                assert same == [], (rule_id, example)


def test_two_rules_cannot_share_an_id() -> None:
    with pytest.raises(ValueError, match="two rules"):
        rule("source-used", "Again.", passes=[], fails=[])(lambda _entry, _catalog: iter(()))


def test_every_id_that_is_used_is_explained_and_the_other_way_round() -> None:
    used = {
        match
        for path in HOOKS.rglob("*.py")
        if path.name != "explain.py"
        for match in re.findall(
            r'"((?:file|yaml|record|schema|country|locale|guide|docs)-[a-z-]+)"',
            path.read_text("utf-8"),
        )
    }
    explained = [explanation.id for explanation in explanations()]
    assert used <= set(explained)
    assert {explanation.id for explanation in BUILT_IN} <= used
    assert len(explained) == len(set(explained)) == len(BUILT_IN) + len(RULES)
    assert all(explanation.summary.endswith((".", "them.")) for explanation in explanations())


def test_an_explanation_has_an_address() -> None:
    assert (
        address("source-used", "https://unsim.example/")
        == "https://unsim.example/method/checks/#source-used"
    )
    assert address("source-used", "") == "docs: method/checks/#source-used"
