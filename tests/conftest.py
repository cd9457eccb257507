"""What the tests of data and command line share. The site's fixtures are in tests/site."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from unsim.checking.minimal import minimal_files, minimal_language
from unsim.cli import main
from unsim.findings import Finding
from unsim.reading.kinds import kind_of
from unsim.records.schema import write_schemas

ROOT = Path(__file__).resolve().parents[1]
NOW = 1795132800
"""2026-11-20: the day of the small project, so that no test depends on when it runs."""


def real_records(kind: str = "") -> list[Path]:
    """Every file of the project's records, always; or those of one kind."""
    paths = sorted((ROOT / "data").rglob("*.yml"))
    return [path for path in paths if not kind or kind_of(path) == kind]


def named(path: Path) -> str:
    """What a test of a file is called: countries/pe/claro."""
    return path.relative_to(ROOT / "data").with_suffix("").as_posix()


def assert_placed(findings: list[Finding], text: str | Mapping[Path, str]) -> None:
    """Every finding names a place that exists: in the text, or in the files of these texts."""
    for finding in findings:
        told = text if isinstance(text, str) else text[finding.path]
        lines = told.replace("\r\n", "\n").replace("\r", "\n").split("\n")
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
    """A small project in which everything is right: a country with one carrier, two languages."""
    root = tmp_path / "project"
    root.mkdir()
    (root / "mkdocs.yml").write_text("site_name: Unsim\n")
    write_files(root, minimal_files("countries"))
    write_files(root, minimal_files("locales"))
    write_files(root, minimal_language("zh", ""))
    write_schemas(root / "data")
    monkeypatch.chdir(root)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW))
    return root


@pytest.fixture
def peru(project: Path) -> Path:
    """The country's own file."""
    return project / "data/countries/pe/country.yml"


@pytest.fixture
def claro(peru: Path) -> Path:
    """The file of its one carrier."""
    return peru.with_name("claro.yml")


def write_files(root: Path, files: Mapping[Path, str]) -> None:
    """Writes them below `root`, with the folders they stand in."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")


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
