"""unsim diff: what a change means to readers."""

import argparse
import sys
from pathlib import Path
from typing import Any, Final

from unsim.cli import OK, CouldNotRun
from unsim.project import find_root, public_address
from unsim.reading.kinds import locale_files

FORMATS: Final = ("terminal", "markdown", "json")


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("diff", help="what a change means to readers")
    parser.add_argument(
        "base", nargs="?", help="a commit or branch; where you left the main branch if left out"
    )
    parser.add_argument("--head", help="a commit or branch, instead of the files as they lie there")
    parser.add_argument("--format", choices=FORMATS, default="terminal")
    parser.add_argument("--site", metavar="ADDRESS", help="the public site, for links to its pages")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from unsim.derive.clock import build_day  # noqa: PLC0415 - slow, and other commands do without
    from unsim.difference.links import Links  # noqa: PLC0415 - as above
    from unsim.difference.run import difference  # noqa: PLC0415 - as above
    from unsim.history.git import NoHistory, span_of  # noqa: PLC0415 - as above

    root = find_root(Path.cwd())
    prefixes = _prefixes(root)
    try:
        span = span_of(root, options.base, options.head)
        found = difference(span, build_day(), list(prefixes))
    except NoHistory as wrong:
        raise CouldNotRun(str(wrong)) from None
    site = options.site if options.site is not None else public_address(root)
    links = Links(site.rstrip("/") + "/" if site else "", prefixes)
    sys.stdout.write(_told(found, links, options.format))
    return OK


def _told(found: Any, links: Any, form: str) -> str:
    from unsim.difference.markdown import markdown_text  # noqa: PLC0415 - as above
    from unsim.difference.plain import json_text  # noqa: PLC0415 - as above
    from unsim.difference.terminal import terminal_text  # noqa: PLC0415 - as above

    if form == "markdown":
        return markdown_text(found, links)
    if form == "json":
        return json_text(found, links)
    return terminal_text(found, colour=sys.stdout.isatty())


def _prefixes(root: Path) -> dict[str, str]:
    from unsim.records.catalog import Catalog  # noqa: PLC0415 - as above

    catalog, _ = Catalog.of(locale_files(root / "data"))
    found = {code: entry.record.prefix for code, entry in catalog.locales.items()}
    return dict(sorted(found.items(), key=lambda item: item[1]))
