"""What holds for every template: a person can read its lines, and Jinja can read all of it."""

from pathlib import Path

import jinja2
import pytest

from tests.conftest import ROOT

LONGEST = 160
TEMPLATES = sorted(
    path for folder in ("templates", "theme") for path in (ROOT / "hooks" / folder).rglob("*.[jh]*")
)


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_no_line_is_longer_than_an_editor_is_wide(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    assert [at for at, line in enumerate(lines, 1) if len(line) > LONGEST] == []


@pytest.mark.parametrize("path", TEMPLATES, ids=named)
def test_jinja_reads_every_branch(path: Path) -> None:
    jinja2.Environment(autoescape=True).parse(path.read_text("utf-8"))


def test_all_templates_are_looked_at() -> None:
    assert {"carrier.html.j2", "main.html"} <= {path.name for path in TEMPLATES}
