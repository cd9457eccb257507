"""Files that every language uses: they live once, at the root of the site."""

from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from mkdocs_bridge.slim import slim
from unsim.pages.files import site_files
from unsim.pages.flags import missing_flags
from unsim.pages.site import Site

THEME_STYLES: Final = "assets/theme.css"


def share(files: Files, config: MkDocsConfig, root: Path, site: Site) -> None:
    """The default language carries the shared files; the others link to them and carry their own alone.

    Of what Material brings, only the styles of running text go anywhere (mkdocs_bridge/slim.py).
    """
    is_default = not site.words.locale.prefix
    _drop_strangers(files, config)
    for file in list(files):
        if _is_themes_asset(file):
            files.remove(file)
    if is_default:
        files.append(File.generated(config, THEME_STYLES, content=slim(_theme_sheet(config))))
        for uri, held in site_files(root):
            files.append(File.generated(config, uri, content=held))
        for uri, content in missing_flags(site):
            files.append(File.generated(config, uri, content=content))


def _drop_strangers(files: Files, config: MkDocsConfig) -> None:
    """What lies beside the guides and is none of them is not published."""
    docs = Path(config.docs_dir)
    for file in list(files):
        source = Path(file.abs_src_path or "")
        is_guide = file.is_documentation_page() and not source.is_symlink()
        if source.is_relative_to(docs) and not is_guide:
            files.remove(file)


def _is_themes_asset(file: File) -> bool:
    return (
        file.src_uri.startswith("assets/")
        and file.generated_by is None
        and not file.is_documentation_page()
    )


def _theme_sheet(config: MkDocsConfig) -> str:
    """Material names its style sheets by their content; ours need only the main one."""
    for folder in config.theme.dirs:
        for found in sorted(Path(folder).glob("assets/stylesheets/main.*.min.css")):
            return found.read_text("utf-8")
    raise FileNotFoundError("Material's main style sheet")
