"""The words of an interface language that a script of a page needs, as plain data.

docs/assets/js/words.js fills and picks them as unsim.pages.words does.
"""

from collections.abc import Sequence
from typing import Any

from unsim.pages.words import Words


def script_words(words: Words, areas: Sequence[str], vocabularies: Sequence[str]) -> dict[str, Any]:
    """`areas` are beginnings of message keys, such as `plan.` or `duration.`."""
    return {
        "code": words.code,
        "language": words.locale.html_lang,
        "messages": {
            key: found if isinstance(found, str) else found.model_dump(exclude_none=True)
            for key, found in words.messages().items()
            if key.startswith(tuple(areas))
        },
        "vocabulary": {name: _vocabulary(words, name) for name in vocabularies},
        "terms": {question: words.term(question).label for question in words.locale.terms},
        "steps": dict(words.locale.steps),
    }


def _vocabulary(words: Words, name: str) -> dict[str, str]:
    return {word: words.label(name, word) for word in words.locale.vocabulary[name]}
