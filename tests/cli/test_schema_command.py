"""The editor's schema is the check's schema."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.conftest import ROOT, Run
from unsim.checking.minimal import minimal_text
from unsim.reading.kinds import KINDS
from unsim.reading.yaml12 import parse
from unsim.records.schema import outdated_schemas, schema_of


def validator(kind: str) -> jsonschema.Draft202012Validator:
    path = ROOT / "data/schema" / f"{KINDS[kind].schema}.json"
    return jsonschema.Draft202012Validator(json.loads(path.read_text("utf-8")))


def smallest(kind: str) -> Any:
    """The values of the smallest file of this kind."""
    document, _ = parse(Path("example"), minimal_text(kind).encode())
    assert document is not None
    return document.value


def test_the_written_schemas_are_those_of_the_models() -> None:
    assert list(outdated_schemas(ROOT / "data")) == []


@pytest.mark.parametrize("kind", KINDS)
def test_each_is_a_schema_and_refuses_nothing_at_all(kind: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema_of(kind))
    if kind != "rooms":  # a room of a language may hold any part of it, or nothing
        assert not validator(kind).is_valid({})
    assert not validator(kind).is_valid(None)
    assert validator(kind).is_valid(smallest(kind))
    assert not validator(kind).is_valid(smallest(kind) | {"unknown_key": 1})


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("countries", {"name": {"English": "Peru"}}),
        ("countries", {"carriers": []}),
        ("countries", {"continent": "atlantis"}),
        ("countries", {"rules": None}),
        ("countries", {"rules": {"fee": [{"answer": "free"}]}}),
        ("countries", {"sources": {}}),
        ("countries", {"order": []}),
        ("carriers", {"known_from": []}),
        ("carriers", {"id": "claro"}),
        ("carriers", {"kind": "mvno"}),
        ("carriers", {"sources": {}}),
        ("regions", {"members": ["Italy"]}),
        ("regions", {"region": "eu"}),
    ],
)
def test_what_the_check_refuses_the_editor_refuses(kind: str, change: dict[str, Any]) -> None:
    assert validator(kind).is_valid(smallest(kind))
    assert not validator(kind).is_valid(smallest(kind) | change)


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
