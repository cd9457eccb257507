"""The tables as an SQLite database: the same rows give the same bytes."""

import sqlite3
from collections.abc import Iterator
from typing import Final

from unsim.open_data.api.tables import Column, Kind, Table
from unsim.open_data.stamp import LICENCE, VERSION, Stamp

_TYPES: Final[dict[Kind, str]] = {
    "string": "TEXT",
    "date": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
}
_VIEWS: Final = {
    "carriers_by_country": (
        "SELECT c.*, n.continent FROM carriers c JOIN countries n ON n.code = c.country"
        " ORDER BY c.country, c.name"
    ),
    "ends_online": "SELECT * FROM carriers WHERE verdict = 'online' AND status = 'active'",
    "works_from_abroad": (
        "SELECT * FROM carriers WHERE reach IN ('said', 'untied', 'texts') AND status = 'active'"
    ),
    "against_the_law": "SELECT * FROM carriers WHERE law_wins <> ''",
    "facts_with_sources": (
        "SELECT f.*, s.key AS source, s.title, s.publisher, s.url, s.read AS source_read,"
        " s.grade AS source_grade FROM facts f JOIN fact_sources l ON l.fact = f.fact"
        " JOIN sources s ON s.country = l.country AND s.key = l.source"
    ),
    "verdicts": (
        "SELECT country, verdict, count(*) AS carriers FROM carriers WHERE status = 'active'"
        " GROUP BY country, verdict"
    ),
    "due_for_rereading": "SELECT * FROM sources WHERE freshness <> 'fresh' ORDER BY read",
}
"""What a person would ask first."""


def database(tables: list[Table], stamp: Stamp) -> bytes:
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("PRAGMA page_size = 4096")
        connection.execute("PRAGMA foreign_keys = ON")
        for statement in _made(tables):
            connection.execute(statement)
        for table in tables:
            _fill(connection, table)
        connection.executemany("INSERT INTO about VALUES (?, ?)", _about(stamp).items())
        connection.commit()
        return connection.serialize()
    finally:
        connection.close()


def _made(tables: list[Table]) -> Iterator[str]:
    yield "CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL)"
    for table in tables:
        yield _create(table)
        for reference in table.references:
            columns = ", ".join(reference.columns)
            name = f"{table.name}_{'_'.join(reference.columns)}"
            yield f"CREATE INDEX {name} ON {table.name} ({columns})"
    for name, query in _VIEWS.items():
        yield f"CREATE VIEW {name} AS {query}"


def _create(table: Table) -> str:
    parts = [_column(column) for column in table.columns]
    parts.append(f"PRIMARY KEY ({', '.join(table.key)})")
    parts += [
        f"FOREIGN KEY ({', '.join(one.columns)}) REFERENCES {one.table} ({', '.join(one.theirs)})"
        for one in table.references
    ]
    return f"CREATE TABLE {table.name} ({', '.join(parts)})"


def _column(column: Column) -> str:
    return f'"{column.name}" {_TYPES[column.kind]}{" NOT NULL" if column.is_given else ""}'


def _fill(connection: sqlite3.Connection, table: Table) -> None:
    places = ", ".join("?" for _ in table.columns)
    rows = ([row.get(column.name) for column in table.columns] for row in table.rows)
    connection.executemany(f"INSERT INTO {table.name} VALUES ({places})", rows)  # noqa: S608 - our own names


def _about(stamp: Stamp) -> dict[str, str]:
    told = {
        "version": VERSION,
        "licence": LICENCE,
        "built": stamp.built.isoformat(),
        "commit": stamp.commit,
        "site": stamp.site,
    }
    return {name: value for name, value in told.items() if value}
