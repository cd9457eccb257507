"""Page and API say the same of every record: both are read off the same row, and here compared with it."""

import csv
import gzip
import io
import json
import sqlite3
from functools import cache
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import ROOT
from tests.site.known import site
from unsim.derive.row import Row, rows_of
from unsim.open_data.api.world import carrier_file, country_file
from unsim.open_data.files import shared_files
from unsim.open_data.published import lost
from unsim.open_data.whole import open_data
from unsim.pages.compare import attributes_of
from unsim.pages.in_words import in_words, year_in_words

KB = 1024
LANGUAGES = ("zh", "en")
ROWS = {f"{guide.code}/{row.id}": row for guide in site("zh").countries for row in rows_of(guide)}
every_carrier = pytest.mark.parametrize("name", ROWS)


@cache
def files() -> dict[str, bytes]:
    return dict(shared_files(open_data(ROOT, site("zh"))))


@cache
def told(name: str) -> Any:
    return json.loads(files()[f"api/v1/carriers/{name}.json"])


def test_every_carrier_and_every_country_has_its_file() -> None:
    assert len(ROWS) > 300
    for row in ROWS.values():
        assert carrier_file(row.country.code, row.id) in files()
        assert country_file(row.country.code) in files()


@every_carrier
def test_the_verdict_is_that_of_the_page(name: str) -> None:
    row, api = ROWS[name], told(name)
    assert api["verdict"]["code"] == row.verdict
    for language in LANGUAGES:
        assert api["verdict"]["in_words"][language] == site(language).words.label(
            "verdict", row.verdict
        )
    assert api["verdict"].get("grade") == (row.evidence.grade if row.evidence else None)
    assert api["verdict"].get("voice") == (row.evidence.voice if row.evidence else None)
    assert [(one["plan"], one["verdict"]) for one in api["plan_verdicts"]] == [
        (one.plan, one.verdict) for one in row.guide.plan_verdicts
    ]


@every_carrier
def test_every_channel_of_the_page_has_its_result(name: str) -> None:
    row, api = ROWS[name], told(name)
    for cell in row.channels:
        for shown in cell.cells:
            if shown.route is None:
                assert not any(
                    way["channel"] == cell.channel
                    and way["force"] == "in-force"
                    and "only" not in way
                    and set(shown.plans) & set(way.get("plans", row.plans))
                    for way in api["ways"]
                )
            else:
                assert any(
                    way["channel"] == cell.channel
                    and way["result"] == shown.result
                    and way["sources"] == shown.route.sources
                    for way in api["ways"]
                )


@every_carrier
def test_from_abroad_it_is_as_reachable_as_the_page_says(name: str) -> None:
    row, api = ROWS[name], told(name)
    shown = [
        (
            list(one.wheres),
            one.way.held.route.channel if one.way else None,
            one.way.reached.reach if one.way else None,
        )
        for one in row.abroad
    ]
    assert [(one["where"], one.get("channel"), one.get("reach")) for one in api["abroad"]] == shown


def from_abroad() -> dict[tuple[str, str], str | None]:
    """What the page says of each carrier, at best: said once, in one field."""
    return {(row.country.code, row.id): row.reach for row in ROWS.values()}


def test_json_and_table_reach_a_carrier_from_abroad_as_its_page_does() -> None:
    items = json.loads(files()["api/v1/carriers.json"])["carriers"]
    table = csv.DictReader(io.StringIO(files()["api/v1/carriers.csv"].decode("utf-8-sig")))
    assert {name: told(name).get("reach") for name in ROWS} == {
        name: row.reach for name, row in ROWS.items()
    }
    assert {(one["country"], one["id"]): one.get("reach") for one in items} == from_abroad()
    assert {(one["country"], one["id"]): one["reach"] or None for one in table} == from_abroad()


def test_filter_and_database_hold_the_same_carriers_to_work_from_abroad() -> None:
    there = [row for row in ROWS.values() if row.works_from_abroad and not row.is_gone]
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files()["api/v1/unsim.sqlite"])
    view = set(connection.execute("SELECT country, id FROM works_from_abroad"))
    filtered = {
        (row.country.code, row.id) for row in ROWS.values() if attributes_of(row).get("data-abroad")
    }
    assert view == filtered == {(row.country.code, row.id) for row in there}


def voices(row: Row, *, of_law: bool) -> list[tuple[str, list[str], dict[str, str]]]:
    return [
        (
            statement.question,
            voiced.answer.sources,
            {
                language: in_words(site(language).words, statement.question, voiced.answer)
                for language in LANGUAGES
            },
        )
        for statement in (*row.ending, *row.keeping)
        for voiced in statement.voices
        if voiced.is_law == of_law
    ]


def listed(answers: Any) -> list[tuple[str, list[str], dict[str, str]]]:
    return [(one["question"], one["sources"], one["in_words"]) for one in answers]


@every_carrier
def test_every_answer_of_the_page_is_there_in_its_words_and_order(name: str) -> None:
    row, api = ROWS[name], told(name)
    own, law = voices(row, of_law=False), voices(row, of_law=True)
    assert listed(api["answers"])[: len(own)] == own
    assert listed(api["law"])[: len(law)] == law


@every_carrier
def test_what_keeps_a_line_and_what_lets_it_lapse_is_there(name: str) -> None:
    row, api = ROWS[name], told(name)
    words = site("en").words
    assert [(one["in_words"]["en"], one["by"]) for one in api["keeps"]] == [
        (in_words(words, "keep", kept.answer), kept.speaker) for kept in row.keeps
    ]
    assert [(one["in_words"]["en"], one["by"]) for one in api["lapses"]] == [
        (in_words(words, "lapse", one.lapse), "law" if one.by_rule else "carrier")
        for one in row.leaving
    ]
    life, year = row.lives, row.cheapest_year
    assert api.get("lives_for", {}).get("in_words", {}).get("en") == (
        words.duration(life.length) if life else None
    )
    assert api.get("cheapest_year", {}).get("in_words", {}).get("en") == (
        year_in_words(words, year) if year else None
    )


@every_carrier
def test_the_same_questions_and_claims_are_open_and_listed(name: str) -> None:
    row, api = ROWS[name], told(name)
    assert api["unknown"] == [one.id for one in (*row.questions, *row.shared_questions)]
    assert api["claims"] == [claim.id for claim in row.claims]
    assert api["law_wins"] == [found.question for found in row.conflicts]


def test_a_carrier_is_fetched_in_less_than_ten_kilobytes() -> None:
    weights = {
        name: len(gzip.compress(held, 6))
        for name, held in files().items()
        if name.startswith("api/v1/carriers/")
    }
    assert {name: size for name, size in weights.items() if size >= 10 * KB} == {}


def test_every_file_keeps_its_schema() -> None:
    schemas = {
        name: Draft202012Validator(json.loads(held))
        for name, held in files().items()
        if name.startswith("api/v1/schema/")
    }
    checked = 0
    for name, held in files().items():
        if not name.endswith(".json") or name in schemas:
            continue
        whole = json.loads(held)
        if "about" in whole:
            schemas[whole["about"]["schema"]].validate(whole)
            checked += 1
    assert checked > len(ROWS)


def test_nothing_that_was_published_is_lost_without_a_word() -> None:
    assert lost(ROOT, open_data(ROOT, site("zh"))) == []
