"""Copies of the project that a test may break, and waiting that ends."""

import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.conftest import ROOT

PATIENCE: Final = 60.0
"""Seconds after which nothing more is expected. A test that passes waits for far less."""

GUIDE: Final = """\
---
title: {title}
description: A guide
order: 1
---

# {title}

See {{{{ country pe }}}}.
"""


def copy_project(target: Path) -> Path:
    """Everything that builds the site, and nothing that a build left behind."""
    leave = shutil.ignore_patterns("__pycache__", "*.pyc")
    for folder in ("data", "docs", "hooks"):
        shutil.copytree(ROOT / folder, target / folder, ignore=leave)
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def small_project(target: Path) -> Path:
    """The same with a single country and a single guide a language: it builds in a moment."""
    copy_project(target)
    for record in (target / "data/countries").glob("*.yml"):
        if record.name != "pe.yml":
            record.unlink()
    for guides, title in (
        (target / "docs/zh/guides", "指南"),
        (target / "docs/en/guides", "Guide"),
    ):
        shutil.rmtree(guides)
        guides.mkdir()
        (guides / "one.md").write_text(GUIDE.format(title=title), "utf-8")
    return target


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text, f"{file.name} does not hold {old!r}"
    file.write_text(text.replace(old, new, 1), "utf-8")


def eventually(happened: Callable[[], bool], what: str) -> None:
    """Asks again and again until it happened; fails when patience is at its end."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, f"{what} did not happen in {PATIENCE:.0f} seconds"
        time.sleep(0.1)
