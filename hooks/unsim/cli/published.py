"""unsim published: write down what has been published, so that none of it is lost unnoticed."""

import argparse
import sys
from pathlib import Path
from typing import Any

from unsim.cli import FOUND, OK
from unsim.project import find_root


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser(
        "published", help="write down which ids and fields others may rely on"
    )
    parser.set_defaults(run=run)


def run(_options: argparse.Namespace) -> int:
    from unsim.open_data.published import PUBLISHED, lost, write_down  # noqa: PLC0415 - as below
    from unsim.open_data.whole import open_data  # noqa: PLC0415 - as below
    from unsim.pages.make import make_site  # noqa: PLC0415 - as below
    from unsim.pages.site import Options  # noqa: PLC0415 - as below
    from unsim.records.catalog import Catalog  # noqa: PLC0415 - slow, and other commands do without

    root = find_root(Path.cwd())
    catalog, findings = Catalog.load(root / "data")
    default = catalog.default_locale
    if findings or default is None:
        sys.stderr.write("data/ has findings: run `unsim check` first\n")
        return FOUND
    whole = open_data(root, make_site(root, catalog, default.record, Options()))
    new = write_down(root, whole)
    sys.stdout.write(f"{len(new)} new in {PUBLISHED}\n")
    gone = lost(root, whole)
    sys.stderr.writelines(f"lost: {name}\n" for name in gone)
    return FOUND if gone else OK
