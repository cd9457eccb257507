"""Where the Markdown of each page lies: beside it."""

from collections.abc import Iterator

from unsim.derive.row import rows_of
from unsim.open_data.api.lists import Whole
from unsim.open_data.stamp import Stamp
from unsim.open_data.twins.carrier import carrier_twin
from unsim.open_data.twins.country import country_twin
from unsim.pages.all import Piece
from unsim.pages.made import DAY_MARK
from unsim.pages.paths import carrier_path, country_path
from unsim.pages.site import Site

NAME = "index.md"


def twins(site: Site, whole: Whole) -> Iterator[tuple[str, str]]:
    """Address, counted from the root of the site, and content; for one language."""
    day = whole.world.stamp.built.isoformat()
    for piece in twin_pieces(site, whole):
        for address, text in piece.files(site):
            yield address, text.replace(DAY_MARK, day)


def twin_pieces(site: Site, whole: Whole) -> list[Piece]:
    """One a country. A mark stands for the day of the build."""
    stamp = whole.world.stamp
    return [_piece(guide.code, stamp) for guide in site.countries]


def _piece(code: str, stamp: Stamp) -> Piece:
    def files(site: Site) -> Iterator[tuple[str, str]]:
        locale, guide = site.words.locale, site.country(code)
        rows = rows_of(guide)
        yield f"{country_path(locale, code)}{NAME}", country_twin(site, stamp, guide, rows)
        for row in rows:
            yield f"{carrier_path(locale, code, row.id)}{NAME}", carrier_twin(site, stamp, row)

    return Piece(f"twins/{code}", lambda _site: (), files)
