"""Spreads work over the processors, where that is worth a process."""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import Any, Final, TypeVar

MAX_PROCESSES: Final = 8

Item = TypeVar("Item")
Found = TypeVar("Found")


def spread(
    work: Callable[[list[Item]], list[Found]],
    items: Sequence[Item],
    *,
    a_turn: int,
    is_worth_it: bool = True,
) -> list[Found]:
    """What `work` makes of all items, `a_turn` of them at once, in no order.

    `work` reaches the processes by fork, so it may hold anything; what it returns is pickled.
    """
    if not is_worth_it or len(items) <= a_turn or processors() == 1:
        return work(list(items))
    count = -(-len(items) // a_turn)
    turns = [list(items[start::count]) for start in range(count)]
    try:
        return _forked(work, turns)
    except BrokenProcessPool:
        return work(list(items))


def _forked(work: Callable[[list[Item]], list[Found]], turns: list[list[Item]]) -> list[Found]:
    global _work  # noqa: PLW0603 - the one way to hand over what cannot be pickled: before the fork
    _work = work
    gc.freeze()
    with ProcessPoolExecutor(processors(), multiprocessing.get_context("fork")) as pool:
        return [found for made in pool.map(_take_turn, turns) for found in made]


_work: Callable[[list[Any]], list[Any]]


def _take_turn(items: list[Any]) -> list[Any]:
    gc.disable()
    return _work(items)


def processors() -> int:
    """One where forking is not safe: outside Linux, and beside other threads."""
    if sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return min(len(os.sched_getaffinity(0)), MAX_PROCESSES)
