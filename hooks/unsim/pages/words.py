"""The words of one interface language: picking texts, filling messages, writing numbers and dates."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from markupsafe import Markup, escape

from unsim.languages import ENGLISH
from unsim.model.base import Duration, Money
from unsim.model.locale import Locale, Plural, Word

_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Picked:
    """A text in the reader's language, or in another one when it is missing."""

    text: str
    language: str
    missing: bool

    def __str__(self) -> str:
        return self.text


class Words:
    def __init__(self, locale: Locale, fallback: Locale | None = None) -> None:
        self.locale = locale
        self.code = locale.locale
        self._fallback = fallback or locale

    # Messages

    def message(self, key: str, **values: object) -> Markup:
        """A message as HTML: its own text is trusted, what fills it is escaped."""
        found = self._message(key)
        text = found if isinstance(found, str) else self._plural(found, values.get("count", 0))
        return fill(text, values)

    def messages(self) -> dict[str, str | Plural]:
        """All of them, unfilled."""
        return {**self._fallback.messages, **self.locale.messages}

    def _message(self, key: str) -> str | Plural:
        for locale in (self.locale, self._fallback):
            if key in locale.messages:
                return locale.messages[key]
        raise KeyError(f"no message “{key}” in the locale {self.code}")

    def _plural(self, plural: Plural, count: object) -> str:
        return plural.one if plural.one and count == 1 else plural.other

    def step(self, key: str, **values: object) -> Markup:
        return fill(self.locale.steps.get(key) or self._fallback.steps[key], values)

    # Vocabulary

    def word(self, vocabulary: str, word: str) -> Word:
        own = self.locale.vocabulary.get(vocabulary, {})
        return own[word] if word in own else self._fallback.vocabulary[vocabulary][word]

    def label(self, vocabulary: str, word: str) -> str:
        return self.word(vocabulary, word).label

    def short(self, vocabulary: str, word: str) -> str:
        found = self.word(vocabulary, word)
        return found.short or found.label

    def term(self, question: str) -> Word:
        return self.locale.terms.get(question) or self._fallback.terms[question]

    def listed(self, vocabulary: str, words: Sequence[str]) -> str:
        return self.join([self.label(vocabulary, word) for word in words])

    def join(self, parts: list[str]) -> str:
        return str(self.message("list.comma")).join(parts)

    # Texts of the record

    def pick(self, text: Mapping[str, str]) -> Picked:
        for language in (self.code, self._fallback.locale, *text):
            if language in text:
                return Picked(text[language], language, language != self.code)
        raise KeyError("a text without a language")

    def phrase(self, phrase: Mapping[str, str], spoken: list[str]) -> tuple[str, str, str]:
        """The carrier's words, their language, and the gloss (empty where the reader needs none).

        English where there are none in a language that is spoken there: it is understood most."""
        known = (code for code in (*spoken, ENGLISH, *phrase) if code in phrase)
        language = next(known)
        gloss = "" if language == self.code else phrase.get(self.code, "")
        return phrase[language], language, gloss

    # Numbers

    def duration(self, length: Duration) -> str:
        for name in ("hours", "days", "months", "years"):
            count = getattr(length, name)
            if count is not None:
                unit = f"_{length.unit}" if length.unit == "working" else ""
                if count == 0:
                    return str(self.message("duration.at_once"))
                return str(self.message(f"duration.{name}{unit}", count=count))
        raise ValueError("a duration without a length")

    def money(self, money: Money) -> str:
        amount = f"{money.amount:,.2f}" if money.amount % 1 else f"{money.amount:,.0f}"
        return str(self.message("money", amount=amount, currency=money.currency))


def place_of(name: str) -> bytes:
    """Where a name stands among others: Chinese by its pinyin, as GB 2312 has its common characters."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one)).encode("gb18030")


def fill(text: str, values: Mapping[str, Any]) -> Markup:
    """Fills {placeholders}. A missing one is our own mistake and must not reach a reader."""
    parts = _parts(text)
    filled = (escape(values[part]) if index % 2 else part for index, part in enumerate(parts))
    return Markup("".join(filled))  # noqa: S704 - our own locale files


@lru_cache(maxsize=10_000)
def _parts(text: str) -> list[str]:
    """Of a message what it says itself, and between that the names of what fills it."""
    return _PLACEHOLDER.split(text)
