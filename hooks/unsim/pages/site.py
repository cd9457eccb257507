"""Everything a page may need to know of the site it stands in."""

import json
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from unsim.derive.guide import CountryGuide
from unsim.derive.plan import plan_data
from unsim.languages import ENGLISH
from unsim.making.compiled import Compiled
from unsim.making.day import WatchedDay
from unsim.making.guides import Guides
from unsim.making.reads import KINDS, Reads, WatchedCatalog
from unsim.model.locale import Locale
from unsim.model.region import Region
from unsim.pages.words import Words, place_of
from unsim.reading.guides import Guide
from unsim.records.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Options:
    """What the configuration says, and nothing the data says."""

    site_url: str = ""
    repository: str = ""
    """owner/name on GitHub, or empty when the repository's address is not known."""
    branch: str = "main"


@dataclass(frozen=True)
class Site:
    catalog: Catalog
    words: Words
    today: date
    options: Options
    templates: Path
    known: Guides
    guides: tuple[Guide, ...] = ()
    """The hand-written guides of this language."""
    reads: Reads = field(default_factory=Reads)

    def watched(self) -> "Site":
        """The same site, which notes what a page takes from it."""
        reads, day = Reads(), WatchedDay.on(self.today)
        reads.days.append(day)
        catalog = WatchedCatalog.over(self.catalog, reads)
        guides = tuple(replace(guide, stamp="", original="") for guide in self.guides)
        return replace(self, catalog=catalog, today=day, reads=reads, guides=guides)

    @cached_property
    def countries(self) -> list[CountryGuide]:
        return self.known.all(self.reads)

    @cached_property
    def by_name(self) -> list[CountryGuide]:
        """As a reader looks for them."""
        names = {guide.code: str(self.words.pick(guide.country.name)) for guide in self.countries}
        return sorted(self.countries, key=lambda guide: place_of(names[guide.code]))

    def country(self, code: str) -> CountryGuide:
        return self.known.one(code, self.reads)

    def read_everything(self) -> None:
        """For what looks at all records without asking this site for them."""
        self.reads.names.update(KINDS)
        self.known.all(self.reads)

    @cached_property
    def locales(self) -> tuple[Locale, ...]:
        return tuple(entry.record for entry in self.catalog.locales.values())

    @cached_property
    def regions(self) -> list[Region]:
        return [entry.record for entry in self.catalog.regions.values()]

    def plan_data(self, guide: CountryGuide) -> dict[str, Any]:
        """What plans of a country are made of."""
        general = self.catalog.general
        sayings = (general.record.phrases if general else None) or ()
        return plan_data(guide, sayings, self.catalog.locales)

    @property
    def environment(self) -> Environment:
        return _environment_of(self.templates)

    def edit_address(self, file: str) -> str:
        if not self.options.repository:
            return ""
        return f"https://github.com/{self.options.repository}/edit/{self.options.branch}/{file}"

    def issue_address(self, form: str, **fields: str) -> str:
        """One of the forms in .github/ISSUE_TEMPLATE, with some of its fields filled in."""
        if not self.options.repository:
            return ""
        query = urlencode({"template": f"{form}.yml", **fields})
        return f"https://github.com/{self.options.repository}/issues/new?{query}"


@cache
def _environment_of(templates: Path) -> Environment:
    """Templates are compiled once for all languages and builds; a changed one is compiled anew."""
    environment = Environment(
        loader=FileSystemLoader(templates),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=Compiled(templates.parents[1] / ".cache/unsim/templates/pages"),
    )
    environment.globals["english"] = ENGLISH
    return environment


def compact_json(value: Any) -> str:
    """JSON that may stand inside a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
