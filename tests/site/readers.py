"""Readers of the built site: a window each, watched while a test lasts.

A script error, a word on the console or a request to anybody else fails the test, whatever it was
about. A page opens in half the time where styles and scripts have been seen before; so the tests of
a worker share their readers, and what one leaves behind is wiped away before the next.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page

WIDTHS: Final = {"phone": 360, "tablet": 768, "desktop": 1440}
FORGET: Final = "Storage.clearDataForOrigin"

Visit = Callable[..., Page]


@dataclass
class Watch:
    """What went wrong on the pages of one test, in the order in which it happened."""

    origin: str
    wrong: list[str] = field(default_factory=list)

    def over(self, context: BrowserContext) -> None:
        context.on("request", lambda request: self._asked(request.url))
        context.on("weberror", lambda error: self.wrong.append(f"script error: {error.error}"))
        context.on(
            "console",
            lambda said: (
                self.wrong.append(f"console {said.type}: {said.text}")
                if said.type in {"error", "warning"}
                else None
            ),
        )

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and not url.startswith(self.origin):
            self.wrong.append(f"request to somebody else: {url}")

    def told(self) -> list[str]:
        """What went wrong since it was asked last."""
        wrong, self.wrong = self.wrong, []
        return wrong


class Reader(NamedTuple):
    """Who looks: those alike share storage, theme and what was kept for later."""

    width: int = WIDTHS["desktop"]
    theme: str = "light"
    scripts: bool = True
    expect_errors: bool = False
    worker: bool = False


class Readers:
    """The readers of a worker, or of a file or test that wants its own."""

    def __init__(self, browser: Browser, address: str, folder: str) -> None:
        self.browser, self.address = browser, address
        self.watch = Watch(address.removesuffix(folder))
        self._known: dict[Reader, BrowserContext] = {}
        self._looking: dict[Reader, Page] = {}

    def visit(self, path: str = "", **options: Any) -> Page:
        """A new page of the reader: `visit("countries/pe/", width=360, theme="dark", scripts=False)`.

        Keeping pages for later fetches some sixty files, so it is done only where a test is about
        it: `worker=True`.
        """
        page = self._context(Reader(**options)).new_page()
        page.goto(self.address + path)
        return page

    def look(self, path: str = "", **options: Any) -> Page:
        """The reader's one page, led to an address: for tests that look and do nothing to it."""
        reader = Reader(**options)
        if reader not in self._looking:
            self._looking[reader] = self._context(reader).new_page()
        page = self._looking[reader]
        page.goto(self.address + path)
        return page

    def leave(self) -> list[str]:
        """Closes what a test opened and forgets what it kept; tells what went wrong meanwhile."""
        for context in self._known.values():
            opened = [page for page in context.pages if page not in self._looking.values()]
            if opened:
                _forget(context, opened[0], self.watch.origin)
            for page in opened:
                page.close()
        return self.watch.told()

    def close(self) -> list[str]:
        for context in self._known.values():
            context.close()
        return self.watch.told()

    def _context(self, reader: Reader) -> BrowserContext:
        if reader not in self._known:
            self._known[reader] = context = _opened(self.browser, reader)
            if not reader.expect_errors:
                self.watch.over(context)
        return self._known[reader]


def _opened(browser: Browser, reader: Reader) -> BrowserContext:
    is_phone = reader.width < WIDTHS["tablet"]
    context = browser.new_context(
        viewport={"width": reader.width, "height": 740 if is_phone else 900},
        color_scheme="dark" if reader.theme == "dark" else "light",
        java_script_enabled=reader.scripts,
        has_touch=is_phone,
        accept_downloads=True,
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
    )
    if not reader.worker:
        context.add_init_script("delete Navigator.prototype.serviceWorker")
    context.set_default_timeout(10_000)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context


def _forget(context: BrowserContext, page: Page, origin: str) -> None:
    """Storage of every kind, as if the reader had never been here."""
    context.clear_cookies()
    session = context.new_cdp_session(page)
    session.send(FORGET, {"origin": origin, "storageTypes": "all"})
    session.detach()


def alone(browser: Browser, address: str, folder: str) -> Iterator[Visit]:
    """Opens pages for readers that nobody else is."""
    readers = Readers(browser, address, folder)
    yield readers.visit
    assert readers.close() == []
