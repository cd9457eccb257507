"""A chain of brands costs as many looks as it has links."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from unsim.derive.inheritance import routes_of, terms_of
from unsim.model.carrier import Carrier

LINKS = 400


class Looked(Mapping[str, Carrier]):
    """Carriers that count how often each is looked up."""

    def __init__(self, carriers: list[Carrier]) -> None:
        self.carriers = {carrier.id: carrier for carrier in carriers}
        self.looks: Counter[str] = Counter()

    def __getitem__(self, carrier: str) -> Carrier:
        self.looks[carrier] += 1
        return self.carriers[carrier]

    def __contains__(self, carrier: object) -> bool:
        return carrier in self.carriers

    def __iter__(self) -> Iterator[str]:
        return iter(self.carriers)

    def __len__(self) -> int:
        return len(self.carriers)


def carrier(number: int, leads_to: int) -> Carrier:
    given: dict[str, Any] = {
        "carrier": f"c{number}",
        "name": f"C {number}",
        "kind": "brand",
        "status": "active",
        "known_from": ["law"],
        "inherits": {"from": f"c{leads_to}", "sources": ["law"]},
    }
    if number == LINKS - 1:
        del given["inherits"]
        given["routes"] = [{"channel": "web", "result": "full", "sources": ["law"]}]
        given["terms"] = {"fee": [{"answer": "free", "sources": ["law"]}]}
    return Carrier.model_validate(given)


@pytest.fixture
def chain() -> Looked:
    return Looked([carrier(number, number + 1) for number in range(LINKS)])


def test_the_end_of_a_long_chain_reaches_its_beginning_by_one_look_a_link(
    chain: Looked, monkeypatch: pytest.MonkeyPatch
) -> None:
    def compared(_self: Carrier, _other: object) -> bool:
        raise AssertionError("whole carriers are compared: a chain costs the square of its length")

    monkeypatch.setattr(Carrier, "__eq__", compared)
    first = chain.carriers["c0"]
    (route,) = routes_of(first, chain)
    assert (route.route.channel, route.inherited_from) == ("web", f"c{LINKS - 1}")
    assert set(chain.looks.values()) == {1}
    chain.looks.clear()
    (term,) = terms_of(first, chain)
    assert (term.question, term.inherited_from) == ("fee", f"c{LINKS - 1}")
    assert set(chain.looks.values()) == {1}


def test_a_circle_ends_where_it_began() -> None:
    circle = Looked([carrier(0, 1), carrier(1, 2), carrier(2, 0)])
    assert routes_of(circle.carriers["c0"], circle) == []
    assert set(circle.looks.values()) == {1}
