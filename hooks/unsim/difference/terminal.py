"""The difference for somebody at a terminal."""

from collections.abc import Iterator
from typing import Final

from unsim.difference.change import Difference, FileDifference, Wording
from unsim.difference.sentence import fate_of, headline, sentence
from unsim.telling.place import one_line

_SHOWN: Final = 60
_WIDTH: Final = 76


def terminal_text(difference: Difference, *, colour: bool) -> str:
    lines = [headline(difference), ""]
    for file in difference.files:
        lines += [*_file(file, colour=colour), ""]
    lines += [f"{one_line(path)} is behind its original now." for path in difference.behind]
    if difference.other_files:
        count = len(difference.other_files)
        lines.append(f"{count} other {'file' if count == 1 else 'files'}, not judged here.")
    return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"


def _file(file: FileDifference, *, colour: bool) -> Iterator[str]:
    yield f"{_painted(one_line(file.name), '1', colour)}  {one_line(file.path)}{fate_of(file)}"
    if file.unreadable:
        yield f"  cannot be compared: {one_line(file.unreadable)}"
    for weaker in file.weaker:
        yield _painted(f"  ! {one_line(weaker.where)}: {one_line(weaker.says)}", "33", colour)
    for change in file.changes[:_SHOWN]:
        yield f"  {one_line(sentence(change))}"
    if len(file.changes) > _SHOWN:
        yield f"  … and {len(file.changes) - _SHOWN} more; --format json has them all"
    for wording in file.wording[:_SHOWN]:
        yield from _wording(wording)
    if file.is_form_only:
        yield "  harmless: only order, comments or form"
    elif file.is_harmless:
        yield "  harmless: only spelling"


def _wording(wording: Wording) -> Iterator[str]:
    language = f" [{wording.language}]" if wording.language else ""
    kind = "spelling" if wording.is_spelling else "wording"
    yield f"  {kind} · {one_line(wording.where)}{language}"
    if wording.before:
        yield f"    - {_cut(wording.before)}"
    if wording.after:
        yield f"    + {_cut(wording.after)}"


def _cut(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"


def _painted(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
