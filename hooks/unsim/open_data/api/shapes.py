"""The form of the files, typed: their JSON Schemas are made from these classes.

Codes are those of the closed lists, explained on the page “Method”; `labels` has their words. What has
no answer is left out, never null.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from unsim.derive.period import Force
from unsim.model.base import Duration, Money
from unsim.model.step import Step
from unsim.open_data.stamp import LICENCE
from unsim.vocabulary import (
    CarrierKind,
    CarrierStatus,
    Channel,
    ClaimVerdict,
    ComplaintBody,
    Continent,
    Copy,
    DeviceTopic,
    Document,
    Freshness,
    Grade,
    Need,
    Only,
    Plan,
    Reach,
    Result,
    RunsTo,
    SellerTopic,
    SourceKind,
    Topic,
    Verdict,
    Voice,
    Where,
    YesNo,
)

Texts = Annotated[dict[str, str], Field(description="A text by language: {zh: …, en: …}")]
Labels = Annotated[
    dict[str, dict[str, Texts]],
    Field(description="What readers see for each code of this file: list, code, language"),
]
Speaker = Literal["law", "carrier"]
Keys = Annotated[list[str], Field(description="Keys of `sources` in this file; never empty")]


class Shape(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", use_attribute_docstrings=True, populate_by_name=True
    )


class About(Shape):
    """What every file says of itself."""

    version: str
    """Of the form of the files; a change of the first number may break readers."""
    licence: Literal["CC-BY-4.0"] = LICENCE
    licence_url: str
    credit: str
    """How to name the source."""
    built: str
    """The day for which everything was worked out: what is in force, how old a source is."""
    commit: str | None = None
    """The commit of the records; left out where there was no git."""
    schema_: str = Field(alias="schema")
    """The JSON Schema of this file."""
    page: Texts | None = None
    """The pages that say the same to people."""


class Source(Shape):
    title: str
    publisher: str
    relays: str | None = None
    kind: SourceKind
    url: str
    published: str | None = None
    read: str
    """When somebody last read it."""
    copy_: Copy = Field(alias="copy")
    archived: str | None = None
    dead: str | None = None
    grade: Grade
    freshness: Freshness


Sources = Annotated[dict[str, Source], Field(description="Every source that this file cites")]


class Contrary(Shape):
    """What another source says instead."""

    says: Texts
    sources: Keys


class Sourced(Shape):
    sources: Keys
    grade: Grade
    """The best among its sources."""
    freshness: Freshness
    note: Texts | None = None
    but: list[Contrary] | None = None


class InTime(Sourced):
    plans: list[Plan] | None = None
    """Those it holds for; all of them if left out."""
    article: str | None = None
    since: str | None = None
    until: str | None = None
    force: Force
    """Whether it holds on the day of the build."""
    inherited_from: str | None = None
    """The carrier whose answer is taken over."""


class Answer(InTime):
    """An answer to one of the questions."""

    question: str
    by: Speaker
    region: str | None = None
    """The region whose law it is, where it is not the country's own."""
    in_words: Texts
    """The answer as pages say it."""
    value: dict[str, Any]
    """The answer in codes and numbers, with the keys of the records."""


class Rule(Shape):
    """What the law says on a question, in short; the whole of it is in the country's file, with its sources."""

    question: str
    plans: list[Plan] | None = None
    in_words: Texts
    region: str | None = None
    sources: list[str]
    """Keys of `sources` in the country's file."""
    grade: Grade


class Way(InTime):
    """One way to ask for the end of a line."""

    channel: Channel
    result: Result
    only: Only | None = None
    name: str | dict[str, str] | None = None
    url: str | None = None
    contact: str | None = None
    from_abroad: YesNo | None = None
    """As a source says; what we infer is in `reach`."""
    needs: list[Need] | None = None
    needs_not: list[Need] | None = None
    documents: list[Document] | None = None
    takes: Duration | None = None
    runs_to: RunsTo | None = None
    fee: Money | None = None
    steps: list[Step] | None = None
    reach: dict[Where, Reach]
    """How far it leads from each place: here, abroad-sim, abroad."""


class Contact(Sourced):
    """A way to reach the carrier of which nobody says whether it takes a cancellation."""

    channel: Channel
    value: str
    from_abroad: YesNo | None = None


class Esim(Sourced):
    """Whether it sells eSIMs."""

    prepaid: YesNo | None = None
    postpaid: YesNo | None = None
    since: str | None = None


class VerdictOf(Shape):
    code: Verdict
    in_words: Texts
    grade: Grade | None = None
    voice: Voice | None = None
    """Whose voice it rests on."""
    sources: list[str] | None = None


class PlanVerdict(Shape):
    plan: Plan
    verdict: Verdict
    channels: list[Channel]
    """Those the verdict rests on; none where it rests on the law or on nothing."""


class Outlook(Shape):
    """How far the best way leads for a reader who is abroad."""

    where: list[Where]
    plans: list[Plan] | None = None
    channel: Channel | None = None
    reach: Reach | None = None
    because: list[Need] | None = None


class Life(Shape):
    length: Duration
    by: Speaker
    in_words: Texts


class YearCost(Shape):
    amount: float
    currency: str
    is_said: bool
    """False: worked out from the least amount and how often it is needed."""
    in_words: Texts


class Claim(Shape):
    id: str
    topic: Topic
    country: str | None = None
    carriers: list[str] | None = None
    says: Texts
    verdict: ClaimVerdict
    because: Texts
    sources: Keys
    grade: Grade


class Question(Shape):
    """An open question."""

    id: str
    topic: Topic
    carriers: list[str] | None = None
    question: Texts
    looked: str
    """The day on which somebody last searched in vain."""
    note: Texts | None = None
    ask: dict[str, str] | None = None
    """The question that would settle it, in the carrier's language."""


