"""The method in pages: a short one leads to the others, and so does every address of old."""

from urllib.parse import urljoin

import pytest
from playwright.sync_api import expect

from tests.site.conftest import LANGUAGES
from tests.site.kinds import in_language
from tests.site.known import site
from tests.site.parsed import Parsed
from tests.site.readers import Visit
from tests.site.test_claims import leads
from unsim.vocabulary import VOCABULARIES

ONCE = (
    *("verdicts", "grades", "freshness", "conflict", "from-abroad", "plan", "tested", "queue"),
    *("advice", "about-sources", "vocabulary", "questions"),
)
"""The sections that stood on the one page there was."""


def words_of_old() -> list[str]:
    vocabularies = {name.replace("_", "-"): words for name, words in VOCABULARIES.items()}
    words = [f"{name}-{word}" for name, members in vocabularies.items() for word in members]
    asked = [f"question-{term.replace('_', '-')}" for term in site("en").words.locale.terms]
    return [*(f"words-{name}" for name in vocabularies), *words, *asked]


@pytest.mark.parametrize("prefix", LANGUAGES.values())
def test_every_kept_address_of_the_method_leads_on(parsed: Parsed, prefix: str) -> None:
    page = parsed.pages[f"{prefix}method/"]
    moved = leads(page.tree)
    assert set(ONCE) <= set(moved)
    for anchor in words_of_old():
        assert anchor in parsed.pages[urljoin(page.path, moved[anchor])].ids, anchor


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_that_somebody_kept_is_open_when_it_is_reached(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "method/#channel-chat"))
    page.wait_for_url("**/method/words/#channel-chat")
    expect(page.locator("#channel-chat dd")).to_be_visible()
    expect(page.locator("#channel-chat")).to_be_in_viewport()
    expect(page.locator("#plan-prepaid dd")).to_be_hidden()


def test_a_section_that_somebody_kept_is_reached(visit: Visit) -> None:
    page = visit("method/#freshness")
    page.wait_for_url("**/method/grades/#freshness")
    expect(page.locator("#freshness")).to_be_in_viewport()
