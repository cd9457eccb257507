"""openapi.json: every address of the API, for tools that make clients."""

import json
from typing import Any, Final

from unsim.open_data.api.lists import FILES
from unsim.open_data.api.schemas import SHAPES, schema
from unsim.open_data.stamp import API, LICENCE, LICENCE_URL, VERSION, Stamp

_SHAPE_OF: Final = {
    "index.json": "index",
    "carriers.json": "carriers",
    "countries/{country}.json": "country",
    "carriers/{country}/{carrier}.json": "carrier",
    "regions/{region}.json": "region",
    "sellers.json": "sellers",
    "devices.json": "devices",
    "claims.json": "claims",
    "rules.json": "answers",
    "lapses.json": "answers",
    "keeps.json": "answers",
    "routes.json": "routes",
    "changes.json": "changes",
}
_TYPES: Final = {"json": "application/json", "csv": "text/csv", "sqlite": "application/vnd.sqlite3"}
PARAMETERS: Final = {
    "country": ("ISO 3166-1 alpha-2, in small letters", "pe"),
    "carrier": ("Id of the carrier, as in carriers.json", "claro"),
    "region": ("Id of the region", "eu"),
}


def openapi(stamp: Stamp) -> str:
    told = {
        "openapi": "3.1.0",
        "info": {
            "title": "Unsim",
            "version": VERSION,
            "summary": "Can a SIM or eSIM be cancelled online, how, and who says so",
            "license": {"name": LICENCE, "url": LICENCE_URL},
        },
        "servers": [{"url": stamp.address(API)[: -len("/")] if stamp.site else f"/{API[:-1]}"}],
        "paths": {f"/{path}": {"get": _get(path, what)} for path, what in FILES.items()},
        "components": {"schemas": _schemas(stamp)},
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")) + "\n"


def parameters_of(path: str) -> list[str]:
    return [name for name in PARAMETERS if f"{{{name}}}" in path]


def _get(path: str, what: str) -> dict[str, Any]:
    stem = path.replace("/{country}", "").replace("/{carrier}", "_one").replace("/{region}", "")
    shape = _SHAPE_OF.get(path)
    held = {"schema": {"$ref": f"#/components/schemas/{shape}"}} if shape else {}
    kind = _TYPES[path.rsplit(".", 1)[-1]]
    responses: dict[str, Any] = {"200": {"description": what, "content": {kind: held}}}
    named = parameters_of(path)
    if named:
        responses["404"] = {"description": "No such record"}
    return {
        "operationId": stem.replace(".", "_").replace("/", "_"),
        "summary": what,
        "responses": responses,
        **({"parameters": [_parameter(name) for name in named]} if named else {}),
    }


def _parameter(name: str) -> dict[str, Any]:
    what, example = PARAMETERS[name]
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": what,
        "schema": {"type": "string"},
        "example": example,
    }


def _schemas(stamp: Stamp) -> dict[str, Any]:
    """With what they share once: the parts of each have the same names in all of them."""
    found: dict[str, Any] = {}
    for name in SHAPES:
        whole = json.loads(
            json.dumps(schema(name, stamp)).replace("#/$defs/", "#/components/schemas/")
        )
        found |= whole.pop("$defs", {})
        found[name] = {key: value for key, value in whole.items() if not key.startswith("$")}
    return dict(sorted(found.items()))
