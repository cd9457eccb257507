"""Checks what has changed since the last check. Where nothing has, nothing heavy is imported."""

from pathlib import Path

from unsim.checking.cache import PROJECT, Found, recall, remember, state_of
from unsim.findings import Finding, in_order


def check_again(root: Path) -> list[Finding]:
    state = state_of(root)
    known = recall(root, state)
    changed = [name for name in state.files if name not in known]
    if not changed:
        return _all(known)
    found = {**known, **_check(root, changed)}
    remember(root, state, found)
    return _all(found)


def _all(found: Found) -> list[Finding]:
    return in_order(finding for findings in found.values() for finding in findings)


def _check(root: Path, names: list[str]) -> dict[str, list[Finding]]:
    from unsim.checking.run import check_paths, check_project  # noqa: PLC0415 - as promised above

    found: dict[str, list[Finding]] = {name: [] for name in names}
    if PROJECT in found:
        found[PROJECT] = check_project(root)
    for finding in check_paths(root, [root / name for name in names if name != PROJECT]):
        found[finding.path.relative_to(root).as_posix()].append(finding)
    return found
