"""unsim check, as people, GitHub and reviewdog meet it."""

import errno
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT, Run
from unsim.cli import COMMANDS
from unsim.findings import Finding, Mark
from unsim.telling.github import github
from unsim.telling.human import human
from unsim.telling.place import Setting
from unsim.telling.rdjson import rdjson


def break_it(path: Path, old: str = "kind: network", new: str = "kind: netwrok") -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_nothing_wrong_is_nought(project: Path, run: Run) -> None:
    assert run("check") == (0, "No errors.\n", "")


def test_without_a_command_it_shows_the_commands(run: Run) -> None:
    ran = run()
    assert (ran.status, ran.out) == (2, "")
    assert all(re.search(rf"^    {name}\b", ran.err, re.MULTILINE) for name in COMMANDS)


def test_an_error_is_one(project: Path, claro: Path, run: Run) -> None:
    break_it(claro)
    ran = run("check")
    assert ran.status == 1
    first, instead, rule, summary, more = ran.out.splitlines()
    assert first == "data/countries/pe/claro.yml:4:7: error: “netwrok” is not a word for “kind”"
    assert instead.startswith("    instead: did you mean “network”?")
    assert rule == "    record-vocabulary  docs: method/checks/#record-vocabulary"
    assert summary == "1 error, 0 warnings in 1 file."
    assert more.startswith("What is cited, named and dated is checked once")


def test_a_warning_is_told_and_does_not_fail(project: Path, peru: Path, run: Run) -> None:
    break_it(peru, "  zh: 秘鲁\n", "")
    ran = run("check")
    assert ran.status == 0
    assert "warning: is not there in zh" in ran.out


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere.yml"],
        ["check", "mkdocs.yml"],
        ["check", "--format", "xml"],
        [],
        ["chekc"],
    ],
)
def test_what_cannot_run_is_two(project: Path, run: Run, arguments: list[str]) -> None:
    ran = run(*arguments)
    assert ran.status == 2
    assert ran.err


