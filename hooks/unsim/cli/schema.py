"""unsim schema: write the JSON Schemas that editors use, and the vocabulary that scripts use."""

import argparse
import sys
from pathlib import Path
from typing import Any

from unsim.cli import OK
from unsim.project import find_root


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("schema", help="write the JSON Schemas in data/schema")
    parser.set_defaults(run=run)


def run(_options: argparse.Namespace) -> int:
    from unsim.pages.script_vocabulary import write_script_vocabulary  # noqa: PLC0415 - as below
    from unsim.records.schema import write_schemas  # noqa: PLC0415 - slow, and other commands do without

    root = find_root(Path.cwd())
    for path in [*write_schemas(root / "data"), *write_script_vocabulary(root)]:
        sys.stdout.write(f"wrote {path.relative_to(root)}\n")
    return OK
