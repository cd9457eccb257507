"""unsim links: are the cited pages still there?"""

import argparse
import sys
from pathlib import Path
from typing import Any, Final

from unsim.cli import FOUND, OK, CouldNotRun
from unsim.project import find_root

FORMATS: Final = ("terminal", "markdown", "json")
MEMORY: Final = ".cache/unsim/links.json"


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser(
        "links", help="are the cited pages still there? (asks the network)"
    )
    parser.add_argument("--write", action="store_true", help="mark dead sources with the date")
    parser.add_argument("--offline", action="store_true", help="ask nobody; tell what is known")
    parser.add_argument("--only", metavar="TEXT", help="only addresses that contain this")
    parser.add_argument("--days", type=int, default=7, help="ask again after so many days (7)")
    parser.add_argument("--minutes", type=float, default=45, help="stop after so long (45)")
    parser.add_argument(
        "--delay", type=float, default=2, help="seconds between two requests to a host"
    )
    parser.add_argument("--no-archive", action="store_true", help="look for no archived copies")
    parser.add_argument("--format", choices=FORMATS, default="terminal")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from unsim.upkeep.links.exceptions import WrongExceptions  # noqa: PLC0415 - only here
    from unsim.upkeep.links.limits import Limits  # noqa: PLC0415 - as above
    from unsim.upkeep.links.run import Wishes, look_at_links  # noqa: PLC0415 - as above

    root = find_root(Path.cwd())
    limits = Limits(minutes=options.minutes, delay=max(options.delay, 0.5))
    wishes = Wishes(options.days, options.only or "", options.offline, not options.no_archive)
    try:
        seen = look_at_links(root, root / MEMORY, limits, wishes)
    except WrongExceptions as wrong:
        raise CouldNotRun(str(wrong)) from None
    sys.stdout.write(seen.told(options.format))
    if options.write:
        sys.stdout.write(seen.mark())
    return FOUND if any(verdict.is_finding for verdict in seen.found) else OK
