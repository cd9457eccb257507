"""unsim stats."""

import json
from pathlib import Path

import pytest

from tests.conftest import Run, write_files


def add_route(claro: Path, route: str) -> None:
    claro.write_text(claro.read_text("utf-8") + f"routes: [{route}]\n", "utf-8")


def test_coverage_counts_carriers_and_channels(project: Path, claro: Path, run: Run) -> None:
    """The answers are the route and the event of the small project."""
    assert json.loads(run("stats", "--json").out)["all"]["coverage"] == 0
    add_route(claro, "{channel: app, result: no, sources: [law]}")
    stats = json.loads(run("stats", "--json").out)
    country = stats["countries"]["PE"]
    assert (country["carriers"], country["known"], country["answers"]) == (1, 1, 2)
    assert country["possible"] >= 8
    assert stats["all"]["coverage"] == country["coverage"] == round(1 / country["possible"], 3)
    assert stats["all"]["grades"] == {"A": 2}


def test_missing_translations_are_counted_by_language(project: Path, peru: Path, run: Run) -> None:
    peru.write_text(peru.read_text("utf-8").replace("  zh: 秘鲁\n", ""), "utf-8")
    stats = json.loads(run("stats", "--json").out)
    assert stats["countries"]["PE"]["missing"] == {"zh": 1}
    assert "zh 1" in run("stats").out


def test_sources_age(project: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    stats = json.loads(run("stats", "--json").out)
    assert stats["day"] == "2030-03-17"
    assert stats["all"]["read_days"] == {"youngest": 1213, "median": 1213, "oldest": 1213}
    assert stats["all"]["freshness"] == {"ageing": 1}


def test_what_cannot_be_read_is_left_to_the_check(project: Path, peru: Path, run: Run) -> None:
    write_files(project, {Path("data/countries/co/country.yml"): "a: [\n"})
    assert list(json.loads(run("stats", "--json").out)["countries"]) == ["PE"]


def test_a_row_is_a_country_and_not_a_file(project: Path, run: Run) -> None:
    ran = run("stats")
    assert ran.status == 0
    assert len(ran.out.splitlines()) == 1 + 3
