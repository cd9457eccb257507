"""The guide of a country."""

from dataclasses import dataclass
from typing import Final

from unsim.derive.force import in_force
from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.derive.row import Row, rows_of
from unsim.model.answer import Answer, Lapse
from unsim.model.base import Duration
from unsim.model.claims import Claim
from unsim.model.country import Country
from unsim.pages.background import common_questions
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.reading.guides import concerning
from unsim.vocabulary import INFERRED, VERDICTS

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
    cases: tuple[Lapse, ...]
    """The rules at either end of the range that hold in a certain case alone."""


def country_page(site: Site, guide: CountryGuide) -> Page:
    country = guide.country
    renderer = Renderer(site, f"{site.words.locale.prefix}countries/{guide.code}/", country.sources)
    name = str(site.words.pick(country.name))
    rows = rows_of(guide)
    facts = headline_facts(guide)
    return renderer.page(
        "country.html.j2",
        kind="country",
        draws=False,
        title=str(site.words.message("country.title", country=name)),
        description=str(
            site.words.message(
                "country.description",
                country=name,
                verdict=site.words.label("verdict", guide.verdict),
            )
        ),
        keywords=keywords_of(guide),
        called=[*country.name.values(), *(country.also or ())],
        name=name,
        scripts=("moved.js", "sources.js"),
        guide=guide,
        country=country,
        rows=rows,
        has_esim=any(row.carrier.esim for row in rows),
        facts=facts,
        open_facts=[site.words.term(fact.question).label for fact in facts if not fact.answer],
        lapse=lapse_range(guide),
        abroad=tally_abroad(rows),
        tally_of=lambda guide: tally_in_words(site, guide),
        questions=common_questions(guide),
        claims=common_claims(country),
        events=sorted(
            (event for event in country.history or () if not _of_one(event.carriers)),
            key=lambda event: event.on,
            reverse=True,
        ),
        moved_anchors=moved_anchors,
        file=f"data/countries/{guide.code}/country.yml",
        topics=concerning(list(site.guides), guide.code, NEEDED_TOPICS),
    )


@dataclass(frozen=True, slots=True)
class AbroadTally:
    """Which carriers can be ended from abroad, by whose word."""

    said: tuple[Row, ...]
    inferred: tuple[Row, ...]
    total: int
    """Of how many carriers that are still there."""


def tally_abroad(rows: list[Row]) -> AbroadTally:
    there = [row for row in rows if not row.is_gone]
    return AbroadTally(
        tuple(row for row in there if row.reach == "said"),
        tuple(row for row in there if row.reach in INFERRED),
        len(there),
    )


def tally_in_words(site: Site, guide: CountryGuide) -> str:
    """“4 networks: 3 finish it online, 1 unknown.”, or in one phrase where all agree."""
    message = site.words.message
    count = len(guide.weighed)
    unit = "networks" if guide.weighs_networks else "carriers_counted"
    if len(guide.tally) == 1 and count > 1:
        (verdict,) = guide.tally
        return str(message(f"country.all.{unit}.{verdict}", count=count))
    parts = [
        str(message(f"country.tally.{verdict}", count=guide.tally[verdict]))
        for verdict in VERDICTS
        if guide.tally[verdict]
    ]
    return (
        f"{message(f'country.{unit}', count=count)}{site.words.join(parts)}{message('list.stop')}"
    )


def keywords_of(guide: CountryGuide) -> list[str]:
    """What people may type for this country: its names in every language, and its carriers'."""
    country = guide.country
    names = (carrier.name for carrier in country.carriers)
    return [country.country, *country.name.values(), *(country.also or ()), *names]


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
        tuple(
            rule
            for rule in guide.lapse_rules
            if rule.condition and rule.after in (least.after, most.after)
        ),
    )


def _of_one(carriers: list[str] | None) -> bool:
    """What concerns one carrier alone stands on that carrier's page."""
    return len(carriers or ()) == 1


def common_claims(country: Country) -> list[Claim]:
    return [claim for claim in country.claims or () if not _of_one(claim.carriers)]


def moved_anchors(row: Row) -> list[str]:
    """Places that were on the country's page and are on the carrier's now: kept addresses lead on."""
    claims = [f"claim-{claim.id}" for claim in row.claims if _of_one(claim.carriers)]
    return [*claims, *(f"unknown-{row.id}-{unknown.id}" for unknown in row.questions)]


def headline_facts(guide: CountryGuide) -> list[HeadlineFact]:
    return [_headline(guide, question) for question in HEADLINE_QUESTIONS]


def _headline(guide: CountryGuide, question: str) -> HeadlineFact:
    rule = in_force(guide.rule(question), None, guide.today)
    own = () if rule else tuple(carrier for carrier in guide.active if carrier.says(question))
    return HeadlineFact(question, rule, own)
