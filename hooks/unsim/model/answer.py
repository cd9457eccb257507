"""Answers: every one of them names its sources.

The same set of questions, `Terms`, is answered twice: by a country's law (`rules`) and by a
carrier (`terms`). That is what lets `unsim.derive` find where the two contradict each other.
Each question takes a list: the first entry is the one to rely on; others hold for other plans,
earlier or later times.
"""

from typing import Annotated, Final

from pydantic import Field

from unsim.model.base import Duration, Line, Money, PartialDate, Phrase, SourceKeys, Strict, Text
from unsim.vocabulary import Document, FeeKind, OnlineDuty, Plan, Proof, Unclear, YesNo


class Contrary(Strict):
    """What another source says instead. Both are shown."""

    says: Text
    sources: SourceKeys


class Sourced(Strict):
    sources: SourceKeys
    note: Text | None = None
    but: list[Contrary] | None = Field(default=None, min_length=1)


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
    answer: OnlineDuty
    say: Phrase | None = Field(default=None, description="The sentence to quote to the carrier")


class YesNoAnswer(Answer):
    answer: YesNo


class Period(Answer):
    within: Duration


class Fee(Answer):
    answer: FeeKind
    amount: Money | None = None


class Refund(Answer):
    answer: YesNo
    within: Duration | None = None
    deducted: Money | None = None


class Papers(Answer):
    need: list[Document] = Field(min_length=1)


class ProofDue(Answer):
    get: list[Proof] = Field(min_length=1)
    within: Duration | None = None


class Pause(Answer):
    answer: YesNo
    longest: Duration | None = None


class Stage(Strict):
    after: Duration
    then: Text


class Lapse(Answer):
    """A prepaid line dying by itself."""

    after: Duration = Field(description="From the last top-up to the end of the number")
    condition: Text | None = None
    stages: list[Stage] | None = Field(default=None, min_length=1)
    warning: Duration | None = Field(default=None, description="How long before they must warn")


class After(Answer):
    after: Duration


Listed = Field(default=None, min_length=1)


class Terms(Strict):
    online_channel: Annotated[list[OnlineRule] | None, Listed] = None
    reason_needed: Annotated[list[YesNoAnswer] | None, Listed] = None
    holder_only: Annotated[list[YesNoAnswer] | None, Listed] = None
    proxy: Annotated[list[YesNoAnswer] | None, Listed] = None
    documents: Annotated[list[Papers] | None, Listed] = None
    deadline: Annotated[list[Period] | None, Listed] = None
    notice: Annotated[list[Period] | None, Listed] = None
    proof: Annotated[list[ProofDue] | None, Listed] = None
    fee: Annotated[list[Fee] | None, Listed] = None
    early_exit: Annotated[list[Fee] | None, Listed] = None
    minimum_term: Annotated[list[Period] | None, Listed] = None
    cooling_off: Annotated[list[Period] | None, Listed] = None
    debt_blocks: Annotated[list[YesNoAnswer] | None, Listed] = None
    bills_after_request: Annotated[list[YesNoAnswer] | None, Listed] = None
    credit_refund: Annotated[list[Refund] | None, Listed] = None
    credit_validity: Annotated[list[After] | None, Listed] = None
    suspension: Annotated[list[Pause] | None, Listed] = None
    lapse: Annotated[list[Lapse] | None, Listed] = None
    number_reuse: Annotated[list[After] | None, Listed] = None
    port_out_ends: Annotated[list[YesNoAnswer] | None, Listed] = None
    port_out_with_debt: Annotated[list[YesNoAnswer] | None, Listed] = None
    plan_change: Annotated[list[YesNoAnswer] | None, Listed] = None
    deleting_profile_ends: Annotated[list[YesNoAnswer] | None, Listed] = None


TERMS: Final[tuple[str, ...]] = tuple(Terms.model_fields)
