"""Hand-written guides: their tags before and after the Markdown, and whether a translation lags."""

import logging
from pathlib import Path

from markupsafe import escape
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_bridge import frame
from mkdocs_bridge.finished import FinishedPage
from mkdocs_bridge.session import Session
from unsim.guides import lags_behind, read_guide
from unsim.pages.tags import GuideTags, TagError

log = logging.getLogger("mkdocs.unsim")
_tags: dict[str, GuideTags] = {}


def prepare(markdown: str, page: MkDocsPage, config: MkDocsConfig, session: Session) -> str:
    if isinstance(page, FinishedPage):
        return markdown
    site = frame.site_of(config, session)
    tags = GuideTags(site, site.words.locale.prefix + page.url, list(site.guides))
    _tags[str(page.file.abs_src_path)] = tags
    try:
        return tags.prepare(_notice(page, site.words.message("guide.lags"), session) + markdown)
    except TagError as error:
        message = f"{page.file.abs_src_path}: {error}"
        if not session.serving:
            raise PluginError(message) from error
        log.error(message)  # noqa: TRY400 - the traceback says nothing to a writer
        return f'<p class="u-problems">{escape(message)}</p>\n'


def finish(html: str, page: MkDocsPage) -> str:
    tags = _tags.pop(str(page.file.abs_src_path), None)
    return html if tags is None else tags.finish(html)


def _notice(page: MkDocsPage, words: str, session: Session) -> str:
    default = session.catalog.default_locale
    if default is None or page.file.abs_src_path is None or "guides" not in page.file.src_uri:
        return ""
    here = Path(page.file.abs_src_path)
    original = session.root / "docs" / default.record.locale / page.file.src_uri
    if not original.is_file() or not lags_behind(read_guide(here), read_guide(original)):
        return ""
    return f'<p class="u-lags">{words}</p>\n\n'
