"""Answers: every one of them names its sources.

The same set of questions, `Terms`, is answered twice: by a country's law (`rules`) and by a
carrier (`terms`). That is what lets `unsim.derive` find where the two contradict each other.
Each question takes a list: the first entry is the one to rely on; others hold for other plans,
earlier or later times.
"""

from typing import Any, Final

from pydantic import Field

from unsim.model.base import Duration, Line, Money, PartialDate, Phrase, SourceKeys, Strict, Text
from unsim.model.step import Step
from unsim.vocabulary import Document, FeeKind, OnlineDuty, Plan, Proof, Renewal, Unclear, YesNo


class Contrary(Strict):
    """What another source says instead. Both are shown."""

    says: Text = Field(description="What it says, in our words")
    sources: SourceKeys


class Sourced(Strict):
    sources: SourceKeys
    note: Text | None = Field(
        default=None, description="The fine print: exceptions, caveats, how far the source goes"
    )
    but: list[Contrary] | None = Field(
        default=None, min_length=1, description="What other sources say against it"
    )


class Answer(Sourced):
    plans: list[Plan] | None = Field(
        default=None, min_length=1, description="The plans it holds for; all of them if left out"
    )
    article: Line | None = Field(default=None, description="Where it stands, as one would quote it")
    since: PartialDate | None = Field(default=None, description="In force from; may lie ahead")
    until: PartialDate | None = Field(default=None, description="In force up to")
    force: Unclear | None = Field(
        default=None, description="unclear: adopted, but from when it binds was not found"
    )


class OnlineRule(Answer):
    answer: OnlineDuty = Field(description="What the law or the carrier says of asking online")
    say: Phrase | None = Field(default=None, description="The sentence to quote to the carrier")


class YesNoAnswer(Answer):
    answer: YesNo = Field(description="Yes, no, or partly: then the note says when")


class Period(Answer):
    within: Duration = Field(description="The longest it may take, or the time one has")


class Fee(Answer):
    answer: FeeKind = Field(description="Whether it costs something")
    amount: Money | None = Field(default=None, description="How much, if a source says it")


class Refund(Answer):
    answer: YesNo = Field(description="Whether unused credit is paid back")
    within: Duration | None = Field(default=None, description="How soon it is paid back")
    deducted: Money | None = Field(default=None, description="What is kept for paying it back")


class Papers(Answer):
    need: list[Document] = Field(min_length=1, description="All that must be shown or sent")


class ProofDue(Answer):
    get: list[Proof] = Field(min_length=1, description="What the carrier must give or gives")
    within: Duration | None = Field(default=None, description="How soon after the request")


class Pause(Answer):
    answer: YesNo = Field(description="Whether the line can be paused instead")
    longest: Duration | None = Field(default=None, description="For how long at most")
    fee: Money | None = Field(
        default=None, description="What the pause costs a month, unless the note says otherwise"
    )
    keeps_number: YesNo | None = Field(default=None, description="Does one keep the number")
    receives_texts: YesNo | None = Field(
        default=None, description="Do text messages still arrive meanwhile"
    )


class Stage(Strict):
    """What happens on the way to a lapse."""

    after: Duration = Field(description="From the last top-up")
    then: Text = Field(description="What the line can no longer do from then on")


class Lapse(Answer):
    """A prepaid line dying by itself."""

    after: Duration = Field(description="From the last top-up to the end of the number")
    condition: Text | None = Field(default=None, description="The case in which this term runs")
    stages: list[Stage] | None = Field(
        default=None, min_length=1, description="What stops working before the end, in order"
    )
    warning: Duration | None = Field(default=None, description="How long before they must warn")


class Keep(Answer):
    """What renews a prepaid line. Any one of the acts does."""

    by: list[Renewal] = Field(min_length=1, description="The acts of which any one renews it")
    every: Duration | None = Field(default=None, description="How often at least")
    at_least: Money | None = Field(default=None, description="The least amount that counts")
    year: Money | None = Field(
        default=None, description="What the cheapest year costs, if a source itself says it"
    )
    from_abroad: YesNo | None = Field(
        default=None, description="Does it work from another country, as a source says"
    )
    steps: list[Step] | None = Field(
        default=None, min_length=1, description="How it goes, action by action"
    )


