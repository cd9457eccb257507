"""Letters of real countries: whom they go to, what they claim, and in whose language."""

from datetime import date

import pytest

from tests.conftest import ROOT
from unsim.derive.guide import CountryGuide
from unsim.derive.letters import LetterGuide, answering_stage, complaint_bodies, email_of
from unsim.records.catalog import Catalog

CATALOG, _ = Catalog.load(ROOT / "data")
every_country = pytest.mark.parametrize("code", CATALOG.countries)


def guide(code: str) -> CountryGuide:
    return CountryGuide(CATALOG.countries[code].record, date(2026, 11, 20))


@every_country
def test_each_right_has_an_answer_with_sources(code: str) -> None:
    for letter in CATALOG.letters.values():
        for each in LetterGuide(letter.record, guide(code)).standing:
            assert (each.answer is not None) == (each.paragraph.rule is not None)
            assert each.answer is None or each.answer.sources


@every_country
def test_every_country_has_letters_in_a_language_of_its_carriers(code: str) -> None:
    spoken = set(CATALOG.countries[code].record.languages)
    assert spoken & set(CATALOG.languages) or code in WITHOUT_LETTERS


def test_where_no_language_of_the_carriers_has_phrases_yet_english_stands_in() -> None:
    for code in WITHOUT_LETTERS:
        assert not set(CATALOG.countries[code].record.languages) & set(CATALOG.languages), code
    assert "en" in CATALOG.languages


WITHOUT_LETTERS = {"TR", "UA"}
"""Nobody who reads Turkish or Ukrainian has looked at phrases in it yet."""


@pytest.mark.parametrize("code", ["AR", "PE", "CU", "IT", "PH"])
def test_the_first_five_countries_have_letters_in_their_own_language(code: str) -> None:
    assert CATALOG.countries[code].record.languages[0] in CATALOG.languages


@pytest.mark.parametrize(
    ("code", "name"), [("CA", "CCTS"), ("CO", "SIC"), ("MX", "PROFECO"), ("PE", "OSIPTEL")]
)
def test_a_complaint_goes_to_the_body_that_the_ladder_names(code: str, name: str) -> None:
    body = complaint_bodies(guide(code))[0]
    assert (body.short or body.name) == name


def test_the_body_of_mexico_is_written_to_at_the_address_of_its_rung() -> None:
    mexico = guide("MX")
    assert email_of(mexico, complaint_bodies(mexico)[0]) == "denuncias.telecom@profeco.gob.mx"


def test_a_carrier_of_peru_has_twenty_days_to_answer() -> None:
    peru = answering_stage(guide("PE"))
    assert peru is not None
    assert peru.answer_within is not None
    assert (peru.to, peru.answer_within.days) == ("carrier", 20)
