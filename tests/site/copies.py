"""Copies of the project that a test may break, and waiting that ends."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.conftest import ROOT
from tests.invented.records import DATA as INVENTED

PATIENCE: Final = 120.0
"""Seconds after which nothing more is expected. A test that passes waits for far less."""

GUIDE: Final = """\
---
title: {title}
description: A guide
order: 1
---

# {title}

See {{{{ country xa }}}}.
"""


def copy_project(target: Path) -> Path:
    """Everything that builds the site, and nothing that a build left behind."""
    leave = shutil.ignore_patterns("__pycache__", "*.pyc")
    for folder in ("data", "docs", "hooks"):
        shutil.copytree(ROOT / folder, target / folder, ignore=leave)
    shutil.copy(ROOT / "mkdocs.yml", target)
    return target


def small_project(target: Path) -> Path:
    """The same with invented countries and a single guide a language: it builds in a moment."""
    copy_project(target)
    for invented in INVENTED.iterdir():
        shutil.rmtree(target / "data" / invented.name)
        shutil.copytree(invented, target / "data" / invented.name)
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


def own_code(root: Path, **environment: str) -> dict[str, str]:
    """The environment in which a copy runs its own package, not the one that is installed."""
    path = os.pathsep.join([str(root / "hooks"), os.environ.get("PYTHONPATH", "")])
    quiet = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": path.rstrip(os.pathsep)}
    outside = {"SITE_URL", "GITHUB_REPOSITORY"}
    mine = {name: value for name, value in os.environ.items() if name not in outside}
    return mine | quiet | environment


def try_build(root: Path, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Builds a copy into its own site/, and leaves it to the test whether that should work."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *options],
        cwd=root,
        env=own_code(root, **environment),
        capture_output=True,
        text=True,
        check=False,
    )


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below, byte for byte."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def eventually(happened: Callable[[], bool], what: str) -> None:
    """Asks again and again until it happened; fails when patience is at its end."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, f"{what} did not happen in {PATIENCE:.0f} seconds"
        time.sleep(0.1)
