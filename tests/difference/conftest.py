"""A small project under git, and what `unsim diff` says after an edit."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

COUNTRY = """\
# yaml-language-server: $schema=../../schema/country.json
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
sources:
  claro-help: {title: Help, publisher: Claro, kind: carrier, url: https://claro.example, read: 2026-05-01, copy: live}
  law: {title: A law, publisher: A state, kind: law, url: https://law.example, read: 2026-05-01, copy: live}
"""
CLARO = """\
# yaml-language-server: $schema=../../schema/carrier.json
carrier: claro
name: Claro
kind: network
status: active
known_from: [law]
routes:
  - channel: app
    result: starts
    plans: [prepaid]
    sources: [claro-help, blog]
    steps:
      - app: Mi Claro
      - press: [{es: Baja, zh: 注销, en: End}]
sources:
  blog: {title: A thread, publisher: Somebody, kind: forum, url: https://blog.example, read: 2026-05-01, copy: live}
"""
ENTEL = """\
# yaml-language-server: $schema=../../schema/carrier.json
carrier: entel
name: Entel
kind: network
status: active
known_from: [law]
routes:
  - {channel: web, result: full, sources: [claro-help], steps: [{open: https://entel.example/}]}
"""
PERU = {"country": COUNTRY, "claro": CLARO, "entel": ENTEL}
Edit = Callable[..., None]
Told = Callable[..., dict[str, Any]]


def git(root: Path, *arguments: str) -> None:
    settings = ("-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *settings, *arguments], cwd=root, check=True, capture_output=True)


def write_peru(folder: Path, **instead: str) -> None:
    """The files of the country, some with other texts."""
    folder.mkdir(exist_ok=True)
    for name, text in (PERU | instead).items():
        (folder / f"{name}.yml").write_text(text, "utf-8")


@pytest.fixture
def repository(project: Path, peru: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("SITE_URL", "GITHUB_REPOSITORY"):
        monkeypatch.delenv(name, raising=False)
    write_peru(peru.parent)
    git(project, "init", "-q", "-b", "main")
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "begin")
    return project


@pytest.fixture
def edit(peru: Path, repository: Path) -> Edit:
    """Replaces texts of the record, each of which must stand once in one of its files."""

    def edit(*pairs: tuple[str, str]) -> None:
        for old, new in pairs:
            texts = {path: path.read_text("utf-8") for path in peru.parent.glob("*.yml")}
            assert sum(text.count(old) for text in texts.values()) == 1, old
            for path, text in texts.items():
                path.write_text(text.replace(old, new), "utf-8")

    return edit


@pytest.fixture
def told(run: Run, repository: Path) -> Told:
    """The difference of the one record that differs."""

    def told(*arguments: str) -> dict[str, Any]:
        ran = run("diff", "--format", "json", *arguments)
        assert ran.status == 0, ran.err
        whole = json.loads(ran.out)
        (record,) = whole["files"]
        return {**record, "all_harmless": whole["harmless"]}

    return told
