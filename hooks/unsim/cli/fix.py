"""unsim fix: put records into canonical order and form, and every source into its file."""

import argparse
import sys
from pathlib import Path
from typing import Any

from unsim.cli import FOUND, OK, CouldNotRun
from unsim.cli.paths import named_files
from unsim.project import find_root
from unsim.reading.kinds import by_record, files_of
from unsim.whole import write_whole


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("fix", help="put records into canonical order and form")
    parser.add_argument(
        "paths", nargs="*", type=Path, help="files or folders; all of data/ if left out"
    )
    parser.add_argument(
        "--check", action="store_true", help="change nothing, only tell what would change"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    root = find_root(Path.cwd())
    files = named_files(root, options.paths or [root / "data"])
    clean = [_fix_file(root, path, only_check=options.check) for path in files]
    clean += [_settle(root, record, only_check=options.check) for record in by_record(files)]
    return OK if all(clean) else FOUND


def _settle(root: Path, record: Path, *, only_check: bool) -> bool:
    """Every source of a country in the file where it belongs: True if they are, now."""
    from unsim.fixing.settle import settled  # noqa: PLC0415 - slow, and other commands do without

    if not record.is_dir():
        return True
    before = {path: _text(path) for path in files_of(record)}
    after = settled(before)
    moved = [path for path in before if after[path] != before[path]]
    for path in moved:
        name = path.relative_to(root).as_posix()
        if only_check:
            where = record.relative_to(root).as_posix()
            sys.stdout.write(f"{name}: has sources out of place; run: unsim fix {where}\n")
        else:
            write_whole(path, after[path])
            sys.stdout.write(f"{name}: sources put in their place\n")
    return not (moved and only_check)


def _text(path: Path) -> str:
    return _content(path).decode("utf-8", "replace")


def _fix_file(root: Path, path: Path, *, only_check: bool) -> bool:
    """True if the file is as it should be, now."""
    from unsim.fixing.fix import fix  # noqa: PLC0415 - slow, and other commands do without

    raw, name = _content(path), path.relative_to(root).as_posix()
    fixed = fix(path, raw)
    if fixed.text is None:
        sys.stderr.write(f"{name}: left as it is: {fixed.refusal}\n")
        return False
    if fixed.text.encode() == raw:
        return True
    if only_check:
        sys.stdout.write(f"{name}: not in canonical form; run: unsim fix {name}\n")
        return False
    write_whole(path, fixed.text)
    sys.stdout.write(f"{name}: put into canonical form\n")
    return True


def _content(path: Path) -> bytes:
    from unsim.reading.text import MAX_BYTES  # noqa: PLC0415 - as above

    try:
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise CouldNotRun(f"{path}: {error.strerror}") from None
