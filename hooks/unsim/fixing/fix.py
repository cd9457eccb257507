"""One file into canonical form: the result is proved equal before it is believed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from unsim.fixing.arrange import Arranger
from unsim.fixing.comments import same_comments
from unsim.fixing.form import written
from unsim.fixing.order import canonical_order
from unsim.fixing.tree import Tree, is_block, tree_of
from unsim.reading.document import Document, Path_
from unsim.reading.kinds import KINDS, kind_of
from unsim.reading.shapes import validate
from unsim.reading.yaml12 import parse
from unsim.records.places import places_of

_SOURCES: Final[Path_] = ("sources",)
"""Sorted by key, so that two people who add one do not meet at the end of the file."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The canonical text, or why there is none and the file stays as it is."""

    text: str | None
    refusal: str = ""


def fix(path: Path, raw: bytes) -> Fixed:
    document, findings = parse(path, raw)
    kind = kind_of(path)
    if document is None or kind is None:
        why = f"line {findings[0].mark.line}: {findings[0].message}" if findings else "is no record"
        return Fixed(None, why)
    document = _quoted(path, document)
    tree = tree_of(document.text)
    if not isinstance(tree.root, yaml.MappingNode) or not is_block(tree.root):
        return Fixed(None, "is no mapping of lines “key: value”")
    text = _arranged(tree, _orders(document, kind, tree), KINDS[kind].schema_line)
    return _proved(path, document, tree, text)


def _quoted(path: Path, document: Document) -> Document:
    """With quotes round what means something else to other readers of YAML."""
    lines = document.text.split("\n")
    for start, end in reversed(document.unlike):
        if start.line == end.line:
            line = lines[start.line - 1]
            text = line[start.column - 1 : end.column - 1]
            quoted = json.dumps(text, ensure_ascii=False)
            lines[start.line - 1] = line[: start.column - 1] + quoted + line[end.column - 1 :]
    quoted_document, _ = parse(path, "\n".join(lines).encode())
    return quoted_document or document


def _orders(document: Document, kind: str, tree: Tree) -> Mapping[Path_, Sequence[str]]:
    """The order of keys at each path; none where the shape is wrong or lines are shared by aliases."""
    record, _ = validate(document, KINDS[kind].model)
    if record is None or tree.has_aliases():
        return {}
    orders = {path: canonical_order(type(model)) for path, model in places_of(record).models}
    return {**orders, _SOURCES: sorted(document.value.get("sources") or ())}


def _arranged(tree: Tree, orders: Mapping[Path_, Sequence[str]], first_line: str) -> str:
    arranger = Arranger(tree, orders)
    taken = arranger.take_apart(tree.root, (), 0, len(tree.lines))
    return written(taken, first_line)


def _proved(path: Path, before: Document, tree: Tree, text: str) -> Fixed:
    after, findings = parse(path, text.encode())
    if after is None or findings or _written(after) != _written(before):
        return Fixed(None, "putting it in order would change a value; please do it by hand")
    if not same_comments(tree, tree_of(text)):
        return Fixed(
            None,
            "putting it in order would move a comment away from what it is about; please do it by hand",
        )
    return Fixed(text)


def _written(document: Document) -> str:
    """Values in an order of their own, with their types: 1, true and "1" differ."""
    return json.dumps(document.value, sort_keys=True)
