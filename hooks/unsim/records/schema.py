"""The JSON Schemas in data/schema: what editors complete and check with, made from the models."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from unsim.findings import START, Finding
from unsim.reading.kinds import KINDS

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"


def schema_of(kind: str) -> dict[str, Any]:
    schema: dict[str, Any] = tidy(KINDS[kind].model.model_json_schema(by_alias=True))
    return {
        "$schema": DIALECT,
        "$id": f"{KINDS[kind].schema}.json",
        **schema,
        "title": KINDS[kind].title,
    }


def tidy(node: Any) -> Any:
    if isinstance(node, list):
        return [tidy(item) for item in node]
    if not isinstance(node, dict):
        return node
    return _closed(_without_null({key: _tidied(key, value) for key, value in node.items()}))


def _tidied(key: str, value: Any) -> Any:
    """Pydantic calls `log_in` “Log In”, which tells an author nothing that the key does not."""
    if key != "properties":
        return tidy(value)
    return {name: tidy(_untitled(described)) for name, described in value.items()}


def _untitled(described: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in described.items() if key != "title"}


def _without_null(node: dict[str, Any]) -> dict[str, Any]:
    """An empty value is no answer: the key is left out. `record-empty` says the same."""
    if node.get("default", "") is None:
        del node["default"]
    options = node.get("anyOf", [])
    if {"type": "null"} not in options:
        return node
    left = [option for option in options if option != {"type": "null"}]
    del node["anyOf"]
    return {**left[0], **node} if len(left) == 1 else {"anyOf": left, **node}


def _closed(node: dict[str, Any]) -> dict[str, Any]:
    """Keys that do not match the pattern are as unknown as any other."""
    if "patternProperties" in node:
        node.setdefault("additionalProperties", False)
    return node


def schema_text(kind: str) -> str:
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=2) + "\n"


def schema_path(data: Path, kind: str) -> Path:
    return data / "schema" / f"{KINDS[kind].schema}.json"


def write_schemas(data: Path) -> list[Path]:
    """Writes those that differ, and tells which."""
    changed = [kind for kind in KINDS if not _is_current(data, kind)]
    for kind in changed:
        path = schema_path(data, kind)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(schema_text(kind), "utf-8", newline="\n")
    return [schema_path(data, kind) for kind in changed]


def outdated_schemas(data: Path) -> Iterator[Finding]:
    for kind in KINDS:
        if not _is_current(data, kind):
            path = schema_path(data, kind)
            yield Finding(
                path,
                START,
                "schema-current",
                "is not the schema of the models",
                "run: unsim schema",
            )


def _is_current(data: Path, kind: str) -> bool:
    try:
        return schema_path(data, kind).read_text("utf-8") == schema_text(kind)
    except (OSError, UnicodeDecodeError):
        return False
