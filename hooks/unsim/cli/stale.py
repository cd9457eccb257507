"""unsim stale: what to read again, worst first."""

import argparse
import sys
from pathlib import Path
from typing import Any, Final

from unsim.cli import OK
from unsim.project import find_root

FORMATS: Final = ("terminal", "markdown", "json")


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("stale", help="what to read again, worst first")
    parser.add_argument("file", nargs="?", help="one record only: pe, pe/claro, airalo, …")
    parser.add_argument("--limit", type=int, default=20, help="how many pages to show (20)")
    parser.add_argument("--all", action="store_true", help="also what is not due yet")
    parser.add_argument("--format", choices=FORMATS, default="terminal")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from unsim.derive.clock import build_day  # noqa: PLC0415 - as above
    from unsim.records.catalog import Catalog  # noqa: PLC0415 - slow, and other commands do without
    from unsim.upkeep import stale_text as stale_told  # noqa: PLC0415 - as above
    from unsim.upkeep.stale import pages_to_read  # noqa: PLC0415 - as above

    catalog, _ = Catalog.load(find_root(Path.cwd()) / "data")
    pages = pages_to_read(catalog, build_day(), options.file)
    shown = pages if options.all else [page for page in pages if page.is_due]
    if options.format == "json":
        sys.stdout.write(stale_told.json_text(shown))
        return OK
    told = stale_told.terminal_text if options.format == "terminal" else stale_told.markdown_text
    next_due = min((str(page.due_on) for page in pages), default="")
    sys.stdout.write(told(shown, options.limit, next_due))
    return OK
