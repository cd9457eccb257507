"""The Markdown of a carrier says what its page says: no fact, step or condition is lost on the way."""

from collections.abc import Iterator
from functools import cache

import pytest

from tests.conftest import ROOT
from tests.site.known import site
from unsim.derive.abroad import reached
from unsim.derive.row import Row, rows_of
from unsim.model.answer import Sourced
from unsim.model.step import Step
from unsim.open_data.twins.files import twins
from unsim.open_data.twins.sheet import plain
from unsim.open_data.twins.steps import step_in_words
from unsim.open_data.whole import open_data
from unsim.pages.paths import carrier_path

every_language = pytest.mark.parametrize("language", ["zh", "en"])
ROWS = {
    language: [row for guide in site(language).countries for row in rows_of(guide)]
    for language in ("zh", "en")
}


@cache
def made(language: str) -> dict[str, str]:
    return dict(twins(site(language), open_data(ROOT, site("zh"))))


def twin(language: str, row: Row) -> str:
    path = carrier_path(site(language).words.locale, row.country.code, row.id)
    return made(language)[f"{path}index.md"]


def steps_of(row: Row) -> Iterator[Step]:
    voices = [one.answer for found in (*row.ending, *row.keeping) for one in found.voices]
    ways = [*row.taken, *row.others, *(held for case in row.cases for held in case.ways)]
    for answer in (*voices, *(kept.answer for kept in row.keeps), *(held.route for held in ways)):
        yield from getattr(answer, "steps", None) or ()


def beside(row: Row) -> Iterator[Sourced]:
    """What stands in the fold at the end, and the ways to reach the carrier."""
    yield from row.carrier.facts or ()
    yield from row.history
    yield from row.contacts
    if row.carrier.esim:
        yield row.carrier.esim


@every_language
def test_every_step_of_a_page_stands_in_its_markdown(language: str) -> None:
    words = site(language).words
    lost = [
        (row.country.code, row.id, said)
        for row in ROWS[language]
        for step in steps_of(row)
        if (said := plain(step_in_words(words, step, row.country.country.languages)))
        not in twin(language, row)
    ]
    assert lost == []


@every_language
def test_every_fact_claim_and_event_stands_in_its_markdown(language: str) -> None:
    pick = site(language).words.pick
    lost = [
        (row.country.code, row.id, said)
        for row in ROWS[language]
        for text in (
            *(one.text for one in (*(row.carrier.facts or ()), *row.history)),
            *(text for claim in row.claims for text in (claim.says, claim.because)),
            *(one.text for one in row.carrier.advice or () if row.is_left),
            *(one.note for one in beside(row) if one.note),
        )
        if (said := plain(pick(text))) not in twin(language, row)
    ]
    assert lost == []


@every_language
def test_every_condition_of_a_lapse_stands_in_its_markdown(language: str) -> None:
    pick = site(language).words.pick
    lost = [
        (row.country.code, row.id)
        for row in ROWS[language]
        for found in row.leaving
        if row.is_left and found.lapse.condition
        if plain(pick(found.lapse.condition)) not in twin(language, row)
    ]
    assert lost == []


@every_language
def test_what_we_infer_of_a_way_is_called_so_as_often_as_on_its_page(language: str) -> None:
    words = site(language).words
    aside = plain(words.message("carrier.inferred_aside"))
    for row in ROWS[language]:
        ways = [held for held in (row.best, *row.others) if held and held.route.result != "no"]
        inferred = sum(reached(held.route, "abroad").is_inferred for held in ways)
        assert twin(language, row).count(aside) >= inferred, (row.country.code, row.id)


@every_language
def test_a_line_that_can_still_be_cancelled_is_not_said_to_have_nothing_to_cancel(
    language: str,
) -> None:
    nothing = site(language).words.message("country.gone")
    for row in ROWS[language]:
        if row.is_gone:
            assert (str(nothing) in twin(language, row)) is not row.is_left, row.id
