"""Open data: put together once a build from what the default language has derived, then written beside
the pages of each language."""

from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_bridge.session import Session
from unsim.open_data.api.lists import Whole
from unsim.open_data.files import files_in, shared_files
from unsim.open_data.pages import every_page
from unsim.open_data.whole import open_data
from unsim.pages.page import Page
from unsim.pages.site import Site

_whole: list[Whole] = []
"""The one of this build."""


def pages(site: Site, session: Session) -> Iterator[Page]:
    """The default language comes first in every build."""
    if not site.words.locale.prefix:
        _whole[:] = [open_data(session.root, site)]
    return every_page(site, _whole[0])


def write(config: MkDocsConfig, site: Site) -> None:
    folder = Path(config.site_dir)
    if not site.words.locale.prefix:
        for address, content in shared_files(_whole[0]):
            _write(folder / address, content)
    prefix = site.words.locale.prefix
    for address, content in files_in(site, _whole[0]):
        _write(folder / address.removeprefix(prefix), content)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
