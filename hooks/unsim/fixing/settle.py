"""Moves the sources of a country to the file where they belong. Lines are moved, never rewritten."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from unsim.assembly import Entry, Part, entry_of, part_of
from unsim.fixing.fix import fix
from unsim.fixing.tree import Tree, is_block, tree_of
from unsim.placing import Misplaced, misplaced_sources
from unsim.reading.document import Document
from unsim.reading.yaml12 import parse

Texts = dict[Path, str]
_SOURCES: Final = "sources"


def settled(texts: Mapping[Path, str]) -> Texts:
    """The files of a record with every source in its place; as they are where that cannot be done."""
    before = _entry(texts)
    if before is None or before.kind != "countries":
        return dict(texts)
    after = dict(texts)
    for found in misplaced_sources(before):
        moved = _moved(after, found)
        if moved is not None:
            after = moved
    after = {path: fix(path, text.encode()).text or text for path, text in after.items()}
    entry = _entry(after)
    return after if entry and _says(entry.document) == _says(before.document) else dict(texts)


def _entry(texts: Mapping[Path, str]) -> Entry[Any] | None:
    parts: Sequence[Part] = [
        part_of(path, *parse(path, text.encode())) for path, text in texts.items()
    ]
    return entry_of(parts)[0]


def _says(document: Document) -> str:
    """The record without regard to the files it stands in."""
    value = {**document.value}
    carriers = [
        {key: one for key, one in carrier.items() if key != _SOURCES}
        for carrier in value["carriers"]
    ]
    return json.dumps({**value, "carriers": carriers}, sort_keys=True)


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one source, from its key on, and how far they are indented."""

    lines: tuple[str, ...]
    column: int


def _moved(texts: Texts, found: Misplaced) -> Texts | None:
    taken = _taken(texts[found.stands_in], found.key)
    if taken is None:
        return None
    block, rest = taken
    return {
        **texts,
        found.stands_in: rest,
        found.belongs_in: _given(texts[found.belongs_in], block),
    }


def _taken(text: str, key: str) -> tuple[_Block, str] | None:
    """The block of a source, and the text without it; nothing where it shares lines with others."""
    tree = tree_of(text)
    holder = _sources_of(tree)
    if holder is None or not is_block(holder):
        return None
    starts = [name.start_mark for name, _ in holder.value]
    place = next(index for index, (name, _) in enumerate(holder.value) if name.value == key)
    ends = [*(start.line for start in starts[1:]), _end_of(tree, holder)]
    first, end = starts[place].line, ends[place]
    lines = list(tree.lines)
    block = _Block(tuple(lines[first:end]), starts[place].column)
    del lines[first:end]
    if len(starts) == 1:
        del lines[_line_of_key(tree)]
    return block, "\n".join(lines)


def _given(text: str, block: _Block) -> str:
    tree = tree_of(text)
    holder = _sources_of(tree)
    lines = list(tree.lines)
    if holder is None:
        return "\n".join([*_trimmed(lines), "", f"{_SOURCES}:", *_at(block, 2), ""])
    end = _end_of(tree, holder)
    lines[end:end] = _at(block, holder.value[0][0].start_mark.column)
    return "\n".join(lines)


def _at(block: _Block, column: int) -> list[str]:
    lines = _trimmed(list(block.lines))
    return [" " * column + line[block.column :] if line.strip() else "" for line in lines]


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def _pair(tree: Tree) -> tuple[Any, Any] | None:
    return next(((key, value) for key, value in tree.root.value if key.value == _SOURCES), None)


def _sources_of(tree: Tree) -> Any:
    pair = _pair(tree)
    return pair[1] if pair and isinstance(pair[1], yaml.MappingNode) else None


def _line_of_key(tree: Tree) -> int:
    pair = _pair(tree)
    return int(pair[0].start_mark.line) if pair else 0


def _end_of(tree: Tree, holder: Any) -> int:
    """The first line after the mapping of sources: the next key's, or the end of the file."""
    after = [
        key.start_mark.line
        for key, _ in tree.root.value
        if key.start_mark.line > holder.start_mark.line
    ]
    end = min(after, default=len(tree.lines))
    while not tree.lines[end - 1].strip() or tree.lines[end - 1].startswith("#"):
        end -= 1
    return int(end)
