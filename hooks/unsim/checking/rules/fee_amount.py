"""What is free costs nothing."""

from collections.abc import Iterator
from typing import Any

from unsim.checking.example import given
from unsim.checking.rule import Problem, rule
from unsim.model.answer import Fee
from unsim.records.catalog import Catalog, Entry

_FEE = "rules.fee: [{answer: %s, amount: {amount: %s, currency: PEN}, sources: [law]}]"


@rule(
    "fee-amount",
    "An answer that says `free` has no amount above nought.",
    kinds=("countries",),
    passes=[given(_FEE % ("charged", "5")), given("rules.fee: [{answer: free, sources: [law]}]")],
    fails=[given(_FEE % ("free", "5"))],
)
def fee_amount(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for place, answer in entry.places.models:
        if (
            isinstance(answer, Fee)
            and answer.answer == "free"
            and answer.amount
            and answer.amount.amount > 0
        ):
            yield Problem(
                (*place, "amount"),
                "says “free” and names an amount",
                "write “charged” or “capped”, or take the amount out",
            )
