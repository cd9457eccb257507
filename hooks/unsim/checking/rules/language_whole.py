"""A letter is never half in another language."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.model.wording import ASKED, IDS
from unsim.reading.words import did_you_mean
from unsim.records.catalog import Catalog, Entry
from unsim.vocabulary import CHANNELS, VOCABULARIES

_WANTED: Final[Mapping[str, tuple[str, ...]]] = {
    "fields": ASKED,
    "ids": IDS,
    "channels": CHANNELS,
    "proofs": VOCABULARIES["proof"],
}


@rule(
    "language-whole",
    "A letters' language has a word for everything that is filled in, every document, channel and"
    " proof, and no other.",
    kinds=("languages",),
    passes=[Example(kind="languages")],
    fails=[
        given("fields.email: null", "languages"),
        given("ids.pasport: Pasaporte", "languages"),
        given("channels.fax: fax", "languages"),
        given("proofs.code: null", "languages"),
    ],
)
def language_whole(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for name, wanted in _WANTED.items():
        words = getattr(entry.record, name)
        missing = [word for word in wanted if word not in words]
        if missing:
            yield Problem(
                (name,),
                f"lacks {', '.join(missing)}",
                "a letter needs a word for each",
                on_key=True,
            )
        for word in words:
            if word not in wanted:
                yield Problem(
                    (name, word),
                    f"“{word}” is used by nothing",
                    did_you_mean(word, wanted),
                    on_key=True,
                )
