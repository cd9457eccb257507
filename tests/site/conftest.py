"""The built site, served as GitHub Pages serves it (in a folder, not at the root), and a browser.

A browser that is missing is an error, never a skipped test.
"""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.conftest import ROOT
from tests.site.once import made_once
from tests.site.parsed import Parsed, parse_site
from tests.site.readers import Readers, Visit, alone

FLAGS: Final = [
    "--disable-gpu",
    "--disable-software-rasterizer",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
]
FOLDER: Final = "/unsim/"
REPOSITORY: Final = "unsim/unsim"
SITE_URL: Final = "https://unsim.github.io/unsim/"
BROWSERS: Final = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
LANGUAGES: Final = {"zh": "", "en": "en/"}


def mkdocs_build(target: Path, *options: str, root: Path = ROOT, **environment: str) -> Path:
    """Builds the site as a publisher would; fails with what MkDocs said."""
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(target), *options],
        cwd=root,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        pytest.fail(f"mkdocs build ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return target


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, both languages, built strictly, for an address and a repository: once for all workers."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent

    def build() -> None:
        target = shared / "built" / "unsim"
        mkdocs_build(target, "--strict", SITE_URL=SITE_URL, GITHUB_REPOSITORY=REPOSITORY)

    made_once(shared / "built", build)
    return shared / "built" / "unsim"


@pytest.fixture(scope="session")
def parsed(built: Path) -> Parsed:
    """Every page of the built site, as a tree."""
    return parse_site(built, SITE_URL)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    """As GitHub Pages: what is missing is answered by the site's own 404 page."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class names it
        pass

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        missing = Path(self.directory) / FOLDER.strip("/") / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or not missing.is_file():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes before it has been answered is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def serve(folder: Path) -> tuple[http.server.ThreadingHTTPServer, str]:
    """Serves what lies in `folder`, on this machine alone; the caller shuts it down."""
    handler = functools.partial(_Quiet, directory=str(folder))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    return server, f"http://127.0.0.1:{server.server_port}"


@pytest.fixture(scope="session")
def address(built: Path) -> Iterator[str]:
    """Where the built site is served; ends in a slash."""
    server, origin = serve(built.parent)
    yield origin + FOLDER
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Your own Chromium or Chrome, else Playwright's, else an error."""
    own = os.environ.get("UNSIM_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if own is None and not Path(playwright.chromium.executable_path).exists():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    flags = [*FLAGS, "--no-sandbox"] if is_root else FLAGS
    running = playwright.chromium.launch(executable_path=own, args=flags)
    yield running
    running.close()


@pytest.fixture(scope="session")
def readers(browser: Browser, address: str) -> Iterator[Readers]:
    shared = Readers(browser, address, FOLDER)
    yield shared
    assert shared.close() == []


@pytest.fixture
def visit(readers: Readers) -> Iterator[Visit]:
    """Opens pages for one test; see `Readers.visit` for what it takes."""
    yield readers.visit
    assert readers.leave() == []


@pytest.fixture
def look(readers: Readers) -> Iterator[Visit]:
    """Leads one page to an address, for tests that only look at it."""
    yield readers.look
    assert readers.leave() == []


@pytest.fixture
def visit_alone(browser: Browser, address: str) -> Iterator[Visit]:
    """Opens pages for a test that changes its reader: the clock, the network, what is kept for later."""
    yield from alone(browser, address, FOLDER)


@pytest.fixture(scope="module")
def lasting_visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Opens pages that all tests of a file look at, one after the other."""
    yield from alone(browser, address, FOLDER)
