"""The interface has its words in every language."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.model.answer import TERMS
from unsim.model.locale import Locale
from unsim.model.step import ACTIONS
from unsim.reading.folder import files_in
from unsim.reading.locale_folder import rooms_of
from unsim.records.catalog import Catalog, Entry
from unsim.vocabulary import VOCABULARIES

_SECTIONS: Final = ("terms", "steps", "messages")


@rule(
    "locale-complete",
    "Every word, term, step and message is there in every language; outside the default language a"
    " missing one is a warning.",
    kinds=("locales",),
    passes=[Example(kind="locales")],
    fails=[
        given("messages.hello: null", "locales"),
        given("vocabulary.result.full: null", "locales"),
        given("terms.fee: null", "locales"),
    ],
    needs_whole=True,
)
def locale_complete(entry: Entry[Any], catalog: Catalog) -> Iterator[Problem]:
    default = catalog.default_locale
    is_default = default is None or entry.record.locale == default.record.locale
    reference = None if is_default else default
    severity = "error" if is_default else "warning"
    for room, words in _missing(entry.record, reference).items():
        file = next((one for one in files_in(entry.document) if one.path.name == room), None)
        if room and file is None:
            yield Problem(
                (),
                f"there is no {room} beside it, and so {len(words)} words are missing",
                f"copy {room} from another language, and translate it",
                severity=severity,
            )
            continue
        for *section, key in words:
            yield Problem(
                tuple(section),
                f"the word “{key}” is missing",
                f"add “{key}: …”",
                on_key=True,
                severity=severity,
                file=file,
            )


def _missing(locale: Locale, reference: Entry[Locale] | None) -> dict[str, list[tuple[str, ...]]]:
    """The places of missing words, by the file they belong in; by "" where that is not known."""
    rooms = rooms_of(reference.document) if reference else {}
    found: dict[str, list[tuple[str, ...]]] = {}
    for section, wanted in _wanted(reference.record if reference else None):
        have = _section(locale, section)
        for key in wanted:
            if key not in have:
                found.setdefault(rooms.get((*section, key), ""), []).append((*section, key))
    return found


def _wanted(
    reference: Locale | None,
) -> Iterator[tuple[tuple[str, ...], Mapping[str, Any] | tuple[str, ...]]]:
    """The keys each section needs, by the code and by the default language."""
    for name, words in VOCABULARIES.items():
        yield ("vocabulary", name), words
    by_code = {"terms": TERMS, "steps": ACTIONS, "messages": ()}
    for section in _SECTIONS:
        of_default = getattr(reference, section) if reference else ()
        yield (section,), tuple(dict.fromkeys((*by_code[section], *of_default)))


def _section(locale: Locale, path: tuple[str, ...]) -> Mapping[str, Any]:
    if path[0] == "vocabulary":
        return locale.vocabulary.get(path[1], {})
    section: Mapping[str, Any] = getattr(locale, path[0])
    return section
