"""What the tests of data and command line share. The site's fixtures are in tests/site."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from unsim.checking.example import Example
from unsim.checking.minimal import example_text, minimal, written
from unsim.cli import main
from unsim.findings import Finding
from unsim.reading.kinds import schema_line
from unsim.schema import write_schemas

ROOT = Path(__file__).resolve().parents[1]
NOW = 1795132800
"""2026-11-20: the day of the small project, so that no test depends on when it runs."""


def real_records(folder: str = "*") -> list[Path]:
    """Every record of the project, all files, always."""
    paths = sorted((ROOT / "data").glob(f"{folder}/*.yml"))
    return [*paths, *sorted((ROOT / "data").glob("*.yml"))] if folder == "*" else paths


def assert_placed(findings: list[Finding], text: str) -> None:
    """Every finding names a place that exists."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for finding in findings:
        assert 1 <= finding.mark.line <= len(lines) + 1, finding
        assert 1 <= finding.mark.column <= len((*lines, "")[finding.mark.line - 1]) + 2, finding
        assert finding.message
        assert finding.rule


class Ran(NamedTuple):
    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small project in which everything is right: one country and two languages."""
    root = tmp_path / "project"
    (root / "data/countries").mkdir(parents=True)
    (root / "data/locales").mkdir()
    (root / "mkdocs.yml").write_text("site_name: Unsim\n")
    (root / "data/countries/pe.yml").write_text(example_text(Example()), "utf-8")
    english = example_text(Example(kind="locales"))
    (root / "data/locales/en.yml").write_text(english, "utf-8")
    chinese = minimal("locales") | {"locale": "zh", "prefix": ""}
    text = written(chinese, schema_line("locales"))
    (root / "data/locales/zh.yml").write_text(text, "utf-8")
    write_schemas(root / "data")
    monkeypatch.chdir(root)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    return root


@pytest.fixture
def peru(project: Path) -> Path:
    return project / "data/countries/pe.yml"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the command line and tells how it went."""

    def run(*arguments: str) -> Ran:
        try:
            status = main(arguments)
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else 2
        out, err = capsys.readouterr()
        return Ran(status, out, err)

    return run
