"""Where a record sends its readers: to which sites, numbers and accounts, and by which words of ours."""

from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from pydantic import BaseModel

from unsim.model.carrier import Carrier
from unsim.model.source import Source
from unsim.model.step import Step

ADDRESSES: Final = ("website", "contact", "value", "open", "dial", "post", "message", "email")
"""The fields, and the actions of a step, that hold one."""
_SITES: Final = frozenset(("website", "open"))
MOST: Final = 12


def addresses_in(name: str, value: Any) -> set[str]:
    """Of one field of a record. Of a site the host: another page of it is no other place."""
    if isinstance(value, list):
        steps = [step for step in value if isinstance(step, Step)]
        return {one for step in steps for one in addresses_in(step.action, _said(step))}
    if name not in ADDRESSES or not isinstance(value, str):
        return set()
    return {urlsplit(value).hostname or value} if name in _SITES else {value}


def all_addresses(part: Any) -> Iterator[str]:
    """Of a part of a record and all that is in it, but for its sources."""
    if isinstance(part, list):
        for item in part:
            yield from all_addresses(item)
    elif isinstance(part, BaseModel) and not isinstance(part, Source):
        for name in type(part).model_fields:
            value = getattr(part, name)
            yield from sorted(addresses_in(name, value) if isinstance(value, str) else ())
            yield from all_addresses(value)


def brought_by(carrier: Carrier) -> str:
    """What a new carrier says that readers will follow: its ways, and where they lead."""
    ways = [
        f"{route.channel} {route.result}{_for_plans(route.plans)}" for route in carrier.routes or ()
    ]
    found = list(dict.fromkeys(all_addresses(carrier)))
    more = [f"{len(found) - MOST} more"] if len(found) > MOST else []
    told = [
        ", ".join(ways) or "no ways",
        *([f"leads to {', '.join([*found[:MOST], *more])}"] if found else []),
    ]
    return "; ".join(told)


def hosts_of(sources: dict[str, Source]) -> str:
    """The sites that its sources are on, those of most sources first."""
    counted: dict[str, int] = {}
    for source in sources.values():
        host = urlsplit(source.url).hostname or source.url
        counted[host] = counted.get(host, 0) + 1
    ranked = sorted(counted, key=lambda host: (-counted[host], host))
    more = [f"{len(ranked) - MOST} more sites"] if len(ranked) > MOST else []
    return ", ".join([*ranked[:MOST], *more])


def _said(step: Step) -> Any:
    return getattr(step, step.action)


def _for_plans(plans: Any) -> str:
    return f" ({', '.join(plans)})" if plans else ""
