"""unsim stale: what to read again, worst first."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from unsim.cli import FOUND, OK
from unsim.project import find_root

if TYPE_CHECKING:
    from unsim.upkeep.stale import Page

FORMATS: Final = ("terminal", "markdown", "json")


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("stale", help="what to read again, worst first")
    parser.add_argument("file", nargs="?", help="one record only: pe, pe/claro, airalo, …")
    parser.add_argument("--limit", type=int, default=20, help="how many pages to show (20)")
    parser.add_argument("--all", action="store_true", help="also what is not due yet")
    parser.add_argument("--format", choices=FORMATS, default="terminal")
    parser.add_argument(
        "--fail-over",
        type=int,
        metavar="DAYS",
        help="end with status 1 if a page has been due for more than so many days",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from unsim.derive.clock import build_day  # noqa: PLC0415 - as above
    from unsim.records.catalog import Catalog  # noqa: PLC0415 - slow, and other commands do without
    from unsim.upkeep import stale_text as stale_told  # noqa: PLC0415 - as above
    from unsim.upkeep.stale import pages_to_read  # noqa: PLC0415 - as above

    catalog, _ = Catalog.load(find_root(Path.cwd()) / "data")
    today = build_day()
    pages = pages_to_read(catalog, today, options.file)
    shown = pages if options.all else [page for page in pages if page.is_due]
    if options.format == "json":
        sys.stdout.write(stale_told.json_text(shown))
        return _status(pages, today, options.fail_over)
    told = stale_told.terminal_text if options.format == "terminal" else stale_told.markdown_text
    next_due = min((str(page.due_on) for page in pages), default="")
    sys.stdout.write(told(shown, options.limit, next_due))
    return _status(pages, today, options.fail_over)


def _status(pages: "Sequence[Page]", today: date, most: int | None) -> int:
    over = [page for page in pages if most is not None and page.is_over(today, most)]
    if over:
        sys.stderr.write(f"due for more than {most} days: {len(over)}\n")
    return FOUND if over else OK
