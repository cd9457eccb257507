"""The files of a folder as one document.

Places of the whole are looked up in the file they stand in, so whoever works on a record need not
know that it is written in several files.
"""

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from unsim.findings import Mark
from unsim.reading.document import Document, Path_


@dataclass(slots=True)
class FolderDocument(Document):
    @property
    @abstractmethod
    def files(self) -> Sequence[Document]:
        """All of them, the one at the head of the folder first."""

    @abstractmethod
    def within(self, path: Path_) -> tuple[Document, Path_]:
        """The file that a place of the record stands in, and the place there."""

    def file_at(self, path: Path_) -> Path:
        return self.within(path)[0].path

    def key_mark(self, path: Path_) -> Mark:
        document, place = self.within(path)
        return document.key_mark(place)

    def value_mark(self, path: Path_) -> Mark:
        document, place = self.within(path)
        return document.value_mark(place)

    def key_span(self, path: Path_) -> tuple[Mark, Mark | None]:
        document, place = self.within(path)
        return document.key_span(place)

    def value_span(self, path: Path_) -> tuple[Mark, Mark | None]:
        document, place = self.within(path)
        return document.value_span(place)

    def located(self, path: Path_) -> tuple[Path, Path_]:
        """The file that a place of the record stands in, and the place there."""
        document, place = self.within(path)
        return document.path, place


def files_in(document: Document) -> Sequence[Document]:
    """The files that a record is written in."""
    return document.files if isinstance(document, FolderDocument) else [document]
