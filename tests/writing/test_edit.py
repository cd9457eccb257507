"""What is written into a file disturbs nothing else in it."""

import difflib
from pathlib import Path
from typing import Any

import pytest

from unsim.reading.document import Path_
from unsim.reading.yaml12 import parse
from unsim.records.addresses import NoPlace, address_of, place_at
from unsim.writing.edit import CannotEdit, append, drop, put
from unsim.writing.yaml_text import block, inline

FILE = Path("data/countries/pe/country.yml")
TEXT = """\
# head
a: 1  # one
list:
  - x: 1
    # about y
    y: {k: v}

  - x: 2
flow: [p, q]
map: {one: 1}
# foot
"""
VALUES: list[Any] = [
    "plain",
    "with: colon",
    "with # hash",
    "- dash",
    "yes",
    "true",
    "2026",
    "2026-11-20",
    "012",
    "~",
    "",
    "it's “quoted”",
    'say "this"',
    "a, b",
    "{x}",
    "中文：冒号",
    "@name",
    "%x",
    "!tag",
    "&anchor",
    "*alias",
    "trailing:",
    "two\nlines",
    " blank",
    "https://x.example/?a=1#b",
    "+51 1",
    3,
    2.5,
    True,
    None,
]


def value_of(text: str) -> Any:
    document, findings = parse(FILE, text.encode())
    assert document is not None, findings
    return document.value


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_what_is_written_is_read_the_same(value: Any) -> None:
    text = "\n".join(block({"key": value, "list": [value, value], "map": {"a": value}}, 0))
    assert value_of(text + "\n") == {"key": value, "list": [value, value], "map": {"a": value}}
    assert value_of(f"key: {inline([value])}\n") == {"key": [value]}


def test_short_things_stand_on_one_line_and_long_ones_do_not() -> None:
    assert block({"name": {"zh": "秘鲁", "en": "Peru"}}, 0) == ["name: {zh: 秘鲁, en: Peru}"]
    assert block({"name": {"en": "x" * 120}}, 0) == ["name:", f"  en: {'x' * 120}"]
    assert block([{"a": "1st", "b": "2", "c": "3rd", "d": "4th"}], 2) == [
        "  - a: 1st",
        '    b: "2"',
        "    c: 3rd",
        "    d: 4th",
    ]


def changed_lines(before: str, after: str) -> list[str]:
    told = difflib.ndiff(before.split("\n"), after.split("\n"))
    return [line for line in told if line[0] in "+-"]


@pytest.mark.parametrize(
    ("place", "value", "lines"),
    [
        (("list",), {"x": 3}, ["+   - {x: 3}"]),
        (("flow",), "r", ["- flow: [p, q]", "+ flow: [p, q, r]"]),
        (("new",), "r", ["+ new: [r]"]),
        (("list", 1, "z"), "r", ["+     z: [r]"]),
        (("map", "two"), "r", ["- map: {one: 1}", "+ map: {one: 1, two: [r]}"]),
    ],
)
def test_an_item_is_added_at_the_end(place: Path_, value: Any, lines: list[str]) -> None:
    assert changed_lines(TEXT, append(FILE, TEXT, place, value)) == lines


@pytest.mark.parametrize(
    ("place", "value", "lines"),
    [
        (("a",), "two", ["- a: 1  # one", "+ a: two  # one"]),
        (("list", 0, "y", "k"), "w", ["-     y: {k: v}", "+     y: {k: w}"]),
        (("list", 0, "y", "l"), "w", ["-     y: {k: v}", "+     y: {k: v, l: w}"]),
        (("b",), {"c": 1}, ["+ b: {c: 1}"]),
    ],
)
def test_a_value_is_set(place: Path_, value: Any, lines: list[str]) -> None:
    assert changed_lines(TEXT, put(FILE, TEXT, place, value)) == lines


def test_a_text_of_several_lines_is_replaced_whole() -> None:
    text = "a:\n  b: >-\n    one\n    two\n\n  c: 'x\n    y'\nd: 1\n"
    assert put(FILE, text, ("a", "b"), "three") == "a:\n  b: three\n\n  c: 'x\n    y'\nd: 1\n"
    assert put(FILE, text, ("a", "c"), "z") == "a:\n  b: >-\n    one\n    two\n\n  c: z\nd: 1\n"


def test_a_key_is_taken_away() -> None:
    assert changed_lines(TEXT, drop(FILE, TEXT, ("list", 0, "y"))) == ["-     y: {k: v}"]


def test_what_cannot_be_changed_safely_is_left_to_people() -> None:
    with pytest.raises(CannotEdit, match="by hand"):
        put(FILE, TEXT, ("flow",), "no list any more")
    with pytest.raises(CannotEdit, match="by hand"):
        drop(FILE, TEXT, ("map", "one"))
    with pytest.raises(CannotEdit, match="by hand"):
        append(FILE, "a: &x [1]\nb: *x\n", ("a",), 2)


RECORD = """\
# head
country: PE  # two letters

# who rules
regulators:
  - name: OSIPTEL
    role: {zh: 管, en: It rules}  # about its role
    # sources
    sources: [law]

# where it is from
sources:
  # the first of all
  law: {title: A law, url: "https://law.example"}
# foot
"""


def test_a_record_takes_a_regulator_and_a_source_and_loses_no_comment() -> None:
    regulator = {"name": "New: one", "role": {"en": "It, too"}, "sources": ["new-key"]}
    text = append(FILE, RECORD, ("regulators",), regulator)
    text = put(FILE, text, ("sources", "new-key"), {"title": "A title, with {braces}", "a": "b"})
    assert all(line.startswith("+") for line in changed_lines(RECORD, text))
    assert value_of(text)["sources"]["new-key"]["title"] == "A title, with {braces}"


def test_an_address_names_items_as_people_do() -> None:
    record = {
        "carriers": [
            {
                "carrier": "claro",
                "routes": [
                    {"channel": "app", "plans": ["prepaid"]},
                    {"channel": "app", "plans": ["postpaid"]},
                    {"channel": "web", "only": "lost"},
                ],
            }
        ],
        "facts": [{"topic": "fee"}, {"topic": "fee"}],
    }
    assert address_of(record, ("carriers", 0, "routes", 1)) == "carriers.claro.routes.app-postpaid"
    assert address_of(record, ("carriers", 0, "routes", 2)) == "carriers.claro.routes.web"
    assert address_of(record, ("facts", 1)) == "facts.2"
    assert place_at(record, "carriers.routes.web") == ("carriers", 0, "routes", 2)
    with pytest.raises(NoPlace, match="there is: claro"):
        place_at(record, "carriers.clar")
