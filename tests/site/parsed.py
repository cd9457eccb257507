"""Every page of the built site, read once for all tests of a worker."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree.ElementTree import Element

from tests.site.quick import read

LINKS = {"href", "src", "action", "poster", "data"}


@dataclass(frozen=True)
class Link:
    tag: str
    url: str
    """Absolute, as a browser of the published site would resolve it."""

    @property
    def is_fetched(self) -> bool:
        """Is it loaded with the page, rather than followed by a reader?"""
        return self.tag not in {"a", "form"}


@dataclass(frozen=True)
class ParsedPage:
    path: str
    """Its address, counted from the root of the site."""
    site: str
    """The address of that root."""
    tree: Element
    errors: list[str]

    @cached_property
    def elements(self) -> list[Element]:
        return [found for found in self.tree.iter() if isinstance(found.tag, str)]

    @cached_property
    def ids(self) -> list[str]:
        return [found.attrib["id"] for found in self.elements if "id" in found.attrib]

    @property
    def links(self) -> Iterator[Link]:
        here = self.site + self.path
        for found in self.elements:
            for name in LINKS & set(found.attrib):
                yield Link(found.tag, urljoin(here, found.attrib[name]))

    def all(self, tag: str) -> list[Element]:
        return [found for found in self.elements if found.tag == tag]

    @property
    def language(self) -> str:
        return "en" if self.path.startswith("en/") else "zh"

    @property
    def is_framed(self) -> bool:
        """Does it stand in the site's frame? A guide that is saved stands alone."""
        return not self.path.endswith("/guide.html")


@dataclass(frozen=True)
class Parsed:
    root: Path
    site: str
    pages: dict[str, ParsedPage]

    def paragraphs_of(self, path: str) -> str:
        """What a page says in its paragraphs; titles of sources are none."""
        return " ".join("".join(found.itertext()) for found in self.pages[path].all("p"))

    def problem_with(self, url: str) -> str:
        """Why a link of ours leads nowhere; empty when it leads somewhere."""
        path = unquote(urlsplit(url).path).removeprefix(urlsplit(self.site).path)
        if not self._file_of(path).is_file():
            return f"{path} does not exist"
        anchor = unquote(urlsplit(url).fragment)
        if anchor and path in self.pages and anchor not in self.pages[path].ids:
            return f"{path} has no #{anchor}"
        return ""

    def _file_of(self, path: str) -> Path:
        return (
            self.root / path / "index.html" if path.endswith("/") or not path else self.root / path
        )


def parse_site(root: Path, site: str) -> Parsed:
    found = (_read(root, site, file) for file in sorted(root.rglob("*.html")))
    return Parsed(root, site, {page.path: page for page in found})


def _read(root: Path, site: str, file: Path) -> ParsedPage:
    path = file.relative_to(root).as_posix().removesuffix("index.html")
    return parse(path, site, file.read_text("utf-8"))


def parse(path: str, site: str, html: str) -> ParsedPage:
    tree, wrong = read(html)
    return ParsedPage(path, site, tree, [f"{path}: {one}" for one in wrong])