def test_outside_a_project_is_two(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("check").status == 2


def test_a_mistake_of_our_own_is_two_and_not_one(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("unsim.checking.run.check_project", lambda _root: 1 / 0)
    ran = run("check")
    assert ran.status == 2
    assert "ZeroDivisionError" in ran.err


def test_paths_are_told_from_the_root_wherever_one_stands(
    project: Path, claro: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    break_it(claro)
    monkeypatch.chdir(claro.parent)
    assert run("check", "claro.yml").out.startswith("data/countries/pe/claro.yml:4:7:")
    assert run("check", "../../locales").status == 0


def test_the_sites_address_is_that_of_mkdocs_or_the_one_given(
    project: Path, claro: Path, run: Run
) -> None:
    break_it(claro)
    (project / "mkdocs.yml").write_text("site_url: https://unsim.example/x  # public\n")
    assert "https://unsim.example/x/method/checks/#record-vocabulary" in run("check").out
    assert (
        "https://other.example/method/checks/#record"
        in run("check", "--docs", "https://other.example").out
    )


def test_colour_is_for_terminals() -> None:
    finding = Finding(Path("/p/a.yml"), Mark(1, 1), "rule", "message")
    assert "\x1b" not in human([finding], Setting(Path("/p")))
    assert "\x1b[31merror:\x1b[0m" in human([finding], Setting(Path("/p"), colour=True))


def test_nothing_in_a_finding_can_write_over_the_terminal() -> None:
    finding = Finding(
        Path("/p/a\x1b[2J.yml"), Mark(1, 1), "rule", "one\r\x1b[2Jtwo\nthree", "\x9b5m"
    )
    for written in (human([finding], Setting(Path("/p"))), github([finding], Setting(Path("/p")))):
        assert written.replace("\n", "").isprintable()


def test_github_escapes_what_it_would_misread() -> None:
    finding = Finding(
        Path("/p/a,b:c.yml"), Mark(3, 4), "rule", "100%: a::b", "c", "warning", Mark(3, 9)
    )
    assert github([finding], Setting(Path("/p"), "https://x/")) == (
        "::warning file=a%2Cb%3Ac.yml,line=3,endLine=3,col=4,endColumn=9,title=rule::"
        "100%25: a::b%0Ac%0Ahttps://x/method/checks/#rule\n"
    )


def test_github_gets_one_command_a_finding(project: Path, claro: Path, run: Run) -> None:
    break_it(claro)
    ran = run("check", "--format", "github")
    assert ran.status == 1
    assert ran.out.startswith("::error file=data/countries/pe/claro.yml,line=4,")
    assert len(ran.out.splitlines()) == 1


def test_reviewdog_gets_the_change_that_mends_it(project: Path, claro: Path, run: Run) -> None:
    break_it(claro)
    ran = run("check", "--format", "rdjson")
    assert ran.status == 1
    document = json.loads(ran.out)
    (diagnostic,) = document["diagnostics"]
    where = {"start": {"line": 4, "column": 7}, "end": {"line": 4, "column": 14}}
    assert document["source"]["name"] == "unsim"
    assert diagnostic["location"] == {"path": "data/countries/pe/claro.yml", "range": where}
    assert diagnostic["severity"] == "ERROR"
    assert diagnostic["code"]["value"] == "record-vocabulary"
    assert diagnostic["suggestions"] == [{"range": where, "text": "network"}]


def test_reviewdog_counts_columns_in_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_text("秘鲁: wrong\n", "utf-8")
    finding = Finding(path, Mark(1, 5), "rule", "m", end=Mark(1, 10), replacement="right")
    (diagnostic,) = json.loads(rdjson([finding], Setting(tmp_path, "https://x/")))["diagnostics"]
    assert diagnostic["location"]["range"] == {
        "start": {"line": 1, "column": 9},
        "end": {"line": 1, "column": 14},
    }
    assert diagnostic["code"]["url"] == "https://x/method/checks/#rule"


@pytest.mark.parametrize("form", ["human", "github", "rdjson"])
def test_a_file_name_of_any_bytes_can_be_told(project: Path, run: Run, form: str) -> None:
    (project / "data/countries/pe" / os.fsdecode(b"a\xff\n\x1b[2J.yml")).write_text("a: 1\n")
    ran = run("check", "--format", form)
    assert (ran.status, ran.err) == (1, "")
    assert "\x1b" not in ran.out
    assert run("check", "--format", form) == ran


def test_formats_parse_when_there_is_nothing_to_say(project: Path, run: Run) -> None:
    assert run("check", "--format", "github").out == ""
    assert json.loads(run("check", "--format", "rdjson").out)["diagnostics"] == []


def test_a_closed_pipe_is_no_traceback(project: Path) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    done = subprocess.run(
        [sys.executable, "-m", "unsim", "check"],
        env={"PYTHONPATH": str(ROOT / "hooks"), "XDG_STATE_HOME": str(project.parent)},
        stdout=write_end,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(write_end)
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("claro.yml", "carrier: claro", "carrier: Claro"),
        ("country.yml", "country: PE", "country: Peru"),
        ("country.yml", "- es", "- spanish"),
    ],
)
def test_the_form_of_a_word_is_told_in_words_and_not_as_a_pattern(
    project: Path, peru: Path, run: Run, name: str, old: str, new: str
) -> None:
    break_it(peru.with_name(name), old, new)
    out = run("check").out
    assert "instead: write " in out
    assert "^[" not in out


@pytest.mark.parametrize("command", ["check", "fix"])
def test_a_file_that_may_not_be_read_is_told_and_no_traceback(
    project: Path, claro: Path, run: Run, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    """The system refuses it: a root may read everything, so the refusal is made here."""
    opened = Path.open

    def refused(self: Path, *arguments: Any, **options: Any) -> Any:
        if self == claro and "w" not in str(arguments):
            raise PermissionError(errno.EACCES, "Permission denied", str(self))
        return opened(self, *arguments, **options)

    monkeypatch.setattr(Path, "open", refused)
    ran = run(command, *([str(claro)] if command == "fix" else []))
    assert ran.status in (1, 2), ran
    assert "claro.yml" in ran.out + ran.err
    assert "Permission denied" in ran.out + ran.err
    assert "Traceback" not in ran.err
