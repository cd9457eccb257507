"""The files of a language as one document: the words of all rooms under the keys they have there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from unsim.reading.document import Document, Path_
from unsim.reading.folder import FolderDocument, files_in

DEPTHS: Final = {
    **dict.fromkeys(("country_names", "terms", "steps", "fields", "messages"), 2),
    "vocabulary": 3,
    "search": 1,
}
"""The keys that may stand in several files, and how long the place of one word below them is."""


@dataclass(slots=True)
class LocaleDocument(FolderDocument):
    documents: Sequence[Document] = field(kw_only=True)

    @classmethod
    def of(cls, head: Document, rooms: Sequence[Document]) -> "LocaleDocument":
        value = {key: one for key, one in head.value.items() if key not in DEPTHS}
        for document in (head, *rooms):
            for word in words_of(document):
                _put(value, word, document.value_at(word))
        return cls(head.path, head.text, value, documents=(head, *rooms))

    @property
    def files(self) -> Sequence[Document]:
        return self.documents

    def within(self, path: Path_) -> tuple[Document, Path_]:
        """Where most of the path exists: what is missing belongs beside what is like it."""
        return max(self.documents, key=lambda document: _steps_into(document, path)), path


def words_of(document: Document) -> Iterator[Path_]:
    """The places of a file's words: `vocabulary.result.full`, `messages.nav.home`, `search`."""
    for section, depth in DEPTHS.items():
        if section in document.value:
            yield from _places(document.value[section], (section,), depth)


def rooms_of(document: Document) -> dict[Path_, str]:
    """The name of the file in which each word stands."""
    found: dict[Path_, str] = {}
    for file in files_in(document):
        for word in words_of(file):
            found.setdefault(word, file.path.name)
    return found


def _places(value: Any, path: Path_, depth: int) -> Iterator[Path_]:
    if len(path) == depth:
        yield path
        return
    for key, inner in value.items():
        yield from _places(inner, (*path, key), depth)


def _put(value: Any, path: Path_, word: Any) -> None:
    """A word that two files have is a mistake of its own; the first file keeps it."""
    for key in path[:-1]:
        value = value.setdefault(key, {})
    value.setdefault(path[-1], word)


def _steps_into(document: Document, path: Path_) -> int:
    value, steps = document.value, 0
    for key in path:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            break
        steps += 1
    return steps
