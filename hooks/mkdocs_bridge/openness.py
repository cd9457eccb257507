"""Open data: put together once a build from what the default language has derived, written beside the pages
of each language."""

from collections.abc import Iterable
from pathlib import Path

from unsim.open_data.api.lists import Whole
from unsim.open_data.files import files_beside, shared_files
from unsim.pages.site import Site


def write(whole: Whole, site: Site, folder: Path) -> None:
    """`folder`: that of the language; what all of them share lies in the default one's."""
    prefix = site.words.locale.prefix
    if not prefix:
        _write(shared_files(whole), folder, prefix)
    _write(files_beside(site, whole), folder, prefix)


def _write(files: Iterable[tuple[str, bytes]], folder: Path, prefix: str) -> None:
    for address, content in files:
        file = folder / address.removeprefix(prefix)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
