"""Remembers the result of a whole check while nothing changes.

The key is made of the contents of everything the result depends on: the records, the code, the
day, the versions below. The file is JSON, and signed with a secret that lies outside the checkout:
a result that comes with a pull request, or from anywhere else, is not believed.
"""

import hashlib
import hmac
import json
import os
import secrets
import sys
from collections.abc import Iterator, Sequence
from importlib import metadata
from pathlib import Path
from typing import Any, Final

from unsim.derive.clock import build_day
from unsim.findings import Finding, Mark

_CODE: Final = Path(__file__).resolve().parent.parent
_MAX_BYTES: Final = 20_000_000
_VERSION: Final = "1"
_SECRET_LENGTH: Final = 64


def recall(root: Path, key: str) -> list[Finding] | None:
    """The findings of the last check if it was of exactly this; None otherwise."""
    secret = _secret()
    if secret is None:
        return None
    try:
        with _cache_file(root).open("rb") as file:
            signature, _, body = file.read(_MAX_BYTES).partition(b"\n")
        if not hmac.compare_digest(signature, _signature(secret, body)):
            return None
        stored = json.loads(body)
        return _findings(root, stored) if stored["key"] == key else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(root: Path, findings: Sequence[Finding], key: str) -> None:
    """Best effort: a check that cannot be remembered is a slow check, not a failed one."""
    secret = _secret()
    if secret is None or key != key_of(root):
        return
    stored = {"key": key, "findings": [_plain(root, finding) for finding in findings]}
    body = json.dumps(stored, ensure_ascii=False).encode()
    try:
        _write(_cache_file(root), _signature(secret, body) + b"\n" + body)
    except OSError:
        return


def _cache_file(root: Path) -> Path:
    return root / ".cache" / "unsim" / "check.json"


def key_of(root: Path) -> str:
    """To be taken before a check: `remember` forgets what changed meanwhile."""
    digest = hashlib.sha256()
    for part in (_VERSION, sys.version, *_versions(), str(build_day())):
        digest.update(part.encode() + b"\0")
    for folder, pattern in ((root / "data", "**/*"), (_CODE, "**/*.py")):
        for path in sorted(folder.glob(pattern)):
            digest.update(_state(path, folder))
    return digest.hexdigest()


def _versions() -> Iterator[str]:
    for package in ("pydantic", "pydantic_core", "PyYAML"):
        try:
            yield metadata.version(package)
        except metadata.PackageNotFoundError:
            yield "?"


def _state(path: Path, folder: Path) -> bytes:
    name = os.fsencode(path.relative_to(folder))
    if path.is_symlink():
        return name + b"\0link\0" + os.fsencode(path.readlink())
    if not path.is_file():
        return name + b"\0"
    return name + b"\0" + hashlib.sha256(path.read_bytes()).digest()


def _signature(secret: bytes, body: bytes) -> bytes:
    return hmac.new(secret, body, hashlib.sha256).hexdigest().encode()


def _secret() -> bytes | None:
    path = _secret_file()
    try:
        if not path.exists():
            _write(path, secrets.token_hex(_SECRET_LENGTH // 2).encode(), mode=0o600)
        secret = path.read_bytes()
    except (OSError, RuntimeError):
        return None
    return secret if len(secret) == _SECRET_LENGTH else None


def _secret_file() -> Path:
    state = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(state).expanduser() / "unsim" / "cache-secret"


def _write(path: Path, content: bytes, mode: int = 0o644) -> None:
    """All of it or nothing, also when two checks run at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    part.touch(mode, exist_ok=False)
    part.write_bytes(content)
    part.replace(path)


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


def _findings(root: Path, stored: dict[str, Any]) -> list[Finding]:
    return [
        Finding(
            root / path,
            Mark(*mark),
            rule,
            message,
            instead,
            severity,
            Mark(*end) if end else None,
            replacement,
        )
        for path, mark, rule, message, instead, severity, end, replacement in stored["findings"]
    ]
