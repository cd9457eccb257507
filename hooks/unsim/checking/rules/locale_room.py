"""Every language is laid out like the original one, so that translators find what they look for."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import Example
from unsim.checking.rule import Problem, rule
from unsim.reading.folder import files_in
from unsim.reading.locale_folder import rooms_of, words_of
from unsim.records.assembly import Entry
from unsim.records.catalog import Catalog


@rule(
    "locale-room",
    "A word stands in the file of the same name as in the default language, which decides how the"
    " words are laid out.",
    kinds=("locales",),
    passes=[Example(kind="locales"), Example(kind="rooms")],
    fails=[Example(kind="rooms", name="en/elsewhere.yml")],
)
def locale_room(entry: Entry[Any], catalog: Catalog) -> Iterator[Problem]:
    default = catalog.default_locale
    if default is None:
        return
    rooms = rooms_of(default.document)
    for file in files_in(entry.document):
        astray: dict[str, list[Any]] = {}
        for word in words_of(file):
            room = rooms.get(word, file.path.name)
            if room != file.path.name:
                astray.setdefault(room, []).append(word)
        for room, words in astray.items():
            more = f", and so do {len(words) - 1} more words of this file" if words[1:] else ""
            yield Problem(
                words[0],
                f"stands in {room} in {default.record.locale}{more}",
                f"move it to {room}",
                on_key=True,
                file=file,
            )
