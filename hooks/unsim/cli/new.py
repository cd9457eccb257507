"""unsim new: a country, a carrier or a source, in the right place and valid from the start."""

import argparse
import sys
from pathlib import Path
from typing import Any, Final

from unsim.cli import OK, CouldNotRun
from unsim.project import NoProject, find_root
from unsim.reading.kinds import locale_folders

ASKED: Final = "At a terminal you are asked for what no option says."
DIFFERENT: Final = "it really is another one, although the names are alike"


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("new", help="begin a country, a carrier or a source")
    kinds = parser.add_subparsers(metavar="{country,carrier,source}", required=True)
    _add_country(kinds)
    _add_carrier(kinds)
    _add_source(kinds)


def _add_country(kinds: "argparse._SubParsersAction[Any]") -> None:
    about = "a country, with its first carrier and source"
    parser = kinds.add_parser("country", help=about, epilog=ASKED)
    parser.add_argument("code", help="its two letters in ISO 3166-1, such as CL")
    for option in (*_names(), "local", "continent", "languages"):
        parser.add_argument(f"--{option}")
    _add_carrier_options(parser, "carrier-")
    add_source_options(parser, "source-")
    parser.set_defaults(run=run_country)


def _names() -> list[str]:
    """One a language of the site, told by the names of the folders: that needs no reading."""
    try:
        return [f"name-{path.name}" for path in locale_folders(find_root(Path.cwd()) / "data")]
    except NoProject:
        return []


def _add_carrier(kinds: "argparse._SubParsersAction[Any]") -> None:
    about = "a carrier of a country that is there already"
    parser = kinds.add_parser("carrier", help=about, epilog=ASKED)
    parser.add_argument("country", help="the country's code, such as PE")
    _add_carrier_options(parser, "")
    parser.add_argument(
        "--sources", help="sources of the country that say it exists, between commas"
    )
    add_source_options(parser, "source-")
    parser.add_argument("--different", action="store_true", help=DIFFERENT)
    parser.set_defaults(run=run_carrier)


def _add_source(kinds: "argparse._SubParsersAction[Any]") -> None:
    parser = kinds.add_parser("source", help="a source, and the answer it is for", epilog=ASKED)
    parser.add_argument("file", help="the record: pe, pe/claro, airalo, library, …")
    add_source_options(parser, "")
    parser.add_argument("--at", help="the answer it is for: carriers.claro, rules.deadline, …")
    parser.set_defaults(run=run_source)


def _add_carrier_options(parser: argparse.ArgumentParser, prefix: str) -> None:
    for option in (
        *(
            "name",
            "kind",
            "network",
            "status",
            "since",
            "successor",
            "also",
            "website",
            "sold",
            "id",
        ),
    ):
        parser.add_argument(f"--{prefix}{option}")


def add_source_options(parser: argparse.ArgumentParser, prefix: str, *, url: bool = True) -> None:
    options = ("title", "publisher", "kind", "copy", "published", "relays", "key")
    for option in (*(("url",) if url else ()), *options):
        parser.add_argument(f"--{prefix}{option}")


def run_country(options: argparse.Namespace) -> int:
    from unsim.writing.begin import begin_country  # noqa: PLC0415 - slow, and others do without

    return _told(begin_country, options)


def run_carrier(options: argparse.Namespace) -> int:
    from unsim.writing.begin import begin_carrier  # noqa: PLC0415 - as above

    return _told(begin_carrier, options)


def run_source(options: argparse.Namespace) -> int:
    from unsim.writing.begin import begin_source  # noqa: PLC0415 - as above

    return _told(begin_source, options)


def _told(begin: Any, options: argparse.Namespace) -> int:
    from unsim.writing.ask import Unanswered  # noqa: PLC0415 - as above
    from unsim.writing.edit import CannotEdit  # noqa: PLC0415 - as above

    try:
        sys.stdout.write(begin(find_root(Path.cwd()), vars(options)))
    except (Unanswered, CannotEdit) as wrong:
        raise CouldNotRun(str(wrong)) from None
    except (EOFError, KeyboardInterrupt):
        raise CouldNotRun("left off; nothing is written") from None
    return OK
