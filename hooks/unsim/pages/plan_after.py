"""Before and after the end, on a carrier's page: what hangs on the number, whose name it is in, charges that go on.

What there is a right to is what the plans of the carrier say (unsim.derive.plan.after), for whichever of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from unsim.derive.plan import plan
from unsim.derive.plan.case import Json
from unsim.derive.row import Row
from unsim.model.base import Duration
from unsim.pages.plan_abroad import abroad_case
from unsim.pages.words import Words


@dataclass(frozen=True, slots=True)
class Afterwards:
    reused: str
    """After how long the number may be somebody else's; empty where nobody says."""
    charges: tuple[str, ...]
    """In which times of it a charge can be taken back."""
    erasure: tuple[str, ...]
    """The sources of the right to it; empty where there is none."""
    regulator: str | None
    """The rung to climb to."""


def afterwards(words: Words, row: Row, data: Json, today: date) -> Afterwards | None:
    """None for a carrier that is gone."""
    if row.is_gone:
        return None
    results = [plan(abroad_case(row, of, today), data) for of in row.plans]
    rights = {_named(rule): _answer(rule, row, data) for one in results for rule in one["rights"]}
    above = results[0]["above"]
    rung = None if above is None else words.pick(data["complaint"][above]["name"]).text
    return Afterwards(
        _reused(words, results, row, data),
        tuple(_lasting(words, one["within"]) for one in _of("debit_return", rights)),
        tuple(key for one in _of("erasure", rights) for key in one["sources"]),
        rung,
    )


def _of(wanted: str, rights: Mapping[tuple[str, str, int], Json]) -> list[Json]:
    return [answer for (question, *_), answer in rights.items() if question == wanted]


def _named(rule: Json) -> tuple[str, str, int]:
    return (rule["question"], rule["by"], rule["at"])


def _answer(rule: Json, row: Row, data: Json) -> Json:
    terms = data["rules"] if rule["by"] == "law" else data["carriers"][row.id]["terms"]
    found: Json = terms[rule["question"]][rule["at"]]
    return found


def _lasting(words: Words, length: Json) -> str:
    return words.duration(Duration.model_validate(length))


def _reused(words: Words, results: list[Json], row: Row, data: Json) -> str:
    checks = (check for one in results for check in one["checklist"])
    rule = next(
        (one["rule"] for one in checks if "rule" in one and one["code"] == "move-accounts"), None
    )
    return _lasting(words, _answer(rule, row, data)["after"]) if rule else ""
