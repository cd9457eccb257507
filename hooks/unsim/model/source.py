"""Where an answer comes from."""

from typing import Annotated

from pydantic import Field

from unsim.model.base import FullDate, Id, Line, PartialDate, Strict, Text, Url
from unsim.vocabulary import Copy, SourceKind


class Source(Strict):
    """One page, book or release. Once read it stays, even when its page dies."""

    title: Line = Field(description="The page's own title, in its own language")
    publisher: Line = Field(description="Who stands behind the page")
    relays: Line | None = Field(default=None, description="Whose words it carries, if not its own")
    kind: SourceKind = Field(description="Whose word it is; the grade follows from it")
    url: Url = Field(description="The page itself, without tracking parameters")
    published: PartialDate | None = Field(
        default=None, description="What the page says of itself, if anything"
    )
    read: FullDate = Field(
        description="When somebody last read it: only re-reading moves this date"
    )
    copy_: Copy = Field(alias="copy", description="live: the page itself; stored: an archived copy")
    archived: Url | None = Field(default=None, description="An archived copy of the page")
    dead: FullDate | None = Field(default=None, description="Since when the page is gone")
    note: Text | None = Field(
        default=None, description="What one should know of it: a copy cut short, a date inferred"
    )


Sources = Annotated[
    dict[Id, Source],
    Field(min_length=1, description="Each source once, named; cited by its name everywhere else"),
]
