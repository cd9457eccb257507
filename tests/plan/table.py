"""The table of cases, and what a plan says in the table's words. Both engines are held to it.

The cases are about countries of their own, in `worlds`: a fact that changes changes no case.
"""

import itertools
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from unsim.derive.guide import CountryGuide, guide_of
from unsim.derive.plan import plan, plan_data
from unsim.model.country import Country
from unsim.reading.yaml12 import parse
from unsim.records.catalog import Catalog

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
TODAY = date(2026, 11, 20)
Json = dict[str, Any]


def read(name: str) -> Any:
    document, findings = parse(HERE / name, (HERE / name).read_bytes())
    assert document is not None, findings
    return document.value


CASES: list[Json] = read("cases.yml")


@cache
def catalog() -> Catalog:
    return Catalog.load(ROOT / "data")[0]


@cache
def guides() -> dict[str, CountryGuide]:
    """The countries of the cases, as they were told when the cases were written."""
    worlds = [read(f"worlds/{path.name}") for path in sorted(HERE.glob("worlds/*.yml"))]
    found = [CountryGuide(Country.model_validate(world), TODAY) for world in worlds]
    return {guide.code: guide for guide in found}


@cache
def real_guides() -> dict[str, CountryGuide]:
    records = [entry.record for entry in catalog().countries.values()]
    found = [guide_of(record, catalog(), TODAY) for record in records]
    return {guide.code: guide for guide in found}


@cache
def data_of(country: str) -> Json:
    return data_from(guides()[country])


def data_from(guide: CountryGuide) -> Json:
    general = catalog().general
    assert general is not None
    return plan_data(guide, general.record.phrases or (), catalog().locales)


def every_case(countries: list[str]) -> Iterator[Json]:
    """Every carrier in every situation: far more than a person would write down."""
    for country in countries:
        yield from cases_of(country, data_of(country))


def cases_of(country: str, data: Json) -> Iterator[Json]:
    things: list[list[str]] = [[], ["app"], ["sim"], ["documents"], ["app", "sim", "documents"]]
    for carrier, line, where, has, debt, on in itertools.product(
        [*data["carriers"], "other", "nobody"],
        ("prepaid", "postpaid"),
        ("there", "leaving", "abroad"),
        things,
        ("no", "yes", "unknown"),
        ("2026-11-20", "2027-05-31"),
    ):
        case = {"country": country, "carrier": carrier, "plan": line, "where": where}
        leaves = {"leaves": "2026-12-24"} if where == "leaving" else {}
        yield case | leaves | {"has": has, "debt": debt, "on": on}


def assert_contradictions_are_those_of(guide: CountryGuide, data: Json) -> None:
    for found in guide.carriers:
        for name in found.plans if found.carrier.status == "active" else ():
            case = {"country": guide.code, "carrier": found.carrier.id, "plan": name}
            situation = {"where": "there", "has": [], "debt": "no", "on": "2026-11-20"}
            asked = [one["law"]["question"] for one in plan(case | situation, data)["conflicts"]]
            known = [one.question for one in found.conflicts if one.plan == name]
            assert Counter(asked) == Counter(one for one in known if one in data["rules"])


def assert_its_sources_are_those_it_cites(data: Json) -> None:
    cited = set(_cited({key: value for key, value in data.items() if key != "sources"}))
    assert cited == set(data["sources"])


