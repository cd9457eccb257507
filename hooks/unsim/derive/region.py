"""What a country takes over from its regions, such as the law of the European Union.

To each question the country's own answers come first and the region's stay beside them, so the
first answer in force is the country's where it has one. Where both bind, the stricter for the
carrier decides a conflict (`unsim.derive.conflict`). A region's rungs of complaint follow the
country's. Keys of a region's sources begin with its id, so nobody mistakes whose they are.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from unsim.derive.force import in_force
from unsim.model.answer import TERMS, Answer, Sourced, Terms
from unsim.model.country import Country
from unsim.model.region import Region
from unsim.records.catalog import Catalog
from unsim.vocabulary import Plan


def regions_of(country: Country, catalog: Catalog) -> list[Region]:
    records = (entry.record for entry in catalog.regions.values())
    return [region for region in records if country.country in region.members]


def with_regions(country: Country, regions: Iterable[Region]) -> Country:
    for region in regions:
        country = _with_region(country, region)
    return country


def _with_region(country: Country, region: Region) -> Country:
    complaint = [*(country.complaint or ()), *(region.complaint or ())]
    return country.model_copy(
        update={
            "rules": _both(country.rules, region.rules),
            "complaint": complaint or None,
            "sources": {**region.sources, **country.sources},
        }
    )


def _both(own: Terms | None, shared: Terms | None) -> Terms | None:
    if own is None or shared is None:
        return own or shared
    answers = {
        question: [*(getattr(own, question) or ()), *(getattr(shared, question) or ())] or None
        for question in TERMS
    }
    return own.model_copy(update=answers)


def binding(
    answers: Sequence[Answer], regions: Sequence[Region], plan: Plan, today: date
) -> list[Answer]:
    """The rule to rely on of the country, and of each region: all of them bind."""
    speakers = (None, *regions)
    firsts = (
        in_force([one for one in answers if speaker_of(one, regions) is speaker], plan, today)
        for speaker in speakers
    )
    return [law for law in firsts if law]


def speaker_of(answer: Sourced, regions: Iterable[Region]) -> Region | None:
    """The region whose law an answer is; none where the country or a carrier speaks."""
    return next((one for one in regions if one.sources.keys() >= set(answer.sources)), None)
