"""The page of every field says what the models say, in both languages."""

import re
from collections import defaultdict
from pathlib import Path

import pytest

from unsim.languages import ENGLISH
from unsim.pages.fields import described, fields_page
from unsim.pages.make import make_site
from unsim.pages.reference import Key, behind, files, parts
from unsim.pages.site import Options
from unsim.pages.words import Words
from unsim.reading.kinds import KINDS
from unsim.records.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]
CATALOG, _ = Catalog.load(ROOT / "data")
PARTS = parts()
KEYS = [key for part in PARTS.values() for key in part.keys]
TRANSLATED = sorted(set(CATALOG.locales) - {ENGLISH})


def page(language: str) -> str:
    site = make_site(ROOT, CATALOG, CATALOG.locales[language].record, Options())
    return fields_page(site).html


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_key_of_every_record_is_described(key: Key) -> None:
    assert key.description


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_every_key_says_what_may_stand_behind_it(key: Key) -> None:
    assert key.forms


def test_every_kind_of_file_and_every_key_is_on_the_page() -> None:
    html = page("en")
    assert {file.kind for file in files()} == set(KINDS)
    for key in KEYS:
        assert f'id="{key.anchor}"' in html, key.id


def test_anchors_are_unique() -> None:
    anchors = re.findall(r' id="([^"]+)"', page("zh"))
    assert len(anchors) == len(set(anchors))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_link_within_the_page_leads_somewhere(language: str) -> None:
    html = page(language)
    anchors = set(re.findall(r' id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= anchors


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_part_and_key_is_described_in_the_other_language_too(language: str) -> None:
    words = Words(CATALOG.locales[language].record)
    named = [(key.id, key.description) for key in KEYS if not key.id.startswith("Terms.")]
    named += [(part.name, part.description) for part in PARTS.values() if part.description]
    named += [(file.kind, file.description) for file in files()]
    missing = [name for name, english in named if described(words, name, english).missing]
    assert missing == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_left_over(language: str) -> None:
    known = {key.id for key in KEYS} | {key.name for key in KEYS} | set(PARTS)
    known |= {file.kind for file in files()}
    assert set(CATALOG.locales[language].record.fields or {}) - known == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_one_translation_serves_only_keys_that_mean_the_same(language: str) -> None:
    fields = CATALOG.locales[language].record.fields or {}
    meanings = defaultdict(set)
    for key in KEYS:
        if key.name in fields and key.id not in fields and key.name not in PARTS:
            meanings[key.name].add(key.description)
    mixed = {name: said for name, said in meanings.items() if len(said) > 1}
    assert mixed == {}


def test_a_key_is_shown_where_it_is_declared_and_not_where_it_is_inherited() -> None:
    assert [key.name for key in PARTS["Period"].keys] == ["within"]
    assert PARTS["Period"].extends == ("Answer",)
    assert "plans" in [key.name for key in PARTS["Answer"].keys]


def test_forms_name_the_vocabulary_the_part_and_whether_there_are_many() -> None:
    def form(name: str) -> tuple[str, str, str, str]:
        (found,) = next(key.forms for key in KEYS if key.id == name)
        return found.kind, found.many, found.part, found.vocabulary

    assert form("Route.result") == ("words", "", "", "result")
    assert form("Route.steps") == ("part", "list", "Step", "")
    assert form("CountryFile.sources") == ("part", "mapping", "Source", "")
    assert form("Source.read") == ("date", "", "", "")
    assert form("Claim.says") == ("text", "", "", "")


def test_a_part_names_the_keys_behind_which_it_stands() -> None:
    assert "Terms.deadline" in [key.id for key in behind("Period", PARTS)]
