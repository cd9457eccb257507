"""unsim export: the site's pages as a plain docs tree for another engine."""

import argparse
import sys
from pathlib import Path
from typing import Any

from unsim.cli import FOUND, OK, CouldNotRun
from unsim.project import find_root


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("export", help="write the pages as a docs tree without hooks")
    parser.add_argument("folder", type=Path, help="a folder that does not exist yet, or is empty")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from unsim.open_data.export import export  # noqa: PLC0415 - as above
    from unsim.reading.guides import GuideError  # noqa: PLC0415 - as above
    from unsim.records.catalog import Catalog  # noqa: PLC0415 - slow, and other commands do without

    root = find_root(Path.cwd())
    folder: Path = options.folder
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CouldNotRun(f"{folder} is not empty; name a folder that does not exist yet")
    catalog, findings = Catalog.load(root / "data")
    if findings:
        sys.stderr.write(f"{len(findings)} findings in data/: run `unsim check` first\n")
        return FOUND
    try:
        written = export(root, catalog, folder)
    except GuideError as error:
        raise CouldNotRun(str(error)) from error
    sys.stdout.write(f"wrote {written} pages to {folder}\n")
    return OK
