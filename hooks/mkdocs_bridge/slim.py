"""Cuts the theme's style sheet down to what running text needs: every reader fetches it.

The sheet styles a whole frame of its own, of which we use nothing. A rule stays if one of its
selectors asks for no class but those that a hand-written page can have.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

CLASSES: Final = frozenset(
    {
        *("md-typeset", "admonition", "admonition-title", "inline"),
        *("footnote", "footnote-ref", "footnote-backref", "headerlink"),
        *("task-list-item", "task-list-control", "task-list-indicator"),
    }
)
"""The classes of running text and of the extensions that mkdocs.yml switches on. Every admonition looks like a note."""
_PARTS: Final = re.compile(r"""/\*.*?\*/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]""", re.DOTALL)
_CLASS: Final = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
_QUOTED: Final = re.compile(r""""[^"]*"|'[^']*'""")
_CHOICE: Final = re.compile(r":(?:not|is|where|has)\([^()]*\)")
_USED: Final = re.compile(r"var\((--[\w-]+)")
_NESTING: Final = ("@media", "@supports", "@layer", "@container")


@dataclass(frozen=True, slots=True)
class Rule:
    """What stands before the braces, and what stands within; no braces: a statement."""

    head: str
    body: str | None


def slim(sheet: str) -> str:
    kept = "".join(_kept(sheet))
    return _without_unused(kept)


def rules(sheet: str) -> Iterator[Rule]:
    """The rules of one level, each with all that is nested in it."""
    depth = start = opened = 0
    for found in _PARTS.finditer(sheet):
        sign = found[0]
        if sign == "{":
            opened = opened if depth else found.start()
            depth += 1
        elif sign == "}":
            depth -= 1
            if not depth:
                yield Rule(_clean(sheet[start:opened]), sheet[opened + 1 : found.start()])
                start = found.end()
        elif sign == ";" and not depth:
            yield Rule(_clean(sheet[start : found.start()]), None)
            start = found.end()


def _clean(head: str) -> str:
    return re.sub(r"/\*.*?\*/", "", head, flags=re.DOTALL).strip()


def _kept(sheet: str) -> Iterator[str]:
    for rule in rules(sheet):
        if rule.body is None:
            yield f"{rule.head};"
        elif rule.head.startswith(_NESTING):
            inner = "".join(_kept(rule.body))
            yield f"{rule.head}{{{inner}}}" if inner else ""
        elif rule.head.startswith("@"):
            yield f"{rule.head}{{{rule.body}}}"
        else:
            heads = [head for head in _selectors(rule.head) if _is_needed(head)]
            yield f"{','.join(heads)}{{{rule.body}}}" if heads else ""


def _selectors(head: str) -> list[str]:
    """Cut at its commas, but not at those between brackets."""
    parts, depth = [""], 0
    for sign in head:
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _is_needed(selector: str) -> bool:
    """A class that an element may have or must not have asks for nothing."""
    asked = _CHOICE.sub("", _QUOTED.sub("", selector))
    return set(_CLASS.findall(asked)) <= CLASSES


def _without_unused(sheet: str) -> str:
    """Without animations that nothing plays and properties that nothing reads."""
    used = set(_USED.findall(sheet))
    played = " ".join(re.findall(r"animation(?:-name)?:([^;}]*)", sheet))
    return "".join(_trimmed(sheet, used, played))


def _trimmed(sheet: str, used: set[str], played: str) -> Iterator[str]:
    for rule in rules(sheet):
        if rule.body is None:
            yield f"{rule.head};"
        elif rule.head.startswith(_NESTING):
            yield f"{rule.head}{{{''.join(_trimmed(rule.body, used, played))}}}"
        elif rule.head.startswith("@keyframes"):
            name = rule.head.split()[-1]
            yield f"{rule.head}{{{rule.body}}}" if name in played else ""
        else:
            body = _read(rule.body, used)
            yield f"{rule.head}{{{body}}}" if body else ""


def _read(body: str, used: set[str]) -> str:
    declared = [one.head for one in rules(f"{body};") if one.head]
    return ";".join(
        one for one in declared if not one.startswith("--") or one.split(":")[0] in used
    )
