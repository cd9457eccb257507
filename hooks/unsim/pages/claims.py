"""All circulating claims with their verdicts: a short page, and one for each topic."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from unsim.model.claims import Claim
from unsim.model.source import Source
from unsim.pages.bar import bar
from unsim.pages.country import common_claims
from unsim.pages.page import Page
from unsim.pages.paths import claims_path, country_path
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.vocabulary import VOCABULARIES

MOST: Final = 45
"""More claims of one topic than this, and each continent has a page of its own."""

FEW: Final = 12


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    claim: Claim
    country: str
    """The country's code, or empty for a claim that goes round everywhere."""
    continent: str
    keys: list[str]

    @property
    def anchor(self) -> str:
        return f"claim-{self.country or 'all'}-{self.claim.id}"


@dataclass(frozen=True, slots=True)
class Shelf:
    """The claims of one page, and the pages that continue it."""

    topic: str
    continent: str
    placed: list[PlacedClaim]
    parts: tuple["Shelf", ...] = ()

    @property
    def is_short(self) -> bool:
        """Short enough to be read at a glance, all reasons open."""
        return len(self.placed) <= FEW

    @property
    def count(self) -> int:
        return len(self.placed) + sum(part.count for part in self.parts)


@dataclass(frozen=True, slots=True)
class OfCountry:
    name: str
    count: int
    link: str


def claims_pages(site: Site) -> Iterator[Page]:
    placed, sources = _gather(site)
    shelves = list(shelved(placed))
    yield _overview(site, placed, shelves, sources)
    for shelf in shelves:
        for one in (shelf, *shelf.parts):
            yield _shelf_page(site, one, sources)


def shelved(placed: list[PlacedClaim]) -> Iterator[Shelf]:
    for topic in VOCABULARIES["topic"]:
        found = [one for one in placed if one.claim.topic == topic]
        if found:
            yield _by_continent(topic, found) if len(found) > MOST else Shelf(topic, "", found)


def _by_continent(topic: str, found: list[PlacedClaim]) -> Shelf:
    parts = (
        Shelf(topic, continent, [one for one in found if one.continent == continent])
        for continent in VOCABULARIES["continent"]
    )
    everywhere = [one for one in found if not one.continent]
    return Shelf(topic, "", everywhere, tuple(part for part in parts if part.placed))


def _overview(
    site: Site, placed: list[PlacedClaim], shelves: list[Shelf], sources: dict[str, Source]
) -> Page:
    words = site.words
    renderer = Renderer(site, claims_path(words.locale), sources)
    counted: Counter[str] = Counter(one.claim.verdict for one in placed)
    return renderer.page(
        "claims.html.j2",
        kind="claims",
        title=str(words.message("claims.title")),
        description=str(words.message("claims.description")),
        scripts=("moved.js", "sources.js"),
        draws=False,
        everywhere=[one for one in placed if not one.country],
        tally=tally_in_words(site, placed),
        bar=bar(counted, VOCABULARIES["claim_verdict"]),
        total=max(len(placed), 1),
        shelves=shelves,
        place_of=lambda shelf: _link(renderer, shelf),
        countries=list(_of_countries(site, renderer)),
    )


def _shelf_page(site: Site, shelf: Shelf, sources: dict[str, Source]) -> Page:
    words = site.words
    renderer = Renderer(site, claims_path(words.locale, shelf.topic, shelf.continent), sources)
    topic = words.label("topic", shelf.topic)
    where = words.label("continent", shelf.continent) if shelf.continent else ""
    kind = "part" if where else "topic"
    names = {guide.code: str(words.pick(guide.country.name)) for guide in site.countries}
    return renderer.page(
        "claims_topic.html.j2",
        kind="claims",
        title=str(words.message(f"claims.{kind}_title", topic=topic, continent=where)),
        description=str(words.message(f"claims.{kind}_description", topic=topic, continent=where)),
        scripts=("sources.js",),
        draws=False,
        name=where or topic,
        shelf=shelf,
        topic=topic,
        tally=tally_in_words(site, shelf.placed),
        names=names,
        place_of=lambda shelf: _link(renderer, shelf),
    )


def _link(renderer: Renderer, shelf: Shelf) -> str:
    return renderer.link(claims_path(renderer.words.locale, shelf.topic, shelf.continent))


def _of_countries(site: Site, renderer: Renderer) -> Iterator[OfCountry]:
    for guide in site.countries:
        count = len(guide.country.claims or ())
        if count:
            place = "#claims" if common_claims(guide.country) else ""
            link = renderer.link(country_path(site.words.locale, guide.code)) + place
            yield OfCountry(str(site.words.pick(guide.country.name)), count, link)


def tally_in_words(site: Site, placed: list[PlacedClaim]) -> str:
    """“352 claims: 160 false, 120 partly true …”."""
    message = site.words.message
    counted: Counter[str] = Counter(one.claim.verdict for one in placed)
    said = [
        str(message(f"claims.tally.{part.kind}", count=part.count))
        for part in bar(counted, VOCABULARIES["claim_verdict"])
    ]
    head = message("claims.counted", count=len(placed))
    return f"{head}{site.words.join(said)}{message('list.stop')}"


def _gather(site: Site) -> tuple[list[PlacedClaim], dict[str, Source]]:
    """Source keys are unique within a file alone, so here they carry their file's name."""
    placed: list[PlacedClaim] = []
    sources: dict[str, Source] = {}
    general = site.catalog.general
    if general:
        sources |= _named("", general.record.sources)
        placed += _placed("", "", general.record.claims)
    for guide in site.countries:
        sources |= _named(guide.code, guide.country.sources)
        placed += _placed(guide.code, guide.country.continent, guide.country.claims)
    return placed, sources


def _named(code: str, sources: dict[str, Source]) -> dict[str, Source]:
    return {f"{code}/{key}": source for key, source in sources.items()}


def _placed(code: str, continent: str, claims: Iterable[Claim] | None) -> list[PlacedClaim]:
    return [
        PlacedClaim(claim, code, continent, [f"{code}/{key}" for key in claim.sources])
        for claim in claims or ()
    ]