class Revival(Answer):
    """Getting a number back that has lapsed."""

    within: Duration = Field(description="How long after the end it is still possible")
    fee: Money | None = Field(default=None, description="What it costs; 0 if it is free")
    steps: list[Step] | None = Field(
        default=None, min_length=1, description="How it goes, action by action"
    )


class RenewalOff(Answer):
    """Stopping automatic payments without ending the line."""

    answer: YesNo = Field(description="Whether it can be switched off; partly: the note says when")
    steps: list[Step] | None = Field(
        default=None, min_length=1, description="How it goes, action by action"
    )


class PortCode(Answer):
    """The code by which another carrier takes the number over."""

    name: Line = Field(description="As it is called there: PAC, RIO, transfer PIN")
    valid: Duration | None = Field(default=None, description="How long the code can be used")
    fee: Money | None = Field(default=None, description="What it costs; 0 if it is free")
    steps: list[Step] | None = Field(
        default=None, min_length=1, description="How one gets it, action by action"
    )


class After(Answer):
    after: Duration = Field(description="From when on it is so")


def _question(asked: str) -> Any:
    return Field(default=None, min_length=1, description=asked)


class Terms(Strict):
    """The questions. What has no answer is left out: it shows as unknown."""

    online_channel: list[OnlineRule] | None = _question("Must it be possible online")
    reason_needed: list[YesNoAnswer] | None = _question("Must one give a reason")
    holder_only: list[YesNoAnswer] | None = _question("Must the holder ask in person")
    proxy: list[YesNoAnswer] | None = _question(
        "Can somebody else do it with the holder's authority"
    )
    documents: list[Papers] | None = _question("What papers and details are needed")
    deadline: list[Period] | None = _question(
        "The longest time from the request to the end of the line"
    )
    notice: list[Period] | None = _question("How long before the wished last day one must ask")
    proof: list[ProofDue] | None = _question("What proof one gets, and how soon")
    fee: list[Fee] | None = _question("What the cancellation itself costs")
    early_exit: list[Fee] | None = _question(
        "What leaving before the contract period is over costs"
    )
    minimum_term: list[Period] | None = _question(
        "How long a contract binds at least; {days: 0} says not at all"
    )
    cooling_off: list[Period] | None = _question(
        "How long after signing one may withdraw without a charge"
    )
    debt_blocks: list[YesNoAnswer] | None = _question(
        "May unpaid debt block the cancellation: yes means that it may"
    )
    bills_after_request: list[YesNoAnswer] | None = _question(
        "Is the time after the request still charged"
    )
    credit_refund: list[Refund] | None = _question(
        "Is prepaid credit paid back, how soon and less what"
    )
    credit_validity: list[After] | None = _question("How long after a top-up the credit expires")
    suspension: list[Pause] | None = _question("Can the line be paused instead, and for how long")
    lapse: list[Lapse] | None = _question(
        "How long from the last top-up until a prepaid line ends by itself"
    )
    keep: list[Keep] | None = _question("What renews a prepaid line, how often and at what cost")
    revival: list[Revival] | None = _question(
        "How long after it lapsed the number can still be had back"
    )
    renewal_off: list[RenewalOff] | None = _question(
        "Can automatic renewal or top-up be switched off without ending the line"
    )
    debit_return: list[Period] | None = _question(
        "How long a direct debit or a card's charge can be taken back"
    )
    number_reuse: list[After] | None = _question("How soon the number may go to somebody else")
    port_code: list[PortCode] | None = _question(
        "Which code takes the number elsewhere, how one gets it, how long it is valid"
    )
    port_out_ends: list[YesNoAnswer] | None = _question(
        "Does taking the number elsewhere end the contract"
    )
    port_out_with_debt: list[YesNoAnswer] | None = _question(
        "Can the number be taken elsewhere while debt is unpaid"
    )
    plan_change: list[YesNoAnswer] | None = _question(
        "Can one change to a cheaper or prepaid plan instead"
    )
    deleting_profile_ends: list[YesNoAnswer] | None = _question(
        "Does deleting the eSIM profile from the device end the contract"
    )
    erasure: list[YesNoAnswer] | None = _question(
        "Must the carrier erase personal data when one asks"
    )


TERMS: Final[tuple[str, ...]] = tuple(Terms.model_fields)
