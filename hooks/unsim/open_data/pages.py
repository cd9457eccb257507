"""The pages on open data, for one language."""

from collections.abc import Iterator

from unsim.open_data.api.lists import Whole
from unsim.open_data.api.page import api_page
from unsim.pages.all import Piece, pieces
from unsim.pages.page import Page
from unsim.pages.site import Site


def every_piece(site: Site, whole: Whole) -> list[Piece]:
    """All that is made from data. What a page takes from `whole` besides the countries, the piece says."""
    stamp = whole.world.stamp
    return [
        *pieces(site),
        Piece("api", lambda site: [api_page(site, whole)], said=f"{stamp.site} {stamp.commit}"),
    ]


def every_page(site: Site, whole: Whole) -> Iterator[Page]:
    for piece in every_piece(site, whole):
        yield from piece.pages(site)
