"""Files of ours that are believed only if we wrote them.

What is remembered between two runs lies in the checkout, where a pull request could put anything. So
it is signed with a secret that lies outside: a file from anywhere else is as good as none.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import Final

from unsim.whole import write_whole

_SECRET_LENGTH: Final = 64


def read_signed(path: Path, most: int) -> bytes | None:
    """What the file holds, if it is there, no larger than `most` bytes and ours."""
    secret = _secret()
    if secret is None:
        return None
    try:
        with path.open("rb") as file:
            signature, _, body = file.read(most).partition(b"\n")
    except OSError:
        return None
    return body if hmac.compare_digest(signature, _signature(secret, body)) else None


def write_signed(path: Path, body: bytes) -> None:
    """Best effort: what cannot be remembered is slow next time, and no failure."""
    secret = _secret()
    if secret is None:
        return
    try:
        write_whole(path, _signature(secret, body) + b"\n" + body, mode=0o644)
    except OSError:
        return


def _signature(secret: bytes, body: bytes) -> bytes:
    return hmac.new(secret, body, hashlib.sha256).hexdigest().encode()


def _secret() -> bytes | None:
    path = _secret_file()
    try:
        if not path.exists():
            write_whole(path, secrets.token_hex(_SECRET_LENGTH // 2).encode(), mode=0o600)
        secret = path.read_bytes()
    except (OSError, RuntimeError):
        return None
    return secret if len(secret) == _SECRET_LENGTH else None


def _secret_file() -> Path:
    state = os.environ.get("XDG_STATE_HOME") or "~/.local/state"
    return Path(state).expanduser() / "unsim" / "cache-secret"
