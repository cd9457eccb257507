"""What differs, in the words in which it is told."""

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["verdict", "answer", "added", "removed", "source"]


@dataclass(frozen=True, slots=True)
class Change:
    kind: Kind
    where: str
    """For people: Claro · prepaid · app."""
    before: str = ""
    after: str = ""
    address: str = ""
    """For machines: carriers.claro.routes.app."""


@dataclass(frozen=True, slots=True)
class Weaker:
    """A change after which readers can rely on an answer less, or that looks like it."""

    reason: str
    where: str
    says: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Wording:
    where: str
    language: str
    before: str
    after: str
    is_spelling: bool


@dataclass(slots=True)
class FileDifference:
    path: str
    """The record: a file, or a country's folder."""
    name: str
    """What the file is about: Peru."""
    page: str = ""
    """The address of its page, from the root of a language."""
    fate: Literal["changed", "new", "deleted"] = "changed"
    changes: list[Change] = field(default_factory=list)
    weaker: list[Weaker] = field(default_factory=list)
    wording: list[Wording] = field(default_factory=list)
    unreadable: str = ""
    files: list[str] = field(default_factory=list)
    """Those that differ, where the record is a folder."""

    @property
    def is_form_only(self) -> bool:
        """Order, comments, blanks: nothing that the record says."""
        nothing = not (self.changes or self.weaker or self.wording or self.unreadable)
        return nothing and self.fate == "changed"

    @property
    def is_harmless(self) -> bool:
        if self.is_form_only:
            return True
        only_wording = not (self.changes or self.weaker or self.unreadable)
        return (
            only_wording and self.fate == "changed" and all(one.is_spelling for one in self.wording)
        )


@dataclass(slots=True)
class Difference:
    base: str
    files: list[FileDifference] = field(default_factory=list)
    other_files: list[str] = field(default_factory=list)
    """Code, styles, tests: not judged here."""
    behind: list[str] = field(default_factory=list)
    """Translations of guides whose original changed and which did not."""

    @property
    def is_harmless(self) -> bool:
        return all(file.is_harmless for file in self.files)

    @property
    def weaker(self) -> list[tuple[FileDifference, Weaker]]:
        return [(file, one) for file in self.files for one in file.weaker]
