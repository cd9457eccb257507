"""Moves the sources of a country to the file where they belong. Lines are moved, never rewritten.

A source takes along the comments above and beside it. The result is proved before it is believed:
the same record, and every comment still with what it is about.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from unsim.fixing.arrange import Arranged, Arranger, Block, Line
from unsim.fixing.comments import Comment, comments_of
from unsim.fixing.fix import fix
from unsim.fixing.tree import Tree, is_block, tree_of
from unsim.reading.document import Document
from unsim.reading.yaml12 import parse
from unsim.records.assembly import Entry, Part, entry_of, part_of
from unsim.records.source_place import Misplaced, misplaced_sources

Texts = dict[Path, str]
_SOURCES: Final = "sources"


def settled(texts: Mapping[Path, str]) -> Texts:
    """The files of a record with every source in its place; as they are where that cannot be done."""
    entry = _entry(texts)
    if entry is None or entry.kind != "countries":
        return dict(texts)
    misplaced = list(misplaced_sources(entry))
    files = {path for found in misplaced for path in (found.stands_in, found.belongs_in)}
    before = {path: _fixed(path, text) if path in files else text for path, text in texts.items()}
    after = _all_moved(before, misplaced)
    if after == before:
        return dict(texts)
    after = {path: _fixed(path, text) if path in files else text for path, text in after.items()}
    return after if _is_proved(entry.document, before, after) else dict(texts)


def _all_moved(texts: Texts, misplaced: Sequence[Misplaced]) -> Texts:
    """Those that cannot be moved wait for the others: one that comes lets another go."""
    waiting = []
    for found in misplaced:
        moved = _moved(texts, found)
        if moved is None:
            waiting.append(found)
        else:
            texts = moved
    return _all_moved(texts, waiting) if len(waiting) < len(misplaced) else texts


def _fixed(path: Path, text: str) -> str:
    return fix(path, text.encode()).text or text


def _is_proved(document: Document, before: Texts, after: Texts) -> bool:
    entry = _entry(after)
    if entry is None or _says(entry.document) != _says(document):
        return False
    return _comments(after) == _comments(before)


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


def _comments(texts: Texts) -> Counter[tuple[Path | None, Comment]]:
    """Every comment with its file; one that is about a source goes where that goes."""
    found: Counter[tuple[Path | None, Comment]] = Counter()
    for path, text in texts.items():
        for comment, count in comments_of(tree_of(text)).items():
            is_moved = comment.owner[:1] == (_SOURCES,) and len(comment.owner) > 1
            found[None if is_moved else path, comment] += count
    return found


@dataclass(frozen=True, slots=True)
class _File:
    """A file taken apart at its sources."""

    above: list[str]
    key: list[str]
    """The line of `sources:`, with the comments above it; empty where the file has none."""
    held: Arranged | None
    """None where the file has no sources, or has them in brackets."""
    column: int
    below: list[str]


def _moved(texts: Texts, found: Misplaced) -> Texts | None:
    """Nothing where the source shares lines with others, or would leave comments without a place."""
    giving, taking = _apart(texts[found.stands_in]), _apart(texts[found.belongs_in])
    if giving.held is None or (taking.key and taking.held is None):
        return None
    block = next(one for one in giving.held.blocks if one.key == found.key)
    left = [one for one in giving.held.blocks if one is not block]
    if not left and any("#" in line for line in (*giving.key, *_texts(giving.held.foot))):
        return None
    return {
        **texts,
        found.stands_in: _together(giving, left),
        found.belongs_in: _given(taking, _at(block, giving.column, taking.column)),
    }


def _apart(text: str) -> _File:
    tree = tree_of(text)
    arranger = Arranger(tree, {})
    root = arranger.take_apart(tree.root, (), 0, len(tree.lines))
    above, below = _texts(root.head), _texts(root.foot)
    names = [block.key for block in root.blocks]
    if _SOURCES not in names:
        return _File([*above, *_lines(root.blocks)], [], None, 2, below)
    place = names.index(_SOURCES)
    above += _lines(root.blocks[:place])
    below = [*_lines(root.blocks[place + 1 :]), *below]
    sources = root.blocks[place]
    key = [*_texts(sources.lead), sources.body[0].text]
    holder = _holder(tree)
    first = len(above) + len(key)
    if not is_block(holder) or not isinstance(holder, yaml.MappingNode):
        return _File(above, [*key, *_texts(sources.body[1:])], None, 2, below)
    held = arranger.take_apart(holder, (_SOURCES,), first, first + len(sources.body) - 1)
    return _File(above, key, held, holder.start_mark.column, below)


def _holder(tree: Tree) -> Any:
    return next(value for key, value in tree.root.value if key.value == _SOURCES)


def _together(file: _File, blocks: Sequence[Block]) -> str:
    held = file.held
    if held is None or not blocks:
        return "\n".join([*file.above, *file.below])
    sources = [*file.key, *_texts(held.head), *_lines(blocks), *_texts(held.foot)]
    return "\n".join([*file.above, *sources, *file.below])


def _given(file: _File, block: Block) -> str:
    if file.held is not None:
        return _together(file, [*file.held.blocks, block])
    return "\n".join([*file.above, "", f"{_SOURCES}:", *_lines([block]), *(file.below or [""])])


def _at(block: Block, column: int, wanted: int) -> Block:
    """The block as deep as those where it goes."""

    def moved(line: Line) -> Line:
        rest = line.text.lstrip() if line.text[:column].strip() else line.text[column:]
        return Line(" " * wanted + rest if rest.strip() else "", line.is_content)

    lead = [line for line in block.lead if not line.is_blank]
    return Block(block.key, [moved(line) for line in lead], [moved(line) for line in block.body])


def _lines(blocks: Sequence[Block]) -> list[str]:
    return [line for block in blocks for line in _texts([*block.lead, *block.body])]


def _texts(lines: Sequence[Line]) -> list[str]:
    return [line.text for line in lines]
