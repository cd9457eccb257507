"""The project's own records: each is whole, in order and the same to every reader of YAML.

What is asserted of real facts stands in this folder, and nothing else does: a fact may change, a
country may be added, a carrier may go, and no test elsewhere turns red.
"""

import json
from pathlib import Path

import jsonschema
import pytest

from tests.conftest import ROOT, Run, named, real_records
from unsim.checking.files import check_parts
from unsim.fixing.comments import comments_of
from unsim.fixing.fix import fix
from unsim.fixing.tree import tree_of
from unsim.model.country import Country
from unsim.reading.document import Path_
from unsim.reading.kinds import KINDS, by_record, kind_of
from unsim.reading.shapes import validate
from unsim.reading.yaml12 import read
from unsim.records.addresses import address_of, place_at
from unsim.records.assembly import Entry, load_entry, load_parts
from unsim.records.catalog import Catalog
from unsim.records.source_place import misplaced_sources
from unsim.upkeep.links.gather import links_of
from unsim.writing.edit import append
from unsim.writing.source import with_source

FILES = real_records()
RECORDS = list(by_record(FILES))
COUNTRIES = [record for record in RECORDS if record.parent.name == "countries"]
every_file = pytest.mark.parametrize("path", FILES, ids=named)
every_record = pytest.mark.parametrize("record", RECORDS, ids=named)
every_country = pytest.mark.parametrize("folder", COUNTRIES, ids=named)


def test_there_are_records() -> None:
    assert {kind_of(path) for path in FILES} >= set(KINDS) - {"regions"}
    assert len(COUNTRIES) > 10


@pytest.fixture(scope="module")
def languages() -> Catalog:
    return Catalog.of(real_records("locales"))[0]


@every_record
def test_a_record_has_no_errors(record: Path, languages: Catalog) -> None:
    found = check_parts(load_parts(record), languages)
    assert [finding for finding in found if finding.severity == "error"] == []


@every_file
def test_a_file_has_its_shape_and_an_editor_agrees(path: Path) -> None:
    kind = KINDS[kind_of(path) or ""]
    document, findings = read(path)
    assert findings == []
    assert document is not None
    assert validate(document, kind.model)[1] == []
    schema = json.loads((ROOT / f"data/schema/{kind.schema}.json").read_text("utf-8"))
    assert list(jsonschema.Draft202012Validator(schema).iter_errors(document.value)) == []


@every_file
def test_a_file_is_put_in_order_without_losing_a_value_or_a_comment(path: Path) -> None:
    result = fix(path, path.read_bytes())
    assert result.text is not None, result.refusal
    assert fix(path, result.text.encode()).text == result.text


@every_country
def test_every_source_stands_where_its_uses_ask_for_it(folder: Path) -> None:
    assert list(misplaced_sources(entry_of(folder))) == []


def entry_of(folder: Path) -> Entry[Country]:
    entry, findings = load_entry(folder)
    assert entry is not None, findings
    return entry


@every_country
def test_a_country_takes_a_source_and_loses_no_comment(folder: Path) -> None:
    path = folder / "country.yml"
    before = path.read_text("utf-8")
    text = with_source(path, before, "new-key", {"title": "A title, with {braces}", "kind": "law"})
    text = append(path, text, ("unknown",), {"id": "new-one", "topic": "fee"})
    told = {comment.text for comment in comments_of(tree_of(before))}
    assert {comment.text for comment in comments_of(tree_of(text))} == told
    assert set(before.split("\n")) <= set(text.split("\n"))


@every_country
def test_every_place_of_a_country_has_an_address_of_its_own(folder: Path) -> None:
    value = entry_of(folder).document.value
    places = list(places_in(value, ()))
    assert len(places) > 100
    addresses = [address_of(value, place) for place in places]
    assert len(set(addresses)) == len(addresses)
    assert [place_at(value, address) for address in addresses] == places


def places_in(value: object, place: Path_) -> list[Path_]:
    """Every place that holds more than a word; a word has the address of what holds it, and its key."""
    items: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        items = list(value.items())
    elif isinstance(value, list):
        items = list(enumerate(value))
    else:
        return []
    inner = [found for key, one in items for found in places_in(one, (*place, key))]
    return [place, *inner] if place else inner


def test_the_records_can_be_counted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    ran = run("stats")
    assert ran.status == 0
    assert len(ran.out.splitlines()) == len(COUNTRIES) + 3


def test_every_address_is_gathered_once_with_its_places() -> None:
    links = links_of(Catalog.load(ROOT / "data")[0])
    urls = [link.url for link in links]
    assert len(urls) == len(set(urls)) > 1000
    assert all(link.host and link.named for link in links)
    assert {named.path for link in links for named in link.named} <= set(FILES)
    assert any(named.source is None for link in links for named in link.named)
