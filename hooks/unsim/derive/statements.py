"""All that is said on a question of a carrier: its own word and the law's, what counts first."""

from dataclasses import dataclass
from typing import Final

from unsim.derive.force import force, holds_for
from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.model.answer import Answer

ENDING: Final = (
    "deadline", "notice", "fee", "early_exit", "minimum_term", "cooling_off", "debt_blocks",
    "bills_after_request", "credit_refund", "proof", "documents", "holder_only", "proxy",
    "reason_needed", "online_channel", "deleting_profile_ends",
)  # fmt: skip
"""What a reader who ends a line asks, the most pressing first."""
KEEPING: Final = (
    "renewal_off", "suspension", "plan_change", "credit_validity", "revival", "port_code",
    "port_out_ends", "port_out_with_debt", "number_reuse",
)  # fmt: skip
"""What a reader asks who would rather keep the number, or take it elsewhere, after how it is kept."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """An answer and whose it is: the law's, the carrier's own, or that of the one it inherits from."""

    answer: Answer
    is_law: bool
    inherited_from: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """All that is said on a question, what counts first."""

    question: str
    voices: tuple[Voiced, ...]
    law_wins: bool


def statements(
    country: CountryGuide, guide: CarrierGuide, questions: tuple[str, ...]
) -> list[Statement]:
    found = (_statement(country, guide, question) for question in questions)
    return [statement for statement in found if statement.voices]


def _statement(country: CountryGuide, guide: CarrierGuide, question: str) -> Statement:
    term = guide.term(question)
    own = [
        Voiced(answer, is_law=False, inherited_from=term.inherited_from)
        for answer in (term.answers if term else ())
        if term and force(answer, guide.today) != "ended"
    ]
    law = [Voiced(answer, is_law=True) for answer in _law(country, guide, question)]
    law_wins = any(conflict.question == question for conflict in guide.conflicts)
    return Statement(question, (*law, *own) if law_wins else (*own, *law), law_wins)


def _law(country: CountryGuide, guide: CarrierGuide, question: str) -> list[Answer]:
    """What holds for this carrier's plans; what is not in force only where nothing is."""
    rules = [
        answer
        for answer in country.rule(question)
        if any(holds_for(answer, plan) for plan in guide.plans)
        and force(answer, guide.today) != "ended"
    ]
    holding = [answer for answer in rules if force(answer, guide.today) == "in-force"]
    return holding or rules
