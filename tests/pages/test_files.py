"""The files beside the pages."""

from tests.conftest import ROOT
from unsim.pages.files import STYLES, site_files

FILES = dict(site_files(ROOT))


def test_every_part_of_the_style_sheet_is_in_it_once_and_none_goes_out_alone() -> None:
    folder = ROOT / "docs/assets/styles"
    assert sorted(STYLES) == sorted(path.stem for path in folder.iterdir())
    sheet = FILES["assets/unsim.css"]
    for path in folder.iterdir():
        assert sheet.count(path.read_bytes()) == 1
    assert not any(address.startswith("assets/styles/") for address in FILES)


def test_scripts_and_flags_go_out_as_they_are() -> None:
    for address in ("assets/js/frame.js", "assets/flags/pe.svg", "assets/print.css"):
        assert FILES[address] == (ROOT / "docs" / address).read_bytes()
