"""What the tests of journeys share: reading a page as its user does, printing it, looking at it with axe."""

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Download, Page

from tests.site.conftest import LANGUAGES
from tests.site.readers import WIDTHS

HOSTILE: Final = {
    "markup": "<img src=x onerror=alert(1)><script>alert(2)</script>\"'&lt;{line_number}[x]",
    "long": "很长long" * 1667,
    "right-to-left": "\u202egnp.exe\u202c \u2067אבג\u2069 العربية",
    "emoji": "👩‍👩‍👧‍👦🇵🇪 e\u0301 𠮷",
}
"""What somebody may type who means no good, or whose name is not ours."""

CLARO: Final[dict[str, Any]] = {
    "country": "pe",
    "carrier": "claro",
    "plan": "prepaid",
    "where": "there",
    "has": ["app", "sim"],
    "debt": "no",
}
"""A line that every journey may take; when it is asked for, each says itself."""

in_both_languages = pytest.mark.parametrize("language", list(LANGUAGES))
on_phone_and_desktop = pytest.mark.parametrize(
    "width", [WIDTHS["phone"], WIDTHS["desktop"]], ids=["phone", "desktop"]
)


def address_of(case: dict[str, Any], **more: str) -> str:
    """A case as the address of a plan."""
    return urlencode([*_pairs(case), *more.items()])


def _pairs(case: dict[str, Any]) -> Iterable[tuple[str, str]]:
    for name, value in case.items():
        for one in value if isinstance(value, list) else [value]:
            yield name, str(one)


def sheets(page: Page) -> int:
    """How many sheets of paper it prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


def barriers(page: Page) -> list[str]:
    """What axe finds, each with the elements it is about."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {[node['target'] for node in one['nodes']]}" for one in found]


def wider_than_the_screen(page: Page) -> bool:
    return bool(
        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    )


def until(page: Page, question: str, argument: Any = None) -> None:
    """Waits for what only the page can tell; its questions may take time to answer."""
    for _ in range(300):
        if page.evaluate(question, argument):
            return
        page.wait_for_timeout(100)
    pytest.fail(f"it never came true: {question}")


def text_of(download: Download) -> str:
    """A file the page made, byte for byte: line ends are kept."""
    return Path(download.path()).read_bytes().decode("utf-8")


def told_as_json(page: Page, selector: str) -> Any:
    return json.loads(page.locator(selector).text_content() or "")
