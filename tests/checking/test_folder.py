"""The files of a country's folder make one record, and every place in it leads to its file."""

from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run, write_files
from unsim.checking.run import check_everything
from unsim.model.country import Country
from unsim.reading.document import Path_
from unsim.reading.yaml12 import parse
from unsim.records.assembly import Entry, entry_of, load_entry, load_parts, part_of
from unsim.records.catalog import Catalog

FOLDER = Path("data/countries/pe")
LAW = "{title: T, publisher: P, kind: law, url: https://%s.example, read: 2026-11-20, copy: live}"
CLAIM = (
    "{id: %s, topic: fee, says: {zh: 说, en: So}, verdict: partly, because: {zh: 因, en: Because},"
    " sources: [law]%s}"
)
ASKED = (
    "{id: %s, topic: fee, question: {zh: 问, en: Q},"
    " looked: {date: 2026-11-20, note: {zh: 无, en: Nothing}}}"
)
COUNTRY = f"""\
# yaml-language-server: $schema=../../schema/country.json
country: PE
name: {{zh: 秘鲁, en: Peru}}
continent: south-america
languages: [es]
order: [movistar, claro]

claims:
  - {CLAIM % ("first", "")}
  - {CLAIM % ("both", ", carriers: [claro, entel]")}

sources:
  law: {LAW % "law"}
"""
CLARO = f"""\
# yaml-language-server: $schema=../../schema/carrier.json
carrier: claro
name: Claro
kind: network
status: active
known_from: [law, own]

claims:
  - {CLAIM % ("of-claro", "")}

unknown:
  - {ASKED % "asked"}

sources:
  own: {LAW % "own"}
"""


def carrier(ident: str) -> str:
    return (
        "# yaml-language-server: $schema=../../schema/carrier.json\n"
        f"carrier: {ident}\nname: {ident.title()}\nkind: network\nstatus: active\nknown_from: [law]\n"
    )


FILES = {
    "country": COUNTRY,
    "bitel": carrier("bitel"),
    "claro": CLARO,
    "entel": carrier("entel"),
    "movistar": carrier("movistar"),
}


def record(**instead: str | None) -> Entry[Country]:
    texts = {name: text for name, text in (FILES | instead).items() if text is not None}
    paths = {FOLDER / f"{name}.yml": text for name, text in texts.items()}
    entry, findings = entry_of(
        [part_of(path, *parse(path, text.encode())) for path, text in paths.items()]
    )
    assert entry is not None, findings
    return entry


@pytest.fixture
def folder(project: Path) -> Path:
    write_files(project, {FOLDER / f"{name}.yml": text for name, text in FILES.items()})
    return project / FOLDER


def carriers_of(entry: Entry[Country]) -> list[str]:
    return [carrier.id for carrier in entry.record.carriers]


def test_carriers_stand_in_the_order_given_and_the_others_follow_by_name() -> None:
    assert carriers_of(record()) == ["movistar", "claro", "bitel", "entel"]
    without = COUNTRY.replace("order: [movistar, claro]\n", "")
    assert carriers_of(record(country=without)) == ["bitel", "claro", "entel", "movistar"]


def test_the_order_of_the_files_changes_nothing() -> None:
    backwards = {name: FILES[name] for name in reversed(FILES)}
    parts = [
        part_of(path, *parse(path, text.encode()))
        for path, text in ((FOLDER / f"{name}.yml", text) for name, text in backwards.items())
    ]
    entry, _ = entry_of(parts)
    assert entry is not None
    assert entry.record == record().record
    assert entry.document.value == record().document.value


def test_what_a_carriers_file_says_of_itself_is_said_of_that_carrier() -> None:
    found = record().record
    told = {claim.id: claim.carriers for claim in found.claims or ()}
    assert told == {"first": None, "both": ["claro", "entel"], "of-claro": ["claro"]}
    assert [(one.id, one.carriers) for one in found.unknown or ()] == [("asked", ["claro"])]
    assert found.history is None
    assert list(found.sources) == list(record().document.value["sources"]) == ["law", "own"]


def test_a_carrier_of_the_record_has_nothing_twice() -> None:
    claro = next(one for one in record().record.carriers if one.id == "claro")
    assert (claro.claims, claro.unknown, claro.history, claro.own_sources) == (None,) * 4


def test_a_country_without_sources_of_its_own_has_those_of_its_carriers() -> None:
    entry = record(
        country=COUNTRY[: COUNTRY.index("order:")],
        claro=CLARO.replace("[law, own]", "[own]").replace("sources: [law]", "sources: [own]"),
        **dict.fromkeys(("bitel", "entel", "movistar")),
    )
    assert set(entry.record.sources) == {"own"}


