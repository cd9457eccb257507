"""docs/architecture.md names only what is there, and every room."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT

TEXT = (ROOT / "docs/architecture.md").read_text("utf-8")
PACKAGE = ROOT / "hooks/unsim"
STARTS = (ROOT, ROOT / "hooks", PACKAGE, ROOT / "docs/assets/js")
ENDINGS = (".py", ".js", ".j2", ".md", ".yml", ".toml", "/")
MADE = {"finder.json", "assets/plan/pe.json"}
"""By a build."""


def paths_in(text: str) -> list[str]:
    """What looks like a file or a folder of the project."""
    return [
        found
        for found in re.findall(r"`([\w./*-]+)`", text)
        if found.endswith(ENDINGS) and found not in MADE
    ]


def is_there(named: str, folders: list[Path]) -> bool:
    return any(list(start.glob(named.rstrip("/"))) for start in [*STARTS, *folders])


def test_every_file_that_is_named_is_there() -> None:
    missing = []
    for paragraph in TEXT.splitlines():
        folders: list[Path] = []
        for named in paths_in(paragraph):
            if not is_there(named, folders):
                missing.append(named)
            folders += [(start / named).parent for start in STARTS if "/" in named]
    assert missing == []


@pytest.mark.parametrize("named", ["derive/nowhere.py", "nowhere/"])
def test_a_file_that_is_not_there_is_noticed(named: str) -> None:
    assert not is_there(named, [])


def test_every_room_has_a_line() -> None:
    rooms = [folder.name for folder in PACKAGE.iterdir() if (folder / "__init__.py").is_file()]
    floors = TEXT.split("## Seven trips")[0]
    assert [room for room in rooms if f"`{room}`" not in floors and f"/{room}`" not in floors] == []
