"""What is written by hand under docs/, checked like data: guides, and the files that are served.

A reviewer of Markdown sees the text and not what a browser makes of it. So a guide has no raw HTML, no
link that runs or hides something and no attribute but an anchor; a picture draws and does nothing else;
and nothing is served but the kinds of files that the site is made of.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from unsim.findings import START, Finding, Mark
from unsim.project import SERVED
from unsim.reading.guides import FRONT_MATTER_KEYS, Guide, GuideError, read_guide
from unsim.reading.words import did_you_mean
from unsim.vocabulary import VOCABULARIES

_CODE: Final = re.compile(r"`+[^`]*`+")
_HTML: Final = re.compile(r"</?[A-Za-z][^>]*>|<!--|<!|<\?")
_LINK: Final = re.compile(r"\]\(\s*<?([^)\s>]+)|^\s*\[[^\]]+\]:\s*<?(\S+)", re.MULTILINE)
_GOOD_LINK: Final = re.compile(r"https?://|mailto:|tel:|#|\.{0,2}/|[\w-]+(?:/|\.md|#|$)")
_ATTRIBUTES: Final = re.compile(r"\{:?\s*([^{}]*=[^{}]*)\}")
_SVG_DOES: Final = re.compile(
    r"<\s*(?:script|foreignObject|iframe|image|a|animate\w*|set|style)\b|\son\w+\s*="
    r"|javascript:|<!(?:DOCTYPE|ENTITY)|<\?xml-stylesheet"
    r"|href\s*=\s*(?!['\"]#)|url\(\s*(?!['\"]?#)",
    re.IGNORECASE,
)
"""What a picture may not have; what it draws again from itself (#…) it may."""


def check_docs(root: Path, countries: frozenset[str]) -> Iterator[Finding]:
    """`countries` are the codes that a guide may name."""
    docs = root / "docs"
    for path in sorted(docs.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(docs).parts):
            continue
        if path.is_symlink():
            yield _finding(
                path, "docs-file", "is a link to another file", "put the file itself here"
            )
        elif path.is_file():
            yield from _file(path, docs, countries)


def _file(path: Path, docs: Path, countries: frozenset[str]) -> Iterator[Finding]:
    parts = path.relative_to(docs).parts
    if path.suffix == ".md":
        yield from _guide(path, countries) if parts[1:2] == ("guides",) else ()
    elif path.suffix == ".svg":
        yield from _svg(path)
    elif path.suffix not in SERVED or (parts[0] != "assets" and path.name != "sw.js"):
        kinds = ", ".join(sorted(SERVED))
        yield _finding(
            path,
            "docs-file",
            "is of no kind that the site serves",
            f"guides are docs/<language>/guides/*.md; docs/assets holds {kinds}",
        )


def _guide(path: Path, countries: frozenset[str]) -> Iterator[Finding]:
    try:
        guide = read_guide(path)
    except GuideError as error:
        yield Finding(path, error.mark, "guide-front-matter", error.message)
        return
    yield from _front_matter(path, guide, countries)
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        yield from _line(path, number, _CODE.sub(lambda code: " " * len(code[0]), line))


def _front_matter(path: Path, guide: Guide, countries: frozenset[str]) -> Iterator[Finding]:
    wrong = [
        *((key, FRONT_MATTER_KEYS, "is no key of a guide") for key in guide.unknown_keys),
        *((one, VOCABULARIES["topic"], "is no topic") for one in guide.topics),
        *(
            (one, tuple(sorted(countries)), "is no country with a record")
            for one in guide.countries
        ),
    ]
    for word, known, message in wrong:
        if word not in known:
            yield _finding(
                path, "guide-front-matter", f"“{word}” {message}", did_you_mean(word, known)
            )


def _line(path: Path, number: int, line: str) -> Iterator[Finding]:
    if found := _HTML.search(line):
        yield _at(path, number, found.start(), "guide-markup", "holds raw HTML", "write Markdown")
    for link in _LINK.finditer(line):
        target = link[1] or link[2]
        if not _GOOD_LINK.match(target):
            yield _at(
                path,
                number,
                link.start(),
                "guide-markup",
                f"links to “{target[:60]}”",
                "write an address that begins with https://, or a page of the site",
            )
    if found := _ATTRIBUTES.search(line):
        yield _at(
            path,
            number,
            found.start(),
            "guide-markup",
            "gives an element attributes",
            "only an anchor may stand in such braces: {#name}",
        )


def _svg(path: Path) -> Iterator[Finding]:
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        yield _finding(path, "docs-picture", "is not UTF-8", "save the picture as UTF-8")
        return
    if found := _SVG_DOES.search(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Finding(
            path,
            Mark(line, 1),
            "docs-picture",
            f"does more than draw: “{found[0].strip()[:40]}”",
            "a picture has shapes and colours alone",
        )


def _at(path: Path, line: int, column: int, rule: str, message: str, instead: str) -> Finding:
    return Finding(path, Mark(line, column + 1), rule, message, instead)


def _finding(path: Path, rule: str, message: str, instead: str) -> Finding:
    return Finding(path, START, rule, message, instead)
