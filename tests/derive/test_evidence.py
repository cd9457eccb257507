"""Grades and freshness, each rule by example."""

from datetime import date

import pytest

from unsim.derive.evidence import HALF_LIFE_DAYS, freshness, grade, grade_of_source
from unsim.model.source import Source
from unsim.vocabulary import SourceKind

TODAY = date(2026, 11, 20)


def source(kind: SourceKind, read: str = "2026-11-20", published: str | None = None) -> Source:
    return Source.model_validate(
        {
            "title": "A",
            "publisher": "B",
            "kind": kind,
            "url": "https://a.example",
            "read": read,
            "copy": "live",
        }
        | ({"published": published} if published else {})
    )


@pytest.mark.parametrize(
    "kind", ["law", "regulator", "carrier", "manufacturer", "seller", "service", "standard"]
)
def test_first_hand_read_within_a_year_is_a(kind: SourceKind) -> None:
    assert grade_of_source(source(kind, "2025-11-21"), TODAY) == "A"


@pytest.mark.parametrize("kind", ["law", "regulator", "carrier"])
def test_first_hand_read_longer_ago_is_b(kind: SourceKind) -> None:
    assert grade_of_source(source(kind, "2025-11-19"), TODAY) == "B"


@pytest.mark.parametrize("kind", ["press", "consumer", "study"])
def test_second_hand_is_b_and_c_when_older(kind: SourceKind) -> None:
    assert grade_of_source(source(kind), TODAY) == "B"
    assert grade_of_source(source(kind, "2025-01-01"), TODAY) == "C"


def test_a_forum_is_c() -> None:
    assert grade_of_source(source("forum"), TODAY) == "C"


def test_a_carriers_page_of_long_ago_is_not_a_though_read_today() -> None:
    assert grade_of_source(source("carrier", published="2014-01"), TODAY) == "B"


def test_a_law_does_not_age_by_its_date() -> None:
    assert grade_of_source(source("law", published="1993"), TODAY) == "A"


def test_an_answer_has_the_grade_of_its_best_source() -> None:
    assert grade([source("forum"), source("press"), source("regulator")], TODAY) == "A"


def test_an_answer_without_a_source_would_be_c() -> None:
    assert grade([], TODAY) == "C"


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        ("2026-05-25", "fresh"),
        ("2026-05-20", "ageing"),
        ("2025-11-26", "ageing"),
        ("2025-11-24", "stale"),
    ],
)
def test_a_carriers_page_ages_by_half_lives_of_180_days(read: str, expected: str) -> None:
    assert freshness([source("carrier", read)], TODAY) == expected


def test_a_law_stays_fresh_longer_than_a_forum_thread() -> None:
    long_ago = "2026-06-01"
    assert freshness([source("law", long_ago)], TODAY) == "fresh"
    assert freshness([source("forum", long_ago)], TODAY) == "ageing"


@pytest.mark.parametrize(
    ("kind", "days"),
    [
        ("forum", 90),
        ("carrier", 180),
        ("seller", 180),
        ("service", 180),
        ("consumer", 180),
        ("press", 180),
        ("regulator", 365),
        ("manufacturer", 365),
        ("law", 730),
        ("standard", 730),
        ("study", 1095),
    ],
)
def test_how_long_a_source_stays_fresh_depends_on_its_kind(kind: SourceKind, days: int) -> None:
    """Figures that the method tells its readers: another one is another method."""
    assert HALF_LIFE_DAYS[kind] == days
