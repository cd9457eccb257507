"""Every built page is HTML5 as the standard wants it, and says what it is."""

from collections import Counter
from itertools import pairwise
from typing import Final

import pytest

from tests.site.conftest import LANGUAGES, SITE_URL
from tests.site.parsed import Parsed, ParsedPage, parse

HEADINGS: Final = {f"h{rank}" for rank in range(1, 7)}


def test_every_page_parses_without_an_error(parsed: Parsed) -> None:
    assert [error for page in parsed.pages.values() for error in page.errors] == []


@pytest.mark.parametrize(
    "wrong", ["<p><b>bold</p>", "<ul><li>one</ul></div>", "<table><p>in a table</p></table>"]
)
def test_the_parser_is_strict(wrong: str) -> None:
    page = "<!doctype html><html lang=en><head><title>a</title></head><body>{}</body></html>"
    assert parse("", SITE_URL, page.format("<p>right</p>")).errors == []
    assert parse("", SITE_URL, page.format(wrong)).errors


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
