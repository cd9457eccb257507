"""unsim diff across the move: a country in one file then, a folder now."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.difference.conftest import CLARO, COUNTRY, ENTEL, git, write_peru

OPEN = "unknown:\n  - {id: app, topic: fee, %squestion: {zh: 问, en: Does it work}, looked: {date: 2026-05-01, note: {zh: 无, en: Nothing}}}\n"
EVENT = "history:\n  - {date: 2026-04, %stext: {zh: 并, en: It merged}, sources: [law]}\n"
ONE_FILE = """\
# yaml-language-server: $schema=../schema/country.json
country: PE
name: {zh: 秘鲁, en: Peru}
continent: south-america
languages: [es]
rules:
  deadline:
    - within: {days: 5, unit: working}
      sources: [law]
      note: {zh: 最长五天, en: Five days at most}
  debt_blocks:
    - {answer: "no", sources: [law]}
carriers:
  - id: entel
    name: Entel
    kind: network
    status: active
    sources: [law]
    routes:
      - {channel: web, result: full, sources: [claro-help], steps: [{open: https://entel.example/}]}
  - id: claro
    name: Claro
    kind: network
    status: active
    sources: [law]
    routes:
      - channel: app
        result: starts
        plans: [prepaid]
        sources: [claro-help, blog]
        steps:
          - app: Mi Claro
          - press: [{es: Baja, zh: 注销, en: End}]
SHAREDsources:
  law: {title: A law, publisher: A state, kind: law, url: https://law.example, read: 2026-05-01, copy: live}
  claro-help: {title: Help, publisher: Claro, kind: carrier, url: https://claro.example, read: 2026-05-01, copy: live}
  blog: {title: A thread, publisher: Somebody, kind: forum, url: https://blog.example, read: 2026-05-01, copy: live}
""".replace(
    "SHARED",
    (OPEN % "carriers: [claro], " + EVENT % "carriers: [entel], ").replace("{date: ", "{on: "),
)
NOW = {
    "country": COUNTRY.replace("languages: [es]", "languages: [es]\norder: [entel, claro]"),
    "claro": CLARO.replace("sources:\n  blog", OPEN % "" + "sources:\n  blog"),
    "entel": ENTEL + EVENT % "",
}
FILES = [
    "data/countries/pe.yml",
    "data/countries/pe/claro.yml",
    "data/countries/pe/country.yml",
    "data/countries/pe/entel.yml",
]


@pytest.fixture
def moved(project: Path, peru: Path) -> Path:
    """The folder, after the one file is in git."""
    shutil.rmtree(peru.parent)
    (project / "data/countries/pe.yml").write_text(ONE_FILE, "utf-8")
    git(project, "init", "-q", "-b", "main")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "one file")
    (project / "data/countries/pe.yml").unlink()
    write_peru(peru.parent, **NOW)
    return peru.parent


def told(run: Run, *arguments: str) -> dict[str, Any]:
    ran = run("diff", "--format", "json", *arguments)
    assert ran.status == 0, ran.err
    (record,) = json.loads(ran.out)["files"]
    assert isinstance(record, dict)
    return record


def test_a_country_that_only_moves_is_not_new(moved: Path, run: Run) -> None:
    found = told(run)
    assert (found["path"], found["name"], found["fate"]) == ("data/countries/pe", "Peru", "changed")
    assert found["files"] == FILES
    assert found["form_only"], found
    assert run("check").out == "No errors.\n"


def test_of_a_country_that_moves_and_changes_only_the_change_is_told(moved: Path, run: Run) -> None:
    write_peru(moved, **NOW | {"claro": NOW["claro"].replace("result: starts", "result: no")})
    found = told(run)
    places = {one["where"] for one in found["changes"] if one["kind"] == "answer"}
    assert {one["where"] for one in found["weaker"]} == {"Claro · app (prepaid)"}
    assert all("Claro" in where for where in places)
    assert found["wording"] == []


@pytest.mark.parametrize(
    ("name", "old", "new", "where"),
    [
        ("country", "within: {days: 5", "within: {days: 6", "rules · deadline · within"),
        ("claro", "read: 2026-05-01, copy", "read: 2026-05-02, copy", "sources · blog · read"),
        ("claro", "date: 2026-05-01", "date: 2026-05-03", "unknown · app · looked · date"),
        ("entel", "date: 2026-04", "date: 2026-03", "history · date"),
    ],
)
def test_one_fact_in_any_of_the_files_is_all_that_differs(
    moved: Path, run: Run, name: str, old: str, new: str, where: str
) -> None:
    assert NOW[name].count(old) == 1
    write_peru(moved, **NOW | {name: NOW[name].replace(old, new)})
    assert [one["where"] for one in told(run)["changes"]] == [where]


def test_between_two_commits_it_is_the_same(moved: Path, run: Run) -> None:
    root = moved.parents[2]
    git(root, "checkout", "-qb", "moved")
    git(root, "add", "-A")
    git(root, "commit", "-qm", "a folder")
    assert told(run, "main", "--head", "moved")["form_only"]
    assert told(run, "main")["files"] == FILES


def test_a_carrier_that_joins_while_the_country_moves_is_told(moved: Path, run: Run) -> None:
    bitel = "carrier: bitel\nname: Bitel\nkind: virtual\nstatus: active\nknown_from: [law]\n"
    (moved / "bitel.yml").write_text(bitel, "utf-8")
    assert [(one["kind"], one["where"]) for one in told(run)["changes"]] == [("added", "Bitel")]


def test_one_file_that_could_not_be_read_is_told(moved: Path, run: Run) -> None:
    root = moved.parents[2]
    git(root, "stash", "-qu")
    one = root / "data/countries/pe.yml"
    one.write_text(ONE_FILE.replace("kind: network", "kind: netwrok", 1), "utf-8")
    git(root, "commit", "-qam", "broken")
    one.unlink()
    write_peru(moved, **NOW)
    assert "line 16: “netwrok”" in told(run)["unreadable"]


def test_a_language_is_compared_with_the_one_file_it_was(repository: Path, run: Run) -> None:
    folder = repository / "data/locales/en"
    files = {path.name: path.read_text("utf-8") for path in folder.iterdir()}
    shutil.rmtree(folder)
    (repository / "data/locales/en.yml").write_text(
        files["locale.yml"] + files["words.yml"], "utf-8"
    )
    git(repository, "add", ".")
    git(repository, "commit", "-qm", "one file")
    (repository / "data/locales/en.yml").unlink()
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text.replace("Hello {name}", "Welcome {name}"), "utf-8")
    out = run("diff").out
    assert "wording · messages · hello" in out
    assert out.count("wording") == 1
