"""Writes the service worker beside the pages, once all languages are built."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_bridge import settings
from mkdocs_bridge.session import Session
from unsim.derive.clock import build_day
from unsim.pages.offline import service_worker, shell_of, version_of


def note_version(config: MkDocsConfig, session: Session) -> None:
    """Once a build, so that pages and worker agree even if a file is saved meanwhile."""
    session.version = version_of(session.root, build_day(), settings.options_of(config))


def write_worker(config: MkDocsConfig, session: Session) -> None:
    site = Path(config.site_dir)
    parts = (site / "assets").rglob("*")  # all that is looked for lies there
    files = (path.relative_to(site).as_posix() for path in parts if path.is_file())
    prefixes = [entry.record.prefix for entry in session.catalog.locales.values()]
    worker = service_worker(session.root, session.version, shell_of(files), prefixes)
    (site / "sw.js").write_text(worker, "utf-8")
