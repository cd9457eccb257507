"""How heavy and how long the pages of a built site are: `python -m tests.bench.pages site/`.

Bytes with gzip of every kind of page, and on a phone of 360 × 740 the height in screens and where the
first step stands. A browser is needed for the last two; without one only bytes are told.
"""

import gzip
import sys
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import Error, sync_playwright

PHONE: Final = {"width": 360, "height": 740}
STEP: Final = """() => {
    const step = document.querySelector(".u-route[open] .u-steps > li");
    return [document.documentElement.scrollHeight, step ? step.getBoundingClientRect().bottom : 0];
}"""


def kind_of(path: Path) -> str:
    """The kind of a page, from its address without the language."""
    parts = [part for part in path.parts[:-1] if part != "en"]
    if not parts or parts[0] != "countries":
        return parts[0] if parts else "home"
    kinds = {1: "countries", 2: "country", 3: "carrier"}
    return "background" if parts[-1] == "background" else kinds[len(parts)]


def weights(site: Path) -> dict[str, list[tuple[int, str]]]:
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for page in site.rglob("index.html"):
        size = len(gzip.compress(page.read_bytes(), 9, mtime=0))
        found[kind_of(page.relative_to(site))].append((size, str(page.relative_to(site).parent)))
    return found


def tell_weights(site: Path) -> None:
    print(f"{'kind':12} {'pages':>6} {'median':>8} {'largest':>8}  bytes with gzip")
    for kind, sizes in sorted(weights(site).items()):
        size, place = max(sizes)
        middle = int(median(one for one, _ in sizes))
        print(f"{kind:12} {len(sizes):6} {middle:8} {size:8}  {place}")


def tell_heights(site: Path, browser_path: str | None) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport=PHONE)  # type: ignore[arg-type]
        for kind, sizes in sorted(weights(site).items()):
            told = []
            for _, place in sizes:
                page.goto((site / place / "index.html").resolve().as_uri())
                height, step = page.evaluate(STEP)
                told.append((height / PHONE["height"], step / PHONE["height"], place))
            height, _, place = max(told)
            deepest = max(step for _, step, _ in told)
            print(
                f"{kind:12} longest {height:5.1f} screens ({place}), first step at {deepest:4.2f}"
            )
        browser.close()


if __name__ == "__main__":
    built = Path(sys.argv[1] if len(sys.argv) > 1 else "site")
    tell_weights(built)
    try:
        tell_heights(built, sys.argv[2] if len(sys.argv) > 2 else None)
    except Error as error:
        print(f"no heights: {error.message.splitlines()[0]}")
