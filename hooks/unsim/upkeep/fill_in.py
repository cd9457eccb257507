"""The file that a translator fills in, and merging it back."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from unsim.reading.kinds import is_record, record_of
from unsim.reading.yaml12 import parse, read
from unsim.records.addresses import NoPlace, place_at
from unsim.upkeep.confirmed import confirmed, name_of, remember, stamp_of
from unsim.upkeep.wanted import Wanted, WantedGuide
from unsim.writing.ask import Unanswered
from unsim.writing.edit import CannotEdit, in_order, put
from unsim.writing.files import write_checked
from unsim.writing.yaml_text import block

_HEAD: Final = """\
# Texts that want a translation. Fill in what stands empty; leave empty what you cannot translate.
# “older” means that the original has changed since: correct the text, or leave it as it is if it
# still says the same. Delete the entries you do not want to deal with.
# Then: unsim translate --merge {name}
"""
_NAMES: Final = ("file", "at", "to", "why")


def file_text(name: str, texts: Iterable[Wanted], guides: Iterable[WantedGuide]) -> str:
    lines = [_HEAD.format(name=name).rstrip("\n")]
    lines += [
        f"# {guide.file} is {'missing' if guide.why == 'missing' else 'older than its original'}:"
        f" translate the guide itself, then unsim stamp {guide.file}"
        for guide in guides
    ]
    for wanted in texts:
        lines += ["", *block([_entry(wanted)], 0)]
    return "\n".join(lines) + "\n"


def _entry(wanted: Wanted) -> dict[str, str]:
    others = {code: text for code, text in wanted.text.items() if code != wanted.language}
    own = {wanted.language: wanted.text.get(wanted.language, "")}
    head = (wanted.file, wanted.at, wanted.language, wanted.why)
    return {**dict(zip(_NAMES, head, strict=True)), **others, **own}


@dataclass(slots=True)
class Merged:
    written: int = 0
    found_right: int = 0
    left_empty: int = 0
    skipped: list[str] | None = None

    def skip(self, why: str) -> None:
        self.skipped = [*(self.skipped or ()), why]


def merge(root: Path, path: Path) -> Merged:
    merged, known = Merged(), confirmed(root)
    for number, entry in enumerate(_entries(path), 1):
        try:
            _merge_one(root, entry, merged, known)
        except (Unanswered, CannotEdit, NoPlace) as wrong:
            merged.skip(f"entry {number} ({entry.get('at')}): {wrong}")
    remember(root, known)
    return merged


def _entries(path: Path) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        raise Unanswered(f"{path} is not there")
    document, findings = parse(path, path.read_bytes())
    if document is None:
        raise Unanswered(f"{path.name}:{findings[0].mark.line}: {findings[0].message}")
    entries = document.value or []
    if not isinstance(entries, list) or not all(_is_entry(entry) for entry in entries):
        raise Unanswered(f"{path.name} is no file of `unsim translate`: a list of texts to fill in")
    yield from entries


def _is_entry(entry: Any) -> bool:
    return isinstance(entry, dict) and all(isinstance(entry.get(key), str) for key in _NAMES)


def _merge_one(root: Path, entry: dict[str, Any], merged: Merged, known: dict[str, str]) -> None:
    language, told = entry["to"], entry.get(entry["to"])
    if not isinstance(told, str) or not told.strip():
        merged.left_empty += 1
        return
    file = root / entry["file"]
    if not is_record(file, root / "data"):
        raise Unanswered(f"{entry['file']} is no record")
    document, findings = read(file)
    if document is None:
        raise Unanswered(f"line {findings[0].mark.line}: {findings[0].message}")
    place = place_at(document.value, entry["at"])
    text = _value_at(document.value, place)
    _refuse_another_original(entry, text)
    if text.get(language) == told:
        known[name_of(entry["file"], entry["at"], language)] = stamp_of(text, language)
        merged.found_right += 1
        return
    written = put(file, document.text, (*place, language), told)
    write_checked(root, record_of(file), {file: in_order(file, written)})
    known.pop(name_of(entry["file"], entry["at"], language), None)
    merged.written += 1


def _refuse_another_original(entry: dict[str, Any], text: Any) -> None:
    """Somebody may have changed it while it was being translated."""
    if not isinstance(text, dict):
        raise Unanswered("there is no text at this place any more")
    for code, original in text.items():
        if code != entry["to"] and entry.get(code) not in (original, None):
            raise Unanswered(f"the original [{code}] has changed since; ask for the file again")


def _value_at(value: Any, place: tuple[str | int, ...]) -> Any:
    for key in place:
        value = value[key]
    return value
