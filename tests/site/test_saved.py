"""A country guide saved as one small file: what it holds, and what it does not need."""

import base64
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest
import segno
from playwright.sync_api import Browser, expect

from tests.plan.table import real_guides
from tests.site.conftest import LANGUAGES, SITE_URL
from tests.site.journey import (
    barriers,
    in_both_languages,
    on_phone_and_desktop,
    wider_than_the_screen,
)
from tests.site.readers import WIDTHS, Visit

LARGEST: Final = 100_000
COUNTRIES = sorted(real_guides())
EMPTY: Final = frozenset({"meta", "link", "br", "path", "hr"})


class File(HTMLParser):
    """Names, attributes and text of a saved guide."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str, str]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not {"style", "script"} & set(self.open):
            self.text += data

    def values(self, name: str) -> list[str]:
        return [value for _, found, value in self.attributes if found == name]


def saved(built: Path, language: str, country: str) -> str:
    path = built / f"{LANGUAGES[language]}countries/{country}/guide.html"
    raw = path.read_bytes()
    assert len(raw) < LARGEST, f"{path.name} of {country} has {len(raw)} bytes"
    return raw.decode("utf-8")


@in_both_languages
@pytest.mark.parametrize("country", COUNTRIES)
def test_a_saved_guide_is_one_small_file_that_needs_nothing_else(
    built: Path, country: str, language: str
) -> None:
    html = saved(built, language, country)
    file = File(html)
    assert not file.names & {"script", "img", "iframe", "object", "embed", "use", "form"}
    assert not {"src", "srcset", "data", "action", "background"} & {
        name for _, name, _ in file.attributes
    }
    assert "url(" not in html
    assert "@import" not in html
    links = [value for tag, name, value in file.attributes if (tag, name) == ("a", "href")]
    assert all(link.startswith(("#", "https://", "http://")) for link in links)
    assert {link[1:] for link in links if link.startswith("#")} <= set(file.values("id"))


@in_both_languages
@pytest.mark.parametrize("country", COUNTRIES)
def test_a_saved_guide_has_its_date_its_address_and_every_carrier(
    built: Path, country: str, language: str
) -> None:
    html = saved(built, language, country)
    file = File(html)
    guide = real_guides()[country]
    address = f"{SITE_URL}{LANGUAGES[language]}countries/{country}/"
    made = {"zh": r"存于 (\d{4}-\d\d-\d\d)", "en": r"Saved on (\d{4}-\d\d-\d\d)"}[language]
    assert re.search(made, file.text), file.text[:300]
    assert address in file.text
    for carrier in guide.carriers:
        assert carrier.carrier.name in file.text
    assert modules(html) == drawn(address)


def drawn(address: str) -> set[tuple[int, int]]:
    """The dark modules of the code, as the encoder has them."""
    matrix = segno.make(address, error="m", micro=False).matrix
    return {(x, y) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark}


def modules(html: str) -> set[tuple[int, int]]:
    """The dark modules of the code in the file, read off the lines it is drawn with."""
    found = re.search(r'<svg[^>]*viewBox="0 0 (\d+) \1"[^>]*>.*?<path[^>]* d="([^"]+)"', html)
    assert found
    x, y, dark = 0.0, 0.0, set()
    for step, numbers in re.findall(r"([Mmh])([-\d. ]+)", found[2]):
        values = [float(number) for number in re.findall(r"-?\d*\.?\d+", numbers)]
        if step == "h":
            dark |= {(int(x) + at - 4, int(y) - 4) for at in range(int(values[0]))}
            x += values[0]
        else:
            x, y = (x + values[0], y + values[1]) if step == "m" else (values[0], values[1])
    return dark


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_code_can_be_scanned_off_the_screen(
    browser: Browser, built: Path, tmp_path: Path, theme: str
) -> None:
    """Dark on white with a margin, in either theme: every module is looked at where it is drawn."""
    file = tmp_path / "guide.html"
    file.write_text(saved(built, "zh", "pe"), "utf-8")
    dark = drawn(f"{SITE_URL}countries/pe/")
    size = max(x for x, _ in dark) + 1 + 8
    with browser.new_context(
        color_scheme="dark" if theme == "dark" else "light", device_scale_factor=3
    ) as context:
        page = context.new_page()
        page.goto(file.as_uri())
        picture = page.locator("figure svg").screenshot()
        page.goto("about:blank")
        seen = page.evaluate(
            """async ([picture, size]) => {
                const image = new Image();
                image.src = `data:image/png;base64,${picture}`;
                await image.decode();
                const canvas = new OffscreenCanvas(image.width, image.height);
                const drawing = canvas.getContext("2d");
                drawing.drawImage(image, 0, 0);
                const at = (place) => Math.floor(((place + 0.5) * image.width) / size);
                const light = (x, y) => drawing.getImageData(at(x), at(y), 1, 1).data[0];
                const all = [...Array(size * size).keys()];
                return all.map((n) => light(n % size, Math.floor(n / size)));
            }""",
            [base64.b64encode(picture).decode(), size],
        )
    found = {(n % size - 4, n // size - 4) for n, light in enumerate(seen) if light < 128}
    assert found == dark
    assert {light for light in seen if light >= 128} == {255}


@in_both_languages
@on_phone_and_desktop
def test_a_saved_guide_reads_well_without_a_network(
    browser: Browser, built: Path, tmp_path: Path, language: str, width: int
) -> None:
    file = tmp_path / "guide.html"
    file.write_text(saved(built, language, "it"), "utf-8")
    scheme = {WIDTHS["phone"]: "dark", WIDTHS["desktop"]: "light"}[width]
    with browser.new_context(
        offline=True,
        viewport={"width": width, "height": 740},
        color_scheme="dark" if scheme == "dark" else "light",
    ) as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(file.as_uri())
        expect(page.locator("h1")).to_be_visible()
        assert asked == [file.as_uri()]
        assert not wider_than_the_screen(page)
        assert barriers(page) == []


@in_both_languages
def test_the_guide_offers_the_file(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}countries/pe/")
    link = page.locator('a[href$="guide.html"]').first
    expect(link).to_be_visible()
    with page.expect_download() as found:
        link.click()
    assert found.value.suggested_filename.endswith(".html")
    assert b"<!doctype html>" in Path(found.value.path()).read_bytes()
