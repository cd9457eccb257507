"""A whole check."""

from pathlib import Path

import pytest

from tests.conftest import write_files
from unsim import processors
from unsim.checking import run
from unsim.checking.run import check_everything, check_paths
from unsim.findings import START, Finding
from unsim.records.catalog import Catalog


def test_a_project_in_order_has_no_findings(project: Path) -> None:
    assert check_everything(project) == []


@pytest.mark.parametrize(
    "stray",
    [
        "countries/pe/entel.yaml",
        "countries/notes.txt",
        "countries/pe/notes.txt",
        "countries/pe.yml",
        "country/pe/country.yml",
        "pe.yml",
        "countries/south/pe/country.yml",
    ],
)
def test_a_file_that_nothing_reads_is_found(project: Path, stray: str) -> None:
    path = project / "data" / stray
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("country: PE\n")
    findings = check_everything(project)
    assert [(finding.rule, finding.path) for finding in findings] == [("file-place", path)]


@pytest.mark.parametrize(
    "harmless",
    [
        ".DS_Store",
        "countries/pe/.claro.yml.swp",
        "countries/pe/claro.yml~",
        "countries/pe/.old.yml",
        "README.md",
        "world/map.json",
    ],
)
def test_what_editors_leave_behind_is_no_stray(project: Path, harmless: str) -> None:
    path = project / "data" / harmless
    path.parent.mkdir(exist_ok=True)
    path.write_text("x")
    assert check_everything(project) == []


def test_outdated_schemas_are_found(project: Path) -> None:
    (project / "data/schema/country.json").write_text("{}")
    (project / "data/schema/letter.json").unlink()
    findings = check_everything(project)
    assert [finding.path.name for finding in findings] == ["country.json", "letter.json"]
    assert {finding.rule for finding in findings} == {"schema-current"}


def test_several_processes_find_what_one_finds(
    project: Path, peru: Path, claro: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for code in ("ar", "br", "cl", "co"):
        country, carrier = peru.read_text("utf-8"), claro.read_text("utf-8")
        folder = Path("data/countries") / code
        write_files(
            project,
            {
                folder / "country.yml": country.replace("PE", code.upper()),
                folder / "claro.yml": carrier.replace("- law", f"- {code}"),
            },
        )
    alone = check_everything(project)
    monkeypatch.setattr(run, "WORTH_IT_BYTES", -1)
    monkeypatch.setattr(run, "RECORDS_A_TURN", 1)
    monkeypatch.setattr(processors, "processors", lambda: 3)
    assert check_everything(project) == alone
    assert len(alone) == 4


def test_named_files_are_checked_alone_with_the_languages_of_all(project: Path, peru: Path) -> None:
    peru.write_text(peru.read_text("utf-8").replace("zh: 秘鲁", "xx: 秘鲁"), "utf-8")
    rules = {finding.rule for finding in check_paths(project, [peru])}
    assert rules == {"text-language", "missing-translation"}
    assert check_paths(project, [peru.with_name("claro.yml")]) == check_paths(project, [peru])
    assert check_paths(project, [project / "data/locales/en/words.yml"]) == []


def test_the_catalog_never_raises_and_keeps_what_is_right(project: Path, peru: Path) -> None:
    for code, raw in (("xx", b"\xff"), ("yy", b"country: 5")):
        (peru.parents[1] / code).mkdir()
        (peru.parents[1] / code / "country.yml").write_bytes(raw)
    catalog, findings = Catalog.load(project / "data")
    assert list(catalog.countries) == ["PE"]
    assert catalog.countries["PE"].record.name["en"] == "Peru"
    assert catalog.countries["PE"].document.value_mark(("name", "en")).line == 5
    assert catalog.default_locale is catalog.locales["zh"]
    assert {finding.path.parent.name for finding in findings} == {"xx", "yy"}


def test_findings_are_told_in_the_order_of_their_places(peru: Path, project: Path) -> None:
    findings = [Finding(peru, START, "b", "m"), Finding(peru, START, "a", "m")]
    assert min(findings, key=lambda finding: finding.sort_key).rule == "a"
    assert check_everything(project) == sorted(check_everything(project), key=lambda f: f.sort_key)
