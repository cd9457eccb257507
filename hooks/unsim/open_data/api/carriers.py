"""A carrier's file: what its page says, from the same row."""

from collections.abc import Iterator
from typing import Final

from unsim.derive.abroad import Outlook
from unsim.derive.keep import Kept
from unsim.derive.row import Row
from unsim.derive.statements import ENDING, KEEPING, Statement, Voiced, statements
from unsim.derive.tested import Tested
from unsim.model.answer import TERMS
from unsim.open_data.api import shapes
from unsim.open_data.api.answers import Teller
from unsim.open_data.api.labels import codes_in
from unsim.open_data.api.world import World, carrier_file, country_file, given
from unsim.pages.in_words import year_in_words
from unsim.vocabulary import CHANNELS, Channel, Plan

_ELSEWHERE: Final = tuple(
    question for question in TERMS if question not in {*ENDING, *KEEPING, "lapse", "keep"}
)
_HEAD: Final = (
    *("id", "name", "legal_name", "also", "kind", "network", "status", "since", "successor"),
    "website",
)


def carrier_shape(world: World, row: Row) -> shapes.CarrierFile:
    country = row.country.country
    regions, said = row.country.regions, world.said[row.country.code]
    teller = Teller(world.tongues, country.sources, row.today, regions, said)
    told = shapes.CarrierFile(
        about=world.about("carrier", world.carrier_pages(row.country.code, row.id)),
        country=row.country.code,
        **given(row.carrier, _HEAD),
        known_from=teller.cite(row.carrier.sources),
        plans=list(row.plans),
        esim=_esim(row, teller),
        verdict=_verdict(world, row, teller),
        plan_verdicts=[
            shapes.PlanVerdict(
                plan=one.plan,
                verdict=one.verdict,
                channels=list(dict.fromkeys(route.channel for route in one.routes)),
            )
            for one in row.guide.plan_verdicts
        ],
        reach=row.reach,
        abroad=[_outlook(one) for one in row.abroad],
        ways=[teller.way(held) for held in row.guide.routes],
        answers=list(_answers(row, teller)),
        law=list(_law(row, teller)),
        law_file=world.stamp.address(country_file(row.country.code)),
        keeps=[teller.answer("keep", _voiced(kept)) for kept in row.keeps],
        lapses=list(_lapses(row, teller)),
        lives_for=_life(world, row),
        cheapest_year=_year(world, row),
        law_wins=[found.question for found in row.conflicts],
        contacts=[
            shapes.Contact(
                **given(contact, ("channel", "value", "from_abroad")), **teller.sourced(contact)
            )
            for contact in row.contacts
        ],
        reports=[
            shapes.Reports(
                plan=plan, channel=channel, worked=one.worked, tried=one.tried, last=one.last
            )
            for plan, channel, one in reports_of(row)
        ],
        claims=[claim.id for claim in row.claims],
        unknown=[one.id for one in (*row.questions, *row.shared_questions)],
        sources={},
        labels={},
    )
    told = told.model_copy(update={"sources": teller.sources})
    return told.model_copy(update={"labels": world.tongues.labels(codes_in(told))})


def carrier_item(world: World, row: Row) -> shapes.CarrierItem:
    return shapes.CarrierItem(
        country=row.country.code,
        verdict=row.verdict,
        grade=row.guide.grade,
        reach=row.reach,
        channels=row.known_channels,
        file=world.stamp.address(carrier_file(row.country.code, row.id)),
        **given(row.carrier, ("id", "name", "kind", "status")),
    )


def _esim(row: Row, teller: Teller) -> shapes.Esim | None:
    esim = row.carrier.esim
    if esim is None:
        return None
    return shapes.Esim(**given(esim, ("prepaid", "postpaid", "since")), **teller.sourced(esim))


def _verdict(world: World, row: Row, teller: Teller) -> shapes.VerdictOf:
    evidence = row.evidence
    return shapes.VerdictOf(
        code=row.verdict,
        in_words=world.tongues.label("verdict", row.verdict),
        grade=evidence.grade if evidence else None,
        voice=evidence.voice if evidence else None,
        sources=teller.cite(row.guide.verdict_sources) or None,
    )


def _outlook(one: Outlook) -> shapes.Outlook:
    way = one.way
    return shapes.Outlook(
        where=list(one.wheres),
        plans=list(one.plans) or None,
        channel=way.held.route.channel if way else None,
        reach=way.reached.reach if way else None,
        because=list(way.reached.because) or None if way else None,
    )


def _statements(row: Row) -> list[Statement]:
    """What its page says, in that order; then what pages gather elsewhere."""
    return [*row.ending, *row.keeping, *statements(row.country, row.guide, _ELSEWHERE)]


def _answers(row: Row, teller: Teller) -> Iterator[shapes.Answer]:
    for statement in _statements(row):
        own = (voiced for voiced in statement.voices if not voiced.is_law)
        yield from (teller.answer(statement.question, voiced) for voiced in own)


def _law(row: Row, teller: Teller) -> Iterator[shapes.Rule]:
    for statement in _statements(row):
        law = (voiced.answer for voiced in statement.voices if voiced.is_law)
        yield from (teller.rule(statement.question, answer) for answer in law)


def _voiced(kept: Kept) -> Voiced:
    return Voiced(kept.answer, kept.speaker == "law", kept.inherited_from)


def _lapses(row: Row, teller: Teller) -> Iterator[shapes.Answer]:
    term = row.guide.term("lapse")
    for one in row.leaving:
        inherited_from = term.inherited_from if term and not one.by_rule else None
        yield teller.answer("lapse", Voiced(one.lapse, one.by_rule, inherited_from))


def _life(world: World, row: Row) -> shapes.Life | None:
    life = row.lives
    if life is None:
        return None
    in_words = world.tongues.say(lambda words: words.duration(life.length))
    return shapes.Life(length=life.length, by=life.speaker, in_words=in_words)


def _year(world: World, row: Row) -> shapes.YearCost | None:
    cost = row.cheapest_year
    if cost is None:
        return None
    return shapes.YearCost(
        amount=cost.money.amount,
        currency=cost.money.currency,
        is_said=cost.is_said,
        in_words=world.tongues.say(lambda words: year_in_words(words, cost)),
    )


def reports_of(row: Row) -> Iterator[tuple[Plan, Channel, Tested]]:
    for plan in row.plans:
        for channel in CHANNELS:
            found = row.guide.tested(plan, channel)
            if found:
                yield plan, channel, found
