"""Hand-written guides: their tags before and after the Markdown, and whether a translation lags."""

import logging
from pathlib import Path

from markupsafe import escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_bridge.session import Session
from unsim.findings import Finding
from unsim.pages.hand_tables import framed
from unsim.pages.site import Site
from unsim.pages.tags import GuideTags, TagError
from unsim.reading.guides import first_line, lags_behind

log = logging.getLogger("mkdocs.unsim")
_tags: dict[str, GuideTags] = {}


def prepare(markdown: str, page: MkDocsPage, site: Site, session: Session) -> str:
    tags = GuideTags(site, site.words.locale.prefix + page.url, list(site.guides))
    _tags[str(page.file.abs_src_path)] = tags
    file = Path(str(page.file.abs_src_path))
    try:
        prepared = tags.prepare(markdown, first_line(file, markdown))
    except TagError as error:
        message = session.shown(Finding(file, error.mark, "guide", error.message))
        if not session.serving:
            raise PluginError(message) from error
        log.error(message)  # noqa: TRY400 - the traceback says nothing to a writer
        return f'<p class="u-problems">{escape(message)}</p>\n'
    return _notice(page, site.words.message("guide.lags"), session) + prepared


def finish(html: str, page: MkDocsPage) -> str:
    tags = _tags.pop(str(page.file.abs_src_path), None)
    return html if tags is None else framed(tags.finish(html))


def _notice(page: MkDocsPage, words: str, session: Session) -> str:
    default = session.catalog.default_locale
    guide = session.guide(Path(str(page.file.abs_src_path)))
    if default is None or guide is None:
        return ""
    original = session.guide(session.root / "docs" / default.record.locale / page.file.src_uri)
    if not lags_behind(guide, original):
        return ""
    return f'<p class="u-lags">{words}</p>\n\n'
