"""path:line:column: error: what is wrong — and below it what to write instead."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from unsim.checking.explain import address
from unsim.findings import Finding
from unsim.telling.place import Setting, one_line

_COLOURS: Final = {"error": "31", "warning": "33", "place": "1", "hint": "36", "rule": "2"}


_SHAPE: Final = ("yaml-", "record-", "file-")
"""While one of these stands, most rules cannot be asked."""


def human(findings: Sequence[Finding], setting: Setting) -> str:
    blocks = [_block(finding, setting) for finding in findings]
    return "\n".join([*blocks, *_summary(findings)]) + "\n"


def _block(finding: Finding, setting: Setting) -> str:
    return "\n".join(_lines(finding, setting))


def _lines(finding: Finding, setting: Setting) -> Iterator[str]:
    place = f"{setting.name(finding.path)}:{finding.mark.line}:{finding.mark.column}:"
    severity = _painted(f"{finding.severity}:", finding.severity, setting)
    yield f"{_painted(one_line(place), 'place', setting)} {severity} {one_line(finding.message)}"
    if finding.instead:
        yield f"    {_painted('instead:', 'hint', setting)} {one_line(finding.instead)}"
    rule = f"{finding.rule}  {address(finding.rule, setting.base)}"
    yield f"    {_painted(rule, 'rule', setting)}"


def _painted(text: str, colour: str, setting: Setting) -> str:
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if setting.colour else text


def _summary(findings: Sequence[Finding]) -> Iterator[str]:
    if not findings:
        yield "No errors."
        return
    counted = Counter(finding.severity for finding in findings)
    files = len({finding.path for finding in findings})
    errors, warnings = counted["error"], counted["warning"]
    yield f"{_counted(errors, 'error')}, {_counted(warnings, 'warning')} in {_counted(files, 'file')}."
    if any(finding.rule.startswith(_SHAPE) for finding in findings):
        yield "What is cited, named and dated is checked once the form of the file is right."


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
