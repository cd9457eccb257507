"""Every language of the site at once: what readers of each of them are shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from unsim.pages.words import Words
from unsim.records.catalog import Catalog

Texts = dict[str, str]
"""A text by language: {zh: …, en: …}."""


@dataclass(frozen=True, slots=True)
class Tongues:
    words: tuple[Words, ...]

    @classmethod
    def of(cls, catalog: Catalog) -> "Tongues":
        default = catalog.default_locale
        fallback = default.record if default else None
        locales = sorted(
            (one.record for one in catalog.locales.values()), key=lambda one: one.prefix
        )
        return cls(tuple(Words(locale, fallback) for locale in locales))

    def say(self, saying: Callable[[Words], object]) -> Texts:
        return {words.code: str(saying(words)) for words in self.words}

    def label(self, vocabulary: str, word: str) -> Texts:
        return self.say(lambda words: words.label(vocabulary, word))

    def message(self, key: str, **values: object) -> Texts:
        return self.say(lambda words: words.message(key, **values).unescape())

    def pick(self, text: Mapping[str, str]) -> Texts:
        """In the site's languages alone, each with its own words or those it falls back on."""
        return self.say(lambda words: words.pick(text))

    def paths(self, path: str) -> Texts:
        """Where a page lives in each language, counted from the root of the site."""
        return {words.code: f"{words.locale.prefix}{path}" for words in self.words}

    def labels(self, used: Iterable[tuple[str, str]]) -> dict[str, dict[str, Texts]]:
        """The words of the closed lists, by list and code."""
        found: dict[str, dict[str, Texts]] = {}
        for vocabulary, word in sorted(set(used)):
            found.setdefault(vocabulary, {})[word] = self.label(vocabulary, word)
        return found
