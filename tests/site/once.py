"""What all workers of a run share is made by the first that wants it; the others wait for it."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest

PATIENCE: Final = 600.0
"""Seconds after which whoever makes it is taken for dead."""


def made_once(folder: Path, make: Callable[[], None]) -> None:
    """`make` fills the folder, which nobody else does meanwhile."""
    done, failed = folder.with_suffix(".done"), folder.with_suffix(".failed")
    try:
        folder.mkdir(parents=True)
    except FileExistsError:
        _wait(done, failed)
        return
    try:
        make()
    except BaseException:
        failed.touch()
        raise
    done.touch()


def _wait(done: Path, failed: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not done.exists():
        if failed.exists() or time.monotonic() > end:
            pytest.fail(f"{done.stem} could not be made; the worker that tried says why")
        time.sleep(0.1)