def _cited(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = list(value.get("sources", ()))
        return own + [key for inner in value.values() for key in _cited(inner)]
    return [key for inner in value for key in _cited(inner)] if isinstance(value, list) else []


def told(result: Json, data: Json) -> Json:
    """A plan in the words of the table."""
    if "problem" in result:
        ways = " ".join(_short([way["kind"] for way in result["next"]]))
        return {"problem": result["problem"], "carrier": result["carrier"], "next": ways}
    carrier = data["carriers"].get(result["carrier"], {})
    routes, rules = carrier.get("routes", []), data["rules"]

    def answer(rule: Json) -> Json:
        found: Json = (rules if rule["by"] == "law" else carrier["terms"])[rule["question"]][
            rule["at"]
        ]
        return found

    def way(found: Json) -> str:
        if found["kind"] == "route":
            route = routes[found["route"]]
            return f"{route['channel']} {route['result']}"
        return f"law {found['duty']}" if found["kind"] == "law" else str(found["kind"])

    def follower(found: Json) -> str:
        if found["kind"] == "refused":
            return f"refused:{routes[found['route']]['channel']}"
        return way(found).split()[0]

    def source(rule: Json) -> str:
        return "route" if rule["by"] == "route" else f"{rule['by']} {rule['question']}"

    words = first_words(result, data)
    values = [one["value"] for one in carrier.get("contacts", ())]
    return {
        "carrier": result["carrier"],
        "best": way(result["best"]),
        "missing": result["best"].get("missing", []),
        "why": result["why"],
        "next": " ".join(_short([follower(found) for found in result["next"]])),
        "dropped": {routes[item["route"]]["channel"]: item["why"] for item in result["dropped"]},
        "conflicts": [item["law"]["question"] for item in result["conflicts"]],
        "days": _first(result["timeline"], "date"),
        "rule": {
            entry["code"]: source(entry["rule"])
            for entry in reversed(result["timeline"])
            if "rule" in entry
        },
        "checks": [item["code"] for item in result["checklist"]],
        "esim": next(item["esim"] for item in result["checklist"] if item["code"] == "keep-sim"),
        "unknown": [item["code"] for item in result["unknown"]],
        "cost": {
            rule["question"]: answer(rule)["answer"]
            for rule in reversed(result["cost"])
            if "answer" in (answer(rule) if "question" in rule else {})
        },
        "proof": result["proof"]["get"],
        "number": values[result["best"]["contact"]] if "contact" in result["best"] else "",
        "contacts": [values[at] for at in result["contacts"]],
        "says": next(words[language] for language in data["languages"] if language in words),
    }


def first_words(result: Json, data: Json) -> dict[str, str]:
    """What a reader says first, in every language in which it is known."""
    carrier = data["carriers"].get(result["carrier"], {})
    found = result["say"][0]
    if "phrase" in found:
        words: dict[str, str] = data["phrases"][found["phrase"]]
    elif "rule" in found:
        rule = found["rule"]
        answers = (data["rules"] if rule["by"] == "law" else carrier["terms"])[rule["question"]]
        words = answers[rule["at"]]["say"]
    else:
        words = carrier["routes"][found["route"]]["steps"][found["step"]]["say"]
    return words


def _short(names: list[str]) -> list[str]:
    groups = [(name, len(list(group))) for name, group in itertools.groupby(names)]
    return [name if count == 1 else f"{name}*{count}" for name, count in groups]


def _first(timeline: list[Json], key: str) -> Json:
    return {entry["code"]: entry[key] for entry in reversed(timeline)}


def differences(expected: Json, found: Json) -> list[str]:
    """What of a row of the table does not hold."""
    wrong = []
    for key, wanted in expected.items():
        if key in ("story", "case"):
            continue
        have = found.get(
            {"no_checks": "checks", "known": "unknown", "no_days": "days"}.get(key, key)
        )
        if not _holds(key, wanted, have):
            wrong.append(f"{key}: {wanted!r} is expected, the plan says {have!r}")
    return wrong


def _holds(key: str, wanted: Any, have: Any) -> bool:
    if have is None:
        return False
    if key in ("checks", "unknown"):
        return set(wanted) <= set(have)
    if key in ("no_checks", "known", "no_days"):
        return not set(wanted) & set(have)
    if key in ("days", "rule", "cost"):
        return all(have.get(name) == value for name, value in wanted.items())
    if key == "conflicts":
        return sorted(wanted) == sorted(have)
    return bool(have.startswith(wanted) if key == "says" else have == wanted)
