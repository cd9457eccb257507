"""Reads a YAML file into plain values, and remembers where each stood.

Parsing is libyaml's; composing is done here from its events, in a loop rather than by recursion,
so that hostile nesting, aliases or sizes end in a finding instead of a crash.
"""

import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Final

import yaml

from unsim.findings import START, Finding, Mark
from unsim.reading.scalars import resolve

MAX_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 20
MAX_ALIASES: Final = 16
MAX_NODES: Final = 60_000
MAX_FINDINGS: Final = 50

# C0 and C1 controls but tab and line ends; soft hyphen and zero-width space; bidi marks, overrides
# and isolates; line separators; invisible operators; a BOM inside; tag characters.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]"
)

Key = str | int
Path_ = tuple[Key, ...]
_NOWHERE: Final = object()


@dataclass(slots=True)
class Document:
    """Plain values, with the place of every key and value."""

    path: Path
    text: str = field(repr=False)
    value: Any = field(repr=False)
    _keys: dict[int, dict[Key, Mark]] = field(default_factory=dict, repr=False)
    _values: dict[int, dict[Key, Mark]] = field(default_factory=dict, repr=False)

    def key_mark(self, path: Path_) -> Mark:
        return self._mark(self._keys, path)

    def value_mark(self, path: Path_) -> Mark:
        return self._mark(self._values, path)

    def key_span(self, path: Path_) -> tuple[Mark, Mark | None]:
        """Where a key begins and ends; no end where it is not written plainly on one line."""
        exists = self.value_at(path) is not _NOWHERE and path
        return self._span(self.key_mark(path), path[-1] if exists else _NOWHERE)

    def value_span(self, path: Path_) -> tuple[Mark, Mark | None]:
        return self._span(self.value_mark(path), self.value_at(path))

    def value_at(self, path: Path_) -> Any:
        """The value at `path`; an object that equals nothing where there is none."""
        value = self.value
        for key in path:
            try:
                value = value[key]
            except (KeyError, IndexError, TypeError):
                return _NOWHERE
        return value

    def written(self, start: Mark, end: Mark) -> str:
        """The text between two places of one line."""
        return self.text.split("\n")[start.line - 1][start.column - 1 : end.column - 1]

    def _span(self, start: Mark, value: Any) -> tuple[Mark, Mark | None]:
        length = written_length(self.text, start, value)
        return start, Mark(start.line, start.column + length) if length else None

    def _mark(self, table: dict[int, dict[Key, Mark]], path: Path_) -> Mark:
        """The place of `path`, or of its nearest ancestor that exists in the file."""
        found, container = START, self.value
        for key in path:
            marks = table.get(id(container), {})
            if key not in marks:
                break
            found, container = marks[key], container[key]
        return found


_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'')
_BARE = re.compile(r"[^\s,\[\]{}#]+")


def written_length(text: str, start: Mark, value: Any) -> int:
    """How many characters the scalar at `start` takes; 0 if it is none or spans lines."""
    if value is _NOWHERE or isinstance(value, dict | list):
        return 0
    line = text.split("\n")[start.line - 1][start.column - 1 :]
    if isinstance(value, str) and value and line.startswith(value):
        return len(value)
    written = _QUOTED.match(line) or (None if isinstance(value, str) else _BARE.match(line))
    return len(written[0]) if written else 0


class _Refused(Exception):
    """Reading cannot go on."""

    def __init__(self, mark: Mark, rule: str, message: str, instead: str) -> None:
        super().__init__(message)
        self.mark, self.rule, self.message, self.instead = mark, rule, message, instead


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
        text = _decode(raw)
        findings.extend(_forbidden_characters(path, text))
        if findings:
            return None, findings
        document = _Composer(path, text, findings).compose()
    except _Refused as refused:
        findings.append(
            Finding(path, refused.mark, refused.rule, refused.message, refused.instead)
        )
        return None, findings
    return (None if findings else document), findings


def _decode(raw: bytes) -> str:
    if len(raw) > MAX_BYTES:
        raise _Refused(
            START,
            "file-size",
            f"is too long; {MAX_BYTES // 1024} KB is the most a file may have",
            "split it, or say it shorter",
        )
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        raise _Refused(
            _mark_after(before),
            "file-encoding",
            f"is not UTF-8: byte 0x{raw[error.start]:02x} cannot stand here",
            "save the file as UTF-8",
        ) from None


def _mark_after(text: str) -> Mark:
    return Mark(text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1)


def _forbidden_characters(path: Path, text: str) -> Iterator[Finding]:
    for match in islice(_FORBIDDEN.finditer(text), MAX_FINDINGS):
        mark = _mark_after(text[: match.start()])
        end = Mark(mark.line, mark.column + 1)
        yield _forbidden(path, mark, match[0], end=end, replacement="")


def _forbidden(
    path: Path, mark: Mark, char: str, end: Mark | None = None, replacement: str | None = None
) -> Finding:
    message = f"holds the invisible character U+{ord(char):04X}, which can hide or reorder text"
    return Finding(
        path, mark, "file-characters", message, "delete it", end=end, replacement=replacement
    )


