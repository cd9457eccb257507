"""Files that gather one kind of thing from every record."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from unsim.open_data.api import shapes
from unsim.open_data.api.answers import Teller, source_shape
from unsim.open_data.api.carriers import carrier_item, carrier_shape
from unsim.open_data.api.countries import country_item, country_shape, region_shape
from unsim.open_data.api.labels import codes_in
from unsim.open_data.api.world import World, given
from unsim.open_data.changes.history import History
from unsim.open_data.changes.shapes import ChangesFile
from unsim.open_data.stamp import API


@dataclass(frozen=True)
class Whole:
    """Everything that has a file of its own, made once, when it is first asked for."""

    world: World
    history: History

    @cached_property
    def countries(self) -> dict[str, shapes.CountryFile]:
        return {guide.code: country_shape(self.world, guide) for guide in self.world.countries}

    @cached_property
    def carriers(self) -> dict[tuple[str, str], shapes.CarrierFile]:
        rows = self.world.all_rows
        return {(row.country.code, row.id): carrier_shape(self.world, row) for row in rows}

    @cached_property
    def regions(self) -> dict[str, shapes.RegionFile]:
        found = self.world.regions
        return {region.region.lower(): region_shape(self.world, region) for region in found}

    @cached_property
    def _sources(self) -> dict[str, dict[str, shapes.Source]]:
        return {
            guide.code: {
                key: source_shape(one, guide.today) for key, one in guide.country.sources.items()
            }
            for guide in self.world.countries
        }

    def sources_of(self, country: str) -> dict[str, shapes.Source]:
        """All of the country and its regions, whether or not a file cites them."""
        return self._sources[country]


FILES: Final[dict[str, str]] = {
    "index.json": "Where everything is",
    "carriers.json": "Every carrier: verdict, reach from abroad, channels",
    "countries/{country}.json": "A country: law, regulators, complaint, claims, open questions, sources",
    "carriers/{country}/{carrier}.json": "A carrier: what its page says",
    "regions/{region}.json": "A region whose law holds in several countries",
    "sellers.json": "Sellers of travel eSIMs",
    "devices.json": "Removing a profile from a device",
    "claims.json": "What circulates, and whether it holds",
    "rules.json": "What the law of each country says",
    "routes.json": "Every way to ask for the end of a line",
    "lapses.json": "When prepaid lines end by themselves",
    "keeps.json": "What renews a prepaid line",
    "changes.json": "What changed, and when",
    "facts.csv": "One row an answer: value, grade, sources, dates",
    "carriers.csv": "One row a carrier",
    "countries.csv": "One row a country",
    "sources.csv": "One row a source",
    "claims.csv": "One row a claim",
    "unknown.csv": "One row an open question",
    "datapackage.json": "What the tables hold (Data Package)",
    "unsim.sqlite": "The tables as a database",
    "openapi.json": "All addresses (OpenAPI 3.1)",
}
"""Below api/v1/. In English: whoever reads it writes code."""


def index(world: World) -> shapes.Index:
    return shapes.Index(
        about=world.about("index", world.tongues.paths("api/")),
        countries=[country_item(world, guide) for guide in world.countries],
        files={world.stamp.address(API + path): what for path, what in FILES.items()},
    )


def carriers(world: World) -> shapes.CarriersFile:
    items = [carrier_item(world, row) for row in world.all_rows]
    return shapes.CarriersFile(
        about=world.about("carriers", world.tongues.paths("compare/")),
        carriers=items,
        labels=world.tongues.labels(codes_in(items)),
    )


def claims(whole: Whole) -> shapes.ClaimsFile:
    """Keys of sources carry the country's code before them: each country names its own."""
    world = whole.world
    found = [
        one.model_copy(
            update={"country": code, "sources": [f"{code}/{key}" for key in one.sources]}
        )
        for code, country in whole.countries.items()
        for one in country.claims
    ]
    sources = {
        f"{code}/{key}": country.sources[key]
        for code, country in whole.countries.items()
        for one in country.claims
        for key in one.sources
    }
    general = _general_claims(world)
    return shapes.ClaimsFile(
        about=world.about("claims", world.tongues.paths("claims/")),
        claims=[*general.claims, *found],
        sources=general.sources | sources,
        labels=world.tongues.labels(codes_in([*general.claims, *found, sources])),
    )


