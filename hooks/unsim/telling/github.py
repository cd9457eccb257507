"""Workflow commands: GitHub shows each finding beside the line it is about."""

from collections.abc import Sequence

from unsim.checking.explain import address
from unsim.findings import Finding
from unsim.telling.place import Setting, one_line


def github(findings: Sequence[Finding], setting: Setting) -> str:
    return "".join(_command(finding, setting) + "\n" for finding in findings)


def _command(finding: Finding, setting: Setting) -> str:
    properties = {
        "file": one_line(setting.name(finding.path)),
        "line": finding.mark.line,
        "endLine": finding.end.line if finding.end else None,
        "col": finding.mark.column,
        "endColumn": finding.end.column if finding.end else None,
        "title": finding.rule,
    }
    written = ",".join(
        f"{key}={_property(str(value))}" for key, value in properties.items() if value
    )
    return f"::{finding.severity} {written}::{_data(_message(finding, setting))}"


def _message(finding: Finding, setting: Setting) -> str:
    parts = [
        one_line(finding.message),
        one_line(finding.instead),
        address(finding.rule, setting.base),
    ]
    return "\n".join(part for part in parts if part)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
