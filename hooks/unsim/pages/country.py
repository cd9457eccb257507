"""The guide of a country."""

from dataclasses import dataclass
from typing import Final

from unsim.derive.force import in_force
from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.guides import concerning
from unsim.model.answer import Answer
from unsim.model.base import Duration
from unsim.model.claims import Unknown
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site

HEADLINE_QUESTIONS: Final = ("deadline", "fee", "debt_blocks")
NEEDED_TOPICS: Final = {"cancel", "from-abroad", "esim", "complaint", "accounts"}
"""What every country's reader needs to read up on, whether or not a guide names the country."""


@dataclass(frozen=True, slots=True)
class HeadlineFact:
    """One of the facts that matter most, as a card."""

    question: str
    answer: Answer | None
    carriers: tuple[CarrierGuide, ...]
    """Those that answer the question themselves, where no rule answers it for all."""

    @property
    def known(self) -> bool:
        return self.answer is not None or bool(self.carriers)


@dataclass(frozen=True, slots=True)
class LapseRange:
    least: Duration
    most: Duration
    sources: tuple[str, ...]
    carriers: tuple[CarrierGuide, ...]
    """Those it is known of, unless it is known of all."""


def country_page(site: Site, guide: CountryGuide) -> Page:
    country = guide.country
    renderer = Renderer(site, f"{site.words.locale.prefix}countries/{guide.code}/", country.sources)
    name = str(site.words.pick(country.name))
    return renderer.page(
        "country.html.j2",
        kind="country",
        title=str(site.words.message("country.title", country=name)),
        description=str(
            site.words.message(
                "country.description",
                country=name,
                verdict=site.words.label("verdict", guide.verdict),
            )
        ),
        keywords=keywords_of(guide),
        guide=guide,
        country=country,
        name=name,
        facts=headline_facts(guide),
        lapse=lapse_range(guide),
        abroad=[carrier for carrier in guide.active if _from_abroad(carrier)],
        file=f"data/countries/{guide.code}/country.yml",
        own_questions=own_questions,
        shared_questions=shared_questions,
        common_questions=common_questions,
        topics=concerning(list(site.guides), guide.code, NEEDED_TOPICS),
    )


def keywords_of(guide: CountryGuide) -> list[str]:
    """What people may type for this country: every language, local and former names."""
    country = guide.country
    words = [country.country, *country.name.values(), *(country.also or ())]
    for carrier in country.carriers:
        words += [carrier.name, *(carrier.also or ())]
    return words


def lapse_range(guide: CountryGuide) -> LapseRange | None:
    """From the shortest to the longest, whether a carrier says so or the rules of the country."""
    knowing = tuple(carrier for carrier in guide.active if carrier.lapses_now)
    found = [*guide.lapse_rules, *(lapse for carrier in knowing for lapse in carrier.lapses_now)]
    if not found:
        return None
    ordered = sorted(found, key=lambda lapse: lapse.after.in_days)
    least, most = ordered[0], ordered[-1]
    is_partial = not guide.lapse_rules and len(knowing) < len(guide.active)
    return LapseRange(
        least.after,
        most.after,
        tuple(dict.fromkeys([*least.sources, *most.sources])),
        knowing if is_partial else (),
    )


def own_questions(guide: CountryGuide, carrier_id: str) -> list[Unknown]:
    """The open questions about this carrier alone."""
    return [unknown for unknown in guide.country.unknown or () if unknown.carriers == [carrier_id]]


def shared_questions(guide: CountryGuide, carrier_id: str) -> list[Unknown]:
    """Those about this carrier and others: they stand once, among the country's."""
    return [
        unknown
        for unknown in guide.country.unknown or ()
        if len(unknown.carriers or ()) > 1 and carrier_id in (unknown.carriers or ())
    ]


def common_questions(guide: CountryGuide) -> list[Unknown]:
    """The open questions about the country as a whole, or about several carriers."""
    return [unknown for unknown in guide.country.unknown or () if len(unknown.carriers or ()) != 1]


def headline_facts(guide: CountryGuide) -> list[HeadlineFact]:
    return [_headline(guide, question) for question in HEADLINE_QUESTIONS]


def _headline(guide: CountryGuide, question: str) -> HeadlineFact:
    rule = in_force(guide.rule(question), None, guide.today)
    own = () if rule else tuple(carrier for carrier in guide.active if carrier.term(question))
    return HeadlineFact(question, rule, own)


def _from_abroad(carrier: CarrierGuide) -> bool:
    return any(
        held.route.from_abroad == "yes" and held.route.result != "no" and not held.route.only
        for held in carrier.routes
    )
