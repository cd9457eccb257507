"""Files under data/ that nothing reads: a record that silently is not there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from unsim.findings import START, Finding
from unsim.reading.kinds import KINDS, is_record

_OTHER_FOLDERS: Final = {"schema", "world"}


def stray_files(data: Path) -> Iterator[Finding]:
    for path in sorted(data.rglob("*")):
        if path.is_file() and not _is_read(path, data):
            yield Finding(
                path,
                START,
                "file-place",
                "is read by nothing",
                f"records are {', '.join(f'data/{kind.place}' for kind in KINDS.values())}",
            )


def _is_read(path: Path, data: Path) -> bool:
    parts = path.relative_to(data).parts
    hidden = any(part.startswith(".") for part in parts) or path.name.endswith("~")
    if hidden or parts[0] in _OTHER_FOLDERS or path.suffix == ".md":
        return True
    return is_record(path, data)
