"""All circulating claims with their verdicts, by country and topic."""

from dataclasses import dataclass

from unsim.model.claims import Claim
from unsim.model.country import Country
from unsim.model.source import Source
from unsim.model.worldwide import General
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.vocabulary import VOCABULARIES


@dataclass(frozen=True, slots=True)
class PlacedClaim:
    claim: Claim
    country: str
    """The country's code, or empty for a claim that goes round everywhere."""
    keys: list[str]


def claims_page(site: Site) -> Page:
    words = site.words
    placed, sources = _gather(site)
    renderer = Renderer(site, f"{words.locale.prefix}claims/", sources)
    topics = [
        (topic, [found for found in placed if found.claim.topic == topic])
        for topic in VOCABULARIES["topic"]
    ]
    return renderer.page(
        "claims.html.j2",
        kind="claims",
        title=str(words.message("claims.title")),
        description=str(words.message("claims.description")),
        placed=placed,
        topics=[(topic, found) for topic, found in topics if found],
        names={guide.code: str(words.pick(guide.country.name)) for guide in site.countries},
    )


def _gather(site: Site) -> tuple[list[PlacedClaim], dict[str, Source]]:
    """Source keys are unique within a file alone, so here they carry their file's name."""
    placed: list[PlacedClaim] = []
    sources: dict[str, Source] = {}
    general = site.catalog.general
    homes: list[tuple[str, General | Country]] = [("", general.record)] if general else []
    homes += [(guide.code, guide.country) for guide in site.countries]
    for code, record in homes:
        sources |= {f"{code}/{key}": source for key, source in record.sources.items()}
        placed += [
            PlacedClaim(claim, code, [f"{code}/{key}" for key in claim.sources])
            for claim in record.claims or ()
        ]
    return placed, sources
