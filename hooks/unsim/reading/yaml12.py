"""Reads a YAML file into plain values, and remembers where each stood.

Parsing is libyaml's; composing is done here from its events, in a loop rather than by recursion,
so that hostile nesting, aliases or sizes end in a finding instead of a crash.
"""

import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from unsim.findings import START, Finding, Mark
from unsim.reading.document import Container, Document, Places, mark_of
from unsim.reading.plain import means_otherwise
from unsim.reading.scalars import resolve
from unsim.reading.slips import slip_of
from unsim.reading.text import (
    FORBIDDEN,
    MAX_BYTES,
    MAX_FINDINGS,
    Refusal,
    decode,
    forbidden,
    forbidden_characters,
)

MAX_DEPTH: Final = 20
MAX_ALIASES: Final = 16
MAX_NODES: Final = 60_000


def read(path: Path) -> tuple[Document | None, list[Finding]]:
    """Reads one byte more than allowed at most, and from plain files alone: no pipes, no links."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return None, [_unreadable(path, "is not a plain file")]
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except OSError as error:
        return None, [_unreadable(path, f"cannot be read: {error.strerror}")]
    return parse(path, raw)


def _unreadable(path: Path, message: str) -> Finding:
    return Finding(path, START, "file-readable", message, "put a readable, plain file here")


def parse(path: Path, raw: bytes) -> tuple[Document | None, list[Finding]]:
    findings: list[Finding] = []
    try:
        text = decode(raw)
        findings.extend(forbidden_characters(path, text))
        if findings:
            return None, findings
        document = _Composer(path, text, findings).compose()
        document.carriage_returns = b"\r" in raw
    except Refusal as refused:
        findings.append(Finding(path, refused.mark, refused.rule, refused.message, refused.instead))
        return None, findings
    return (None if findings else document), findings


@dataclass(slots=True)
class _Open:
    """A list or mapping being filled."""

    value: Container
    places: Places
    anchor: str | None
    in_brackets: bool = False
    size: int = 1
    key: str | None = None
    key_mark: Any = None
    skip: bool = False

    @property
    def awaits_key(self) -> bool:
        return self.key is None and type(self.value) is dict


class _Composer:
    def __init__(self, path: Path, text: str, findings: list[Finding]) -> None:
        self.document = Document(path, text, None)
        self.findings = findings
        self.stack: list[_Open] = []
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.aliases = 0
        self.nodes = 0

    def compose(self) -> Document:
        loader = yaml.CSafeLoader(self.document.text)
        try:
            while True:
                event = loader.get_event()
                if isinstance(event, yaml.StreamEndEvent):
                    return self.document
                self._take(event)
        except yaml.MarkedYAMLError as error:
            raise _syntax_refusal(self.document.text, error) from None
        except yaml.YAMLError as error:
            raise Refusal(START, "yaml-syntax", f"is not YAML: {error}", "") from None
        finally:
            loader.dispose()

    def _take(self, event: Any) -> None:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._start(event, {})
        elif kind is yaml.SequenceStartEvent:
            self._start(event, [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._end()
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent and self.nodes:
            raise Refusal(
                _mark(event),
                "yaml-one-document",
                "begins a second document",
                "keep one document a file",
            )

    def _scalar(self, event: Any) -> None:
        style = event.style
        self._note_unlike(event)
        if event.tag is not None:
            self._refuse_tag(event)
        if style == '"':
            self._refuse_escaped(event)
        if self.stack and self.stack[-1].awaits_key:
            self._key(self.stack[-1], event)
            return
        value = event.value if style else resolve(event.value)
        self._add(value, event, 1)
        if event.anchor:
            self.anchors[event.anchor] = (value, 1)

    def _note_unlike(self, event: Any) -> None:
        in_brackets = bool(self.stack) and self.stack[-1].in_brackets
        if not event.style and means_otherwise(event.value, in_brackets=in_brackets):
            self.document.unlike.append((_mark(event), mark_of(event.end_mark)))

    def _key(self, top: _Open, event: Any) -> None:
        top.key, top.key_mark = event.value, event.start_mark
        top.skip = event.value in top.value
        if top.skip:
            first = mark_of(top.places[event.value][0])
            self._found(
                _mark(event),
                "yaml-duplicate-key",
                f"says “{event.value}” again; it stands in line {first.line} already",
                "keep one of the two",
            )

    def _start(self, event: Any, value: Container) -> None:
        if event.tag is not None:
            self._refuse_tag(event)
        if self.stack and self.stack[-1].awaits_key:
            raise Refusal(
                _mark(event),
                "yaml-plain-keys",
                "uses a list or mapping as a key",
                "a key is a plain word",
            )
        if len(self.stack) >= MAX_DEPTH:
            raise Refusal(
                _mark(event),
                "yaml-depth",
                f"nests deeper than {MAX_DEPTH} levels",
                "a record needs far fewer",
            )
        self._add(value, event, 1)
        in_brackets = bool(event.flow_style)
        self.stack.append(_Open(value, self.document.open(value), event.anchor, in_brackets))

    def _end(self) -> None:
        closed = self.stack.pop()
        if closed.anchor:
            self.anchors[closed.anchor] = (closed.value, closed.size)
        if self.stack:
            self.stack[-1].size += closed.size - 1

    def _alias(self, event: Any) -> None:
        mark = _mark(event)
        self.aliases += 1
        if self.aliases > MAX_ALIASES:
            raise Refusal(
                mark, "yaml-aliases", f"uses more than {MAX_ALIASES} aliases", "write the value out"
            )
        if event.anchor not in self.anchors:
            raise Refusal(
                mark,
                "yaml-aliases",
                f"uses the alias *{event.anchor} before or inside its own anchor",
                "write the value out",
            )
        if self.stack and self.stack[-1].awaits_key:
            raise Refusal(
                mark, "yaml-plain-keys", "uses an alias as a key", "a key is a plain word"
            )
        value, size = self.anchors[event.anchor]
        self._add(value, event, size)

    def _add(self, value: Any, event: Any, size: int) -> None:
        self.nodes += size
        if self.nodes > MAX_NODES:
            raise Refusal(
                _mark(event),
                "yaml-nodes",
                f"unfolds to more than {MAX_NODES} values",
                "say it shorter",
            )
        if not self.stack:
            self.document.value = value
            return
        top = self.stack[-1]
        top.size += size
        if isinstance(top.value, list):
            top.places[len(top.value)] = (event.start_mark, event.start_mark)
            top.value.append(value)
            return
        if top.key is not None and not top.skip:
            top.places[top.key] = (top.key_mark, event.start_mark)
            top.value[top.key] = value
        top.key, top.skip = None, False

    def _refuse_tag(self, event: Any) -> None:
        self._found(
            _mark(event),
            "yaml-tags",
            f"has the tag {event.tag}",
            "delete the tag; no record needs one",
        )

    def _refuse_escaped(self, event: Any) -> None:
        """What `"\\u202e"` unfolds to is as invisible as the character itself."""
        if escaped := FORBIDDEN.search(event.value):
            self._add_finding(forbidden(self.document.path, _mark(event), escaped[0]))

    def _found(self, mark: Mark, rule: str, message: str, instead: str) -> None:
        self._add_finding(Finding(self.document.path, mark, rule, message, instead))

    def _add_finding(self, finding: Finding) -> None:
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(finding)


def _mark(event: Any) -> Mark:
    return mark_of(event.start_mark)


def _syntax_refusal(text: str, error: yaml.MarkedYAMLError) -> Refusal:
    if slip := slip_of(text, error):
        return Refusal(slip.mark, "yaml-syntax", slip.message, slip.instead)
    where = error.problem_mark or error.context_mark
    mark = mark_of(where) if where else START
    problem = error.problem or "cannot be parsed"
    context = f" ({error.context})" if error.context else ""
    return Refusal(
        mark,
        "yaml-syntax",
        f"is not YAML here: {problem}{context}",
        "look at this line and the one above: indentation, a missing colon or space, an open quote",
    )
