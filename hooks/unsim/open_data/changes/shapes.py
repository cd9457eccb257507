"""A change as an event, and the file of them."""

from typing import Literal

from unsim.open_data.api.shapes import About, Labels, Shape, Texts

Kind = Literal["verdict", "way", "answer", "rule", "carrier", "claim", "question"]


class State(Shape):
    """What was or is said."""

    code: str | None = None
    """In a word of the closed lists, where there is one."""
    in_words: Texts


class Event(Shape):
    """Something that pages say otherwise than on the day before."""

    id: str
    """Never changed."""
    date: str
    """The day on which the record changed."""
    commit: str
    country: str
    carrier: str | None = None
    kind: Kind
    where: Texts
    """The place in words, without the country."""
    subject: str
    """What it is about: a plan, plan and channel, a question, the id of a claim or open question."""
    before: State | None = None
    """Left out where it is new."""
    after: State | None = None
    """Left out where it is gone."""
    in_words: Texts


class ChangesFile(Shape):
    about: About
    since: str | None = None
    """The day of the state that the first event starts from; left out where there was no history."""
    events: list[Event]
    """The latest first."""
    labels: Labels
