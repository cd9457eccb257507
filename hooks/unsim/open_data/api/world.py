"""What the makers of the files share: the countries as the pages have them, the languages, the stamp."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from unsim.derive.guide import CountryGuide
from unsim.derive.row import Row, rows_of
from unsim.model.region import Region
from unsim.open_data.api import shapes
from unsim.open_data.stamp import API, LICENCE_URL, VERSION, Stamp
from unsim.open_data.tongues import Texts, Tongues
from unsim.pages.paths import carrier_path, country_path
from unsim.pages.site import Site
from unsim.records.catalog import Catalog

CREDIT = "Unsim"


@dataclass(frozen=True)
class World:
    site: Site
    """Of whichever language: what it has derived for its pages is not derived again."""
    tongues: Tongues
    stamp: Stamp

    @property
    def catalog(self) -> Catalog:
        return self.site.catalog

    @property
    def countries(self) -> list[CountryGuide]:
        return self.site.countries

    @property
    def regions(self) -> list[Region]:
        return self.site.regions

    @cached_property
    def rows(self) -> dict[str, list[Row]]:
        """By country."""
        return {guide.code: rows_of(guide) for guide in self.countries}

    @cached_property
    def said(self) -> dict[str, dict[int, Texts]]:
        """By country and answer, what has been put into words: records live as long as this does."""
        return {guide.code: {} for guide in self.countries}

    @cached_property
    def all_rows(self) -> list[Row]:
        return [row for rows in self.rows.values() for row in rows]

    def about(self, schema: str, page: Mapping[str, str] | None = None) -> shapes.About:
        """`page` by language, counted from the root of the site."""
        stamp = self.stamp
        return shapes.About(
            version=VERSION,
            licence_url=LICENCE_URL,
            credit=f"{CREDIT}, {stamp.site}" if stamp.site else CREDIT,
            built=stamp.built.isoformat(),
            commit=stamp.commit or None,
            schema=stamp.address(f"{API}schema/{schema}.json"),
            page={code: stamp.address(path) for code, path in page.items()} if page else None,
        )

    def country_pages(self, code: str) -> dict[str, str]:
        words = self.tongues.words
        return {one.code: country_path(one.locale, code) for one in words}

    def carrier_pages(self, code: str, carrier: str) -> dict[str, str]:
        words = self.tongues.words
        return {one.code: carrier_path(one.locale, code, carrier) for one in words}


def carrier_file(code: str, carrier: str) -> str:
    return f"{API}carriers/{code}/{carrier}.json"


def country_file(code: str) -> str:
    return f"{API}countries/{code}.json"


def json_text(shape: shapes.Shape) -> str:
    return shape.model_dump_json(by_alias=True, exclude_none=True) + "\n"


def given(model: Any, names: Iterable[str]) -> dict[str, Any]:
    """Of a record's part the fields of these names that say something."""
    found = ((name, getattr(model, name)) for name in names)
    return {name: value for name, value in found if value is not None}
