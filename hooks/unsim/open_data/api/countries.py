"""A country's file and a region's: the law, the ladder, what circulates, what is not known."""

from collections.abc import Iterator

from unsim.derive.guide import CountryGuide
from unsim.derive.inheritance import answers_to
from unsim.model.answer import TERMS, Terms
from unsim.model.region import Region
from unsim.open_data.api import shapes
from unsim.open_data.api.answers import Teller
from unsim.open_data.api.carriers import carrier_item
from unsim.open_data.api.labels import codes_in
from unsim.open_data.api.world import World, country_file, given


def country_shape(world: World, guide: CountryGuide) -> shapes.CountryFile:
    country = guide.country
    teller = Teller(
        world.tongues, country.sources, guide.today, guide.regions, world.said[guide.code]
    )
    told = shapes.CountryFile(
        about=world.about("country", world.country_pages(guide.code)),
        code=guide.code,
        name=world.tongues.pick(country.name),
        **given(country, ("also", "continent", "languages")),
        regions=[region.region.lower() for region in guide.regions],
        verdict=_verdict(world, guide),
        read=guide.last_read,
        freshness=guide.freshness,
        carriers=[carrier_item(world, row) for row in world.rows[guide.code]],
        rules=list(rules_of(teller, country.rules)),
        regulators=[teller.regulator(one) for one in country.regulators or ()],
        complaint=[teller.rung(one) for one in country.complaint or ()],
        facts=[teller.fact(one) for one in country.facts or ()],
        claims=[teller.claim(one) for one in country.claims or ()],
        unknown=[teller.question(one) for one in country.unknown or ()],
        history=[teller.event(one) for one in country.history or ()],
        sources=teller.sources,
        labels={},
    )
    return told.model_copy(update={"labels": world.tongues.labels(codes_in(told))})


def country_item(world: World, guide: CountryGuide) -> shapes.CountryItem:
    return shapes.CountryItem(
        code=guide.code,
        name=world.tongues.pick(guide.country.name),
        verdict=guide.verdict,
        grade=guide.grade,
        carriers=len(guide.carriers),
        unknown=len(guide.country.unknown or ()),
        read=guide.last_read,
        file=world.stamp.address(country_file(guide.code)),
    )


def region_shape(world: World, region: Region) -> shapes.RegionFile:
    teller = Teller(world.tongues, region.sources, world.stamp.built)
    pages = world.tongues.paths(f"regions/{region.region.lower()}/")
    told = shapes.RegionFile(
        about=world.about("region", pages),
        id=region.region.lower(),
        name=world.tongues.pick(region.name),
        members=[member.lower() for member in region.members],
        rules=list(rules_of(teller, region.rules)),
        complaint=[teller.rung(one) for one in region.complaint or ()],
        claims=[teller.claim(one) for one in region.claims or ()],
        unknown=[teller.question(one) for one in region.unknown or ()],
        sources=teller.sources,
        labels={},
    )
    return told.model_copy(update={"labels": world.tongues.labels(codes_in(told))})


def rules_of(teller: Teller, rules: Terms | None) -> Iterator[shapes.Answer]:
    """Those of regions too, after the country's own; what has ended or is still to come says so."""
    for question in TERMS:
        yield from (teller.law(question, answer) for answer in answers_to(rules, question))


def _verdict(world: World, guide: CountryGuide) -> shapes.VerdictOf:
    evidence = guide.evidence
    return shapes.VerdictOf(
        code=guide.verdict,
        in_words=world.tongues.label("verdict", guide.verdict),
        grade=evidence.grade if evidence else None,
        voice=evidence.voice if evidence else None,
    )
