"""What a country takes over from a region: its rules beside its own, and whose each one is."""

from pathlib import Path
from typing import Any

import pytest

from tests.derive.worlds import TODAY, guide_of
from unsim.derive.guide import CountryGuide
from unsim.derive.region import binding, regions_of, speaker_of, with_regions
from unsim.model.region import Region
from unsim.reading.yaml12 import parse
from unsim.records.assembly import Entry
from unsim.records.catalog import Catalog

CARRIER = "- {carrier: claro, name: Claro, kind: network, status: active, known_from: [law]%s}"
SOURCE = {
    "title": "A treaty",
    "publisher": "A union",
    "kind": "law",
    "url": "https://union.example",
    "read": "2026-11-20",
    "copy": "live",
}
RUNG = {"to": "ombudsman", "name": {"zh": "联盟", "en": "Union"}, "sources": ["un-law"]}


def region(rules: dict[str, Any], ident: str = "UN", members: tuple[str, ...] = ("PE",)) -> Region:
    given = {
        "region": ident,
        "name": {"zh": "联盟", "en": "Union"},
        "members": list(members),
        "rules": rules,
        "sources": {f"{ident.lower()}-law": SOURCE},
    }
    return Region.model_validate(given)


def rule(of: str = "un-law", **answer: Any) -> list[dict[str, Any]]:
    return [answer | {"sources": [of]}]


def taken_over(country: CountryGuide, *regions: Region) -> CountryGuide:
    return CountryGuide(with_regions(country.country, regions), TODAY, regions)


def speakers(guide: CountryGuide, question: str) -> list[list[str]]:
    return [answer.sources for answer in guide.rule(question)]


def test_only_members_take_over_a_regions_rules() -> None:
    document, _ = parse(Path("data/regions/un.yml"), b"region: UN")
    assert document is not None
    regions = (region({}, "UN", ("PE", "AR")), region({}, "AB", ("AR",)))
    catalog = Catalog(regions={one.region: Entry(one.region, document, one) for one in regions})
    country = guide_of(CARRIER % "").country
    assert [one.region for one in regions_of(country, catalog)] == ["UN"]


def test_the_countrys_own_rule_comes_first_and_the_regions_stays_visible() -> None:
    own = guide_of(CARRIER % "", "notice: [{within: {days: 10}, sources: [law]}]")
    guide = taken_over(own, region({"notice": rule(within={"months": 1})}))
    assert speakers(guide, "notice") == [["law"], ["un-law"]]
    assert "un-law" in guide.country.sources
    assert guide.country.sources["law"] == own.country.sources["law"]


def test_a_question_that_only_the_region_answers_is_answered_by_it() -> None:
    shared = region({"notice": rule(within={"months": 1})})
    with_rules = guide_of(CARRIER % "", "fee: [{answer: free, sources: [law]}]")
    for own in (with_rules, guide_of(CARRIER % "")):
        assert speakers(taken_over(own, shared), "notice") == [["un-law"]]
    assert speakers(taken_over(with_rules, shared), "fee") == [["law"]]
    assert speakers(taken_over(with_rules, shared), "proof") == []


def test_a_region_without_rules_takes_nothing_away() -> None:
    own = guide_of(CARRIER % "", "fee: [{answer: free, sources: [law]}]")
    silent = region({}).model_copy(update={"rules": None})
    assert speakers(taken_over(own, silent), "fee") == [["law"]]


def test_a_regions_rungs_stand_above_the_countrys() -> None:
    own = guide_of(CARRIER % "")
    mine = own.country
    shared = Region.model_validate(
        region({}).model_dump(by_alias=True, exclude_none=True) | {"complaint": [RUNG]}
    )
    assert shared.complaint is not None
    first = shared.complaint[0].model_copy(update={"sources": ["law"]})
    both = with_regions(mine.model_copy(update={"complaint": [first]}), [shared])
    assert [rung.sources for rung in both.complaint or ()] == [["law"], ["un-law"]]
    assert [rung.sources for rung in with_regions(mine, [shared]).complaint or ()] == [["un-law"]]
    assert with_regions(mine, [region({})]).complaint is None


@pytest.mark.parametrize(
    ("question", "own", "law", "shared", "decides"),
    [
        ("notice", 60, 30, 10, "un-law"),
        ("notice", 60, 10, 30, "law"),
        ("notice", 20, 30, 10, "un-law"),
        ("notice", 20, 10, 30, "law"),
        ("notice", 5, 30, 10, None),
        ("deadline", 60, 30, 10, "un-law"),
        ("minimum_term", 60, 30, 10, "un-law"),
        ("cooling_off", 5, 10, 30, "un-law"),
        ("cooling_off", 5, 30, 10, "law"),
        ("cooling_off", 20, 10, 30, "un-law"),
        ("cooling_off", 40, 10, 30, None),
    ],
)
def test_of_two_laws_the_stricter_for_the_carrier_decides_a_conflict(
    question: str, own: int, law: int, shared: int, decides: str | None
) -> None:
    terms = f", terms: {{{question}: [{{within: {{days: {own}}}, sources: [carrier]}}]}}"
    country = guide_of(
        CARRIER % terms, f"{question}: [{{within: {{days: {law}}}, sources: [law]}}]"
    )
    guide = taken_over(country, region({question: rule(within={"days": shared})}))
    found = {conflict.law.sources[0] for conflict in guide.carriers[0].conflicts}
    assert found == ({decides} if decides else set())


def test_a_region_can_be_contradicted_where_the_country_is_silent() -> None:
    terms = ", terms: {fee: [{answer: charged, sources: [carrier]}]}"
    guide = taken_over(guide_of(CARRIER % terms), region({"fee": rule(answer="free")}))
    assert {one.question for one in guide.carriers[0].conflicts} == {"fee"}


def test_each_speakers_first_rule_in_force_binds() -> None:
    rules = "notice: [{within: {days: 9}, until: 2020-01, sources: [law]}, {within: {days: 8}, sources: [law]}, {within: {days: 7}, sources: [law]}]"
    first, second = (
        region({"notice": rule(f"{ident.lower()}-law", within={"days": days})}, ident)
        for ident, days in (("UN", 6), ("AB", 5))
    )
    guide = taken_over(guide_of(CARRIER % "", rules), first, second)
    bound = binding(guide.rule("notice"), (first, second), "postpaid", TODAY)
    assert [one.model_dump()["within"]["days"] for one in bound] == [8, 6, 5]
    assert [speaker_of(one, (first, second)) for one in bound] == [None, first, second]
    assert binding((), (first,), "postpaid", TODAY) == []


def test_a_region_speaks_where_all_sources_are_its_own_and_not_only_some() -> None:
    other = region({"fee": rule(answer="free")}).model_copy(
        update={"sources": region({}).sources | {"second": region({}).sources["un-law"]}}
    )
    assert other.rules
    [by_one] = other.rules.fee or []
    assert speaker_of(by_one, [other]) is other
    mixed = by_one.model_copy(update={"sources": ["un-law", "law"]})
    assert speaker_of(mixed, [other]) is None
