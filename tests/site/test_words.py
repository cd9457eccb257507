"""Words are put together twice, by Python at build and by the reader's browser: one table, one result."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.site.conftest import LANGUAGES
from tests.site.known import site
from tests.site.readers import Visit
from unsim.derive.plan.data import QUESTIONS
from unsim.model.answer import Answer, Terms
from unsim.model.base import Duration, Money
from unsim.pages.render import Renderer
from unsim.reading.yaml12 import parse

Json = dict[str, Any]
FILE = Path(__file__).with_name("words.yml")


def table() -> dict[str, list[Json]]:
    document, findings = parse(FILE, FILE.read_bytes())
    assert document is not None, findings
    found: dict[str, list[Json]] = document.value
    return found


TABLE = table()


@pytest.fixture(scope="module")
def pages(lasting_visit: Visit) -> dict[str, Page]:
    return {language: lasting_visit(f"{prefix}plan/") for language, prefix in LANGUAGES.items()}


def in_the_browser(page: Page, rows: list[Json], made: str) -> list[Any]:
    """`made` is JavaScript: what `words` makes of a `row`."""
    text = page.evaluate(
        f"""async (rows) => {{
            const root = document.querySelector("script[data-root]").dataset.root;
            const {{ Words }} = await import(new URL(`${{root}}assets/js/words.js`, location.href));
            const words = new Words(JSON.parse(document.getElementById("plan-words").textContent));
            return JSON.stringify(rows.map((row) => {made}));
        }}""",
        rows,
    )
    found: list[Any] = json.loads(text)
    return found


both_languages = pytest.mark.parametrize("language", LANGUAGES)


@both_languages
def test_a_length_of_time_reads_the_same(pages: dict[str, Page], language: str) -> None:
    rows = TABLE["durations"]
    words = site(language).words
    python = [words.duration(Duration.model_validate(row["of"])) for row in rows]
    assert python == [row[language] for row in rows]
    assert in_the_browser(pages[language], rows, "words.duration(row.of)") == python


@both_languages
def test_an_amount_reads_the_same(pages: dict[str, Page], language: str) -> None:
    rows = TABLE["amounts"]
    words = site(language).words
    python = [words.money(Money.model_validate(row["of"])) for row in rows]
    assert python == [row[language] for row in rows]
    assert in_the_browser(pages[language], rows, "words.money(row.of)") == python


@both_languages
def test_the_same_language_of_a_text_is_picked(pages: dict[str, Page], language: str) -> None:
    rows = TABLE["texts"]
    picked = [site(language).words.pick(row["of"]) for row in rows]
    python = [[found.text, found.language, found.missing] for found in picked]
    assert python == [row[language] for row in rows]
    made = "(({ text, language, missing }) => [text, language, missing])(words.pick(row.of))"
    assert in_the_browser(pages[language], rows, made) == python


@both_languages
def test_a_phrase_has_the_same_words_and_gloss(pages: dict[str, Page], language: str) -> None:
    rows = TABLE["phrases"]
    python = [list(site(language).words.phrase(row["of"], row["spoken"])) for row in rows]
    assert python == [row[language] for row in rows]
    made = (
        "(({ said, language, gloss }) => [said, language, gloss])(words.phrase(row.of, row.spoken))"
    )
    assert in_the_browser(pages[language], rows, made) == python


@both_languages
def test_an_answer_has_the_same_short_value(pages: dict[str, Page], language: str) -> None:
    rows = TABLE["answers"]
    renderer = Renderer(site(language), "plan/")
    python = [renderer.in_words(row["question"], answer_of(row)) for row in rows]
    assert all(python)
    assert in_the_browser(pages[language], rows, "words.value(row.question, row.of)") == python


def answer_of(row: Json) -> Answer:
    answer = {"sources": ["anywhere"], **row["of"]}
    terms = Terms.model_validate({row["question"]: [answer]})
    found: Answer = getattr(terms, row["question"])[0]
    return found


def test_the_table_asks_every_question_of_a_plan() -> None:
    assert {row["question"] for row in TABLE["answers"]} == set(QUESTIONS)
