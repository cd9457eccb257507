"""Can it be ended from another country? Today: what a source says of a way, and nothing else.

Every page asks here, so that no two lists can disagree. A rule that infers more plugs in here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from unsim.derive.inheritance import HeldRoute

Answer = Literal["yes", "partly", "no", "unknown"]


@dataclass(frozen=True, slots=True)
class Abroad:
    answer: Answer
    ways: tuple[HeldRoute, ...]
    """Those the answer rests on."""


def from_abroad(taken: Sequence[HeldRoute]) -> Abroad:
    """`taken`: the carrier's usual ways that hold and take a request, the best first."""
    for answer in ("yes", "partly"):
        ways = tuple(held for held in taken if held.route.from_abroad == answer)
        if ways:
            return Abroad(answer, ways)
    refused = tuple(held for held in taken if held.route.from_abroad == "no")
    if refused and len(refused) == len(taken):
        return Abroad("no", refused)
    return Abroad("unknown", ())