@pytest.mark.parametrize(
    ("place", "name", "there", "line"),
    [
        (("name", "en"), "country", ("name", "en"), 3),
        (("carriers", 0, "name"), "movistar", ("name",), 3),
        (("carriers", 1, "known_from", 1), "claro", ("known_from", 1), 6),
        (("carriers", 1), "claro", (), 1),
        (("carriers",), "country", ("carriers",), 1),
        (("carriers", 9, "name"), "country", ("carriers", 9, "name"), 1),
        (("claims", 1, "id"), "country", ("claims", 1, "id"), 10),
        (("claims", 2, "id"), "claro", ("claims", 0, "id"), 9),
        (("claims", 9), "country", ("claims",), 9),
        (("unknown", 0, "id"), "claro", ("unknown", 0, "id"), 12),
        (("sources", "law", "url"), "country", ("sources", "law", "url"), 13),
        (("sources", "own", "url"), "claro", ("sources", "own", "url"), 15),
        (("sources", "nobody"), "country", ("sources", "nobody"), 13),
    ],
)
def test_every_place_of_the_record_is_found_in_its_file(
    place: Path_, name: str, there: Path_, line: int
) -> None:
    document = record().document
    path = FOLDER / f"{name}.yml"
    assert document.located(place) == (path, there)
    assert document.file_at(place) == path
    assert document.value_mark(place).line == line
    assert document.value_span(place)[0] == document.value_mark(place)
    assert document.key_span(place)[0] == document.key_mark(place)


def places_in(value: Any, place: Path_ = ()) -> list[Path_]:
    items = value.items() if isinstance(value, dict) else enumerate(value)
    inner = [] if not isinstance(value, dict | list) else list(items)
    return [place, *(found for key, one in inner for found in places_in(one, (*place, key)))]


def test_what_stands_at_a_place_of_a_file_is_what_the_record_has_there(folder: Path) -> None:
    entry, _ = load_entry(folder)
    assert entry is not None
    files = {part.path: part.document for part in load_parts(folder)}
    places = places_in(entry.document.value)
    assert len(places) > 60
    for place in places:
        if place in [(), ("carriers",), ("sources",), ("claims",), ("unknown",)]:
            continue
        path, there = entry.document.located(place)
        document = files[path]
        assert document is not None
        assert document.value_at(there) == entry.document.value_at(place), place


@pytest.mark.parametrize(
    ("name", "old", "new", "rule", "line", "column"),
    [
        ("claro", "known_from: [law, own]", "known_from: [law, onw]", "source-exists", 6, 19),
        ("claro", "topic: fee, says", "topic: fee, carriers: [claro], says", None, 9, 32),
        ("claro", "url: https://own", "url: https://law", "source-once", 15, None),
        ("entel", "kind: network", "kind: brand\nnetwork: calro", "carrier-exists", 5, 10),
        ("movistar", "kind: network", "kind: netwrok", "record-vocabulary", 4, 7),
        ("country", "[claro, entel]", "[claro, entle]", "carrier-exists", 10, None),
        ("country", "order: [movistar", "order: [movistra", "carrier-exists", 6, 9),
    ],
)
def test_a_finding_names_file_line_and_column(
    project: Path,
    folder: Path,
    name: str,
    old: str,
    new: str,
    rule: str | None,
    line: int,
    column: int | None,
) -> None:
    assert check_everything(project) == []
    path = folder / f"{name}.yml"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    found = [one for one in check_everything(project) if one.rule == (rule or "carriers-elsewhere")]
    assert {(one.path, one.mark.line) for one in found} == {(path, line)}
    assert column in (None, found[0].mark.column)


def test_a_key_used_in_two_files_is_found_in_the_carriers(project: Path, folder: Path) -> None:
    entel = folder / "entel.yml"
    text = f"{carrier('entel')}\nsources:\n  own: {LAW % 'another'}\n"
    entel.write_text(text.replace("[law]", "[law, own]"), "utf-8")
    found = [one for one in check_everything(project) if one.rule == "source-key-once"]
    assert [(one.path, one.mark) for one in found] == [(entel, (9, 3))]
    assert "used in claro.yml already" in found[0].message


def test_while_one_file_is_broken_what_needs_the_whole_says_nothing(
    project: Path, folder: Path
) -> None:
    """A carrier that cannot be read is not missing, and what it cites is not cited nowhere."""
    claro = folder / "claro.yml"
    claro.write_text(claro.read_text("utf-8").replace("carrier: claro", "carrier: ["), "utf-8")
    found = check_everything(project)
    assert {one.path for one in found} == {claro}
    assert {one.rule for one in found} == {"yaml-syntax"}


def test_a_broken_country_is_told_once_and_its_carriers_are_not_blamed(
    project: Path, folder: Path
) -> None:
    country = folder / "country.yml"
    country.write_text(COUNTRY.replace("languages: [es]\n", ""), "utf-8")
    (finding,) = check_everything(project)
    assert (finding.path, finding.rule) == (country, "record-missing-key")


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        (["country"], "stands in a folder without country.yml"),
        (["bitel", "claro", "entel", "movistar"], "has no carrier beside it"),
    ],
)
def test_half_a_folder_is_no_country_and_says_which_half(
    project: Path, folder: Path, run: Run, gone: list[str], said: str
) -> None:
    for name in gone:
        (folder / f"{name}.yml").unlink()
    entry, findings = load_entry(folder)
    assert entry is None
    assert [(one.rule, one.message) for one in findings] == [("country-folder", said)]
    assert said in run("check").out
    assert Catalog.load(project / "data")[0].countries == {}
