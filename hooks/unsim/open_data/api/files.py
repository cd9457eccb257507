"""All files below api/v1/, with what each holds."""

from collections.abc import Iterator

from unsim.open_data.api import lists
from unsim.open_data.api.database import database
from unsim.open_data.api.datapackage import datapackage
from unsim.open_data.api.lists import Whole
from unsim.open_data.api.openapi import openapi
from unsim.open_data.api.schemas import SHAPES, schema_text
from unsim.open_data.api.tables import csv_text, tables_of
from unsim.open_data.api.world import carrier_file, country_file, json_text
from unsim.open_data.stamp import API


def api_files(whole: Whole) -> Iterator[tuple[str, bytes]]:
    """Address, counted from the root of the site, and content."""
    for address, text in _texts(whole):
        yield address, text.encode()
    tables = tables_of(whole)
    for table in tables:
        if table.goes_out:
            yield f"{API}{table.name}.csv", csv_text(table).encode()
    yield f"{API}datapackage.json", datapackage(tables, whole.world.stamp).encode()
    yield f"{API}unsim.sqlite", database(tables, whole.world.stamp)


def _texts(whole: Whole) -> Iterator[tuple[str, str]]:
    world = whole.world
    for code, country in whole.countries.items():
        yield country_file(code), json_text(country)
    for (code, carrier), told in whole.carriers.items():
        yield carrier_file(code, carrier), json_text(told)
    for region, shape in whole.regions.items():
        yield f"{API}regions/{region}.json", json_text(shape)
    for name, gathered in {
        "index": lists.index(world),
        "carriers": lists.carriers(world),
        "claims": lists.claims(whole),
        "rules": lists.rules(whole),
        "routes": lists.routes(whole),
        "lapses": lists.lapses(whole),
        "keeps": lists.keeps(whole),
        "changes": lists.changes(whole),
        "sellers": lists.sellers(world),
        "devices": lists.devices(world),
    }.items():
        yield f"{API}{name}.json", json_text(gathered)
    for name in SHAPES:
        yield f"{API}schema/{name}.json", schema_text(name, world.stamp)
    yield f"{API}openapi.json", openapi(world.stamp)
