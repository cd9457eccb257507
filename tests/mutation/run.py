"""Do the tests notice when the code is wrong? A sample of small changes, each tried by itself.

    python tests/mutation/run.py derive plan rules --of 60 --seed 7

Cosmic-ray makes each change in the working copy and takes it back; what it would make is thinned to
one change a place, without those that alter nothing. Told is each change that no test noticed.
"""

import argparse
import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from cosmic_ray.work_db import use_db
from cosmic_ray.work_item import TestOutcome, WorkerOutcome, WorkItem, WorkResult

HERE: Final = Path(__file__).parent
ROOMS: Final = sorted(path.stem for path in HERE.glob("*.toml"))
ALTERS_NOTHING: Final = re.compile(
    r"BinaryOperator_BitOr"  # "str | None" is a type, which nobody asks while it runs
    r"|ComparisonOperator_\w+_Is(Not)?$"  # equal words are one and the same object
    r"|RemoveDecorator"  # a rule without its decorator is no rule, and all tests say so
    r"|/Variable"  # wants to be told names
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rooms", nargs="+", choices=ROOMS)
    parser.add_argument("--of", type=int, default=60, help="changes a room")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--at-least", type=int, default=85, help="per cent that must be noticed")
    parser.add_argument("--sessions", type=Path, default=Path(".cache"))
    asked = parser.parse_args()
    asked.sessions.mkdir(parents=True, exist_ok=True)
    noticed = [
        told(room, tried(room, asked.of, asked.seed, asked.sessions)) for room in asked.rooms
    ]
    return int(min(noticed) < asked.at_least)


def tried(room: str, number: int, seed: int, folder: Path) -> Path:
    """The session in which every change of the sample has been tried."""
    config, session = HERE / f"{room}.toml", folder / f"mutation-{room}.sqlite"
    session.unlink(missing_ok=True)
    cosmic_ray("init", config, session)
    with use_db(session) as db:
        items = sorted(db.work_items, key=lambda item: str(item.mutations))
        chosen = sample(items, number, seed)
        others = [item.job_id for item in items if item.job_id not in chosen]
        db.set_multiple_results(others, WorkResult(worker_outcome=WorkerOutcome.SKIPPED))
    cosmic_ray("exec", config, session)
    return session


def cosmic_ray(*arguments: str | Path) -> None:
    subprocess.run([sys.executable, "-m", "cosmic_ray.cli", *arguments], check=True)


def sample(items: list[WorkItem], number: int, seed: int) -> set[str]:
    """The jobs of `number` places, one change each."""
    random.Random(seed).shuffle(items)
    places: dict[object, str] = {}
    for item in items:
        (change,) = item.mutations
        if not ALTERS_NOTHING.search(change.operator_name):
            places.setdefault((change.module_path, change.start_pos), item.job_id)
    return set(list(places.values())[:number])


def told(room: str, session: Path) -> float:
    """Prints how many changes were noticed, and those that were not. Time that ran out is no answer."""
    with use_db(session) as db:
        done = [result for _, result in db.results if result.test_outcome]
    judged = [result for result in done if result.output != "timeout"]
    survived = [result for result in judged if result.test_outcome == TestOutcome.SURVIVED]
    share = 100 * (1 - len(survived) / max(len(judged), 1))
    print(f"## {room}: {share:.0f} % of {len(judged)} noticed\n")
    for result in survived:
        print("```diff", *changed_lines(result.diff or ""), "```", "", sep="\n")
    return share


def changed_lines(diff: str) -> Iterator[str]:
    yield from (line for line in diff.splitlines() if line.startswith(("+", "-", "@@")))


if __name__ == "__main__":
    raise SystemExit(main())
