"""A locale has no words that nothing uses."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.model.answer import TERMS
from unsim.reading.words import closest
from unsim.records.catalog import Catalog, Entry
from unsim.vocabulary import VOCABULARIES

_WORD = "{label: a, means: a, examples: [a, b]}"


@rule(
    "locale-unknown-key",
    "A locale has the words of the vocabularies and of the default language, and no others.",
    kinds=("locales",),
    passes=[Example(kind="locales")],
    fails=[
        given("messages.helo: Hello {name}", "locales"),
        given(f"vocabulary.result.halfway: {_WORD}", "locales"),
        given(f"vocabulary.nonsense.full: {_WORD}", "locales"),
        given(f"terms.nonsense: {_WORD}", "locales"),
    ],
)
def locale_unknown_key(entry: Entry[Any], catalog: Catalog) -> Iterator[Problem]:
    yield from _unknown(("vocabulary",), entry.record.vocabulary, list(VOCABULARIES))
    for name, words in entry.record.vocabulary.items():
        if name in VOCABULARIES:
            yield from _unknown(("vocabulary", name), words, list(VOCABULARIES[name]))
    yield from _unknown(("terms",), entry.record.terms, list(TERMS))
    default = catalog.default_locale
    if default is not None:
        for section in ("steps", "messages"):
            known = list(getattr(default.record, section))
            yield from _unknown((section,), getattr(entry.record, section), known)


def _unknown(path: tuple[str, ...], have: Any, known: list[str]) -> Iterator[Problem]:
    for key in have:
        if key not in known:
            yield Problem(
                (*path, key),
                f"nothing uses the word “{key}”",
                _guess(key, known),
                closest(key, [word for word in known if word not in have]),
                on_key=True,
            )


def _guess(key: str, known: list[str]) -> str:
    close = closest(key, known)
    return f"did you mean “{close}”?" if close else "take it out, or add it to the default language"
