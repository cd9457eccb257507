"""The search index: every section of every page, as plain text.

It comes in parts, so that nobody loads the text of countries they did not ask for: what all pages and
sections are called (`search.json`), the text of the guides, of each country, and of the rest.

The browser folds case, accents and widths, and looks for what was typed inside the text itself
(docs/assets/js/search/): so a word from the middle of a Chinese sentence needs no dictionary.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any, Final

from unsim.model.locale import Locale, Search
from unsim.pages.page import Page

_HEADINGS: Final = {"h1", "h2", "h3"}
_SKIPPED: Final = {"script", "style", "svg", "nav", "fieldset", "select", "button"}
_UNREAD: Final = {"u-sheet", "u-grade", "u-refs"}
"""Marks that no sentence needs: whose word it is, numbers of sources."""
_VOID: Final = {"br", "img", "input", "hr", "meta", "link", "wbr", "use", "path"}
_NOT_SEARCHED: Final = {"sources"}
Entry = Mapping[str, Any]
"""What the search knows of a page."""
_OF_A_COUNTRY: Final = re.compile(r"(?:countries|letters)/([a-z]{2})/")
_SPACE: Final = re.compile(r"\s+")
_TAG: Final = re.compile(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<!--.*?-->|<!doctype[^>]*>""",
    re.DOTALL,
)
_ID: Final = re.compile(r'\bid="([^"]*)"')
_CLASS: Final = re.compile(r'\bclass="([^"]*)"')


class _Sections:
    """Cuts a page at its headings that have an id.

    Our pages are well formed (a strict parser reads each of them in the tests), so a pattern is
    enough to find their tags, and takes a third of a parser's time.
    """

    def __init__(self) -> None:
        self.sections: list[dict[str, str]] = [{"id": "", "title": "", "text": ""}]
        self._skip = 0
        self._in_heading = False

    def read(self, html: str) -> None:
        place = 0
        for found in _TAG.finditer(html):
            if not self._skip and found.start() > place:
                self._write(unescape(html[place : found.start()]))
            place = found.end()
            closes, tag, attributes = found.groups()
            if tag and not closes:
                self._begin(tag, attributes)
            if closes or (tag and attributes.endswith("/") and tag not in _VOID):
                self._close(tag)
        self._write(unescape(html[place:]))

    def _begin(self, tag: str, attributes: str) -> None:
        if tag in _VOID:
            self._write(" ")
            return
        if self._skip or tag in _SKIPPED or _attribute(_CLASS, attributes).split(" ")[0] in _UNREAD:
            self._skip += 1
            return
        if tag in _HEADINGS:
            anchor = _attribute(_ID, attributes)
            if anchor:
                self._open("" if tag == "h1" else anchor)
            self._in_heading = True
        self._write(" ")

    def _close(self, tag: str) -> None:
        if self._skip:
            self._skip -= tag not in _VOID
            return
        if tag in _HEADINGS:
            self._in_heading = False
        self._write(" ")

    def _open(self, anchor: str) -> None:
        if not anchor:  # what stands above the page's own heading only leads to it
            self.sections.clear()
        self.sections.append({"id": anchor, "title": "", "text": ""})

    def _write(self, text: str) -> None:
        section = self.sections[-1]
        field = "title" if self._in_heading and not section["text"].strip() else "text"
        section[field] += text


def _attribute(pattern: re.Pattern[str], attributes: str) -> str:
    found = pattern.search(attributes)
    return unescape(found[1]) if found else ""


def search_entries(page: Page) -> list[dict[str, str]]:
    cut = _Sections()
    cut.read(page.html)
    found = []
    for section in cut.sections:
        title, text = (_SPACE.sub(" ", section[key]).strip() for key in ("title", "text"))
        if (title or text) and section["id"] not in _NOT_SEARCHED:
            found.append({"id": section["id"], "title": title, "text": text})
    return found


def search_files(entries: Iterable[Entry], locale: Locale) -> Iterator[tuple[str, str]]:
    """Address, counted from the root of the language, and what the file holds.

    search.json: {pages: [{u: address, t: title, k: keywords, n: names, p: part, s: [[anchor, heading], …]}, …],
    parts: {name: bytes}, same, empty}; search/<part>.json: {address: [text of each section, …], …}
    """
    known = list(entries)
    texts: dict[str, dict[str, list[str]]] = {}
    for entry in known:
        texts.setdefault(part_of(entry["u"]), {})[entry["u"]] = [text for _, _, text in entry["s"]]
    files = {part: _json(held) for part, held in sorted(texts.items())}
    sizes = {part: len(text.encode()) for part, text in files.items()}
    index = {"pages": [_without_text(entry) for entry in known], "parts": sizes, **_words(locale)}
    yield "search.json", _json(index)
    for part, text in files.items():
        yield f"search/{part}.json", text


def part_of(address: str) -> str:
    """A country's code, `guides` or `rest`."""
    country = _OF_A_COUNTRY.match(address)
    return country[1] if country else "guides" if address.startswith("guides/") else "rest"


def _without_text(entry: Entry) -> dict[str, Any]:
    headings = [[anchor, heading] for anchor, heading, _ in entry["s"]]
    return {**entry, "p": part_of(entry["u"]), "s": headings}


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def search_entry(page: Page, prefix: str) -> dict[str, Any]:
    sections = search_entries(page)
    return {
        "u": page.path.removeprefix(prefix),
        "t": page.title,
        "k": " ".join(dict.fromkeys(page.keywords)),
        **({"n": list(page.called)} if page.called else {}),
        "s": [[found["id"], found["title"], found["text"]] for found in sections],
    }


def _words(locale: Locale) -> dict[str, Any]:
    return (locale.search or Search(same=[], empty=[])).model_dump()
