"""What is derived of each country: once a build, whichever page asks first."""

from datetime import date

from unsim.derive.guide import CountryGuide, guide_of
from unsim.making.day import WatchedDay
from unsim.making.reads import COUNTRIES, Reads, name_of_country
from unsim.records.catalog import Catalog


class Guides:
    def __init__(self, catalog: Catalog, today: date) -> None:
        self._catalog = catalog
        self._today = today
        self._made: dict[str, tuple[CountryGuide, WatchedDay]] = {}

    def one(self, code: str, reads: Reads) -> CountryGuide:
        reads.names.add(name_of_country(code))
        return self._known(code.upper(), reads)

    def all(self, reads: Reads) -> list[CountryGuide]:
        reads.names.add(COUNTRIES)
        return [self._known(code, reads) for code in sorted(self._catalog.countries)]

    def _known(self, code: str, reads: Reads) -> CountryGuide:
        """Each has a day of its own: what one is asked does not make another one's pages older."""
        if code not in self._made:
            day = WatchedDay.on(self._today)
            record = self._catalog.countries[code].record
            self._made[code] = guide_of(record, self._catalog, day), day
        guide, day = self._made[code]
        reads.days.append(day)
        return guide
