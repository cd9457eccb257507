"""Is this page there? Follows redirects, asks again in full where a server dislikes short questions."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Final, Literal
from urllib.parse import urljoin, urlsplit

from unsim.upkeep.links.limits import Limits
from unsim.upkeep.links.request import NoAnswer, Reply, request

Kind = Literal["ok", "moved", "gone", "refused", "busy", "trouble"]
_REDIRECTS: Final = (301, 302, 303, 307, 308)
_FOR_GOOD: Final = (301, 308)
_GONE: Final = (404, 410)
_BUSY: Final = (429, 503)
_REFUSED: Final = (401, 403, 405, 406, 407, 451, 999)
_FOUND: Final = range(200, 300)
_UNCHANGED: Final = 304
_MISTAKE: Final = 400


@dataclass(frozen=True, slots=True)
class Answer:
    kind: Kind
    detail: str = ""
    status: int = 0
    final: str = ""
    """Where it has moved for good."""
    rest: float = 0
    """How many seconds the host wants to be left alone."""
    etag: str = ""
    modified: str = ""


def ask(url: str, limits: Limits, known: Mapping[str, str], wait: Callable[[str], None]) -> Answer:
    """`wait` is called with the host before each request."""
    try:
        return _followed(url, limits, _conditions(known), wait)
    except NoAnswer as error:
        return Answer("trouble", str(error))


def _conditions(known: Mapping[str, str]) -> dict[str, str]:
    """Only say something if the page has changed."""
    wanted = {"If-None-Match": known.get("etag"), "If-Modified-Since": known.get("modified")}
    return {name: value for name, value in wanted.items() if value}


def _joined(here: str, location: str) -> str:
    try:
        return urljoin(here, location)
    except ValueError:
        raise NoAnswer("leads to something that is no address") from None


def _followed(
    url: str, limits: Limits, conditions: Mapping[str, str], wait: Callable[[str], None]
) -> Answer:
    here, for_good = url, True
    for _ in range(limits.redirects + 1):
        reply = _reply(here, limits, conditions if here == url else {}, wait)
        if reply.status not in _REDIRECTS or "location" not in reply.headers:
            return _judged(reply, here if here != url and for_good else "")
        for_good = for_good and reply.status in _FOR_GOOD
        here = _joined(here, reply.headers["location"])
    return Answer("trouble", f"redirects more than {limits.redirects} times")


def _reply(
    url: str, limits: Limits, conditions: Mapping[str, str], wait: Callable[[str], None]
) -> Reply:
    wait(urlsplit(url).hostname or "")
    try:
        reply = request("HEAD", url, limits, conditions)
        if reply.status < _MISTAKE or reply.status in _BUSY:
            return reply
    except NoAnswer as error:
        if "in time" in str(error) or "certificate" in str(error) or "not known" in str(error):
            raise
    wait(urlsplit(url).hostname or "")
    return request("GET", url, limits, conditions)


def _judged(reply: Reply, moved_to: str) -> Answer:
    status = reply.status
    if status in _FOUND or status == _UNCHANGED:
        return Answer(
            "moved" if moved_to else "ok",
            status=status,
            final=moved_to,
            etag=reply.headers.get("etag", ""),
            modified=reply.headers.get("last-modified", ""),
        )
    if status in _GONE:
        return Answer("gone", f"answers {status}", status)
    if status in _BUSY:
        return Answer("busy", f"answers {status}", status, rest=_rest(reply))
    if status in _REFUSED:
        return Answer(
            "refused", f"answers {status}: it may not like to be asked by a machine", status
        )
    return Answer("trouble", f"answers {status}", status)


def _rest(reply: Reply) -> float:
    told = reply.headers.get("retry-after", "").strip()
    if told.isdecimal():
        return float(told)
    try:
        until = parsedate_to_datetime(told)
    except ValueError:
        return 0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())
