"""A step of a procedure as one line of plain text."""

from collections.abc import Sequence
from typing import Any

from unsim.model.step import Step
from unsim.pages.words import Words


def step_in_words(words: Words, step: Step, spoken: Sequence[str]) -> str:
    """`spoken`: the languages of the carrier's staff."""
    said = action_in_words(words, step, spoken)
    return f"{said} ({words.pick(step.note)})" if step.note else said


def action_in_words(words: Words, step: Step, spoken: Sequence[str]) -> str:
    """Without the remark beside it."""
    return " ".join(_told(words, step, list(spoken)).split())


def _told(words: Words, step: Step, spoken: list[str]) -> str:
    value: Any = getattr(step, step.action)
    match step.action:
        case "press":
            labels = " › ".join(f"“{_label(words, one, spoken)}”" for one in value)
            return f"{words.step('press')} {labels}"
        case "say":
            return f"{words.step('say')} {_phrase(words, value, spoken)}"
        case _:
            name, text = _filling(words, step.action, value)
            return words.step(step.action, **{name: text}).unescape()


def _filling(words: Words, action: str, value: Any) -> tuple[str, str]:
    """The place in the sentence of the action, and what stands in it."""
    match action:
        case "open" | "email" | "post":
            return "address", value
        case "app":
            return "name", value
        case "log_in":
            return "needs", words.listed("need", value)
        case "dial":
            return "number", value
        case "message":
            return "account", value
        case "visit":
            return "place", str(words.pick(value))
        case "give":
            return "documents", words.listed("document", value)
        case "keep":
            return "proofs", words.listed("proof", value)
        case "wait":
            return "duration", words.duration(value)
        case _:
            return "text", str(words.pick(value))


def _label(words: Words, label: str | dict[str, str], spoken: list[str]) -> str:
    return label if isinstance(label, str) else _phrase(words, label, spoken)


def _phrase(words: Words, phrase: dict[str, str], spoken: list[str]) -> str:
    said, _, gloss = words.phrase(phrase, spoken)
    return f"{said} ({gloss})" if gloss else said
