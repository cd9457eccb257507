"""Asks at the terminal for what the options do not say; elsewhere says which options are missing."""

import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter, ValidationError

from unsim.reading.words import closest, did_you_mean, plain


class Unanswered(Exception):  # noqa: N818 - it reads as what is told
    """Something must be known that was not given; says which options give it."""


Answers = dict[str, Any]


def _always(_answers: Mapping[str, Any]) -> bool:
    return True


def _anything(_answer: Any) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Question:
    option: str
    """The option's name without the dashes."""
    asked: str
    kind: Any = str
    """A type of the record's models, which says what may be answered."""
    words: Sequence[str] = ()
    optional: bool = False
    many: bool = False
    """Several answers, between commas."""
    when: Callable[[Mapping[str, Any]], bool] = field(default=_always)
    suggest: Callable[[Mapping[str, Any]], str] | None = None
    """What is likely, from what has been answered; taken by pressing Enter."""
    check: Callable[[Any], None] = field(default=_anything)
    """Raises an `Unanswered` that says what is wrong with the answer."""


@dataclass(frozen=True, slots=True)
class Group:
    """Questions about one thing; their options begin with its prefix."""

    questions: Sequence[Question]
    prefix: str = ""

    def option(self, question: Question) -> str:
        return f"--{self.prefix}{question.option}"


def answers_to(groups: Sequence[Group], given: Mapping[str, Any]) -> list[Answers]:
    """The answers to each group. All that is missing is told at once."""
    missing: list[str] = []
    found = [_answers(group, given, missing) for group in groups]
    if missing:
        raise Unanswered("\n".join(["this must be known too:", *missing]))
    return found


def _answers(group: Group, given: Mapping[str, Any], missing: list[str]) -> Answers:
    answers: Answers = {}
    lacking: list[Question] = []
    for question in group.questions:
        told = given.get(group.option(question).lstrip("-").replace("-", "_"))
        if not question.when(answers):
            continue
        if told is not None:
            answers[question.option] = _understood_option(group, question, told)
        elif sys.stdin.isatty():
            _ask(question, answers)
        elif not question.optional:
            _suggested_or_lacking(question, answers, lacking)
    asked = [question for question in lacking if not question.suggest] or lacking
    missing += [f"  {group.option(question)}  {_explained(question)}" for question in asked]
    return answers


def _understood_option(group: Group, question: Question, told: str) -> Any:
    try:
        return understood(question, told)
    except Unanswered as wrong:
        raise Unanswered(f"{group.option(question)}: {wrong}") from None


def understood(question: Question, told: str) -> Any:
    """The answer as the record holds it; an `Unanswered` says what is wrong with it."""
    if question.many:
        parts = [part.strip() for part in told.split(",") if part.strip()]
        return [_one(question, part) for part in parts]
    return _one(question, told.strip())


def _one(question: Question, told: str) -> Any:
    if plain(told) in question.words:
        told = plain(told)
    elif question.words:
        hint = did_you_mean(told, question.words)
        raise Unanswered(f"“{told}” is not one of the words; {hint}")
    try:
        answer = TypeAdapter(question.kind).validate_python(told)
    except ValidationError as error:
        message = error.errors(include_url=False)[0]["msg"]
        raise Unanswered(f"“{told}” {message[:1].lower()}{message[1:]}") from None
    question.check(answer)
    return answer


def _suggested_or_lacking(question: Question, answers: Answers, lacking: list[Question]) -> None:
    likely = question.suggest(answers) if question.suggest else ""
    if likely:
        answers[question.option] = understood(question, likely)
    else:
        lacking.append(question)


def _ask(question: Question, answers: Answers) -> None:
    likely = question.suggest(answers) if question.suggest else ""
    while True:
        told = input(_prompt(question, likely)).strip() or likely
        if not told and question.optional:
            return
        try:
            if told:
                answers[question.option] = understood(question, told)
                return
            sys.stdout.write("  This must be known.\n")
        except Unanswered as wrong:
            sys.stdout.write(f"  {wrong}\n")
            likely = closest(told, question.words) or likely


def _prompt(question: Question, likely: str) -> str:
    words = f"\n  one of: {', '.join(question.words)}" if question.words else ""
    hint = likely or ("Enter to leave out" if question.optional else "")
    return f"{question.asked}{words}\n  {f'[{hint}] ' if hint else ''}> "


def _explained(question: Question) -> str:
    words = f" ({', '.join(question.words)})" if question.words else ""
    return f"{question.asked}{words}"
