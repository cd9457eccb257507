"""unsim translate: texts that want a translation, as a file to fill in and merge back."""

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from unsim.cli import FOUND, OK, CouldNotRun
from unsim.project import find_root
from unsim.reading.kinds import locale_files, names_of, record_of
from unsim.whole import write_whole

if TYPE_CHECKING:
    from unsim.upkeep.wanted import Wanted, WantedGuide


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    parser = commands.add_parser("translate", help="texts that want a translation")
    parser.add_argument("--to", metavar="LANGUAGE", help="one language only, such as en")
    parser.add_argument("--in", dest="file", help="one record only: pe, pe/claro, airalo, …")
    parser.add_argument("--out", type=Path, help="write the file to fill in there")
    parser.add_argument("--merge", type=Path, metavar="FILE", help="merge a filled-in file back")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    from unsim.writing.ask import Unanswered  # noqa: PLC0415 - slow, and other commands do without

    root = find_root(Path.cwd())
    try:
        return _merge(root, options.merge) if options.merge else _list(root, options)
    except Unanswered as wrong:
        raise CouldNotRun(str(wrong)) from None


def _list(root: Path, options: argparse.Namespace) -> int:
    from unsim.records.catalog import Catalog  # noqa: PLC0415 - as above
    from unsim.upkeep.confirmed import confirmed, name_of, stamp_of  # noqa: PLC0415 - as above
    from unsim.upkeep.fill_in import file_text  # noqa: PLC0415 - as above
    from unsim.upkeep.wanted import wanted_guides, wanted_texts  # noqa: PLC0415 - as above

    catalog, _ = Catalog.of(locale_files(root / "data"))
    languages = [options.to] if options.to else list(catalog.locales)
    if options.to and options.to not in catalog.locales:
        known = ", ".join(catalog.locales)
        raise CouldNotRun(f"the site has no language “{options.to}”; it has {known}")
    right = confirmed(root)
    texts = [
        wanted
        for wanted in wanted_texts(root, languages)
        if (options.file is None or _is_meant(wanted.file, options.file))
        and right.get(name_of(wanted.file, wanted.at, wanted.language))
        != stamp_of(wanted.text, wanted.language)
    ]
    default = catalog.default_locale
    guides = []
    if default and not options.file:
        guides = list(wanted_guides(root, default.record.locale, languages))
    told = file_text(str(options.out or "FILE"), texts, guides)
    if not texts and not guides:
        sys.stdout.write("Everything is translated and up to date.\n")
    elif options.out is None and sys.stdout.isatty():
        sys.stdout.write(_summary(texts, guides))
    elif options.out is None:
        sys.stdout.write(told)
    else:
        write_whole(options.out, told)
        sys.stdout.write(f"wrote {options.out}: {len(texts)} texts, {len(guides)} guides\n")
    return OK


def _is_meant(file: str, name: str) -> bool:
    """`pe` means Peru with its carriers, `pe/claro` one of them."""
    path = Path(file)
    return name in names_of(path) or record_of(path).name == name


def _summary(texts: "list[Wanted]", guides: "list[WantedGuide]") -> str:
    """For somebody at a terminal, who wants to know how much it is before reading all of it."""
    by_file = Counter(wanted.file for wanted in texts)
    lines = [f"{count:5}  {file}" for file, count in by_file.items()]
    lines += [f"{guide.why:>5}  {guide.file}" for guide in guides]
    lines.append(f"{len(texts)} texts, {len(guides)} guides. As a file to fill in:")
    return "\n".join([*lines, "unsim translate --to LANGUAGE --out todo.yml"]) + "\n"


def _merge(root: Path, path: Path) -> int:
    from unsim.upkeep.fill_in import merge  # noqa: PLC0415 - as above

    merged = merge(root, path)
    for why in merged.skipped or ():
        sys.stderr.write(f"left out: {why}\n")
    sys.stdout.write(
        f"{merged.written} written, {merged.found_right} found right as they are,"
        f" {merged.left_empty} left empty\n"
    )
    return FOUND if merged.skipped else OK
