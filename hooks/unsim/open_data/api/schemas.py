"""JSON Schemas of the files, made from the same classes as the files."""

import json
from typing import Any, Final

from unsim.open_data.api import shapes
from unsim.open_data.changes.shapes import ChangesFile
from unsim.open_data.stamp import API, Stamp
from unsim.records.schema import DIALECT, tidy

SHAPES: Final[dict[str, type[shapes.Shape]]] = {
    "index": shapes.Index,
    "country": shapes.CountryFile,
    "carrier": shapes.CarrierFile,
    "carriers": shapes.CarriersFile,
    "region": shapes.RegionFile,
    "sellers": shapes.SellersFile,
    "devices": shapes.DevicesFile,
    "claims": shapes.ClaimsFile,
    "answers": shapes.AnswersFile,
    "routes": shapes.WaysFile,
    "changes": ChangesFile,
}
"""By the name that `about.schema` gives."""


def schema(name: str, stamp: Stamp) -> dict[str, Any]:
    made: dict[str, Any] = tidy(SHAPES[name].model_json_schema(by_alias=True))
    return {"$schema": DIALECT, "$id": stamp.address(f"{API}schema/{name}.json"), **made}


def schema_text(name: str, stamp: Stamp) -> str:
    return json.dumps(schema(name, stamp), ensure_ascii=False, indent=1) + "\n"
