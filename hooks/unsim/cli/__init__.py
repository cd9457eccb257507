"""The command line: `unsim check`, `fix`, `new`, `diff` and the others."""

import argparse
import io
import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from typing import Final

from unsim.project import NoProject

COMMANDS: Final = (
    *("check", "cite", "diff", "export", "fix", "links", "new", "published", "schema", "stale"),
    *("stamp", "stats", "translate"),
)
_ABOUT: Final = (
    "Checks, extends and explains what is known in data/."
    " `unsim COMMAND --help` tells more of a command; CONTRIBUTING.md shows them at work."
)
OK: Final = 0
FOUND: Final = 1
COULD_NOT_RUN: Final = 2


class CouldNotRun(Exception):  # noqa: N818 - it reads as what is told
    """What was asked for cannot be done; the message says why."""


def main(arguments: Sequence[str] | None = None) -> int:
    """0: nothing to complain of; 1: findings; 2: could not run."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        options = _parser().parse_args(arguments)
        status: int = options.run(options)
        sys.stdout.flush()
    except (CouldNotRun, NoProject) as error:
        sys.stderr.write(f"unsim: {error}\n")
        return COULD_NOT_RUN
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return COULD_NOT_RUN
    except OSError as error:  # a full disk, a file that may not be read: no mistake of anybody here
        where = f"{error.filename}: " if error.filename else ""
        sys.stderr.write(f"unsim: {where}{error.strerror or error}\n")
        return COULD_NOT_RUN
    except Exception:  # noqa: BLE001 - a status of 1 would say that there are findings
        traceback.print_exc()
        sys.stderr.write("unsim: this is a mistake in unsim itself; please report it\n")
        return COULD_NOT_RUN
    return status


def _helped(parser: argparse.ArgumentParser) -> int:
    """Somebody who names no command wants to know which there are."""
    parser.print_help(sys.stderr)
    return COULD_NOT_RUN


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="unsim", description=_ABOUT)
    parser.set_defaults(run=lambda _options: _helped(parser))
    commands = parser.add_subparsers(metavar="COMMAND")
    for name in COMMANDS:
        import_module(f"unsim.cli.{name}").add(commands)
    return parser
