"""The events of MkDocs, and nothing else: each hands over to mkdocs_bridge or unsim."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from mkdocs_bridge import assets, failing, handwritten, languages, offline, settings
from mkdocs_bridge.building import Building
from mkdocs_bridge.output import Output
from mkdocs_bridge.serving import forgiving
from mkdocs_bridge.session import Session

log = logging.getLogger("mkdocs.unsim")
session = Session(root=Path(__file__).parent.parent)
building = Building(session)
output: Output | None = None


def on_startup(*, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
    session.serving = session.kept.in_memory = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    global output  # noqa: PLW0603 - MkDocs gives its hooks no other place to keep it
    if languages.language_of(config) is None:
        output = Output(Path(config.site_dir))
        output.restore()
        session.load()
        _say_problems()
        settings.apply_addresses(config)
        settings.watch(config, session.root)
        offline.note_version(config, session)
        config.site_dir = str(output.begin())
    settings.apply_locale(config, languages.locale_of(config, session.catalog))
    return config


def _say_problems() -> None:
    for problem in session.shown_problems():
        log.error(problem)
    if session.problems and not session.serving:
        raise Abort(f"{len(session.problems)} problems in data/ and docs/, told above")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    site = building.begin(config)
    assets.share(files, config, session.root, site)
    return files


def on_page_markdown(
    markdown: str,
    *,
    page: MkDocsPage,
    config: MkDocsConfig,
    files: Files,
) -> str:
    return handwritten.prepare(markdown, page, building.of(config).site, session)


def on_page_content(
    html: str,
    *,
    page: MkDocsPage,
    config: MkDocsConfig,
    files: Files,
) -> str:
    return handwritten.finish(html, page)


def on_page_context(
    context: dict[str, Any],
    page: MkDocsPage,
    config: MkDocsConfig,
    nav: Navigation,
) -> dict[str, Any]:
    return {**context, **building.context_of(page, config)}


def on_env(env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
    building.prepare(env, config)
    return env


def on_post_build(config: MkDocsConfig) -> None:
    building.write(config)
    if languages.language_of(config) is not None:
        return
    for locale in languages.others(session.catalog):
        languages.build_other(
            config, session.root, locale, config.site_url if session.serving else None
        )
    offline.write_worker(config, session)
    if output is not None:
        output.publish()


def on_serve(
    server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
) -> LiveReloadServer:
    server.builder = forgiving(builder)
    return server


def on_build_error(error: Exception) -> None:
    if output is not None:
        output.discard()
    if said := failing.in_a_sentence(error, session.root):
        log.error(said)
        raise Abort("This build failed; the last good site stays as it is.") from error
