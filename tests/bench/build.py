"""python -m tests.bench.build --countries 100

What a build takes, beside other engines that are given the same pages finished: the first, one after a fact
has changed, one after nothing has. Processor time is told first: other work on the machine does not change it.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests.bench.peers import Peer, peers
from tests.bench.world import make_project
from tests.site.copies import own_code

ROOT: Final = Path(__file__).resolve().parents[2]
GOALS: Final = {"first": 0.15, "a fact changed": 0.02}
"""Of what stock MkDocs with Material takes in the same case."""
CHANGED: Final = "pe"


@dataclass(frozen=True)
class Took:
    clock: float
    processor: float
    memory: int
    """Bytes of the largest of its processes."""


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        world = folder / "world"
        size = make_project(ROOT, world, options.countries, options.seed)
        print(f"{options.countries} countries, {size:,} bytes of data, {os.cpu_count()} processors")
        environment = own_code(world, XDG_STATE_HOME=str(folder / "state"))
        found = {"Unsim": _ours(world, environment)}
        _tell("Unsim", found["Unsim"], world / "site")
        if options.beside:
            found |= _beside(world, folder, environment, options.beside)
    _tell_goals(found)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--countries", type=int, default=250)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--beside", nargs="*", default=["stock", "zensical", "hugo"], help="the engines to compare"
    )
    return parser.parse_args()


def _ours(world: Path, environment: Mapping[str, str]) -> dict[str, Took]:
    command = [sys.executable, "-m", "mkdocs", "build", "-q"]
    took = {"first": _timed(command, world, environment)}
    _change_one(world)
    took["a fact changed"] = _timed(command, world, environment)
    took["nothing changed"] = _timed(command, world, environment)
    return took


def _change_one(world: Path) -> None:
    for file in sorted((world / "data/countries" / CHANGED).glob("*.yml")):
        text = file.read_text("utf-8")
        if "result: full" in text:
            file.write_text(text.replace("result: full", "result: starts", 1), "utf-8")
            return
    raise SystemExit(f"no way of {CHANGED} finishes the matter: choose another country")


def _beside(
    world: Path, folder: Path, environment: Mapping[str, str], wanted: Iterable[str]
) -> dict[str, dict[str, Took]]:
    tree = folder / "tree"
    exported = _timed([sys.executable, "-m", "unsim", "export", str(tree)], world, environment)
    print(f"{'(unsim export':>20}  {_line(exported)}, before every other engine)")
    found = {}
    for peer in peers(tree, folder / "peers"):
        if peer.folder.name in wanted and peer.is_there():
            found[peer.name] = _of_peer(peer)
            _tell(peer.name, found[peer.name], peer.folder / "site")
    return found


def _of_peer(peer: Peer) -> dict[str, Took]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    peer.forget()
    first = _timed(list(peer.command), peer.folder, environment)
    if not peer.kept:  # it makes everything every time
        return {"first": first, "a fact changed": first}
    peer.change(CHANGED)
    return {"first": first, "a fact changed": _timed(list(peer.command), peer.folder, environment)}


def _timed(command: list[str], folder: Path, environment: Mapping[str, str]) -> Took:
    """Of the process and all that it started and waited for."""
    start = time.perf_counter()
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdout=said, stderr=subprocess.STDOUT
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command} failed:\n{(folder / 'said').read_text('utf-8')[-2000:]}")
    spent = usage.ru_utime + usage.ru_stime
    return Took(time.perf_counter() - start, spent, usage.ru_maxrss * 1024)


def _tell(name: str, took: Mapping[str, Took], site: Path) -> None:
    pages = [page.stat().st_size for page in site.rglob("*.html")]
    whole = sum(path.stat().st_size for path in site.rglob("*") if path.is_file())
    print(
        f"{name}: {len(pages):,} pages of {sum(pages) / len(pages) / 1000:.0f} KB, {whole / 1e6:.0f} MB in all"
    )
    for case, one in took.items():
        print(f"{case:>20}: {_line(one)}")


def _line(took: Took) -> str:
    return (
        f"processor {took.processor:6.1f} s, clock {took.clock:6.1f} s, {took.memory / 1e6:5.0f} MB"
    )


def _tell_goals(found: Mapping[str, Mapping[str, Took]]) -> None:
    for peer in (name for name in found if name != "Unsim"):
        for case, goal in GOALS.items():
            ours, theirs = found["Unsim"][case], found[peer][case]
            aim = f" (goal {goal})" if peer.startswith("MkDocs") else ""
            print(
                f"{case}, Unsim to {peer}: processor {ours.processor / theirs.processor:.3f},"
                f" clock {ours.clock / theirs.clock:.3f}{aim}"
            )


if __name__ == "__main__":
    sys.exit(main())
