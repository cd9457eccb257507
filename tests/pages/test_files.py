"""The files beside the pages."""

from xml.etree import ElementTree as ET

from tests.conftest import ROOT
from tests.invented.records import site_in
from unsim.pages.files import STYLES, site_files
from unsim.pages.flags import missing_flags

FILES = dict(site_files(ROOT))


def test_every_part_of_the_style_sheet_is_in_it_once_and_none_goes_out_alone() -> None:
    folder = ROOT / "docs/assets/styles"
    assert sorted(STYLES) == sorted(path.stem for path in folder.iterdir())
    sheet = FILES["assets/unsim.css"]
    for path in folder.iterdir():
        assert sheet.count(path.read_bytes()) == 1
    assert not any(address.startswith("assets/styles/") for address in FILES)


def test_scripts_and_flags_go_out_as_they_are() -> None:
    flags = sorted(path.name for path in (ROOT / "docs/assets/flags").glob("*.svg"))
    assert flags
    for address in ("assets/js/frame.js", f"assets/flags/{flags[0]}", "assets/print.css"):
        assert FILES[address] == (ROOT / "docs" / address).read_bytes()


def test_a_country_without_a_flag_has_its_letters_instead_and_one_with_a_flag_keeps_it() -> None:
    made = {address: held for address, held in missing_flags(site_in("en")) if "flags" in address}
    assert sorted(made) == [f"assets/flags/{code}.svg" for code in ("xa", "xb", "xc")]
    drawing = ET.fromstring(made["assets/flags/xa.svg"])
    assert drawing.tag.endswith("svg")
    assert "".join(drawing.itertext()).strip() == "XA"
    assert not set(made) & set(FILES)
