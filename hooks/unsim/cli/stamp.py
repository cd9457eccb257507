"""unsim stamp: mark translated guides as up to date with their original."""

import argparse
import sys
from pathlib import Path
from typing import Any

from unsim.cli import OK, CouldNotRun
from unsim.project import find_root
from unsim.reading.kinds import locale_files


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("stamp", help="mark translated guides as up to date")
    parser.add_argument(
        "guides", nargs="+", type=Path, help="docs/en/guides/….md, once it says the same"
    )
    parser.add_argument("--original", help="the language of the originals, if not the site's first")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from unsim.reading.guides import GuideError, write_stamp  # noqa: PLC0415 - only this command needs it

    root = find_root(Path.cwd())
    language = options.original or _original(root)
    for guide in options.guides:
        original = root / "docs" / language / "guides" / guide.name
        if not (guide.is_file() and original.is_file()):
            raise CouldNotRun(
                f"{guide} or its original {original.relative_to(root)} does not exist"
            )
        try:
            changed = write_stamp(guide, original)
        except GuideError as error:
            raise CouldNotRun(str(error)) from error
        sys.stdout.write(f"{'stamped' if changed else 'unchanged'} {guide}\n")
    return OK


def _original(root: Path) -> str:
    from unsim.records.catalog import Catalog  # noqa: PLC0415 - as above

    default = Catalog.of(locale_files(root / "data"))[0].default_locale
    if default is None:
        raise CouldNotRun("no language in data/locales has the empty prefix: name the --original")
    return default.record.locale