@dataclass(slots=True)
class _Open:
    """A list or mapping being filled."""

    value: dict[str, Any] | list[Any]
    anchor: str | None
    size: int = 1
    key: str | None = None
    key_mark: Mark = START
    skip: bool = False


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
            raise _syntax_refusal(error) from None
        except yaml.YAMLError as error:
            raise _Refused(START, "yaml-syntax", f"is not YAML: {error}", "") from None
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
            raise _Refused(
                _mark(event), "yaml-one-document", "begins a second document", "keep one document a file"
            )

    def _scalar(self, event: Any) -> None:
        self._refuse_tag(event)
        if event.style == '"':
            self._refuse_escaped(event)
        plain = event.style is None or event.style == ""
        value = resolve(event.value) if plain else event.value
        top = self.stack[-1] if self.stack else None
        if top is not None and type(top.value) is dict and top.key is None:
            self._key(top, event)
        else:
            self._add(value, _mark(event), 1)
            if event.anchor:
                self.anchors[event.anchor] = (value, 1)

    def _key(self, top: _Open, event: Any) -> None:
        mark = _mark(event)
        top.key, top.key_mark = event.value, mark
        top.skip = event.value in top.value
        if top.skip:
            first = self.document._keys[id(top.value)][event.value]
            self._found(
                mark,
                "yaml-duplicate-key",
                f"says “{event.value}” again; it stands in line {first.line} already",
                "keep one of the two",
            )

    def _start(self, event: Any, value: dict[str, Any] | list[Any]) -> None:
        self._refuse_tag(event)
        mark = _mark(event)
        top = self.stack[-1] if self.stack else None
        if top is not None and type(top.value) is dict and top.key is None:
            raise _Refused(
                mark, "yaml-plain-keys", "uses a list or mapping as a key", "a key is a plain word"
            )
        if len(self.stack) >= MAX_DEPTH:
            raise _Refused(
                mark, "yaml-depth", f"nests deeper than {MAX_DEPTH} levels", "a record needs far fewer"
            )
        self._add(value, mark, 1)
        self.document._keys[id(value)] = {}
        self.document._values[id(value)] = {}
        self.stack.append(_Open(value, event.anchor))

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
            raise _Refused(
                mark, "yaml-aliases", f"uses more than {MAX_ALIASES} aliases", "write the value out"
            )
        if event.anchor not in self.anchors:
            raise _Refused(
                mark,
                "yaml-aliases",
                f"uses the alias *{event.anchor} before or inside its own anchor",
                "write the value out",
            )
        top = self.stack[-1] if self.stack else None
        if top is not None and type(top.value) is dict and top.key is None:
            raise _Refused(mark, "yaml-plain-keys", "uses an alias as a key", "a key is a plain word")
        value, size = self.anchors[event.anchor]
        self._add(value, mark, size)

    def _add(self, value: Any, mark: Mark, size: int) -> None:
        self.nodes += size
        if self.nodes > MAX_NODES:
            raise _Refused(
                mark, "yaml-nodes", f"unfolds to more than {MAX_NODES} values", "say it shorter"
            )
        if not self.stack:
            self.document.value = value
            return
        top = self.stack[-1]
        top.size += size
        if isinstance(top.value, list):
            self._place(top.value, len(top.value), mark, mark)
            top.value.append(value)
            return
        key = top.key
        assert key is not None
        if not top.skip:
            self._place(top.value, key, top.key_mark, mark)
            top.value[key] = value
        top.key, top.skip = None, False

    def _place(self, container: Any, key: Key, key_mark: Mark, value_mark: Mark) -> None:
        self.document._keys[id(container)][key] = key_mark
        self.document._values[id(container)][key] = value_mark

    def _refuse_tag(self, event: Any) -> None:
        if event.tag is not None:
            self._found(
                _mark(event), "yaml-tags", f"has the tag {event.tag}", "delete the tag; no record needs one"
            )

    def _refuse_escaped(self, event: Any) -> None:
        """What `"\\u202e"` unfolds to is as invisible as the character itself."""
        if escaped := _FORBIDDEN.search(event.value):
            self._add_finding(_forbidden(self.document.path, _mark(event), escaped[0]))

    def _found(self, mark: Mark, rule: str, message: str, instead: str) -> None:
        self._add_finding(Finding(self.document.path, mark, rule, message, instead))

    def _add_finding(self, finding: Finding) -> None:
        if len(self.findings) < MAX_FINDINGS:
            self.findings.append(finding)


def _mark(event: Any) -> Mark:
    start = event.start_mark
    return Mark(start.line + 1, start.column + 1)


def _syntax_refusal(error: yaml.MarkedYAMLError) -> _Refused:
    where = error.problem_mark or error.context_mark
    mark = Mark(where.line + 1, where.column + 1) if where else START
    problem = error.problem or "cannot be parsed"
    context = f" ({error.context})" if error.context else ""
    return _Refused(
        mark,
        "yaml-syntax",
        f"is not YAML here: {problem}{context}",
        "look at this line and the one above: indentation, a missing colon or space, an open quote",
    )
