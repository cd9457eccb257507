"""What the frame around a page (hooks/theme/main.html) needs to know, and the search index."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_bridge import languages, offline, settings
from mkdocs_bridge.assets import theme_styles
from mkdocs_bridge.finished import FinishedPage
from mkdocs_bridge.session import Session
from unsim.pages.make import make_site
from unsim.pages.page import Page, relative
from unsim.pages.search import search_index
from unsim.pages.site import Site

_built: dict[str, list[Page]] = {}


def site_of(config: MkDocsConfig, session: Session) -> Site:
    locale = languages.locale_of(config, session.catalog)
    guides = session.guides(locale.locale)
    return make_site(session.root, session.catalog, locale, settings.options_of(config), guides)


def globals_of(config: MkDocsConfig, session: Session) -> dict[str, Any]:
    site = site_of(config, session)
    return {
        "unsim": site,
        "words": site.words,
        "t": site.words.message,
        "styles": theme_styles(config),
        "version": offline.version(config, session),
        "problems": session.shown_problems(),
        "site_path": urlsplit(site.options.site_url).path or "/",
        "has_guides": (Path(config.docs_dir) / "guides").is_dir(),
        "has_trust": (Path(config.docs_dir) / "guides" / "trust.md").is_file(),
    }


def context_of(page: MkDocsPage, config: MkDocsConfig, session: Session) -> dict[str, Any]:
    locale = languages.locale_of(config, session.catalog)
    here = locale.prefix + page.url
    _built.setdefault(locale.locale, []).append(_as_page(page, here))
    alternates = [
        {
            "locale": other.record,
            "link": relative(here, other.record.prefix + page.url),
            "address": f"{config.extra.get('site_root', '')}{other.record.prefix}{page.url}",
        }
        for other in session.catalog.locales.values()
    ]
    return {
        "here": here,
        "root": relative(here, ""),
        "alternates": alternates,
        "kind": page.finished.kind if isinstance(page, FinishedPage) else "guide",
        "page_styles": page.finished.styles if isinstance(page, FinishedPage) else (),
        "page_scripts": page.finished.scripts
        if isinstance(page, FinishedPage)
        else ("checklist.js",),
    }


def _as_page(page: MkDocsPage, here: str) -> Page:
    if isinstance(page, FinishedPage):
        return replace(page.finished, path=here)
    return Page(here, str(page.title), "", page.content or "", "guide")


def begin(config: MkDocsConfig, session: Session) -> None:
    _built[languages.locale_of(config, session.catalog).locale] = []


def write_search_index(config: MkDocsConfig, session: Session) -> None:
    """One index a language: a reader downloads the own one alone."""
    locale = languages.locale_of(config, session.catalog)
    target = Path(config.site_dir) / "search.json"
    target.write_text(search_index(_built.get(locale.locale, []), locale.prefix), "utf-8")
