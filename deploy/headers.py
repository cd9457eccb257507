"""What a server says beside each file of the site: one list, of which the files in `deploy/made` are made.

A rule holds for the paths of its pattern: `/*` is every path, `/*.svg` every path that ends so, at
any depth. Of a header that several rules have the last one counts, on every server alike.
What a page may load stands in the page itself (`unsim/pages/policy.py`), so that it also holds where
nobody can set a header, as on GitHub Pages, and in a page that somebody keeps.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Final

from unsim.pages.policy import UNFRAMED


@dataclass(frozen=True)
class Rule:
    pattern: str
    why: str
    headers: Mapping[str, str]


CACHE: Final = "Cache-Control"
POLICY: Final = "Content-Security-Policy"
SHARING: Final = "Cross-Origin-Resource-Policy"

_REFUSED = ("camera", "geolocation", "gyroscope", "magnetometer", "microphone", "payment", "usb")
_OPEN: Final = {"Access-Control-Allow-Origin": "*", SHARING: "cross-origin"}

RULES: Final = (
    Rule(
        "/*",
        "Everything. Browsers ask whether a file is still the same; a CDN asks every ten minutes.",
        {
            "Strict-Transport-Security": "max-age=31536000",
            "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer",
            "Permissions-Policy": ", ".join(f"{name}=()" for name in _REFUSED),
            "Cross-Origin-Opener-Policy": "same-origin",
            SHARING: "same-origin",
            POLICY: UNFRAMED,
            CACHE: "public, max-age=0, s-maxage=600, must-revalidate",
        },
    ),
    Rule("/assets/flags/*", "Flags hardly ever change.", {CACHE: "public, max-age=604800"}),
    Rule(
        "/api/v1/*",
        "Open data, for every other site.",
        {**_OPEN, CACHE: "public, max-age=600"},
    ),
    Rule("/*.md", "Pages as text, for every other site.", _OPEN),
    Rule("/*.atom", "Feeds, for every other site.", _OPEN),
    Rule("/*.ics", "Calendars, for every other site.", _OPEN),
    Rule(
        "/*.svg",
        "Badges stand on other sites. A picture that is opened by itself runs nothing.",
        {**_OPEN, POLICY: f"default-src 'none'; style-src 'unsafe-inline'; sandbox; {UNFRAMED}"},
    ),
    Rule("/assets/share.png", "The preview of a link stands on other sites.", _OPEN),
    Rule(
        "/sw.js",
        "The service worker: a new one must be seen at once, and it asks nobody but its site.",
        {CACHE: "no-cache", POLICY: f"default-src 'none'; connect-src 'self'; {UNFRAMED}"},
    ),
)

TYPES: Final = {
    "application/atom+xml": ("atom",),
    "application/vnd.sqlite3": ("sqlite",),
    "text/calendar": ("ics",),
    "text/csv": ("csv",),
    "text/markdown": ("md",),
}
"""What servers do not know by themselves of the endings that we use."""

TEXTS: Final = (
    "application/atom+xml",
    "application/javascript",
    "application/json",
    "image/svg+xml",
    "text/calendar",
    "text/css",
    "text/csv",
    "text/javascript",
    "text/markdown",
    "text/plain",
    "text/xml",
)
"""All of them UTF-8."""


def headers_of(path: str) -> dict[str, str]:
    """Those of one path of the site, which begins with a slash."""
    found: dict[str, str] = {}
    for rule in RULES:
        if fnmatchcase(path, rule.pattern):
            found |= rule.headers
    return found


def names() -> list[str]:
    """Every header of the list, once."""
    return list(dict.fromkeys(name for rule in RULES for name in rule.headers))
