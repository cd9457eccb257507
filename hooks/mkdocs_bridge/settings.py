"""What is set in MkDocs' configuration before a build: addresses, language, watched folders."""

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from unsim.model.locale import Locale
from unsim.pages.site import Options
from unsim.project import pages_address

WATCHED = ("data", "docs", "hooks/templates", "hooks/theme")


def apply_addresses(config: MkDocsConfig) -> None:
    """GitHub tells its workflows which repository they run for; its Pages address follows."""
    repository = config.extra.get("repository") or os.environ.get("GITHUB_REPOSITORY", "")
    config.extra["repository"] = repository
    if not config.site_url:
        config.site_url = pages_address(repository)


def options_of(config: MkDocsConfig) -> Options:
    return Options(
        site_url=config.extra.get("site_root", config.site_url or ""),
        repository=config.extra.get("repository", ""),
    )


def apply_locale(config: MkDocsConfig, locale: Locale) -> None:
    config.site_name = locale.website_name
    config.theme["language"] = locale.theme
    config.theme["direction"] = locale.direction
    if not locale.prefix:
        config.extra["site_root"] = config.site_url or ""


def watch(config: MkDocsConfig, root: Path) -> None:
    config.watch.extend(str(root / folder) for folder in WATCHED)
