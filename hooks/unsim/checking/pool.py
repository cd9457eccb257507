"""Spreads records over the processors, where that is worth a process."""

import gc
import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import Final

from unsim.findings import Finding
from unsim.reading.kinds import files_of

WORTH_IT_BYTES: Final = 1_000_000
MAX_PROCESSES: Final = 8
RECORDS_A_TURN: Final = 8

Work = Callable[[list[Path]], list[Finding]]


def spread(work: Work, paths: Sequence[Path]) -> list[Finding]:
    """What `work` finds in all paths. `work` reaches the processes by fork, so it may hold anything."""
    if _processes() == 1 or _size(paths) < WORTH_IT_BYTES:
        return work(list(paths))
    turns = [list(paths[start :: _turns(paths)]) for start in range(_turns(paths))]
    try:
        return _forked(work, turns)
    except BrokenProcessPool:
        return work(list(paths))


def _forked(work: Work, turns: list[list[Path]]) -> list[Finding]:
    global _work  # noqa: PLW0603 - the one way to hand over what cannot be pickled: before the fork
    _work = work
    gc.freeze()
    with ProcessPoolExecutor(_processes(), multiprocessing.get_context("fork")) as pool:
        return [finding for found in pool.map(_take_turn, turns) for finding in found]


_work: Work


def _take_turn(paths: list[Path]) -> list[Finding]:
    gc.disable()
    return _work(paths)


def _turns(paths: Sequence[Path]) -> int:
    return -(-len(paths) // RECORDS_A_TURN)


def _processes() -> int:
    """One where forking is not safe: outside Linux."""
    if sys.platform != "linux":
        return 1
    return min(len(os.sched_getaffinity(0)), MAX_PROCESSES)


def _size(paths: Sequence[Path]) -> int:
    files = [file for path in paths for file in files_of(path)]
    return sum(file.lstat().st_size for file in files if file.exists())
