"""What one build holds of each language: its site, what was made of data, what the search knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_bridge import frame, languages, making, openness, settings
from mkdocs_bridge.session import Session
from unsim.making.compiled import Compiled
from unsim.making.guides import Guides
from unsim.model.locale import Locale
from unsim.open_data.api.lists import Whole
from unsim.open_data.whole import open_data
from unsim.pages.finder import finder_json
from unsim.pages.make import make_site
from unsim.pages.page import Page
from unsim.pages.search import search_entry, search_files
from unsim.pages.site import Site


@dataclass
class Language:
    site: Site
    written: frame.Written
    pages: making.Pages | None = None
    guides: list[Mapping[str, Any]] = field(default_factory=list)
    """What the search knows of the pages that were written by hand."""

    @property
    def locale(self) -> Locale:
        return self.site.words.locale


@dataclass
class Building:
    session: Session
    _languages: dict[str, Language] = field(default_factory=dict)
    _known: Guides | None = None
    _whole: Whole | None = None
    """Open data, from the site of the default language, which is built first."""

    def begin(self, config: MkDocsConfig) -> Site:
        """One site a language and build; what is derived of the countries, they share."""
        locale = languages.locale_of(config, self.session.catalog)
        if not locale.prefix:
            self._known = None
        site = make_site(
            self.session.root,
            self.session.catalog,
            locale,
            settings.options_of(config),
            self.session.guides(locale.locale),
            self._known,
        )
        self._known = site.known
        if not locale.prefix:
            self._whole = open_data(self.session.root, site)
        self._languages[locale.locale] = Language(site, frame.written_in(self.session))
        return site

    @property
    def whole(self) -> Whole:
        if self._whole is None:
            raise RuntimeError("the default language is built first")
        return self._whole

    def of(self, config: MkDocsConfig) -> Language:
        return self._languages[languages.locale_of(config, self.session.catalog).locale]

    def prepare(self, env: jinja2.Environment, config: MkDocsConfig) -> None:
        """Makes all pages of data: MkDocs has just set up the frame, and writes the sitemap next."""
        language = self.of(config)
        site, written = language.site, language.written
        env.bytecode_cache = Compiled(self.session.root / ".cache/unsim/templates/frame")
        env.globals.update(frame.globals_of(config, self.session, site, env))
        language.pages = making.make(site, self.session, env, config, written, self.whole)
        by_hand = (path for path in sorted(written[site.words.code]) if path != frame.GUIDES)
        env.globals["addresses"] = [
            *language.pages.addresses(),
            *(site.words.locale.prefix + path for path in by_hand),
        ]
        env.globals["alternates_of"] = lambda here: frame.alternates_of(here, site, written)

    def context_of(self, page: MkDocsPage, config: MkDocsConfig) -> dict[str, Any]:
        language = self.of(config)
        prefix = language.locale.prefix
        shown = Page(prefix + page.url, str(page.title), "", page.content or "", "guide")
        language.guides.append(search_entry(shown, prefix))
        return frame.context_of(page, language.site, language.written)

    def write(self, config: MkDocsConfig) -> None:
        """One index a language, and what its finder knows: a reader downloads the own ones alone."""
        language, folder = self.of(config), Path(config.site_dir)
        if language.pages is None:
            raise RuntimeError("MkDocs has not set up its templates")
        language.pages.write(folder)
        entries = [*language.guides, *language.pages.entries()]
        for address, text in search_files(entries, language.locale):
            (folder / address).parent.mkdir(exist_ok=True)
            (folder / address).write_text(text, "utf-8")
        (folder / "finder.json").write_text(finder_json(language.site), "utf-8")
        language.pages = None  # they are written, and the largest of what a build holds
        if not self.session.serving:  # who edits waits for a page, not for the files of machines
            openness.write(self.whole, language.site, folder)
