"""What a reader has a right to when the line is over and something is not: money taken, data kept."""

from collections.abc import Iterator

from unsim.derive.plan.case import Json, Situation


def rights(here: Situation) -> list[Json]:
    """Each length of time in which a charge can be taken back, once; then whether data must be erased."""
    return [*_charges(here), *_erasure(here)]


def above(here: Situation) -> int | None:
    """The rung to climb to where the carrier goes on charging: the first above it, after its own."""
    ladder = here.data["complaint"]
    own = [at for at, rung in enumerate(ladder) if rung["to"] == "carrier"]
    others = [at for at, rung in enumerate(ladder) if rung["to"] != "carrier"]
    later = [at for at in others if own and at > own[0]]
    return next(iter(later or others), None)


def _charges(here: Situation) -> Iterator[Json]:
    seen: list[Json] = []
    for rule in here.all_of("debit_return"):
        within = here.answer(rule)["within"]
        if within not in seen:
            seen.append(within)
            yield rule


def _erasure(here: Situation) -> list[Json]:
    rule = here.relied("erasure")
    return [rule] if rule and here.said("erasure") != "no" else []
