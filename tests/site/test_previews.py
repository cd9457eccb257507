"""What a messenger shows of a link: title, description, language, address and a picture."""

import struct
from pathlib import Path
from typing import Final

from tests.conftest import ROOT
from tests.site.conftest import SITE_URL
from tests.site.copies import small_project, try_build
from tests.site.parsed import Parsed, ParsedPage, parse_site

PICTURE: Final = f"{SITE_URL}assets/share.png"
LARGEST: Final = 40_000


def said(page: ParsedPage) -> dict[str, str]:
    named = ((one.get("property") or one.get("name"), one) for one in page.all("meta"))
    return {name: one.get("content", "") for name, one in named if name}


def framed(parsed: Parsed) -> list[ParsedPage]:
    return [
        page
        for page in parsed.pages.values()
        if page.is_framed and not page.path.endswith("404.html")
    ]


def test_every_page_says_what_it_is_to_whom_it_is_sent(parsed: Parsed) -> None:
    for page in framed(parsed):
        found = said(page)
        title = "".join(page.all("title")[0].itertext())
        assert found["og:title"] in title, page.path
        assert found["og:description"] == found["description"], page.path
        assert found["og:url"] == SITE_URL + page.path
        assert found["og:locale"] == {"zh": "zh_CN", "en": "en_US"}[page.language]
        assert found["og:type"] == ("website" if page.path in {"", "en/"} else "article")
        assert (found["og:image"], found["twitter:card"]) == (PICTURE, "summary_large_image")


def test_the_picture_is_as_large_as_the_pages_say_and_not_heavy(built: Path) -> None:
    picture = (built / "assets/share.png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", picture[16:24]) == (1200, 630)
    assert len(picture) < LARGEST
    assert picture == (ROOT / "docs/assets/share.png").read_bytes()


def test_a_site_without_an_address_names_none(tmp_path: Path) -> None:
    root = small_project(tmp_path)
    done = try_build(root)
    assert done.returncode == 0, done.stderr
    found = said(parse_site(root / "site", "").pages["countries/xa/"])
    assert {name for name in found if name.startswith(("og:url", "og:image"))} == set()
    assert found["og:title"]
    assert found["twitter:card"] == "summary"
