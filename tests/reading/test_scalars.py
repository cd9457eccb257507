"""Unquoted scalars by YAML 1.2's core schema."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unsim.reading.scalars import resolve


@pytest.mark.parametrize("word", ["no", "No", "NO", "yes", "on", "off", "y", "n", "Yes", "ON"])
def test_the_booleans_of_yaml_1_1_are_words(word: str) -> None:
    assert resolve(word) == word


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("False", False),
        ("TRUE", True),
        ("null", None),
        ("~", None),
        ("", None),
        ("012", 12),
        ("0o14", 12),
        ("0xC", 12),
        ("-12", -12),
        ("+3", 3),
        ("1.5", 1.5),
        (".5", 0.5),
        ("1e3", 1000.0),
        ("-0.0", 0.0),
    ],
)
def test_booleans_nulls_and_numbers_of_the_core_schema(text: str, value: Any) -> None:
    assert resolve(text) == value
    assert type(resolve(text)) is type(value)


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-20",
        "12:30",
        "1_000",
        "1,5",
        "0b11",
        "+",
        "-",
        ".",
        "1.2.3",
        "0o9",
        "0xG",
        "٣",
        "１２",
    ],
)
def test_what_only_looks_like_a_number_is_text(text: str) -> None:
    assert resolve(text) == text


@pytest.mark.parametrize("text", [".inf", "-.INF", ".nan", "1e999", "-1e999", "9" * 19, "1" * 5000])
def test_what_is_no_number_of_this_world_stays_text(text: str) -> None:
    assert resolve(text) == text


@given(st.text())
def test_any_text_has_a_value(text: str) -> None:
    assert isinstance(resolve(text), str | int | float | bool | None)
