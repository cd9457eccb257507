"""One MkDocs build a language. The default one is the build that MkDocs itself started; at its
end it starts the others, each into its own folder of the same site."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from unsim.model.locale import Locale
from unsim.records.catalog import Catalog

LANGUAGE: Final = "unsim_language"


def language_of(config: MkDocsConfig) -> str | None:
    found = config.extra.get(LANGUAGE)
    return None if found is None else str(found)


def locale_of(config: MkDocsConfig, catalog: Catalog) -> Locale:
    language = language_of(config)
    if language is not None:
        return catalog.locales[language].record
    default = catalog.default_locale
    if default is None:
        raise Abort("data/locales: no language has the empty prefix of the default one")
    return default.record


def others(catalog: Catalog) -> list[Locale]:
    return [entry.record for entry in catalog.locales.values() if entry.record.prefix]


def build_other(config: MkDocsConfig, root: Path, locale: Locale, serve_url: str | None) -> None:
    """A language without guides has no folder in docs/: an empty one elsewhere stands for it."""
    docs = root / "docs" / locale.locale
    with TemporaryDirectory() as empty:
        nested = load_config(
            config_file=config.config_file_path,
            docs_dir=str(docs) if docs.is_dir() else empty,
            site_dir=str(Path(config.site_dir) / locale.prefix),
            site_url=f"{config.site_url}{locale.prefix}" if config.site_url else "",
            strict=config.strict,
            extra={**config.extra, LANGUAGE: locale.locale},
        )
        build(nested, serve_url=serve_url)
