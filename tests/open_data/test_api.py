"""The files below api/v1/, on invented records."""

import csv
import io
import json
import sqlite3
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.conftest import ROOT
from tests.invented.records import site_in
from tests.open_data.invented import OPTIONS, SITE, api, files, whole
from unsim.history.git import NoHistory, is_checkout
from unsim.open_data import stamp
from unsim.open_data.api import labels, lists
from unsim.open_data.api.database import database
from unsim.open_data.api.files import api_files
from unsim.open_data.api.tables import Column, Table, csv_text, tables_of
from unsim.open_data.whole import open_data

RECORDS = [
    name
    for name in files()
    if name.endswith(".json") and "/schema/" not in name and "about" in json.loads(files()[name])
]


def test_every_carrier_has_a_small_file_of_its_own() -> None:
    names = {name for name in files() if name.startswith("api/v1/carriers/")}
    assert names == {
        f"api/v1/carriers/{country}/{carrier}.json"
        for country, carriers in {
            "xa": ["north", "east", "south", "sunk"],
            "xb": ["solo"],
            "xc": ["none"],
        }.items()
        for carrier in carriers
    }


@pytest.mark.parametrize("name", RECORDS)
def test_every_file_says_how_it_may_be_used_and_when_it_was_made(name: str) -> None:
    about = json.loads(files()[name])["about"]
    assert about["licence"] == "CC-BY-4.0"
    assert about["version"] == stamp.VERSION
    assert about["built"] == str(whole().world.stamp.built)
    assert about["schema"].startswith(f"{SITE}api/v1/schema/")


@pytest.mark.parametrize("name", RECORDS)
def test_every_file_keeps_the_schema_it_names(name: str) -> None:
    told = json.loads(files()[name])
    schema = json.loads(files()[told["about"]["schema"].removeprefix(SITE)])
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(told)
    assert list(Draft202012Validator(schema).iter_errors({}))


def test_a_verdict_is_there_in_code_and_in_both_languages() -> None:
    verdict = api("carriers/xa/north.json")["verdict"]
    assert verdict["code"] == "online"
    assert set(verdict["in_words"]) == {"zh", "en"}
    assert verdict["sources"] == ["north-app", "north-help"]
    assert verdict["grade"] == "A"


def test_every_way_has_its_sources_and_how_far_it_leads() -> None:
    ways = {way["channel"]: way for way in api("carriers/xa/north.json")["ways"]}
    assert ways["app"]["steps"][0] == {"app": "Mi Norte"}
    assert ways["app"]["sources"] == ["north-app", "north-help"]
    assert ways["app"]["reach"]["here"] == "untied"
    assert ways["phone"]["plans"] == ["postpaid"]
    assert ways["phone"]["reach"]["abroad"] == "no"


def test_a_brand_says_from_whom_it_takes_an_answer_over() -> None:
    east = api("carriers/xa/east.json")
    assert {way["inherited_from"] for way in east["ways"]} == {"north"}
    assert east["verdict"]["code"] == "online"


def test_the_law_stands_in_short_beside_a_carrier_and_whole_in_its_country() -> None:
    law = {rule["question"]: rule for rule in api("carriers/xa/south.json")["law"]}
    assert law["deadline"]["in_words"]["en"] == "5 working days"
    rules = {rule["question"]: rule for rule in api("countries/xa.json")["rules"]}
    assert rules["deadline"]["value"] == {"within": {"days": 5, "unit": "working"}}
    assert rules["deadline"]["article"] == "Ley 5, art. 7"
    assert law["deadline"]["sources"] == rules["deadline"]["sources"] == ["law"]


def test_the_law_of_a_region_is_called_the_regions() -> None:
    regions = {
        rule.get("region") for rule in api("rules.json")["answers"] for rule in [rule["answer"]]
    }
    assert "xu" in regions
    assert api("regions/xu.json")["members"]


def test_nothing_is_null_and_what_is_unknown_is_not_there() -> None:
    south = api("carriers/xa/south.json")
    assert south["ways"] == []
    assert south["verdict"]["code"] in ("law", "unknown")
    for name in RECORDS:
        assert b":null" not in files()[name]


