"""The letters themselves: whole in every language, sure of what they leave open."""

import re
from itertools import pairwise, product

import pytest

from tests.invented.records import catalog
from unsim.model.base import Duration
from unsim.model.letter import Letter, LetterLanguage
from unsim.model.wording import (
    ASKED,
    KNOWN,
    PLACEHOLDERS,
    QUESTIONS,
    indispensable,
    passages,
    placeholders,
    words_for,
)
from unsim.pages.letter_sheet import DETAILS, NEEDED, Wording
from unsim.vocabulary import VOCABULARIES

CATALOG = catalog()
LETTERS: dict[str, Letter] = {kind: entry.record for kind, entry in CATALOG.letters.items()}
LANGUAGES: dict[str, LetterLanguage] = {
    code: entry.record for code, entry in CATALOG.languages.items()
}


def test_there_is_a_letter_of_every_kind() -> None:
    assert set(LETTERS) == set(VOCABULARIES["letter_kind"])


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_has_each_of_its_languages_in_every_paragraph(kind: str) -> None:
    letter = LETTERS[kind]
    for paragraph in letter.paragraphs:
        assert set(paragraph.text) == set(letter.subject), paragraph.id


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_is_in_every_language_whose_words_we_have(kind: str) -> None:
    assert set(LETTERS[kind].subject) == set(LANGUAGES)


@pytest.mark.parametrize("kind", LETTERS)
def test_a_letter_and_its_ticks_have_their_meaning_in_every_language_of_the_site(kind: str) -> None:
    letter = LETTERS[kind]
    for locale in CATALOG.locales:
        assert locale in letter.subject
        assert locale in letter.name
        assert locale in letter.use
        assert all(locale in each.tick for each in letter.paragraphs if each.tick)


TEXTS = [
    pytest.param(text, id=f"{kind} {paragraph} {language}")
    for kind, letter in LETTERS.items()
    for paragraph, phrase in [
        ("subject", letter.subject),
        *((each.id, each.text) for each in letter.paragraphs),
    ]
    for language, text in phrase.items()
]


@pytest.mark.parametrize("text", TEXTS)
def test_every_placeholder_is_known_and_every_bracket_closed(text: str) -> None:
    assert set(placeholders(text)) <= set(PLACEHOLDERS)
    bare = re.sub(r"\[[^\[\]]*\]", "", re.sub(r"\{[a-z_]+\}", "", text))
    assert not re.search(r"[\[\]{}]", bare)
    assert all(passage.fields for passage in passages(text) if passage.may_go)


@pytest.mark.parametrize("kind", LETTERS)
def test_what_only_a_rule_knows_stands_under_a_rule(kind: str) -> None:
    for paragraph in LETTERS[kind].paragraphs:
        used = {name for text in paragraph.text.values() for name in placeholders(text)}
        assert paragraph.rule or not used & set(KNOWN), paragraph.id


@pytest.mark.parametrize("kind", LETTERS)
def test_no_paragraph_depends_on_an_article_that_the_record_may_not_have(kind: str) -> None:
    for paragraph in LETTERS[kind].paragraphs:
        for text in paragraph.text.values():
            assert "article" not in indispensable(text), paragraph.id


@pytest.mark.parametrize("kind", LETTERS)
def test_every_rule_is_a_question_and_every_answer_a_possible_one(kind: str) -> None:
    for paragraph in LETTERS[kind].paragraphs:
        if paragraph.rule:
            assert paragraph.rule in QUESTIONS
            assert set(paragraph.answer or ()) <= set(words_for(paragraph.rule)), paragraph.id


@pytest.mark.parametrize("kind", LETTERS)
def test_words_of_right_are_written_only_where_a_rule_justifies_them(kind: str) -> None:
    """The plain paragraphs ask; they do not say what anybody must do."""
    claims = re.compile(
        r"\b(must|entitled|by law|right to|no puede|debe\b|obliga|deve\b|non può|doit\b"
        r"|muss\b|müssen|anspruch|verpflicht|moet|recht op|musi|muszą|przysługuje|obowiąz"
        r"|måste|rätt att|oikeus|on \w+(tava|tävä)\b|õigus|peab|tuleb)",
        re.IGNORECASE,
    )
    for paragraph in LETTERS[kind].paragraphs:
        if paragraph.rule is None:
            for language in ("es", "it", "en", "fr", "de", "nl", "pl", "sv", "fi", "et"):
                assert not claims.search(paragraph.text[language]), (paragraph.id, language)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_language_names_everything_that_is_filled_in(code: str) -> None:
    assert set(LANGUAGES[code].fields) == set(ASKED)


