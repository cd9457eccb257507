"""unsim check: is everything under data/ as it should be?"""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from unsim.cli import FOUND, OK
from unsim.cli.paths import named_files
from unsim.findings import Finding
from unsim.project import find_root, site_url
from unsim.telling.place import Setting

FORMATS: Final = ("human", "github", "rdjson")


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("check", help="is everything under data/ as it should be?")
    parser.add_argument(
        "paths", nargs="*", type=Path, help="files or folders; all of data/ if left out"
    )
    parser.add_argument("--format", choices=FORMATS, default="human")
    parser.add_argument("--docs", metavar="ADDRESS", help="the site that explains the rules")
    parser.add_argument("--no-cache", action="store_true", help="check everything anew")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    root = find_root(Path.cwd())
    findings = _findings(root, options)
    setting = Setting(root, _base(root, options.docs), sys.stdout.isatty())
    sys.stdout.write(_formatter(options.format)(findings, setting))
    failed = any(finding.severity == "error" for finding in findings)
    return FOUND if failed else OK


def _findings(root: Path, options: argparse.Namespace) -> list[Finding]:
    """What is remembered is found without importing what checks."""
    gc.disable()
    if options.paths:
        from unsim.checking.run import check_paths  # noqa: PLC0415

        return check_paths(root, named_files(root, options.paths))
    if options.no_cache:
        from unsim.checking.run import check_everything  # noqa: PLC0415

        return check_everything(root)
    from unsim.checking.incremental import check_again  # noqa: PLC0415

    return check_again(root)


def _base(root: Path, given: str | None) -> str:
    return given.rstrip("/") + "/" if given else site_url(root)


def _formatter(name: str) -> Callable[[Sequence[Finding], Setting], str]:
    formatter: Callable[[Sequence[Finding], Setting], str] = getattr(
        import_module(f"unsim.telling.{name}"), name
    )
    return formatter
