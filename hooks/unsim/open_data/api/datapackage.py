"""datapackage.json: what each column of the CSV files holds, in the form of the Data Package standard."""

import json
from typing import Any

from unsim.open_data.api.tables import Column, Reference, Table
from unsim.open_data.stamp import LICENCE, LICENCE_URL, VERSION, Stamp

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def datapackage(tables: list[Table], stamp: Stamp) -> str:
    told: dict[str, Any] = {
        "$schema": PROFILE,
        "name": "unsim",
        "title": "Unsim: can a SIM or eSIM be cancelled online, how, and who says so",
        "version": VERSION,
        "created": f"{stamp.built.isoformat()}T00:00:00Z",
        "licenses": [{"name": LICENCE, "path": LICENCE_URL, "title": "CC BY 4.0"}],
        **({"homepage": stamp.site} if stamp.site else {}),
        **({"commit": stamp.commit} if stamp.commit else {}),
        "resources": [_resource(table) for table in tables if table.goes_out],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _resource(table: Table) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "description": table.what,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {
            "fields": [_field(column) for column in table.columns],
            "primaryKey": list(table.key),
            "foreignKeys": [
                {
                    "fields": list(one.columns),
                    "reference": {"resource": one.table, "fields": list(one.theirs)},
                }
                for one in table.references
                if _is_always_given(table, one)
            ],
        },
    }


def _is_always_given(table: Table, reference: Reference) -> bool:
    """The standard knows no reference that is left open, as a law's to a carrier is."""
    given = {column.name for column in table.columns if column.is_given}
    return given >= set(reference.columns)


def _field(column: Column) -> dict[str, Any]:
    required = {"constraints": {"required": True}} if column.is_given else {}
    return {
        "name": column.name,
        "type": column.kind,
        "description": column.what,
        **required,
    }
