"""What the frame around a page (hooks/theme/main.html) needs to know, and the search index."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_bridge import languages, settings
from mkdocs_bridge.assets import theme_styles
from mkdocs_bridge.finished import FinishedPage
from mkdocs_bridge.session import Session
from unsim.model.locale import Locale
from unsim.pages.finder import finder_json
from unsim.pages.make import make_site
from unsim.pages.page import Page, relative
from unsim.pages.policy import content_policy
from unsim.pages.search import search_index
from unsim.pages.site import Site

_built: dict[str, list[Page]] = {}
_sites: dict[str, Site] = {}


def site_of(config: MkDocsConfig, session: Session) -> Site:
    """One site a language and build: what it derives is derived once."""
    locale = languages.locale_of(config, session.catalog)
    if locale.locale not in _sites:
        guides, options = session.guides(locale.locale), settings.options_of(config)
        _sites[locale.locale] = make_site(session.root, session.catalog, locale, options, guides)
    return _sites[locale.locale]


def globals_of(config: MkDocsConfig, session: Session) -> dict[str, Any]:
    site = site_of(config, session)
    return {
        "unsim": site,
        "words": site.words,
        "t": site.words.message,
        "styles": theme_styles(config),
        "way_to": relative,
        "alternates_of": lambda page: alternates_of(page, config, session),
        "version": session.version,
        "problems": session.shown_problems(),
        "policy": content_policy,
        "serving": session.serving,  # MkDocs then adds a script of its own, which reloads the page
        "site_path": urlsplit(site.options.site_url).path or "/",
        "has_guides": (Path(config.docs_dir) / "guides").is_dir(),
        "has_trust": (Path(config.docs_dir) / "guides" / "trust.md").is_file(),
    }


def context_of(page: MkDocsPage, config: MkDocsConfig, session: Session) -> dict[str, Any]:
    locale = languages.locale_of(config, session.catalog)
    here = locale.prefix + page.url
    _built.setdefault(locale.locale, []).append(_as_page(page, here))
    return {
        "here": here,
        "root": relative(here, ""),
        "alternates": alternates_of(page, config, session),
        "kind": page.finished.kind if isinstance(page, FinishedPage) else "guide",
        "page_name": page.finished.name if isinstance(page, FinishedPage) else "",
        "page_forms": page.finished.forms if isinstance(page, FinishedPage) else (),
        "linked_data": page.finished.linked_data if isinstance(page, FinishedPage) else "",
        "page_styles": page.finished.styles if isinstance(page, FinishedPage) else (),
        "page_scripts": page.finished.scripts
        if isinstance(page, FinishedPage)
        else ("checklist.js",),
    }


def alternates_of(page: MkDocsPage, config: MkDocsConfig, session: Session) -> list[dict[str, Any]]:
    """The page in every language. Where it does not exist yet, the language's own list or home."""
    here = languages.locale_of(config, session.catalog).prefix + page.url
    root = config.extra.get("site_root", "")
    found = []
    for other in (entry.record for entry in session.catalog.locales.values()):
        exists = _exists(page, other, session)
        there = page.url if exists else "guides/" if session.guides(other.locale) else ""
        found.append(
            {
                "locale": other,
                "exists": exists,
                "link": relative(here, other.prefix + there),
                "address": f"{root}{other.prefix}{there}",
            }
        )
    return found


def _exists(page: MkDocsPage, locale: Locale, session: Session) -> bool:
    """Pages made from data exist in every language; what is written by hand, where it is written."""
    if isinstance(page, FinishedPage):
        return page.url != "guides/" or bool(session.guides(locale.locale))
    return (session.root / "docs" / locale.locale / page.file.src_uri).is_file()


def _as_page(page: MkDocsPage, here: str) -> Page:
    if isinstance(page, FinishedPage):
        return replace(page.finished, path=here)
    return Page(here, str(page.title), "", page.content or "", "guide")


def begin(config: MkDocsConfig, session: Session) -> None:
    locale = languages.locale_of(config, session.catalog).locale
    _built[locale] = []
    _sites.pop(locale, None)


def write_search_index(config: MkDocsConfig, session: Session) -> None:
    """One index a language, and what its finder knows: a reader downloads the own ones alone."""
    locale = languages.locale_of(config, session.catalog)
    folder = Path(config.site_dir)
    index = search_index(_built.get(locale.locale, []), locale)
    (folder / "search.json").write_text(index, "utf-8")
    (folder / "finder.json").write_text(finder_json(site_of(config, session)), "utf-8")