def cited(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        keys = value.get("sources")
        yield from keys if isinstance(keys, list) else ()
        for inner in value.values():
            yield from cited(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from cited(inner)


@pytest.mark.parametrize("name", RECORDS)
def test_every_source_that_a_file_cites_can_be_found_as_it_says(name: str) -> None:
    told = json.loads(files()[name])
    law = told.pop("law", [])
    if "answers" in told and "country" in str(told["answers"])[:20]:
        return  # gathered answers: their sources are in the files of their countries
    if "sources" in told:
        assert {*cited(told), *told.get("known_from", ())} == set(told["sources"])
    if law:
        country = json.loads(files()[told["law_file"].removeprefix(SITE)])
        assert set(cited(law)) <= set(country["sources"])


def test_the_words_of_every_code_stand_in_the_file() -> None:
    north = api("carriers/xa/north.json")
    assert set(north["labels"]["channel"]) == {"app", "web", "phone"}
    assert north["labels"]["result"]["full"].keys() == {"zh", "en"}
    assert set(north["labels"]["need"]) >= {"account"}
    assert set(north["labels"]["proof"]) == {"code"}


def test_the_list_of_a_code_is_read_off_its_type() -> None:
    item = lists.carriers(whole().world).carriers[0]
    assert {listed for listed, _ in labels.codes_in(item)} >= {"carrier_kind", "verdict"}


def test_a_table_has_a_row_an_answer_with_its_sources() -> None:
    rows = list(csv.DictReader(io.StringIO(files()["api/v1/facts.csv"].decode())))
    app = next(row for row in rows if row["carrier"] == "north" and row["question"] == "app")
    assert app["value"] == "full"
    assert app["value_en"] == api("carriers/xa/north.json")["labels"]["result"]["full"]["en"]
    assert app["urls"].split() == ["https://north.example/app", "https://north.example/ayuda"]
    rule = next(row for row in rows if row["kind"] == "rule" and row["question"] == "deadline")
    assert (rule["carrier"], rule["value"], rule["by"]) == ("", "5 days working", "law")
    assert all(row["sources"] for row in rows)


def test_no_cell_begins_like_a_formula() -> None:
    table = Table("one", "", (Column("a", ""),), ("a",), [{"a": "=1+1"}, {"a": "fine"}])
    assert csv_text(table) == "a\r\n'=1+1\r\nfine\r\n"


def opened() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(files()["api/v1/unsim.sqlite"])
    return connection


def test_the_database_is_sound_and_every_reference_leads_somewhere() -> None:
    connection = opened()
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute(
        "SELECT count(*) FROM pragma_foreign_key_list('facts')"
    ).fetchone() == (3,)


def test_every_table_has_the_rows_of_its_file_and_every_view_answers() -> None:
    connection = opened()
    for table in tables_of(whole()):
        (count,) = connection.execute(f"SELECT count(*) FROM {table.name}").fetchone()
        assert count == len(table.rows) > 0
    views = connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
    assert len(views) > 5
    for (view,) in views:
        connection.execute(f"SELECT * FROM {view}").fetchall()
    names = connection.execute("SELECT name FROM ends_online ORDER BY name").fetchall()
    assert names == [("Este",), ("Norte",)]


def test_the_same_records_give_the_same_bytes() -> None:
    again = replace(open_data(ROOT, site_in("zh", OPTIONS)), history=whole().history)
    assert dict(api_files(again)) == dict(api_files(whole()))
    assert database(tables_of(again), again.world.stamp) == files()["api/v1/unsim.sqlite"]


def test_the_description_of_the_tables_names_every_column() -> None:
    package = api("datapackage.json")
    assert package["licenses"][0]["name"] == "CC-BY-4.0"
    for resource in package["resources"]:
        head = files()[f"api/v1/{resource['path']}"].decode().split("\r\n")[0]
        assert head.split(",") == [field["name"] for field in resource["schema"]["fields"]]
        assert all(field["description"] for field in resource["schema"]["fields"])
        given = {one["name"] for one in resource["schema"]["fields"] if "constraints" in one}
        for key in resource["schema"]["foreignKeys"]:
            assert given >= set(key["fields"]), "a reference that may be left open is none"


def test_the_description_for_machines_names_every_file_and_no_other() -> None:
    described = api("openapi.json")
    assert described["openapi"] == "3.1.0"
    assert set(described["paths"]) == {f"/{path}" for path in lists.FILES}
    assert described["servers"] == [{"url": f"{SITE}api/v1"}]
    whole_text = json.dumps(described)
    named = {part.split('"')[0] for part in whole_text.split("#/components/schemas/")[1:]}
    assert named <= set(described["components"]["schemas"])


def test_the_index_leads_to_files_that_are_there() -> None:
    index = api("index.json")
    assert [country["code"] for country in index["countries"]] == ["xa", "xb", "xc"]
    for country in index["countries"]:
        assert country["file"].removeprefix(SITE) in files()
    for address in index["files"]:
        if "{" not in address:
            assert address.removeprefix(SITE) in files()


def test_without_git_no_commit_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> str:
        raise NoHistory("git is not installed")

    monkeypatch.setattr(stamp, "git", fail)
    assert stamp.commit_of(ROOT) == ""


def test_a_folder_inside_another_project_is_not_that_projects_commit(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    inside = tmp_path / "inside"
    inside.mkdir()
    assert is_checkout(tmp_path)
    assert not is_checkout(inside)
    assert stamp.commit_of(inside) == ""


def test_records_that_differ_from_what_git_has_are_not_called_a_commit(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = {"rev-parse": "abc", "status": ""}

    def answer(_root: object, command: str, *_: str) -> str:
        return told[command]

    monkeypatch.setattr(stamp, "git", answer)
    monkeypatch.setattr(stamp, "is_checkout", lambda _root: True)
    assert stamp.commit_of(ROOT) == "abc"
    told["status"] = " M data/countries/xa/north.yml"
    assert stamp.commit_of(ROOT) == ""