def test_what_the_list_at_the_end_cannot_do_without_is_part_of_it() -> None:
    assert set(NEEDED) < set(DETAILS) < set(ASKED)


@pytest.mark.parametrize(
    ("code", "length", "written"),
    [
        ("es", Duration(days=1, unit="working"), "1 día hábil"),
        ("es", Duration(days=5, unit="working"), "5 días hábiles"),
        ("es", Duration(hours=24), "24 horas"),
        ("it", Duration(days=30), "30 giorni"),
        ("en", Duration(months=1), "1 month"),
        ("fr", Duration(days=10, unit="calendar"), "10 jours civils"),
        ("ja", Duration(days=5, unit="working"), "5営業日"),
        ("zh-Hant", Duration(months=2), "2個月"),
        ("th", Duration(years=1), "1 ปี"),
        ("de", Duration(days=14), "14 Tagen"),
        ("de", Duration(days=1, unit="working"), "1 Arbeitstag"),
        ("nl", Duration(hours=24), "24 uur"),
        ("pl", Duration(months=1), "1 miesiąca"),
        ("pl", Duration(days=3, unit="working"), "3 dni roboczych"),
        ("sv", Duration(months=2), "2 månader"),
        ("fi", Duration(days=30), "30 päivän"),
        ("et", Duration(days=1, unit="calendar"), "1 kalendripäeva"),
    ],
)
def test_a_length_of_time_reads_well_in_a_sentence(
    code: str, length: Duration, written: str
) -> None:
    assert Wording(LANGUAGES[code]).length(length) == written


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("de", r"(innerhalb von|Frist von) $", ""),
        ("nl", r"(binnen|termijn van) $", ""),
        ("pl", r"w terminie $", ""),
        ("sv", r"(inom|är) $", ""),
        ("fi", "", r"^ kuluessa"),
        ("et", "", r"^ jooksul"),
    ],
)
def test_a_length_of_time_stands_where_its_form_is_right(
    code: str, before: str, after: str
) -> None:
    """Languages that inflect have the one case that the words around it ask for."""
    for kind, letter in LETTERS.items():
        for paragraph in letter.paragraphs:
            parts = paragraph.text[code].split("{within}")
            for left, right in pairwise(parts):
                assert re.search(before, left), (kind, paragraph.id)
                assert re.search(after, right), (kind, paragraph.id)


@pytest.mark.parametrize(
    ("code", "kind"), list(product(LANGUAGES, ["hours", "days", "months", "years"]))
)
def test_every_language_can_write_every_length(code: str, kind: str) -> None:
    for count in (1, 3):
        written = Wording(LANGUAGES[code]).length(Duration.model_validate({kind: count}))
        assert str(count) in written
        assert "{" not in written


def test_a_proof_that_may_be_one_or_the_other_is_not_claimed_twice() -> None:
    spanish = Wording(LANGUAGES["es"])
    both = ["un código de la solicitud", "una confirmación por escrito"]
    assert spanish.either(both) == "un código de la solicitud o una confirmación por escrito"
    assert spanish.either([]) == ""


def test_a_passage_goes_when_the_rule_has_nothing_for_it() -> None:
    english = Wording(LANGUAGES["en"])
    text = "The line must end within {within}[ ({article})]."
    assert english.write(text, {"within": "5 days"}) == "The line must end within 5 days."
    known = {"within": "5 days", "article": "art. <3>"}
    assert english.write(text, known) == "The line must end within 5 days (art. &lt;3&gt;)."


def test_what_the_reader_fills_in_stays_an_element_with_its_name() -> None:
    written = Wording(LANGUAGES["en"]).write("It ended[ on {end_date}].", {})
    assert '<span class="u-may" data-needs="end_date">' in written
    assert '<bdi class="u-fill" data-field="end_date">End date of the line</bdi>' in written
