"""What was found, for people at a terminal, for an issue, and for machines."""

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from unsim.telling.markup import link, safe
from unsim.telling.place import one_line
from unsim.upkeep.links.judge import Verdict
from unsim.upkeep.links.memory import Memory

_ORDER: Final = (
    *("gone", "alive", "exception-over", "exception-unneeded", "in-trouble", "moved", "refused"),
)
_TITLES: Final = {
    "gone": "Gone",
    "alive": "Alive again",
    "exception-over": "Exceptions that have run out",
    "exception-unneeded": "Exceptions that nothing needs",
    "in-trouble": "No answer so far; asked again next time",
    "moved": "Moved for good",
    "refused": "Will not answer a machine; have a look yourself",
}


def terminal_text(found: Sequence[Verdict], memory: Memory, left: int, root: Path) -> str:
    lines = []
    for what in _ORDER:
        here = [verdict for verdict in found if verdict.what == what]
        if here:
            lines.append(f"{_TITLES[what]}:")
            lines += [line for verdict in here for line in _lines(verdict, root)]
            lines.append("")
    lines.append(_summary(memory, left))
    return "\n".join(one_line(line).rstrip() for line in lines) + "\n"


def markdown_text(found: Sequence[Verdict], root: Path) -> str:
    """Nothing at all where nobody has to do anything."""
    findings = [verdict for verdict in found if verdict.is_finding]
    if not findings:
        return ""
    lines = []
    for what in _ORDER:
        here = [verdict for verdict in findings if verdict.what == what]
        if here:
            lines += [f"**{_TITLES[what]}**", ""]
            lines += [_item(verdict, root) for verdict in here]
            lines.append("")
    return "\n".join(lines)


def json_text(found: Sequence[Verdict], root: Path) -> str:
    return (
        json.dumps([_plain(verdict, root) for verdict in found], ensure_ascii=False, indent=1)
        + "\n"
    )


def _lines(verdict: Verdict, root: Path) -> Iterator[str]:
    since = f" since {verdict.since}" if verdict.since else ""
    yield f"  {verdict.url}"
    yield f"    {verdict.says}{since}"
    if verdict.instead:
        kind = "copy:" if verdict.what == "gone" else "now:"
        yield f"    {kind} {verdict.instead}"
    for named in verdict.named:
        yield f"    {_place(named.path, root)}:{named.line}  {named.address}"


def _item(verdict: Verdict, root: Path) -> str:
    since = f" since {verdict.since}" if verdict.since else ""
    copy = f", {link('a copy', verdict.instead)}" if verdict.instead else ""
    places = ", ".join(
        f"<code>{safe(f'{_place(named.path, root)}:{named.line}')}</code>"
        for named in verdict.named
    )
    return f"- [ ] {link(verdict.url, verdict.url)}: {safe(verdict.says)}{since}{copy} {places}".rstrip()


def _plain(verdict: Verdict, root: Path) -> dict[str, Any]:
    return {
        "what": verdict.what,
        "url": verdict.url,
        "says": verdict.says,
        "since": verdict.since,
        "instead": verdict.instead,
        "places": [
            {"file": _place(named.path, root), "line": named.line, "at": named.address}
            for named in verdict.named
        ],
    }


def _summary(memory: Memory, left: int) -> str:
    kinds = Counter(known.kind for known in memory.known.values())
    told = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    rest = f"; {left} left for the next run" if left else ""
    return f"{len(memory.known)} addresses: {told or 'none asked'}{rest}."


def _place(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()
