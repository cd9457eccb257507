"""An example of a rule: how it differs from the smallest valid record, as `dotted.path: value`.

`carriers.0.network: nobody` sets a value, `carriers.1: {…}` adds to a list, `sources: null` takes
a key away. See `unsim.checking.minimal` for the records that the changes apply to.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    changes: str = ""
    kind: str = "countries"
    name: str = ""
    """The file's name, where it matters."""
    tail: str = ""
    """A line to end the file with, where its very form matters."""
    first_line: str | None = None
    """The file's first line, where it matters."""


def given(changes: str, kind: str = "countries") -> Example:
    return Example(changes, kind)


UNCHANGED = Example()
