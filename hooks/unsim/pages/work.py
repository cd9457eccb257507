"""Makes the pieces of a language's site: those that nothing has changed come from what is kept."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from unsim.making.fingerprints import Fingerprints
from unsim.making.kept import Kept, Result, result_of
from unsim.pages.all import Piece
from unsim.pages.made import Made, made_of
from unsim.pages.page import Page
from unsim.pages.site import Site
from unsim.processors import spread

WORTH_IT: Final = 8
"""So many pieces are worth a second process."""


@dataclass(frozen=True)
class Work:
    site: Site
    kept: Kept
    now: Fingerprints
    frame: Callable[[Page], str]

    def made(self, pieces: Iterable[Piece]) -> list[Made]:
        by_name = {piece.name: piece for piece in pieces}
        found = {name: self._recalled(piece) for name, piece in by_name.items()}
        wanted = [name for name, held in found.items() if held is None]

        def make(names: Iterable[str]) -> list[tuple[str, Result]]:
            return [(name, self._result(by_name[name])) for name in names]

        for name, result in spread(make, wanted, a_turn=1, is_worth_it=len(wanted) > WORTH_IT):
            self.kept.keep(self._kept_as(name), result)
            found[name] = result.made
        return [Made.from_json(held) for held in found.values() if held is not None]

    def _recalled(self, piece: Piece) -> Mapping[str, Any] | None:
        return self.kept.recall(self._kept_as(piece.name), self.now, self.site.today, piece.said)

    def _result(self, piece: Piece) -> Result:
        site = self.site.watched()
        prefix = site.words.locale.prefix
        made = made_of(piece.pages(site), piece.files(site), prefix, self.frame)
        return result_of(made.as_json(), site.reads, self.now, piece.said)

    def _kept_as(self, piece: str) -> str:
        return f"{self.site.words.code}/{piece}"
