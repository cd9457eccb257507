"""The short value of an answer, such as “5 working days” or “Free”.

docs/assets/js/words.js says the same in the browser; tests hold the two to one table.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from unsim.derive.keep import YearCost
from unsim.model.answer import (
    Answer,
    Fee,
    Keep,
    OnlineRule,
    Papers,
    Pause,
    PortCode,
    ProofDue,
    Refund,
    RenewalOff,
    Revival,
    YesNoAnswer,
)
from unsim.model.base import Money
from unsim.pages.words import Words


def in_words(words: Words, question: str, answer: Answer) -> str:
    said = next(
        (say for kinds, say in _SAYERS if isinstance(answer, kinds)),
        _measured,
    )
    return words.join(list(said(words, question, answer)))


def acts_in_words(words: Words, answer: Keep) -> str:
    """“a call, a text or a top-up, at least once every 180 days”."""
    *acts, last = (words.label("renewal", act) for act in answer.by)
    listed = str(words.message("list.or")).join([words.join(acts), last]) if acts else last
    if answer.every is None:
        return listed
    return str(words.message("value.keep", acts=listed, every=words.duration(answer.every)))


def year_in_words(words: Words, cost: YearCost) -> str:
    """“HKD 6 a year”, or “about …” where it is worked out."""
    key = "value.year" if cost.is_said else "carrier.year_about"
    return str(words.message(key, amount=words.money(cost.money)))


def _online(words: Words, _question: str, answer: Any) -> Iterator[str]:
    yield words.label("online_duty", answer.answer)


def _fee(words: Words, question: str, answer: Any) -> Iterator[str]:
    yield str(words.message(f"value.{question}.{answer.answer}"))
    if answer.amount is not None:
        amount = words.money(answer.amount)
        at_most = answer.answer == "capped"
        yield str(words.message("value.at_most", amount=amount)) if at_most else amount


def _yes_no(words: Words, question: str, answer: Any) -> Iterator[str]:
    key = f"value.{question}.{answer.answer}"
    known = key in words.locale.messages
    yield str(words.message(key)) if known else words.label("yes_no", answer.answer)
    if getattr(answer, "within", None):
        yield str(words.message("value.within", duration=words.duration(answer.within)))
    if getattr(answer, "deducted", None):
        yield str(words.message("value.deducted", amount=words.money(answer.deducted)))


def _pause(words: Words, question: str, answer: Any) -> Iterator[str]:
    yield from _yes_no(words, question, answer)
    if answer.longest:
        yield str(words.message("value.longest", duration=words.duration(answer.longest)))
    if answer.fee:
        free = not answer.fee.amount
        key = "value.fee.free" if free else "value.a_month"
        yield str(words.message(key, amount=words.money(answer.fee)))
    for trait in ("keeps_number", "receives_texts"):
        if getattr(answer, trait):
            yield str(words.message(f"value.{trait}.{getattr(answer, trait)}"))


def _keep(words: Words, _question: str, answer: Any) -> Iterator[str]:
    yield acts_in_words(words, answer)
    if answer.at_least:
        yield str(words.message("value.at_least", amount=words.money(answer.at_least)))
    if answer.year:
        yield str(words.message("value.year", amount=words.money(answer.year)))


def _revival(words: Words, _question: str, answer: Any) -> Iterator[str]:
    if not answer.within.in_days:
        yield str(words.message("value.revival.never"))
        return
    yield str(words.message("value.within", duration=words.duration(answer.within)))
    yield from _costs(words, answer.fee)


def _port_code(words: Words, _question: str, answer: Any) -> Iterator[str]:
    yield answer.name
    if answer.valid:
        yield str(words.message("value.valid", duration=words.duration(answer.valid)))
    yield from _costs(words, answer.fee)


def _costs(words: Words, fee: Money | None) -> Iterator[str]:
    if fee is not None:
        key = "value.costs" if fee.amount else "value.fee.free"
        yield str(words.message(key, amount=words.money(fee)))


def _papers(words: Words, _question: str, answer: Any) -> Iterator[str]:
    yield words.listed("document", answer.need)


def _proof(words: Words, _question: str, answer: Any) -> Iterator[str]:
    yield words.listed("proof", answer.get)
    if answer.within:
        yield words.duration(answer.within)


def _measured(words: Words, _question: str, answer: Any) -> Iterator[str]:
    yield words.duration(answer.within if hasattr(answer, "within") else answer.after)


_Sayer = Callable[[Words, str, Any], Iterator[str]]
_SAYERS: Final[tuple[tuple[type[Answer] | tuple[type[Answer], ...], _Sayer], ...]] = (
    (OnlineRule, _online),
    (Fee, _fee),
    (Pause, _pause),
    ((YesNoAnswer, Refund, RenewalOff), _yes_no),
    (Keep, _keep),
    (Revival, _revival),
    (PortCode, _port_code),
    (Papers, _papers),
    (ProofDue, _proof),
)