@dataclass(frozen=True, slots=True)
class _Claims:
    claims: list[shapes.Claim]
    sources: dict[str, shapes.Source]


def _general_claims(world: World) -> _Claims:
    general = world.catalog.general
    if general is None:
        return _Claims([], {})
    teller = Teller(world.tongues, general.record.sources, world.stamp.built)
    return _Claims([teller.claim(one) for one in general.record.claims or ()], teller.sources)


def rules(whole: Whole) -> shapes.AnswersFile:
    found = (
        shapes.PlacedAnswer(country=code, answer=rule)
        for code, country in whole.countries.items()
        for rule in country.rules
    )
    return _answers(whole, "guides/", found)


def lapses(whole: Whole) -> shapes.AnswersFile:
    return _answers(whole, "compare/", _of_carriers(whole, lambda carrier: carrier.lapses))


def keeps(whole: Whole) -> shapes.AnswersFile:
    return _answers(whole, "compare/", _of_carriers(whole, lambda carrier: carrier.keeps))


def _of_carriers(
    whole: Whole, chosen: Callable[[shapes.CarrierFile], Iterable[shapes.Answer]]
) -> Iterator[shapes.PlacedAnswer]:
    for (code, carrier), told in whole.carriers.items():
        for answer in chosen(told):
            yield shapes.PlacedAnswer(country=code, carrier=carrier, answer=answer)


def _answers(whole: Whole, page: str, found: Iterable[shapes.PlacedAnswer]) -> shapes.AnswersFile:
    world, answers = whole.world, list(found)
    return shapes.AnswersFile(
        about=world.about("answers", world.tongues.paths(page)),
        answers=answers,
        labels=world.tongues.labels(codes_in(answers)),
    )


def routes(whole: Whole) -> shapes.WaysFile:
    world = whole.world
    ways = [
        shapes.PlacedWay(country=code, carrier=carrier, way=way)
        for (code, carrier), told in whole.carriers.items()
        for way in told.ways
    ]
    return shapes.WaysFile(
        about=world.about("routes", world.tongues.paths("compare/")),
        ways=ways,
        labels=world.tongues.labels(codes_in(ways)),
    )


def changes(whole: Whole) -> ChangesFile:
    world, history = whole.world, whole.history
    return ChangesFile(
        about=world.about("changes", world.tongues.paths("changes/")),
        since=history.since or None,
        events=list(history.events),
        labels={},
    )


def sellers(world: World) -> shapes.SellersFile:
    found = []
    for entry in world.catalog.sellers.values():
        record = entry.record
        teller = Teller(world.tongues, record.sources or {}, world.stamp.built)
        told = shapes.Seller(
            id=record.seller,
            name=world.tongues.pick(record.name),
            recurring=teller.recurring(record.recurring) if record.recurring else None,
            **given(record, ("also", "website")),
            facts=[teller.of_seller(one) for one in record.facts or ()],
            unknown=[teller.question(one) for one in record.unknown or ()],
            sources={},
        )
        found.append(told.model_copy(update={"sources": teller.sources}))
    return shapes.SellersFile(
        about=world.about("sellers", world.tongues.paths("sellers/")),
        sellers=found,
        labels=world.tongues.labels(codes_in(found)),
    )


def devices(world: World) -> shapes.DevicesFile:
    found = []
    for entry in world.catalog.devices.values():
        record = entry.record
        teller = Teller(world.tongues, record.sources or {}, world.stamp.built)
        told = shapes.Device(
            id=record.device,
            name=world.tongues.pick(record.name),
            also=record.also,
            facts=[teller.of_device(one) for one in record.facts or ()],
            unknown=[teller.question(one) for one in record.unknown or ()],
            sources={},
        )
        found.append(told.model_copy(update={"sources": teller.sources}))
    return shapes.DevicesFile(
        about=world.about("devices", world.tongues.paths("devices/")),
        devices=found,
        labels=world.tongues.labels(codes_in(found)),
    )
