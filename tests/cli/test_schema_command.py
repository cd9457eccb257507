"""The editor's schema is the check's schema."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.conftest import ROOT, Run, real_records
from unsim.checking.minimal import minimal
from unsim.reading.kinds import SCHEMA_NAMES, kind_of, schema_name
from unsim.reading.yaml12 import read
from unsim.schema import outdated_schemas, schema_of


def validator(kind: str) -> jsonschema.Draft202012Validator:
    path = ROOT / "data/schema" / f"{schema_name(kind)}.json"
    return jsonschema.Draft202012Validator(json.loads(path.read_text("utf-8")))


def test_the_written_schemas_are_those_of_the_models() -> None:
    assert list(outdated_schemas(ROOT / "data")) == []


@pytest.mark.parametrize("kind", SCHEMA_NAMES)
def test_each_is_a_schema_and_refuses_nothing_at_all(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema_of(kind))
    assert not validator(kind).is_valid({})
    assert not validator(kind).is_valid(None)
    assert validator(kind).is_valid(minimal(kind))
    assert not validator(kind).is_valid(minimal(kind) | {"unknown_key": 1})


@pytest.mark.parametrize("path", real_records(), ids=lambda path: path.stem)
def test_every_record_of_the_project_is_valid(path: Path) -> None:
    kind = kind_of(path)
    document, _ = read(path)
    assert document is not None
    assert kind is not None
    assert [error.message for error in validator(kind).iter_errors(document.value)] == []


@pytest.mark.parametrize(
    "change",
    [
        {"name": {"English": "Peru"}},
        {"carriers": []},
        {"continent": "atlantis"},
        {"rules": None},
        {"rules": {"fee": [{"answer": "free"}]}},
        {"sources": {}},
    ],
)
def test_what_the_check_refuses_the_editor_refuses(change: dict[str, Any]) -> None:
    assert not validator("countries").is_valid(minimal("countries") | change)


def test_the_command_writes_what_differs_and_nothing_else(project: Path, run: Run) -> None:
    (project / "data/schema/country.json").write_text("{}")
    assert run("schema") == (0, "wrote data/schema/country.json\n", "")
    assert run("schema") == (0, "", "")


def test_authors_read_what_keys_mean() -> None:
    schema = schema_of("countries")
    assert "editors" not in schema["title"]
    described = schema["$defs"]["Source"]["properties"]
    assert "re-reading" in described["read"]["description"]
    assert "title" not in described["read"]
    assert schema["additionalProperties"] is False
