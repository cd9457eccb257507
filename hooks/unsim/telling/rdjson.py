"""Reviewdog's diagnostic format: findings with the change that would mend them.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf — columns count bytes of UTF-8.
"""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from unsim.checking.explain import address
from unsim.findings import Finding, Mark
from unsim.telling.place import Setting

_SEVERITIES: Final = {"error": "ERROR", "warning": "WARNING"}


def rdjson(findings: Sequence[Finding], setting: Setting) -> str:
    document = {
        "source": {"name": "unsim", "url": address("", setting.base).rstrip("#")},
        "diagnostics": [_diagnostic(finding, setting) for finding in findings],
    }
    if not setting.base:
        del document["source"]["url"]  # type: ignore[attr-defined]
    return json.dumps(document, indent=1) + "\n"


def _diagnostic(finding: Finding, setting: Setting) -> dict[str, Any]:
    lines = _lines(finding.path)
    where = {"start": _position(finding.mark, lines)}
    if finding.end is not None:
        where["end"] = _position(finding.end, lines)
    diagnostic: dict[str, Any] = {
        "message": "\n".join(part for part in (finding.message, finding.instead) if part),
        "location": {"path": setting.name(finding.path), "range": where},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if setting.base:
        diagnostic["code"]["url"] = address(finding.rule, setting.base)
    if finding.replacement is not None and finding.end is not None:
        diagnostic["suggestions"] = [{"range": where, "text": finding.replacement}]
    return diagnostic


def _position(mark: Mark, lines: tuple[str, ...]) -> dict[str, int]:
    line = lines[mark.line - 1] if mark.line <= len(lines) else ""
    before = line[: mark.column - 1]
    beyond = mark.column - 1 - len(before)
    return {"line": mark.line, "column": len(before.encode("utf-8", "replace")) + beyond + 1}


@cache
def _lines(path: Path) -> tuple[str, ...]:
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return ()
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
