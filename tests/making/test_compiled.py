"""A template is compiled once, and what is kept of it is run only if it is ours and still fits."""

from pathlib import Path
from types import CodeType

import jinja2
import pytest

from unsim.making import compiled
from unsim.making.compiled import Compiled


@pytest.fixture(autouse=True)
def _state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "page.html").write_text("first {{ 1 + 1 }}", "utf-8")
    return folder


def render(templates: Path) -> tuple[str, int]:
    """In an environment of its own, as another build has; and how often something was compiled."""
    environment = _Counting(
        loader=jinja2.FileSystemLoader(templates), bytecode_cache=Compiled(kept(templates))
    )
    return environment.get_template("page.html").render(), environment.compiled


def kept(templates: Path) -> Path:
    return templates.with_name("kept")


class _Counting(jinja2.Environment):
    compiled = 0

    def _compile(self, source: str, filename: str) -> CodeType:
        self.compiled += 1
        return super()._compile(source, filename)


def test_the_next_build_compiles_nothing(templates: Path) -> None:
    assert render(templates) == ("first 2", 1)
    assert render(templates) == ("first 2", 0)


def test_a_changed_template_is_compiled_anew(templates: Path) -> None:
    render(templates)
    (templates / "page.html").write_text("second {{ 1 + 1 }}", "utf-8")
    assert render(templates) == ("second 2", 1)


def test_other_code_compiles_for_itself(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    render(templates)
    monkeypatch.setattr(compiled, "code", lambda: "other code")
    assert render(templates) == ("first 2", 1)


def test_what_somebody_else_has_written_is_not_run(templates: Path) -> None:
    render(templates)
    (held,) = kept(templates).iterdir()
    signature, _, body = held.read_bytes().partition(b"\n")
    held.write_bytes(signature + b"\n" + body[:-1] + bytes([body[-1] ^ 1]))
    assert render(templates) == ("first 2", 1)
