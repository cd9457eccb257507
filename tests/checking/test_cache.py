"""What is remembered is believed only if it is ours and of exactly this."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from unsim.checking.cache import key_of, recall, remember
from unsim.findings import Finding, Mark


def cache_file(project: Path) -> Path:
    return project / ".cache/unsim/check.json"


def test_findings_come_back_as_they_were(project: Path, peru: Path) -> None:
    findings = [
        Finding(peru, Mark(2, 3), "a", "b", "c", "warning", Mark(2, 5), "d"),
        Finding(peru, Mark(1, 1), "a", "“秘鲁”"),
    ]
    remember(project, findings, key_of(project))
    assert recall(project, key_of(project)) == findings


def test_a_second_check_says_the_same_without_looking(
    project: Path, peru: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    peru.write_text(peru.read_text("utf-8").replace("network", "netwrok"), "utf-8")
    first = run("check")
    monkeypatch.setattr("unsim.checking.run.check_everything", lambda _root: pytest.fail("looked"))
    assert run("check") == first
    assert first.status == 1


@pytest.mark.parametrize(
    "change", ["data/countries/pe.yml", "data/locales/en.yml", "data/schema/country.json"]
)
def test_any_change_of_content_is_noticed(project: Path, change: str) -> None:
    before = key_of(project)
    path = project / change
    path.write_text(path.read_text("utf-8") + " ", "utf-8")
    assert key_of(project) != before


def test_a_new_file_a_renamed_one_and_a_link_are_noticed(project: Path, peru: Path) -> None:
    keys = [key_of(project)]
    (project / "data/countries/stray.txt").write_text("")
    keys.append(key_of(project))
    peru.rename(peru.with_name("co.yml"))
    keys.append(key_of(project))
    peru.symlink_to("co.yml")
    keys.append(key_of(project))
    assert len(set(keys)) == 4


def test_another_day_is_another_check(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = key_of(project)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1900000000")
    assert key_of(project) != before


def test_a_result_that_somebody_else_wrote_is_not_believed(
    project: Path, peru: Path, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    peru.write_text("country: nonsense\n", "utf-8")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "somebody else"))
    remember(project, [], key_of(project))
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
    stored["findings"] = []
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
        env={"PYTHONPATH": str(ROOT / "hooks"), "XDG_STATE_HOME": str(project.parent / "state")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "unsim.checking.cache" in done.stderr
    for heavy in ("pydantic", "yaml", "unsim.model", "unsim.catalog"):
        assert f"{heavy}\n" not in done.stderr
