"""The search index: every section of every page, as plain text.

The browser folds case, accents and widths, and looks for what was typed inside the text itself
(docs/assets/js/search/): so a word from the middle of a Chinese sentence needs no dictionary.
"""

import json
import re
from collections.abc import Iterable
from html.parser import HTMLParser
from typing import Any, Final

from unsim.model.locale import Locale, Search
from unsim.pages.page import Page

_HEADINGS: Final = {"h1", "h2", "h3"}
_SKIPPED: Final = {"script", "style", "svg", "nav", "fieldset", "select", "button"}
_UNREAD: Final = {"u-sheet", "u-grade", "u-refs"}
"""Marks that no sentence needs: whose word it is, numbers of sources."""
_VOID: Final = {"br", "img", "input", "hr", "meta", "link", "wbr", "use", "path"}
_NOT_SEARCHED: Final = {"sources"}
_SPACE: Final = re.compile(r"\s+")


class _Sections(HTMLParser):
    """Cuts a page at its headings that have an id."""

    def __init__(self) -> None:
        super().__init__()
        self.sections: list[dict[str, str]] = [{"id": "", "title": "", "text": ""}]
        self._skip = 0
        self._in_heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._write(" ")
            return
        found = dict(attrs)
        if tag in _SKIPPED or self._skip or (found.get("class") or " ").split(" ")[0] in _UNREAD:
            self._skip += 1
            return
        if tag in _HEADINGS and found.get("id"):
            self._open("" if tag == "h1" else found["id"] or "")
        if tag in _HEADINGS:
            self._in_heading = True
        self._write(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._skip:
            self._skip -= tag not in _VOID
            return
        if tag in _HEADINGS:
            self._in_heading = False
        self._write(" ")

    def handle_data(self, data: str) -> None:
        if not self._skip:
            self._write(data)

    def _open(self, anchor: str) -> None:
        if not anchor:  # what stands above the page's own heading only leads to it
            self.sections.clear()
        self.sections.append({"id": anchor, "title": "", "text": ""})

    def _write(self, text: str) -> None:
        section = self.sections[-1]
        field = "title" if self._in_heading and not section["text"].strip() else "text"
        section[field] += text


def search_entries(page: Page) -> list[dict[str, str]]:
    parser = _Sections()
    parser.feed(page.html)
    parser.close()
    found = []
    for section in parser.sections:
        title, text = (_SPACE.sub(" ", section[key]).strip() for key in ("title", "text"))
        if (title or text) and section["id"] not in _NOT_SEARCHED:
            found.append({"id": section["id"], "title": title, "text": text})
    return found


def search_index(pages: Iterable[Page], locale: Locale) -> str:
    """{pages: [{u: address, t: title, k: keywords, n: names, s: [[anchor, heading, text], …]}, …], same, empty}"""
    found = [_entry(page, locale.prefix) for page in pages if page.kind != "moved"]
    index = {"pages": found, **_words(locale)}
    return json.dumps(index, ensure_ascii=False, separators=(",", ":"))


def _entry(page: Page, prefix: str) -> dict[str, Any]:
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
