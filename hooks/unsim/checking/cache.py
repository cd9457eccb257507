"""Remembers what was found in each file, while nothing that it depends on changes.

A file's findings depend on its content, on the other files of its record (a country and its carriers
are checked together), and on what all files share: the code, the languages, the
day, the versions below. They are kept in JSON, signed with a secret that lies outside the
checkout: a result that comes with a pull request, or from anywhere else, is not believed.
"""

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from unsim.derive.clock import build_day
from unsim.findings import Finding, Mark
from unsim.reading.kinds import is_record, record_kind_of, record_of
from unsim.signed import read_signed, write_signed

PROJECT: Final = ""
"""The name under which findings are kept that belong to no record: strays and schemas."""
_CODE: Final = Path(__file__).resolve().parent.parent
_PACKAGES: Final = ("pydantic-", "pydantic_core-", "pyyaml-")
_MAX_BYTES: Final = 50_000_000
_VERSION: Final = "3"

Found = Mapping[str, Sequence[Finding]]


@dataclass(frozen=True, slots=True)
class State:
    """What the findings depend on: what is shared, and the content of each file by its name."""

    shared: str
    files: Mapping[str, str]


def state_of(root: Path) -> State:
    data = root / "data"
    shared, project = _shared_state(), hashlib.sha256()
    files: dict[str, str] = {}
    for path in sorted(data.glob("**/*")):
        name, content = path.relative_to(root).as_posix(), _content_state(path)
        if not is_record(path, data):
            project.update(os.fsencode(name) + content)
            continue
        files[name] = content.hex()
        if record_kind_of(path) == "locales":
            shared.update(os.fsencode(name) + content)
    for path in sorted((root / "docs").glob("**/*")):
        project.update(os.fsencode(path.relative_to(root).as_posix()) + _content_state(path))
    return State(shared.hexdigest(), {PROJECT: project.hexdigest(), **_with_records(files)})


def _with_records(files: Mapping[str, str]) -> dict[str, str]:
    """Each file's state is that of its whole record, so that one change has all of it checked."""
    records: dict[Path, hashlib._Hash] = {}
    for name, content in files.items():
        digest = records.setdefault(record_of(Path(name)), hashlib.sha256())
        digest.update(os.fsencode(name) + content.encode())
    return {name: records[record_of(Path(name))].hexdigest() for name in files}


def recall(root: Path, state: State) -> dict[str, list[Finding]]:
    """The findings of the files that are as they were, by name."""
    body = read_signed(_cache_file(root), _MAX_BYTES)
    if body is None:
        return {}
    try:
        return _recalled(root, json.loads(body), state)
    except (ValueError, KeyError, TypeError, AttributeError):
        return {}


def remember(root: Path, state: State, found: Found) -> None:
    """Best effort: a check that cannot be remembered is a slow check, not a failed one."""
    if state_of(root) != state:
        return
    files = {
        name: [state.files[name], [_plain(root, finding) for finding in findings]]
        for name, findings in found.items()
    }
    body = json.dumps({"shared": state.shared, "files": files}).encode()
    write_signed(_cache_file(root), body)


def _cache_file(root: Path) -> Path:
    return root / ".cache" / "unsim" / "check.json"


def _shared_state() -> "hashlib._Hash":
    digest = hashlib.sha256()
    for part in (_VERSION, sys.version, *_installed(), str(build_day())):
        digest.update(part.encode() + b"\0")
    for path in sorted(_CODE.glob("**/*.py")):
        digest.update(path.relative_to(_CODE).as_posix().encode() + _content_state(path))
    return digest


def _installed() -> Iterator[str]:
    """The versions of what reads and judges, by the names of their folders: that needs no import."""
    for folder in sys.path:
        try:
            names = sorted(path.name for path in Path(folder or ".").iterdir())
        except OSError:
            continue
        for name in names:
            if name.lower().startswith(_PACKAGES) and name.endswith(".dist-info"):
                yield name


def _content_state(path: Path) -> bytes:
    if path.is_symlink():
        return hashlib.sha256(b"link" + os.fsencode(path.readlink())).digest()
    if not path.is_file():
        return hashlib.sha256(b"no file").digest()
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()


def _plain(root: Path, finding: Finding) -> list[Any]:
    return [
        finding.path.relative_to(root).as_posix(),
        list(finding.mark),
        finding.rule,
        finding.message,
        finding.instead,
        finding.severity,
        list(finding.end) if finding.end else None,
        finding.replacement,
    ]


def _recalled(root: Path, stored: dict[str, Any], state: State) -> dict[str, list[Finding]]:
    if stored["shared"] != state.shared:
        return {}
    return {
        name: [_finding(root, *plain) for plain in findings]
        for name, (content, findings) in stored["files"].items()
        if state.files.get(name) == content
    }


def _finding(
    root: Path,
    path: str,
    mark: list[int],
    rule: str,
    message: str,
    instead: str,
    severity: str,
    end: list[int] | None,
    replacement: str | None,
) -> Finding:
    ends = Mark(*end) if end else None
    return Finding(root / path, Mark(*mark), rule, message, instead, severity, ends, replacement)
