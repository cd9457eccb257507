"""Writes the site as a plain docs tree, for an engine that knows nothing of our hooks.

Every page is a Markdown file that holds finished HTML; hand-written guides stay Markdown, with
their tags replaced. `mkdocs.yml` names no hooks.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from unsim.languages import ENGLISH
from unsim.open_data.api.lists import Whole
from unsim.open_data.files import files_in, shared_files
from unsim.open_data.pages import every_page
from unsim.open_data.whole import open_data
from unsim.pages.all import all_files
from unsim.pages.files import site_files
from unsim.pages.flags import missing_flags
from unsim.pages.make import make_site
from unsim.pages.page import Page
from unsim.pages.site import Options, Site
from unsim.pages.tags import GuideTags, TagError
from unsim.reading.guides import Guide, first_line
from unsim.records.catalog import Catalog

_CONFIG: Final = """\
# Written by `unsim export`: the same pages for an engine without our hooks.
site_name: Unsim
docs_dir: docs
theme:
  name: material
  font: false
  language: {language}
extra_css: [assets/unsim.css]
markdown_extensions: [attr_list, def_list, footnotes, md_in_html, tables]
"""
_FRONT: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_BLANK_LINES: Final = re.compile(r"\n\s*\n+")


def export(root: Path, catalog: Catalog, target: Path) -> int:
    """Returns how many pages were written. `target` must not exist or be empty."""
    docs = target / "docs"
    docs.mkdir(parents=True)
    for address, held in site_files(root):
        _write_bytes(docs / address, held)
    locales = sorted((one.record for one in catalog.locales.values()), key=lambda one: one.prefix)
    sites = [make_site(root, catalog, locale, Options()) for locale in locales]
    whole = open_data(root, sites[0])
    written = 0
    for site in sites:
        for page_path, text in _files(site, whole):
            _write(docs / page_path / "index.md", text)
            written += 1
        for address, content in all_files(site):
            _write(docs / address, content)
        for address, held in files_in(site, whole):
            if not address.endswith(".md"):  # here every page is Markdown already
                _write_bytes(docs / address, held)
    for address, content in missing_flags(sites[0]):
        _write(docs / address, content)
    for address, held in shared_files(whole):
        _write_bytes(docs / address, held)
    language = catalog.default_locale.record.theme if catalog.default_locale else ENGLISH
    (target / "mkdocs.yml").write_text(_CONFIG.format(language=language), "utf-8")
    return written


def _write(file: Path, text: str) -> None:
    _write_bytes(file, text.encode())


def _write_bytes(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)


def _files(site: Site, whole: Whole) -> Iterator[tuple[str, str]]:
    for page in every_page(site, whole):
        yield page.path, _front_matter(page.title, page.description) + _raw(page)
    for guide in site.guides:
        path = site.words.locale.prefix + guide.path
        yield path, _front_matter(guide.title, guide.description) + _guide(site, path, guide)


def _front_matter(title: str, description: str) -> str:
    quoted = (json.dumps(text, ensure_ascii=False) for text in (title, description))
    return "---\ntitle: {}\ndescription: {}\n---\n\n".format(*quoted)


def _raw(page: Page) -> str:
    """One block of HTML without blank lines, which Markdown hands on as it is."""
    return f'<div class="u-main">\n{_BLANK_LINES.sub(chr(10), page.html).strip()}\n</div>\n'


def _guide(site: Site, path: str, guide: Guide) -> str:
    tags = GuideTags(site, path, list(site.guides))
    body = _FRONT.sub("", guide.file.read_text("utf-8"))
    try:
        whole = tags.finish(tags.prepare(body, first_line(guide.file, body)), one_line=True)
    except TagError as error:
        raise TagError(error.message, error.mark, guide.file) from None
    return _BLANK_LINES.sub("\n\n", whole)
