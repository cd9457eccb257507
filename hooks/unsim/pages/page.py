"""A finished page."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class OtherForm:
    """A file that says what the page says, for somebody else than a reader."""

    name: str
    """As a link to it is called."""
    path: str
    """Counted from the root of the site."""
    media: str
    is_looked_for: bool = True
    """Do programs look for it in the head of the page?"""


@dataclass(frozen=True, slots=True)
class Page:
    path: str
    """Where it lives, from the root of the site: 'countries/pe/', 'en/countries/pe/' or ''."""
    title: str
    description: str
    html: str
    kind: str
    headings: tuple[Heading, ...] = ()
    name: str = ""
    """What it is about, for a line too short for the title."""
    keywords: tuple[str, ...] = ()
    """What people may type to find it and the page itself does not say."""
    called: tuple[str, ...] = ()
    """The names that call it up before all others: a country's, a carrier's."""
    forms: tuple[OtherForm, ...] = ()
    linked_data: str = ""
    """JSON-LD: for search engines, what the page says."""
    scripts: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    """Style sheets and scripts in docs/assets that this page needs beside the common ones."""

    @property
    def depth(self) -> int:
        return self.path.count("/")


def relative(here: str, there: str) -> str:
    """The way from page to page, both counted from the root of the site."""
    return "../" * here.count("/") + there or "./"
