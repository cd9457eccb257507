"""All pieces of a language's site, those on open data among them."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from unsim.making.fingerprints import digest
from unsim.open_data.api.lists import Whole
from unsim.open_data.api.page import api_page
from unsim.open_data.badges_page import badges_page
from unsim.open_data.changes.page import changed_lately, changes_page
from unsim.open_data.forms import forms_of
from unsim.open_data.insights.page import insights_page
from unsim.open_data.linked import dataset, linked_data
from unsim.pages.all import Piece, pieces
from unsim.pages.page import Page
from unsim.pages.site import Site


def every_piece(site: Site, whole: Whole) -> list[Piece]:
    """What a page takes from `whole` and not from the site that is being watched, its piece says."""
    stamp = repr(whole.world.stamp)
    history = digest(map(repr, whole.history.events))
    changed = changed_lately(site, whole)
    return [
        *(_linked(piece, whole) for piece in pieces(site, changed)),
        Piece("api", _of_everything(api_with_data, whole), said=stamp),
        Piece("changes", _of_everything(changes_page, whole), said=history),
        Piece("insights", _of_everything(insights_page, whole)),
        Piece("badges", _of_everything(badges_page, whole)),
    ]


def every_page(site: Site, whole: Whole) -> Iterator[Page]:
    for piece in every_piece(site, whole):
        yield from piece.pages(site)


def api_with_data(site: Site, whole: Whole) -> Page:
    return replace(api_page(site, whole), linked_data=dataset(site, whole))


def _linked(piece: Piece, whole: Whole) -> Piece:
    """Each page with its other forms, and with what machines read in it: of its own country alone."""

    def pages(site: Site) -> Iterator[Page]:
        for page in piece.pages(site):
            data = linked_data(site, whole, page)
            yield replace(page, forms=forms_of(site, page), linked_data=data)

    return replace(piece, pages=pages)


def _of_everything(
    page: Callable[[Site, Whole], Page], whole: Whole
) -> Callable[[Site], Iterable[Page]]:
    """A page of numbers over all records: it is made again when any of them changes."""

    def pages(site: Site) -> Iterator[Page]:
        site.read_everything()
        yield page(site, whole)

    return pages
