"""Addresses lead to a page, and tell nobody who sent the reader."""

import re
from collections.abc import Iterator
from typing import Any, Final

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.records.catalog import Catalog, Entry

_TRACKERS: Final = re.compile(
    r"(?<=[?&#;])(?:utm_[a-z_]+|mtm_[a-z_]+|pk_(?:campaign|cid|content|cpn|kwd|keyword|medium|source)|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid"
    r"|ttclid|twclid|igshid|igsh|mc_eid|mc_cid|_ga|_gl|srsltid|spm|aff|aff_?id|affiliate(?:_?id)?"
    r"|referral|referrer_?id|ref_?code|invite_?code|promo_?code)=[^&#;]*[&;]?",
    re.IGNORECASE,
)


@rule(
    "url-tracking",
    "Addresses carry no tracking or commission parameters (utm_…, fbclid, gclid, aff…).",
    passes=[
        UNCHANGED,
        given("sources.law.url: https://law.example/?id=7&lang=es"),
        given("sources.law.url: https://law.example/?pk_no=99"),
    ],
    fails=[
        given("sources.law.url: https://law.example/?utm_source=x"),
        given("carriers.0.website: https://claro.example/a?id=7&fbclid=abc#top"),
        given("carriers.0.website: https://claro.example/?aff=12"),
    ],
)
def url_tracking(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for place, url in entry.places.urls:
        cleaned = without_trackers(url)
        if cleaned != url:
            yield Problem(place, "tells the page who sent the reader", f"write {cleaned}", cleaned)


def without_trackers(url: str) -> str:
    if not _TRACKERS.search(url):
        return url
    return re.sub(r"[?&;]+(?=#|$)|#$", "", _TRACKERS.sub("", url))
