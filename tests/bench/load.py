"""python -m tests.bench.load site/

What one processor of a server does with the built site: requests a second and the 99th percentile for a
page, a style sheet and a file of the API; what an attack meets; what readers fetch. nginx with the
settings of deploy/made, `wrk` as the crowd, both on this machine (they share its processors, so a server
by itself does better). Compress the site beforehand: `python -m deploy.compress site/`.
"""

import argparse
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from operator import sub
from pathlib import Path
from typing import Final, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from tests.site.conftest import FLAGS
from tests.site.servers import running

KINDS: Final = {
    "a page": "/countries/pe/claro/",
    "a style sheet": "/assets/unsim.css",
    "a file of the API": "/api/v1/carriers.json",
    "no such page": "/no/such/page/",
}
READERS: Final = {
    "without the worker": ["/countries/pe/claro/"],
    "with the worker": ["/countries/pe/claro/", "/countries/pe/", "/countries/pe/claro/"],
}
POST: Final = 'wrk.method = "POST"\nwrk.body = string.rep("x", 512)\n'
LATENCY: Final = re.compile(r"99%\s+([\d.]+)(us|ms|s)\b")
RATE: Final = re.compile(r"Requests/sec:\s+([\d.]+)")
MS: Final = {"us": 0.001, "ms": 1.0, "s": 1000.0}
SLOW: Final = 800


class Asked(NamedTuple):
    """What readers asked of the server, by its own log."""

    requests: int
    bytes: int
    unchanged: int


def main() -> int:
    options = _options()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        where = Path(folder)
        with running("nginx", options.site.resolve(), where) as port:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"), args=[*FLAGS, "--no-sandbox"]
            )
            _tell_readers(browser, port, where / "access.log")
            browser.close()
            _tell_crowds(port, where, options)
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=64)
    return parser.parse_args()


def _tell_crowds(port: int, folder: Path, options: argparse.Namespace) -> None:
    for kind, path in KINDS.items():
        _crowd(kind, port, path, options)
    (folder / "post.lua").write_text(POST, "utf-8")
    _crowd("a POST", port, "/", options, "--script", f"{folder}/post.lua")
    with _slow_ones(port) as held:
        _crowd(f"a page, beside {SLOW} slow ones", port, KINDS["a page"], options)
    print(f"{'slow ones':>30}: let go after {held[0]:.1f} s")


def _crowd(name: str, port: int, path: str, options: argparse.Namespace, *more: str) -> None:
    done = subprocess.run(
        [
            *("wrk", "--latency", "-t1", f"-c{options.connections}", f"-d{options.seconds}s"),
            *("-H", "Accept-Encoding: gzip", *more, f"http://127.0.0.1:{port}{path}"),
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    rate, slowest = RATE.search(done.stdout), LATENCY.search(done.stdout)
    if not rate or not slowest:
        raise SystemExit(done.stdout)
    waited = float(slowest[1]) * MS[slowest[2]]
    print(f"{name:>30}: {float(rate[1]):8,.0f} requests a second, 99 % within {waited:.1f} ms")


@contextmanager
def _slow_ones(port: int) -> Iterator[list[float]]:
    """Connections that begin to ask, a letter a second, and never come to the end."""
    held: list[float] = []
    start = time.monotonic()
    sockets = [socket.create_connection(("127.0.0.1", port)) for _ in range(SLOW)]
    for one in sockets:
        one.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX: ")

    def drip() -> None:
        try:
            while True:
                sockets[0].sendall(b"x")
                time.sleep(1)
        except OSError:
            held.append(time.monotonic() - start)

    dripping = threading.Thread(target=drip, daemon=True)
    dripping.start()
    yield held
    dripping.join(30)
    for one in sockets:
        one.close()


def _tell_readers(browser: Browser, port: int, log: Path) -> None:
    """Of one reader after the other, by the server's own log."""
    address = f"http://127.0.0.1:{port}"
    for reader, paths in READERS.items():
        context = browser.new_context(
            service_workers="block" if "without" in reader else "allow", locale="zh-CN"
        )
        page = context.new_page()
        for number, path in enumerate(paths, 1):
            before = _asked(log)
            page.goto(address + path)
            _wait_until_quiet(page, log)
            requests, size, unchanged = map(sub, _asked(log), before)
            print(
                f"{reader:>30}: page {number}: {requests} requests, {size / 1024:.0f} KB;"
                f" {unchanged} only asked whether something is new"
            )
        context.close()


def _wait_until_quiet(page: Page, log: Path) -> None:
    """Nothing asked for a second and a half: the page's worker has kept what it keeps."""
    seen = -1
    while seen != (seen := _asked(log).requests):
        page.wait_for_timeout(1500)


def _asked(log: Path) -> Asked:
    lines = [line.split(" ", 2) for line in log.read_text("utf-8").splitlines()]
    return Asked(
        len(lines),
        sum(int(size) for _, size, _ in lines),
        sum(status == "304" for status, _, _ in lines),
    )


if __name__ == "__main__":
    sys.exit(main())
