"""A server of the tests' own on loopback that behaves as servers do: well, badly, or not at all."""

import http.server
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial

import pytest

from unsim.model.address import trouble_with_url
from unsim.upkeep.links.limits import Limits
from unsim.upkeep.links.manners import Manners

LIMITS = Limits(
    silence=60, whole=120, delay=2, longest_rest=30, at_once=4, minutes=1, may_be_private=True
)
"""So long that a busy machine never runs into them."""
IMPATIENT = replace(LIMITS, silence=0.2, whole=0.4)
"""For servers that keep one waiting until one leaves: nothing else ends these tests."""
ARCHIVED = {
    "there": b'{"archived_snapshots": {"closest": {"available": true, "url": "http://copy.example/1"}}}',
    "none": b'{"archived_snapshots": {}}',
    "broken": b"<html>",
    "strange": b'{"archived_snapshots": {"closest": [1]}}',
    "huge": b'{"a": "' + b"x" * 200_000 + b'"}',
}
MODIFIED = "Tue, 03 Nov 2026 08:00:00 GMT"


class Clock:
    """Stands still but for those who sleep, who sleep no moment of a real night."""

    def __init__(self) -> None:
        self.slept = 0.0

    def now(self) -> float:
        return self.slept

    def sleep(self, seconds: float) -> None:
        self.slept += seconds


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """By which whole runs wait for their turn."""
    clock = Clock()
    manners = partial(Manners, clock=clock.now, sleep=clock.sleep)
    for module in ("crawl", "run"):
        monkeypatch.setattr(f"unsim.upkeep.links.{module}.Manners", manners)
    return clock


@pytest.fixture(autouse=True)
def loopback_is_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """No record may name a number or a port; these name the server's, and are strict with all else."""

    def trouble(text: str) -> str:
        return "" if text.startswith("http://127.0.0.1:") else trouble_with_url(text)

    monkeypatch.setattr("unsim.model.base.trouble_with_url", trouble)


@dataclass
class Server:
    address: str
    clock: Clock
    asked: list[tuple[float, str, str]] = field(default_factory=list)
    """When, method, path."""
    headers: list[dict[str, str]] = field(default_factory=list)
    times: Counter[str] = field(default_factory=Counter)
    gone: set[str] = field(default_factory=set)
    """Paths that answer 404 from now on."""
    over: threading.Event = field(default_factory=threading.Event)
    """The test is over: nobody needs to be kept waiting any more."""

    def url(self, path: str) -> str:
        return f"{self.address}{path}"

    @property
    def paths(self) -> list[str]:
        return [path for _, _, path in self.asked]


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    story: Server

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def _answer(self) -> None:
        story = self.story
        story.asked.append((story.clock.now(), self.command, self.path))
        story.headers.append(dict(self.headers))
        story.times[self.path] += 1
        name = self.path.strip("/").split("/")[0].split("?")[0].replace("-", "_") or "ok"
        if self.path in story.gone:
            name = "missing"
        getattr(self, f"_{name}", self._ok)()

    def _send(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _ok(self) -> None:
        if self.headers.get("If-None-Match") == '"v1"':
            self._send(304)
        else:
            self._send(200, ETag='"v1"', Last_Modified=MODIFIED)

    def _missing(self) -> None:
        self._send(404)

    def _over(self) -> None:
        self._send(410)

    def _archive(self) -> None:
        body = ARCHIVED[self.path.split("/")[2].split("?")[0]]
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _moved(self) -> None:
        self._send(301, Location="/ok/new")

    def _elsewhere(self) -> None:
        self._send(302, Location="/ok")

    def _moved_then_elsewhere(self) -> None:
        self._send(301, Location="/elsewhere")

    def _moved_to_nothing(self) -> None:
        self._send(301, Location="/missing")

    def _loop(self) -> None:
        self._send(302, Location="/loop")

    def _to_a_file(self) -> None:
        self._send(301, Location="file:///etc/passwd")

    def _no_head(self) -> None:
        self._send(405 if self.command == "HEAD" else 200)

    def _wrong_head(self) -> None:
        self._send(404 if self.command == "HEAD" else 200)

    def _forbidden(self) -> None:
        self._send(403)

    def _broken(self) -> None:
        self._send(500)

    def _busy_once(self) -> None:
        if self.story.times[self.path] == 1:
            self._send(429, Retry_After="7")
        else:
            self._send(200)

    def _busy_for_long(self) -> None:
        self._send(429, Retry_After="3600")

    def _silent(self) -> None:
        self.story.over.wait()

    def _trickle(self) -> None:
        """One header, letter by letter, until the other side leaves."""
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        while not self.story.over.wait(0.05):
            self.wfile.write(b"a")
            self.wfile.flush()

    def _endless(self) -> None:
        if self.command == "HEAD":
            self._send(405)
            return
        self.send_response(200)
        self.end_headers()
        for _ in range(100_000):
            self.wfile.write(b"x" * 10_000)

    def _endless_header(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\n")
        for number in range(100_000):
            self.wfile.write(f"X-{number}: {'a' * 1000}\r\n".encode())

    def _nonsense(self) -> None:
        self.wfile.write(b"\x00\x01\x02 hello\r\n\r\n")
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        pass

    def handle(self) -> None:
        try:
            super().handle()
        except OSError:
            return


@pytest.fixture
def server(clock: Clock) -> Iterator[Server]:
    story = Server("", clock)
    handler = type("Telling", (Handler,), {"story": story})
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        running.daemon_threads = True
        story.address = f"http://127.0.0.1:{running.server_port}"
        threading.Thread(target=running.serve_forever, args=(0.05,), daemon=True).start()
        yield story
        story.over.set()
        running.shutdown()