class Event(Sourced):
    date: str
    text: Texts
    carriers: list[str] | None = None


class Fact(Sourced):
    topic: Topic
    text: Texts
    plans: list[Plan] | None = None
    date: str | None = None


class DeviceFact(Sourced):
    topic: DeviceTopic
    text: Texts
    steps: list[Step] | None = None


class SellerFact(Sourced):
    topic: SellerTopic
    text: Texts
    plans: list[Plan] | None = None
    date: str | None = None
    steps: list[Step] | None = None


class Reports(Shape):
    """What people's reports confirm."""

    plan: Plan
    channel: Channel
    worked: int
    tried: int
    last: str


class CarrierFile(Shape):
    """A carrier: what its page says."""

    about: About
    country: str
    id: str
    """Never renamed."""
    name: str
    legal_name: str | None = None
    also: list[str] | None = None
    kind: CarrierKind
    network: str | None = None
    status: CarrierStatus
    since: str | None = None
    successor: str | None = None
    website: str | None = None
    known_from: list[str]
    plans: list[Plan]
    esim: Esim | None = None
    verdict: VerdictOf
    plan_verdicts: list[PlanVerdict]
    reach: Reach | None = None
    """From abroad, with the SIM still there: the best for any of its plans. Each plan: `abroad`."""
    abroad: list[Outlook]
    ways: list[Way]
    answers: list[Answer]
    """What the carrier says itself, or takes over from its network."""
    law: list[Rule]
    """What the law says on the same questions and on those that the carrier leaves open."""
    law_file: str
    """The country's file."""
    keeps: list[Answer]
    """What renews a prepaid line today: the carrier's word, else the law's."""
    lapses: list[Answer]
    """When a prepaid line ends by itself: the carrier's word, and the law's."""
    lives_for: Life | None = None
    """How long a prepaid line lives after it was last renewed."""
    cheapest_year: YearCost | None = None
    law_wins: list[str]
    """Questions on which the carrier contradicts the law."""
    contacts: list[Contact]
    reports: list[Reports]
    claims: list[str]
    """Ids of claims in the country's file."""
    unknown: list[str]
    """Ids of open questions in the country's file."""
    sources: Sources
    labels: Labels


class CarrierItem(Shape):
    """A carrier in a list."""

    country: str
    id: str
    name: str
    kind: CarrierKind
    status: CarrierStatus
    verdict: Verdict
    grade: Grade | None = None
    reach: Reach | None = None
    """From abroad, with the SIM still there: the best for any of its plans."""
    channels: list[Channel]
    """Those by which it takes a request from anybody."""
    file: str


class Regulator(Sourced):
    name: str
    short: str | None = None
    role: Texts
    url: str | None = None
    phone: str | None = None
    email: str | None = None


class Rung(Sourced):
    """A rung of the ladder of complaint."""

    to: ComplaintBody
    name: Texts
    when: Texts | None = None
    url: str | None = None
    phone: str | None = None
    email: str | None = None
    answer_within: Duration | None = None
    steps: list[Step] | None = None


class CountryFile(Shape):
    about: About
    code: str
    name: Texts
    also: list[str] | None = None
    continent: Continent
    languages: list[str]
    """What the carriers' staff speak."""
    regions: list[str]
    """Those whose law holds here too; their answers are among `rules`."""
    verdict: VerdictOf
    read: str
    """When a source of this country was last read."""
    freshness: Freshness
    carriers: list[CarrierItem]
    rules: list[Answer]
    regulators: list[Regulator]
    complaint: list[Rung]
    facts: list[Fact]
    claims: list[Claim]
    unknown: list[Question]
    history: list[Event]
    sources: Sources
    labels: Labels


class CountryItem(Shape):
    code: str
    name: Texts
    verdict: Verdict
    grade: Grade | None = None
    carriers: int
    unknown: int
    read: str
    file: str


class Index(Shape):
    """Where everything is."""

    about: About
    countries: list[CountryItem]
    files: dict[str, str]
    """The other files, and what each holds."""


class CarriersFile(Shape):
    about: About
    carriers: list[CarrierItem]
    labels: Labels


class RegionFile(Shape):
    about: About
    id: str
    name: Texts
    members: list[str]
    rules: list[Answer]
    complaint: list[Rung]
    claims: list[Claim]
    unknown: list[Question]
    sources: Sources
    labels: Labels


class Device(Shape):
    id: str
    name: Texts
    also: list[str] | None = None
    facts: list[DeviceFact]
    unknown: list[Question]
    sources: Sources


class DevicesFile(Shape):
    about: About
    devices: list[Device]
    labels: Labels


class Recurring(Sourced):
    """Does money go on flowing if the buyer does nothing?"""

    answer: YesNo


class Seller(Shape):
    """Somebody who sells eSIMs to travellers."""

    id: str
    name: Texts
    also: list[str] | None = None
    website: str | None = None
    recurring: Recurring | None = None
    facts: list[SellerFact]
    unknown: list[Question]
    sources: Sources


class SellersFile(Shape):
    about: About
    sellers: list[Seller]
    labels: Labels


class ClaimsFile(Shape):
    about: About
    claims: list[Claim]
    sources: Sources
    labels: Labels


class PlacedAnswer(Shape):
    """An answer outside the file of its country: `sources` are keys of that file."""

    country: str
    carrier: str | None = None
    answer: Answer


class AnswersFile(Shape):
    about: About
    answers: list[PlacedAnswer]
    labels: Labels


class PlacedWay(Shape):
    country: str
    carrier: str
    way: Way


class WaysFile(Shape):
    about: About
    ways: list[PlacedWay]
    labels: Labels
