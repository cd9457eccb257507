"""Is there a copy of a page that is gone? Asks the Internet Archive, which is made for that."""

import json
from collections.abc import Callable
from typing import Final
from urllib.parse import quote, urlsplit

from unsim.upkeep.links.limits import Limits
from unsim.upkeep.links.request import NoAnswer, request

SERVICE: Final = "https://archive.org/wayback/available"
_MOST: Final = 65_536
_OK: Final = 200


def archived_copy(
    url: str, limits: Limits, wait: Callable[[str], None], service: str = SERVICE
) -> str:
    """The address of the newest copy; empty if there is none, or nobody could tell."""
    asked = f"{service}?url={quote(url, safe='')}"
    try:
        wait(urlsplit(service).hostname or "")
        reply = request("GET", asked, limits, most=_MOST)
        told = json.loads(reply.body) if reply.status == _OK else {}
        closest = told["archived_snapshots"]["closest"]
    except (NoAnswer, ValueError, KeyError, TypeError):
        return ""
    if not isinstance(closest, dict) or not closest.get("available"):
        return ""
    copy = str(closest.get("url", ""))
    return "https://" + copy.split("://", 1)[-1] if "://" in copy else ""
