"""Everything a page may need to know of the site it stands in."""

import json
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

from unsim.derive.guide import CountryGuide, guide_of
from unsim.derive.plan import plan_data
from unsim.languages import ENGLISH
from unsim.model.locale import Locale
from unsim.model.region import Region
from unsim.pages.words import Words
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
    locales: tuple[Locale, ...]
    today: date
    options: Options
    templates: Path
    guides: tuple[Guide, ...] = ()
    """The hand-written guides of this language."""

    @cached_property
    def countries(self) -> list[CountryGuide]:
        guides = [
            guide_of(entry.record, self.catalog, self.today)
            for entry in self.catalog.countries.values()
        ]
        return sorted(guides, key=lambda guide: guide.code)

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
    )
    environment.globals["english"] = ENGLISH
    return environment


def compact_json(value: Any) -> str:
    """JSON that may stand inside a script element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
