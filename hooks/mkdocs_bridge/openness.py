"""Open data: put together once a build from what the default language has derived, written beside its pages."""

from pathlib import Path

from unsim.open_data.api.lists import Whole
from unsim.open_data.files import shared_files


def write(whole: Whole, folder: Path) -> None:
    """`folder`: that of the default language, where what is the same for all of them lies."""
    for address, content in shared_files(whole):
        file = folder / address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
