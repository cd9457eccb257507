"""Where an answer comes from."""

from pydantic import Field

from unsim.model.base import FullDate, Line, PartialDate, Strict, Text, Url
from unsim.vocabulary import Copy, SourceKind


class Source(Strict):
    """One page, book or release. Once read it stays, even when its page dies."""

    title: Line
    publisher: Line = Field(description="Who stands behind the page")
    relays: Line | None = Field(default=None, description="Whose words it carries, if not its own")
    kind: SourceKind
    url: Url
    published: PartialDate | None = Field(
        default=None, description="What the page says of itself, if anything"
    )
    read: FullDate = Field(
        description="When somebody last read it: only re-reading moves this date"
    )
    copy_: Copy = Field(alias="copy", description="live: the page itself; stored: an archived copy")
    archived: Url | None = None
    dead: FullDate | None = Field(default=None, description="Since when the page is gone")
    note: Text | None = None
