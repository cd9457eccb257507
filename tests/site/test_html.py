"""Every built page is HTML5 as the standard wants it, and says what it is."""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Final
from xml.etree.ElementTree import Element

import html5lib
import pytest

from tests.site.conftest import LANGUAGES, SITE_URL
from tests.site.kinds import KINDS, in_language
from tests.site.parsed import Parsed, ParsedPage, parse

HEADINGS: Final = {f"h{rank}" for rank in range(1, 7)}


def test_every_page_is_well_formed(parsed: Parsed) -> None:
    assert [error for page in parsed.pages.values() for error in page.errors] == []


WRONG: Final = (
    "<p><b>bold</p>",
    "<ul><li>one</ul></div>",
    "<p>one<p>two",
    "<p>1 < 2</p>",
    '<p id="a" id="b">twice</p>',
)


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_not_well_formed_is_noticed(wrong: str) -> None:
    page = "<!doctype html><html lang=en><head><title>a</title></head><body>{}</body></html>"
    assert parse("", SITE_URL, page.format("<p>right</p><br><svg><path d=''/></svg>")).errors == []
    assert parse("", SITE_URL, page.format(wrong)).errors


def looked_at_closely(parsed: Parsed) -> list[ParsedPage]:
    """Every kind of page in both languages, and of all others every fortieth."""
    kinds = {in_language(language, path) for path in KINDS.values() for language in LANGUAGES}
    some = sorted(parsed.pages)[::40]
    return [parsed.pages[path] for path in sorted({*kinds, *some}) if path in parsed.pages]


def test_a_strict_parser_finds_no_error_and_reads_the_same(parsed: Parsed, built: Path) -> None:
    """It knows what may stand in what; being slow, it reads a page of every kind and some of all."""
    pages = looked_at_closely(parsed)
    assert len(pages) > len(KINDS) * 2
    for page in pages:
        strict = html5lib.HTMLParser(namespaceHTMLElements=False)
        tree = strict.parse(file_of(built, page.path).read_text("utf-8"))
        assert [f"{code} at {place}" for place, code, _ in strict.errors] == [], page.path
        assert shape(page.tree) == shape(tree), page.path


def test_the_strict_parser_is_strict() -> None:
    strict = html5lib.HTMLParser(namespaceHTMLElements=False)
    strict.parse("<!doctype html><title>a</title><table><p>in a table</p></table>")
    assert strict.errors


def file_of(built: Path, path: str) -> Path:
    return built / path / "index.html" if path.endswith("/") or not path else built / path


def shape(tree: Element) -> tuple[list[str], list[str]]:
    """Its elements, and its words."""
    tags = [
        str(found.tag).rpartition("}")[2] for found in tree.iter() if isinstance(found.tag, str)
    ]
    return tags, "".join(tree.itertext()).split()


def test_every_id_stands_once(parsed: Parsed) -> None:
    doubled = {
        page.path: [ident for ident, count in Counter(page.ids).items() if count > 1]
        for page in parsed.pages.values()
        if len(page.ids) != len(set(page.ids))
    }
    assert doubled == {}


def test_every_page_has_one_heading_of_the_first_rank_and_skips_none(parsed: Parsed) -> None:
    wrong = {}
    for page in parsed.pages.values():
        ranks = [int(found.tag[1]) for found in page.elements if found.tag in HEADINGS]
        jumps = [b for a, b in pairwise(ranks) if b > a + 1]
        if ranks[:1] != [1] or ranks.count(1) != 1 or jumps:
            wrong[page.path] = ranks
    assert wrong == {}


def test_every_page_says_its_language(parsed: Parsed) -> None:
    wanted = {"zh": "zh-Hans", "en": "en"}
    wrong = {
        page.path: page.all("html")[0].get("lang")
        for page in parsed.pages.values()
        if page.all("html")[0].get("lang") != wanted[page.language]
    }
    assert wrong == {}


def test_every_page_has_a_title_of_its_own(parsed: Parsed) -> None:
    named: dict[tuple[str, str | None], list[str]] = {}
    for page in listed(parsed):
        named.setdefault((page.language, page.all("title")[0].text), []).append(page.path)
    assert [paths for paths in named.values() if len(paths) > 1] == []


def test_every_page_says_what_it_is_about(parsed: Parsed) -> None:
    descriptions = {
        page.path: [
            meta.get("content") for meta in page.all("meta") if meta.get("name") == "description"
        ]
        for page in listed(parsed)
    }
    assert {
        path: found for path, found in descriptions.items() if len(found) != 1 or not found[0]
    } == {}


def listed(parsed: Parsed) -> list[ParsedPage]:
    """Pages that people come to: not the answer to a wrong address, not the saved copies."""
    return [
        page
        for page in parsed.pages.values()
        if page.is_framed and not page.path.endswith("404.html")
    ]


def test_every_picture_says_what_it_shows_or_that_it_is_decoration(parsed: Parsed) -> None:
    mute = [
        page.path
        for page in parsed.pages.values()
        for found in page.all("img")
        if found.get("alt") is None
    ]
    assert mute == []


def test_no_page_carries_style_or_script_in_its_attributes(parsed: Parsed) -> None:
    wrong = [
        (page.path, name)
        for page in parsed.pages.values()
        for found in page.elements
        for name in found.attrib
        if str(name).startswith("on")
    ]
    assert wrong == []


def test_both_languages_have_the_same_pages(parsed: Parsed) -> None:
    chinese, english = (
        {
            page.path.removeprefix(LANGUAGES[page.language])
            for page in parsed.pages.values()
            if page.language == language
        }
        for language in LANGUAGES
    )
    assert chinese == english
