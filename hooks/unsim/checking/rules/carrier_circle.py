"""Following a carrier's links ends somewhere."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.carriers import LINKS, link_path, target_of
from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import Problem, rule
from unsim.model.carrier import Carrier
from unsim.records.catalog import Catalog, Entry

_BRAND = "carriers.1: {carrier: brand, name: B, kind: brand, network: claro, status: active, known_from: [law]}"


@rule(
    "carrier-circle",
    "No carrier is, over however many steps, its own network, successor or model.",
    kinds=("countries",),
    passes=[UNCHANGED, given(_BRAND)],
    fails=[given("carriers.0.network: claro"), given(f"{_BRAND}\ncarriers.0.network: brand")],
)
def carrier_circle(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    carriers = {carrier.id: carrier for carrier in entry.record.carriers}
    for index, carrier in enumerate(entry.record.carriers):
        for link in LINKS:
            if _comes_back(carrier, link, carriers):
                yield Problem(
                    ("carriers", index, *link_path(link)),
                    f"following “{link}” from “{carrier.id}” leads back to it",
                    "name the carrier that stands at the end, or take the link out",
                )


def _comes_back(carrier: Carrier, link: str, carriers: dict[str, Carrier]) -> bool:
    seen: set[str] = set()
    following = target_of(carrier, link)
    while following in carriers and following not in seen:
        if following == carrier.id:
            return True
        seen.add(following)
        following = target_of(carriers[following], link)
    return False
