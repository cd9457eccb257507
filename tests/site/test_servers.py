"""Real servers with the made settings: what they say beside each kind of file, and what a browser makes of it."""

import http.client
import os
import shutil
from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from deploy.compress import compress
from deploy.headers import headers_of
from tests.site.conftest import FOLDER
from tests.site.kinds import KINDS
from tests.site.servers import SERVERS, is_there, running
from unsim.pages.policy import UNFRAMED

FILES = {
    "a page": ("/countries/pe/claro/", "text/html; charset=utf-8"),
    "a page in English": ("/en/", "text/html; charset=utf-8"),
    "a style sheet": ("/assets/unsim.css", "text/css; charset=utf-8"),
    "a script": ("/assets/js/frame.js", "javascript; charset=utf-8"),
    "the service worker": ("/sw.js", "javascript; charset=utf-8"),
    "a flag": ("/assets/flags/pe.svg", "image/svg+xml"),
    "a picture": ("/assets/share.png", "image/png"),
    "a file of the API": ("/api/v1/index.json", "application/json"),
    "a table": ("/api/v1/countries.csv", "text/csv; charset=utf-8"),
    "the database": ("/api/v1/unsim.sqlite", "application/vnd.sqlite3"),
    "a page as text": ("/countries/pe/index.md", "text/markdown; charset=utf-8"),
    "a feed": ("/changes.atom", "application/atom+xml"),
    "a calendar": ("/calendar.ics", "text/calendar; charset=utf-8"),
    "a badge": ("/badges/pe.svg", "image/svg+xml"),
}
PACKED = ("countries/pe/claro/index.html", "assets/unsim.css", "api/v1/index.json")
"""Compressed beforehand; to do it with all would take a minute."""


@pytest.fixture(scope="module")
def published(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site as it lies on a server, with some of it compressed; its 404 page asks for /unsim/."""
    root = tmp_path_factory.mktemp("published") / "site"
    shutil.copytree(built, root, copy_function=os.link)
    (root / FOLDER.strip("/")).symlink_to(root)
    compress([root / place for place in PACKED])
    return root


@pytest.fixture(scope="module", params=SERVERS)
def port(
    request: pytest.FixtureRequest, published: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    with started(request.param, published, tmp_path_factory.mktemp("server")) as found:
        yield found


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the nginx that a browser visits keeps its log."""
    return tmp_path_factory.mktemp("server")


@pytest.fixture(scope="module")
def nginx_port(published: Path, folder: Path) -> Iterator[int]:
    with started("nginx", published, folder) as found:
        yield found


def started(name: str, root: Path, folder: Path) -> AbstractContextManager[int]:
    if not is_there(name):
        pytest.skip(f"{name} is not installed (.ci/run installs it)")
    return running(name, root, folder)


def ask(
    port: int, path: str, method: str = "GET", **headers: str
) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.request(
        method, path, headers={key.replace("_", "-"): headers[key] for key in headers}
    )
    answer = connection.getresponse()
    return answer, answer.read()


@pytest.mark.parametrize("kind", FILES)
def test_a_server_says_of_a_file_what_the_list_says(port: int, kind: str) -> None:
    path, media = FILES[kind]
    answer, body = ask(port, path)
    assert answer.status == 200
    assert body
    assert media in answer.getheader("Content-Type", "")
    wanted = headers_of(path)
    assert {name: answer.getheader(name) for name in wanted} == wanted
    if "Access-Control-Allow-Origin" not in wanted:
        assert answer.getheader("Access-Control-Allow-Origin") is None


@pytest.mark.parametrize("path", ["/no/such/page/", "/no-such.md", "/en/no-such.json"])
def test_what_is_missing_is_answered_by_the_sites_own_page(
    port: int, published: Path, path: str
) -> None:
    answer, body = ask(port, path)
    assert answer.status == 404
    assert body == (published / "404.html").read_bytes()
    assert answer.getheader("Content-Type", "").startswith("text/html")
    assert answer.getheader("X-Content-Type-Options") == "nosniff"


@pytest.mark.parametrize("place", PACKED)
def test_a_compressed_file_is_sent_as_it_lies_there(port: int, published: Path, place: str) -> None:
    path = "/" + place.removesuffix("index.html")
    answer, body = ask(port, path, Accept_Encoding="gzip")
    assert answer.getheader("Content-Encoding") == "gzip"
    assert body == (published / f"{place}.gz").read_bytes()
    assert "accept-encoding" in answer.getheader("Vary", "").lower()
    plain, body = ask(port, path)
    assert plain.getheader("Content-Encoding") is None
    assert body == (published / place).read_bytes()


def test_who_has_a_file_already_is_not_sent_it_again(port: int) -> None:
    first, _ = ask(port, "/assets/unsim.css")
    again, body = ask(port, "/assets/unsim.css", If_None_Match=first.getheader("ETag", ""))
    assert (again.status, body) == (304, b"")


def test_nothing_is_taken_from_anybody(port: int) -> None:
    assert ask(port, "/", "POST", Content_Length="0")[0].status == 405
    assert ask(port, "/", "DELETE")[0].status == 405


def test_a_browser_sees_no_violation_on_any_kind_of_page(nginx_port: int, browser: Browser) -> None:
    context = browser.new_context()
    context.add_init_script("delete Navigator.prototype.serviceWorker")
    said: list[str] = []
    context.on("console", lambda told: said.append(f"{told.page and told.page.url}: {told.text}"))
    page = context.new_page()
    for path in KINDS.values():
        answer = page.goto(f"http://127.0.0.1:{nginx_port}/{path}")
        assert answer is not None
        assert answer.headers["content-security-policy"] == UNFRAMED
        page.wait_for_load_state()
    context.close()
    assert said == []


def test_the_service_worker_keeps_the_site_under_its_own_policy(
    nginx_port: int, folder: Path, browser: Browser
) -> None:
    before = len((folder / "access.log").read_text("utf-8").splitlines())
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{nginx_port}/offline/")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    kept = page.evaluate("caches.keys()")
    context.close()
    assert [name.startswith("unsim-") for name in kept] == [True]
    asked = [line.split() for line in (folder / "access.log").read_text("utf-8").splitlines()]
    sent = [place for status, _, place in asked[before:] if status == "200"]
    assert sent.count("/assets/unsim.css") == 1, "the worker took what the page had fetched"
