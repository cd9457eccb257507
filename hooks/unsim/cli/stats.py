"""unsim stats: how much is known, and how well."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from unsim.cli import OK
from unsim.project import find_root


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("stats", help="how much is known, and how well")
    parser.add_argument("--json", action="store_true", help="the same for machines")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from unsim.upkeep.stats import stats_of, table  # noqa: PLC0415 - slow, and other commands do without

    stats = stats_of(find_root(Path.cwd()) / "data")
    written = (
        json.dumps(stats, ensure_ascii=False, indent=2) + "\n" if options.json else table(stats)
    )
    sys.stdout.write(written)
    return OK
