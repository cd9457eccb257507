"""A file is written whole or stays as it was: also on a full disk, and when two do it at once."""

import os
from pathlib import Path


def write_whole(path: Path, content: str | bytes, mode: int | None = None) -> None:
    """Beside its place first. `mode` for a new file; one that is there keeps its own."""
    raw = content.encode() if isinstance(content, str) else content
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        part.touch(0o666 if mode is None else mode, exist_ok=False)
        part.write_bytes(raw)
        if mode is None and path.exists():
            part.chmod(path.stat().st_mode)
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
