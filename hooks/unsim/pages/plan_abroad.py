"""The plan of a reader who is abroad with nothing at hand, in words: it stands on the carrier's page without a script.

Python's engine makes it (unsim.derive.plan), docs/assets/js/plan tells the same in the browser. What the page of
the carrier says anyway is not said again: a line leads there.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from unsim.derive.plan import plan
from unsim.derive.plan.case import Json
from unsim.derive.row import Row
from unsim.model.base import Duration
from unsim.pages.paths import country_path, letters_path
from unsim.pages.words import Words
from unsim.vocabulary import Plan

_MINDED: Final = ("starts", "missing", "abroad-", "all-dropped", "surer")
"""Reasons that change what a reader does; the others praise the way, or the page says them anyway."""
_ELSEWHERE: Final = ("move-accounts", "keep-sim", "holder", "proxy", "ask-credit", "no-top-up")
"""What to have ready that the first step or other parts of the page say, or say to be unknown."""
_PLACES: Final = {"lapse": "#leave", "ask": "#contact", "plan-change": "#keep"}


@dataclass(frozen=True, slots=True)
class Line:
    """A thing to do, and where it is told in full."""

    text: str
    leads_to: str
    """A place on this page, or an address counted from the root of the site."""


@dataclass(frozen=True, slots=True)
class AbroadPlan:
    plans: tuple[Plan, ...]
    """Empty if it is the same for all the carrier sells."""
    best: Line
    why: tuple[str, ...]
    ready: tuple[str, ...]
    proof: str
    ends: str
    """When the line is over, or what to do where no rule says it."""
    waits: bool
    """Is the best way to let it lapse?"""
    after: tuple[Line, ...]
    """What is left to try, in this order; the rungs of the ladder of complaint are one."""


def abroad_case(row: Row, of: Plan, today: date) -> Json:
    """The commonest one: back home, the SIM gone, never registered."""
    reader = {"where": "abroad", "has": [], "debt": "unknown", "on": today.isoformat()}
    return {"country": row.country.code, "carrier": row.id, "plan": of, **reader}


def abroad_plans(words: Words, row: Row, data: Json, today: date) -> list[AbroadPlan]:
    """One for the plans that share it; none for a carrier that is gone. `data`: of its country.

    `today` is the day of the page: the guide is shared with others, which its own day would tie to this one.
    """
    if row.is_gone:
        return []
    told = {of: _Teller(words, row, data, abroad_case(row, of, today)).told() for of in row.plans}
    if len(set(told.values())) == 1:
        return list(told.values())[:1]
    return [replace(found, plans=(of,)) for of, found in told.items()]


def way_anchor(at: int) -> str:
    """Where the page shows a way, by its place among the carrier's ways."""
    return f"way-{at + 1}"


class _Teller:
    def __init__(self, words: Words, row: Row, data: Json, case: Json) -> None:
        self.words = words
        self.row = row
        self.of: Plan = case["plan"]
        self.data = data
        self.carrier = data["carriers"][row.id]
        self.result = plan(case, data)

    def told(self) -> AbroadPlan:
        result = self.result
        return AbroadPlan(
            (),
            Line(self._way_name(result["best"]), self._place(result["best"])),
            tuple(
                self._t(f"plan.why.{code}") for code in result["why"] if code.startswith(_MINDED)
            ),
            tuple(
                self._check(item) for item in result["checklist"] if item["code"] not in _ELSEWHERE
            ),
            self._proof(),
            self._ends(),
            self.waits,
            tuple(
                dict.fromkeys(Line(self._title(way), self._place(way)) for way in result["next"])
            ),
        )

    @property
    def waits(self) -> bool:
        return bool(self.result["best"]["kind"] == "lapse")

    def _t(self, key: str, **values: object) -> str:
        return str(self.words.message(key, **values).unescape())

    def _check(self, item: Json) -> str:
        if item["code"] != "documents":
            return self._t(f"plan.check.{item['code']}")
        key = "documents_missing" if item.get("missing") else "documents"
        said = self._t(f"plan.check.{key}", documents=self.words.listed("document", item["need"]))
        stop = self._t("list.stop")
        return said if said.endswith(stop) else said + stop

    def _proof(self) -> str:
        kinds = self.words.listed("proof", self.result["proof"]["get"])
        if self.waits:
            return f"{self._t('plan.proof.lapse')} {kinds}"
        return f"{self._t('plan.part.proof')}{self._t('list.colon')}{kinds}"

    def _ends(self) -> str:
        wanted = ("lapse",) if self.waits else ("ends", "ask-again")
        found = next(day for day in self.result["timeline"] if day["code"] in wanted)
        if "runs_to" in found:
            until = self.words.label("runs_to", found["runs_to"])
            return self._t("carrier.abroad_plan.runs_to", until=until)
        length = Duration.model_validate(found["length"])
        if not length.in_days:
            return self._t("carrier.abroad_plan.at_once")
        return self._t(f"carrier.abroad_plan.{found['code']}", duration=self.words.duration(length))

    # Ways

    def _way_name(self, way: Json) -> str:
        if way["kind"] not in ("route", "refused"):
            return self._t(f"plan.best.{way['kind']}")
        said = self._t(f"plan.best.{self.carrier['routes'][way['route']]['channel']}")
        if "contact" not in way:
            return said
        return self._t(
            "plan.named", way=said, name=self.carrier["contacts"][way["contact"]]["value"]
        )

    def _title(self, way: Json) -> str:
        if way["kind"] == "complaint":
            return self._t("carrier.abroad_plan.ladder")
        if "route" not in way:
            return self._t(f"plan.next.{way['kind']}")
        title = self._named(way)
        return self._t("plan.next.refused", way=title) if way["kind"] == "refused" else title

    def _named(self, way: Json) -> str:
        name = self.carrier["routes"][way["route"]].get("name")
        if not name:
            return self._way_name(way)
        said = name if isinstance(name, str) else self.words.phrase(name, self.data["languages"])[0]
        return self._t("plan.named", way=self._way_name(way), name=said)

    def _place(self, way: Json) -> str:
        if "route" in way:
            return f"#{way_anchor(way['route'])}"
        locale, code = self.words.locale, self.row.country.code
        if way["kind"] == "letter":
            query = f"kind=cancellation&carrier={self.row.id}&plan={self.of}"
            return f"{letters_path(locale, code)}?{query}"
        if way["kind"] == "complaint":
            return f"{country_path(locale, code)}#complaint"
        if way["kind"] == "law":
            insisted = f"{country_path(locale, code)}#rule-online-channel"
            return "#insist" if self.row.says_how_to_insist else insisted
        return _PLACES[way["kind"]]
