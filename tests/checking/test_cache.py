"""What is remembered is believed only if it is ours and of exactly this."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NOW, ROOT, Run, write_files
from unsim.checking.cache import PROJECT, State, recall, remember, state_of
from unsim.checking.minimal import minimal_files
from unsim.checking.run import check_paths
from unsim.findings import Finding, Mark

PERU = {"data/countries/pe/country.yml", "data/countries/pe/claro.yml"}


def cache_file(project: Path) -> Path:
    return project / ".cache/unsim/check.json"


def changed_names(before: State, after: State) -> set[str]:
    names = {*before.files, *after.files}
    return {name for name in names if before.files.get(name) != after.files.get(name)}


def test_findings_come_back_as_they_were(project: Path, peru: Path) -> None:
    findings = [
        Finding(peru, Mark(2, 3), "a", "b", "c", "warning", Mark(2, 5), "d"),
        Finding(peru, Mark(1, 1), "a", "“秘鲁”"),
    ]
    state = state_of(project)
    remember(project, state, {"data/countries/pe/country.yml": findings})
    assert recall(project, state) == {"data/countries/pe/country.yml": findings}


def test_a_second_check_says_the_same_without_looking(
    project: Path, claro: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    claro.write_text(claro.read_text("utf-8").replace("network", "netwrok"), "utf-8")
    first = run("check")
    monkeypatch.setattr("unsim.checking.run.check_paths", lambda *_: pytest.fail("looked"))
    assert run("check") == first
    assert first.status == 1


def test_only_what_changed_is_looked_at_again(
    project: Path, peru: Path, claro: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_files(project, {Path("data/countries/co/country.yml"): "country: CO\n"})
    assert "data/countries/co/country.yml" in run("check").out
    claro.write_text(claro.read_text("utf-8").replace("network", "netwrok"), "utf-8")
    looked: list[Path] = []
    real = check_paths

    def watched(root: Path, paths: list[Path]) -> list[Finding]:
        looked.extend(paths)
        return real(root, paths)

    monkeypatch.setattr("unsim.checking.run.check_paths", watched)
    out = run("check").out
    assert sorted(looked) == [claro, peru]
    assert "netwrok" in out
    assert "data/countries/co/country.yml" in out


@pytest.mark.parametrize(
    ("change", "names"),
    [
        ("data/countries/pe/country.yml", PERU),
        ("data/countries/pe/claro.yml", PERU),
        ("data/sellers/airalo.yml", {"data/sellers/airalo.yml"}),
        ("data/schema/country.json", {PROJECT}),
        ("data/countries/stray.txt", {PROJECT}),
    ],
)
def test_a_change_of_content_concerns_the_record(
    project: Path, change: str, names: set[str]
) -> None:
    write_files(project, minimal_files("sellers"))
    before, path = state_of(project), project / change
    path.write_text("changed", "utf-8")
    assert changed_names(before, state_of(project)) == names
    assert state_of(project).shared == before.shared


def test_a_carrier_that_comes_or_goes_concerns_the_country(project: Path, claro: Path) -> None:
    states = [state_of(project)]
    entel = claro.with_name("entel.yml")
    entel.write_text("carrier: entel\n", "utf-8")
    states.append(state_of(project))
    claro.unlink()
    states.append(state_of(project))
    assert changed_names(*states[:2]) == PERU | {"data/countries/pe/entel.yml"}
    assert changed_names(*states[1:]) == PERU | {"data/countries/pe/entel.yml"}


def test_what_a_carriers_file_does_to_the_country_is_told_although_its_own_file_is_as_it_was(
    project: Path, peru: Path, claro: Path, run: Run
) -> None:
    text = peru.read_text("utf-8").replace("history:", "order: [claro, entel]\nhistory:")
    peru.write_text(text, "utf-8")
    entel = claro.with_name("entel.yml")
    entel.write_text(
        claro.read_text("utf-8").replace("claro", "entel").replace("Claro", "Entel"), "utf-8"
    )
    assert run("check") == (0, "No errors.\n", "")
    entel.unlink()
    assert "country.yml:9:16: error: “entel” is no carrier" in run("check").out
    entel.write_text(
        claro.read_text("utf-8").replace("claro", "entel").replace("Claro", "Entel"), "utf-8"
    )
    assert run("check") == (0, "No errors.\n", "")


def test_a_changed_language_concerns_every_file(project: Path) -> None:
    before, path = state_of(project), project / "data/locales/en/words.yml"
    path.write_text(path.read_text("utf-8") + " ", "utf-8")
    assert state_of(project).shared != before.shared


def test_a_renamed_file_and_a_link_are_noticed(project: Path, claro: Path) -> None:
    states = [state_of(project)]
    claro.rename(claro.with_name("entel.yml"))
    states.append(state_of(project))
    claro.symlink_to("entel.yml")
    states.append(state_of(project))
    name = "data/countries/pe/claro.yml"
    assert changed_names(*states[:2]) == PERU | {"data/countries/pe/entel.yml"}
    assert states[2].files[name] != states[0].files[name]


def test_another_day_is_another_check(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = state_of(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    assert state_of(project).shared != before.shared


def test_what_changes_during_a_check_is_not_remembered(project: Path, peru: Path) -> None:
    state = state_of(project)
    peru.write_text("changed", "utf-8")
    remember(project, state, {PROJECT: []})
    assert recall(project, state_of(project)) == {}


def test_a_result_that_somebody_else_wrote_is_not_believed(
    project: Path, peru: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    peru.write_text("country: nonsense\n", "utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "somebody else"))
    state = state_of(project)
    remember(project, state, {name: [] for name in state.files})
    assert run("check").status == 0
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert run("check").status == 1


@pytest.mark.parametrize(
    "rubbish", [b"", b"\n", b"{}", b"[]", b"\x80\x02.", b"null\nnull", b'x\n{"key": 1}']
)
def test_a_broken_cache_is_ignored(project: Path, run: Run, rubbish: bytes) -> None:
    assert run("check").status == 0
    cache_file(project).write_bytes(rubbish)
    assert run("check").status == 0


def test_a_changed_result_is_not_believed(project: Path, peru: Path, run: Run) -> None:
    peru.write_text("country: nonsense\n", "utf-8")
    assert run("check").status == 1
    signature, body = cache_file(project).read_bytes().split(b"\n", 1)
    stored = json.loads(body)
    stored["files"]["data/countries/pe/country.yml"][1] = []
    cache_file(project).write_bytes(signature + b"\n" + json.dumps(stored).encode())
    assert run("check").status == 1


def test_a_place_where_nothing_can_be_written_is_no_trouble(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/proc/nowhere")
    assert run("check").status == 0
    assert not cache_file(project).exists()


def test_what_is_remembered_is_told_without_importing_what_checks(project: Path, run: Run) -> None:
    run("check")
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "unsim", "check"],
        cwd=project,
        env={
            "PYTHONPATH": str(ROOT / "hooks"),
            "XDG_STATE_HOME": str(project.parent / "state"),
            "SOURCE_DATE_EPOCH": str(NOW),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert "unsim.checking.cache" in done.stderr
    for heavy in ("pydantic", "yaml", "unsim.model", "unsim.records.catalog"):
        assert f"{heavy}\n" not in done.stderr
