"""python -m tests.bench.compare --carriers 1250

How long the comparison of all carriers takes from a keystroke in its search to the new picture, in
a real browser: the processor time of script and layout, which other work on the machine does not
change, and what a reader waits for on the clock, which means something on a quiet machine alone.
"""

import argparse
import functools
import http.server
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright

from tests.bench.world import make_world
from tests.site.conftest import FLAGS
from unsim.pages.compare import compare_page
from unsim.pages.files import site_files
from unsim.pages.make import make_site
from unsim.pages.site import Options
from unsim.records.catalog import Catalog

ROOT = Path(__file__).resolve().parents[2]
TARGET_MS = 50.0
TYPED = ["movistar peru", "online", "zz", "claro", "vodafone italia"]

FRAME = """<!doctype html><html lang="en" class="js"><head><meta charset="utf-8">
<link rel="stylesheet" href="assets/unsim.css"></head>
<body data-md-color-scheme="default" data-swipe=""><main class="u-main">{html}</main>
<script type="module" src="assets/js/frame.js" data-root=""></script>
<script type="module" src="assets/js/compare.js"></script></body></html>"""

# From the key going down to the next picture; anything quicker than one frame counts as one frame.
WATCH = """() => {
  window.waits = [];
  new PerformanceObserver((list) => window.waits.push(...list.getEntries()
    .filter((entry) => entry.name === "keydown").map((entry) => entry.duration)))
    .observe({ type: "event", durationThreshold: 16 });
}"""
KEY = """(text) => {
  const field = document.querySelector("#compare-form [name=q]");
  field.value = text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  document.body.offsetHeight; // makes the browser lay it out now
}"""


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        carriers = _write_site(Path(folder), options)
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=[*FLAGS, "--no-sandbox"]
        )
        with _served(Path(folder) / "site") as address:
            page = browser.new_page(viewport={"width": options.width, "height": 900})
            page.goto(address)
            print(
                f"{carriers} carriers, {page.locator('#compare-table *').count():,} elements in the table"
            )
            work = _worked(page)
            waits = _typed(page)
        browser.close()
    _report("processor time", work)
    _report("key to picture", waits)
    return 1 if options.strict and _slow(work) > TARGET_MS else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--carriers", type=int, default=1250)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--width", type=int, default=1440)
    parser.add_argument("--strict", action="store_true", help="fail when the target is missed")
    return parser.parse_args()


def _write_site(folder: Path, options: argparse.Namespace) -> int:
    """The real page, made by the real template from as many made-up countries as it takes."""
    real, _ = Catalog.load(ROOT / "data")
    each = sum(len(entry.record.carriers) for entry in real.countries.values()) / len(
        real.countries
    )
    make_world(ROOT, folder / "world", round(options.carriers / each), options.seed)
    catalog, findings = Catalog.load(folder / "world" / "data")
    if findings:
        raise SystemExit(f"{len(findings)} findings in the made-up data: {findings[0]}")
    page = compare_page(make_site(ROOT, catalog, catalog.locales["en"].record, Options()))
    site = folder / "site"
    for address, held in site_files(ROOT):
        (site / address).parent.mkdir(parents=True, exist_ok=True)
        (site / address).write_bytes(held)
    (site / "index.html").write_text(FRAME.format(html=page.html), "utf-8")
    return sum(len(entry.record.carriers) for entry in catalog.countries.values())


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def _worked(page: Page) -> list[float]:
    """Milliseconds of the page's main thread for each key, the field being emptied in between."""
    client = page.context.new_cdp_session(page)
    client.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> float:
        metrics = client.send("Performance.getMetrics")["metrics"]
        return float(
            next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration")
        )

    times = []
    for key in [text[:end] for text in TYPED for end in [*range(1, len(text) + 1), 0]]:
        before = spent()
        page.evaluate(KEY, key)
        times.append((spent() - before) * 1000)
    return times


def _typed(page: Page) -> list[float]:
    page.evaluate(WATCH)
    field = page.locator("#compare-form [name=q]")
    for text in TYPED:
        field.fill("")
        field.press_sequentially(text, delay=120)
    page.wait_for_timeout(300)
    waits = [float(wait) for wait in page.evaluate("window.waits")]
    quick = sum(map(len, TYPED)) - len(waits)
    return [16.0] * max(0, quick) + waits


def _slow(times: list[float]) -> float:
    """The slowest but one in twenty."""
    return sorted(times)[int(len(times) * 0.95) - 1]


def _report(name: str, times: list[float]) -> None:
    print(
        f"{name:>18}: median {median(times):.0f} ms, 95 % within {_slow(times):.0f} ms,"
        f" longest {max(times):.0f} ms  (target: {TARGET_MS:.0f} ms)"
    )


if __name__ == "__main__":
    sys.exit(main())
