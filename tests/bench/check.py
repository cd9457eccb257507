"""python -m tests.bench.check --countries 250 --seed 1

How long `unsim check` takes from nothing, after one file changed, and when nothing changed.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.bench.world import make_world

ROOT = Path(__file__).resolve().parents[2]
TARGETS = {"from nothing": 3.0, "unchanged": 0.5}


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory() as folder:
        world = Path(folder) / "world"
        size = make_world(ROOT, world, options.countries, options.seed)
        print(
            f"{options.countries} countries, {size:,} bytes of data, {len(os.sched_getaffinity(0))} processors"
        )
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "XDG_STATE_HOME": folder}
        slow = [_report(name, times) for name, times in _measure(world, environment, options.runs)]
    return 1 if any(slow) and options.strict else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--countries", type=int, default=250)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--strict", action="store_true", help="fail when a target is missed")
    return parser.parse_args()


def _measure(world: Path, environment: dict[str, str], runs: int) -> list[tuple[str, list[float]]]:
    nothing, one_file, unchanged = [], [], []
    for number in range(runs):
        shutil.rmtree(world / ".cache", ignore_errors=True)
        nothing.append(_timed(world, environment))
        _touch_one(world, number)
        one_file.append(_timed(world, environment))
        unchanged.append(_timed(world, environment))
    return [("from nothing", nothing), ("one file changed", one_file), ("unchanged", unchanged)]


def _touch_one(world: Path, number: int) -> None:
    path = sorted(world.glob("data/countries/*/*.yml"))[number]
    path.write_text(path.read_text("utf-8") + "# looked at again\n", "utf-8")


def _timed(world: Path, environment: dict[str, str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "unsim", "check"],
        cwd=world,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    taken = time.perf_counter() - start
    if done.returncode != 0:
        raise SystemExit(f"the check failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return taken


def _report(name: str, times: list[float]) -> bool:
    """True if a target is missed."""
    target = TARGETS.get(name)
    aim = f"  (target: {target} s)" if target else ""
    print(f"{name:>18}: median {median(times):.2f} s, {min(times):.2f}–{max(times):.2f}{aim}")
    return target is not None and median(times) > target


if __name__ == "__main__":
    sys.exit(main())
