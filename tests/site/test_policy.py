"""The policy of every page names exactly the inline scripts it has, and lets nobody else in."""

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


def framed_pages(built: Path) -> list[Path]:
    """All but the guides to be saved, which are files of their own."""
    return [page for page in built.rglob("*.html") if page.name != "guide.html"]


def test_every_page_names_the_hashes_of_its_inline_scripts_and_no_more(built: Path) -> None:
    pages = framed_pages(built)
    assert {page.name for page in pages} == {"index.html", "404.html"}
    for page in pages:
        html = page.read_text("utf-8")
        told = POLICY.search(html)
        assert told, page
        own = {
            f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'"
            for script in INLINE.findall(html)
        }
        assert own
        assert set(re.findall(r"'sha256-[^']+'", told[1])) == own, page
        assert "unsafe" not in told[1], page


SCRIPT = """() => {
  const script = document.createElement("script");
  script.textContent = "window.intruded = 1";
  document.body.append(script);
}"""
ATTRIBUTE = """() => {
  const image = document.createElement("img");
  image.setAttribute("onerror", "window.intruded = 1");
  image.src = "nowhere.png";
  document.body.append(image);
}"""


@pytest.mark.parametrize("intruder", [SCRIPT, ATTRIBUTE], ids=["script", "attribute"])
def test_a_browser_runs_nothing_that_the_page_did_not_bring(
    browser: Browser, address: str, intruder: str
) -> None:
    page = browser.new_page()
    with page.expect_event("console", lambda said: "Content Security Policy" in said.text):
        page.goto(address)
        page.evaluate(intruder)
    assert page.evaluate("window.intruded") is None
    page.close()
