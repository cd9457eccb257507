"""Once visited, the site works without a network; a new version replaces the old one as a whole."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.site.conftest import LANGUAGES, serve
from tests.site.journey import CLARO, address_of, barriers, in_both_languages, until
from tests.site.known import site
from tests.site.readers import Visit

CASE = CLARO | {"on": "2027-03-01"}
NEWER = "feedfacefeedface"
KEPT = """async (path) => {
    const { active } = await navigator.serviceWorker.ready;
    const names = await caches.keys();
    const found = await caches.match(new URL(path, document.baseURI).href);
    return active.state === "activated" && names.length === 1 && Boolean(found);
}"""

ONLY = "async (name) => (await caches.keys()).join() === name"


@pytest.fixture
def visit(visit_alone: Visit) -> Visit:
    """What is kept for later is the reader's: each test has its own."""
    return visit_alone


def kept(page: Page, path: str = "") -> None:
    """Waits until the service worker has kept a page, by default this one."""
    until(page, KEPT, path or page.url.split("?")[0].split("#")[0])


@in_both_languages
def test_what_was_visited_is_there_without_a_network(
    visit: Visit, address: str, language: str
) -> None:
    prefix = LANGUAGES[language]
    page = visit(f"{prefix}countries/pe/", worker=True)
    kept(page)
    kept(page, f"{address}assets/plan/pe.json")
    kept(page, f"{address}{prefix}plan/")
    page.context.set_offline(True)
    page.reload()
    expect(page.locator("h1")).to_contain_text({"zh": "秘鲁", "en": "Peru"}[language])
    assert page.evaluate("getComputedStyle(document.querySelector('.u-foot')).marginTop") != "0px"
    page.goto(f"{address}{prefix}plan/?{address_of(CASE)}")
    expect(page.locator(".u-plan__parts")).to_be_visible()
    page.goto(f"{address}{prefix}lines/?add=1&{address_of(CASE)}")
    expect(page.locator(".u-case__day").first).to_be_visible()


@in_both_languages
def test_what_was_never_visited_says_so_and_offers_what_is_kept(
    visit: Visit, address: str, language: str
) -> None:
    prefix = LANGUAGES[language]
    page = visit(f"{prefix}countries/pe/", worker=True)
    kept(page)
    page.context.set_offline(True)
    wanted = f"{address}{prefix}countries/it/"
    page.goto(wanted)
    expect(page.locator("h1")).to_have_text(str(site(language).words.message("offline.title")))
    expect(page.locator("#again")).to_have_attribute("href", wanted)
    expect(page.locator("#kept-some")).to_be_visible()
    offered = [link.get_attribute("href") for link in page.locator("#kept a").all()]
    assert f"{address}{prefix}countries/pe/" in offered
    assert all("/en/" in str(link) or language == "zh" for link in offered)
    assert barriers(page) == []
    page.locator("#kept a", has_text={"zh": "秘鲁", "en": "Peru"}[language]).click()
    expect(page.locator("h1")).to_contain_text({"zh": "秘鲁", "en": "Peru"}[language])
    page.context.set_offline(False)
    page.goto(f"{address}{prefix}offline/?page={quote(wanted)}")
    page.locator("#again").click()
    page.wait_for_url(wanted)


def test_another_sites_address_is_not_offered(visit: Visit) -> None:
    page = visit("en/offline/?page=https://elsewhere.example/")
    expect(page.locator("#again")).to_have_attribute("href", "./")
    page = visit("en/offline/?page=javascript:alert(1)")
    expect(page.locator("#again")).to_have_attribute("href", "./")


@in_both_languages
def test_every_page_says_when_it_was_built(built: Path, language: str) -> None:
    pages = [
        path
        for path in built.rglob("index.html")
        if language == path.relative_to(built).parts[0] or language == "zh"
    ]
    assert len(pages) > 50
    for path in pages:
        assert re.search(r"\d{4}-\d\d-\d\d</p>\s*</div></footer>", path.read_text("utf-8")), path


class Published:
    """A folder that a site is published in, and published again in a newer version."""

    def __init__(self, built: Path, folder: Path) -> None:
        self.site = folder / "unsim"
        shutil.copytree(built, self.site, copy_function=os.link)
        html = (self.site / "index.html").read_text("utf-8")
        found = re.search(r'data-version="([^"]+)"', html)
        assert found
        self.version = found[1]

    def publish_newer(self) -> None:
        """Each page, script and style of the newer version tells that it is of it."""
        for path in self.site.rglob("*"):
            if path.suffix not in (".html", ".js", ".css"):
                continue
            text = path.read_text("utf-8").replace(self.version, NEWER)
            if path.suffix == ".js" and path.name != "sw.js":
                text += f'\n(globalThis.parts ??= []).push("{NEWER}");\n'
            if path.name == "unsim.css":
                text += f"\n:root {{ --part: {NEWER}; }}\n"
            path.unlink()
            path.write_text(text, "utf-8")


@pytest.fixture
def published(built: Path, tmp_path: Path) -> Published:
    return Published(built, tmp_path)


@pytest.fixture
def here(published: Published, browser: Browser) -> Iterator[tuple[BrowserContext, str]]:
    server, origin = serve(published.site.parent)
    with browser.new_context() as context:
        yield context, f"{origin}/unsim/"
    server.shutdown()
    server.server_close()


def made_of(page: Page) -> dict[str, str]:
    """The version of a page, of its style, and of the scripts it has run."""
    found: dict[str, str] = page.evaluate(
        """() => ({
            page: document.documentElement.dataset.version,
            style: getComputedStyle(document.documentElement).getPropertyValue("--part"),
            scripts: [...new Set(globalThis.parts ?? [])].join(),
        })"""
    )
    return found


def test_a_new_version_replaces_the_old_one_without_a_mix(
    published: Published, here: tuple[BrowserContext, str]
) -> None:
    context, address = here
    page = context.new_page()
    page.goto(f"{address}en/plan/?{address_of(CASE)}")
    page.locator(".u-plan__parts").wait_for()
    kept(page)
    assert made_of(page) == {"page": published.version, "style": "", "scripts": ""}
    published.publish_newer()
    newer = {"page": NEWER, "style": NEWER, "scripts": NEWER}
    other = context.new_page()
    other.goto(f"{address}en/plan/?{address_of(CASE)}")
    other.locator(".u-plan__parts").wait_for()
    assert made_of(other) == newer
    until(other, ONLY, f"unsim-{NEWER}")
    expect(page.locator("#newer")).to_be_visible()
    expect(page.locator("#newer a")).to_be_visible()
    assert made_of(page)["page"] == published.version
    expect(other.locator("#newer")).to_be_hidden()
    context.set_offline(True)
    for old in (page, other):
        old.reload()
        old.locator(".u-plan__parts").wait_for()
        assert made_of(old) == newer


def test_what_was_kept_of_the_old_version_is_kept_of_the_new_one(
    published: Published, here: tuple[BrowserContext, str]
) -> None:
    context, address = here
    page = context.new_page()
    page.goto(f"{address}countries/it/")
    kept(page)
    published.publish_newer()
    page.goto(f"{address}countries/pe/")
    until(page, ONLY, f"unsim-{NEWER}")
    context.set_offline(True)
    page.goto(f"{address}countries/it/")
    expect(page.locator("h1")).to_contain_text("意大利")
    assert made_of(page) == {"page": NEWER, "style": NEWER, "scripts": NEWER}
