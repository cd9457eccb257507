"""The plan on a carrier's page and the interactive one are told in the same words."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.plan.table import data_of, guides
from tests.site.conftest import LANGUAGES
from tests.site.known import site
from tests.site.readers import Visit
from unsim.derive.row import Row, rows_of
from unsim.pages.plan_abroad import AbroadPlan, abroad_case, abroad_plans

Json = dict[str, Any]


def told_in(page: Page, cases: list[Json], data: Json) -> list[str]:
    """What the interactive plan says of each case."""
    found: list[str] = page.evaluate(
        """async ([cases, data]) => {
            const root = document.querySelector("script[data-root]").dataset.root;
            const part = (name) => import(new URL(`${root}assets/js/${name}.js`, location.href).href);
            const [{ plan }, { Context }, { view }, { Words }] = await Promise.all(
                ["plan/engine", "plan/context", "plan/view", "words"].map(part));
            const words = new Words(JSON.parse(document.getElementById("plan-words").textContent));
            return cases.map((case_) => {
                const made = { words, data, case_, result: plan(case_, data), address: "?", prefix: "" };
                const shown = document.createElement("div");
                shown.append(...view(new Context(made), { today: case_.on }).flat(9).filter(Boolean));
                return shown.textContent;
            });
        }""",
        [cases, data],
    )
    return found


def lines_of(found: AbroadPlan, ladder: str) -> list[str]:
    """All it says but when the line ends, since a page made long ago names no day, and the rungs, which are one."""
    ways = [way for way in (found.best, *found.after) if way.text != ladder]
    ready = [line.rstrip(".。") for line in found.ready]
    return [*(way.text for way in ways), *found.why, *ready, *re.split("[,:：] ?", found.proof)]


def planned(row: Row) -> bool:
    return not row.is_gone


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_line_of_the_page_is_a_line_of_the_plan(visit: Visit, language: str) -> None:
    words, page = site(language).words, visit(f"{LANGUAGES[language]}plan/")
    ladder, seen = str(words.message("carrier.abroad_plan.ladder")), 0
    for country, guide in sorted(guides().items()):
        data = data_of(country)
        rows = [row for row in rows_of(guide) if planned(row)]
        pairs = [
            (abroad_case(row, plan, row.today), found)
            for row in rows
            for found in abroad_plans(words, row, data, row.today)
            for plan in found.plans or row.plans
        ]
        told = told_in(page, [case for case, _ in pairs], data)
        for (case, found), text in zip(pairs, told, strict=True):
            missing = [line for line in lines_of(found, ladder) if plain(line) not in plain(text)]
            assert missing == [], case
            seen += 1
    assert seen > 100


@pytest.mark.parametrize(
    ("carrier", "there", "never"),
    [
        ("reached", ["+99 1 234", "611 (in the country only)"], ["reached.example"]),
        ("inside", ["611 (in the country only)", "inside.example"], ["No contact was found"]),
        ("mute", ["named on the carrier’s website:mute.example"], ["Ask on any of these"]),
        ("other", ["No contact was found: look at the bill"], ["Ask on any of these"]),
    ],
)
def test_who_must_ask_is_told_where(
    visit: Visit, carrier: str, there: list[str], never: list[str]
) -> None:
    """What works from where one is; else the website; and no list is announced that is empty."""
    reader = {"where": "abroad", "has": [], "debt": "no", "on": "2026-11-20"}
    case = {"country": "xx", "carrier": carrier, "plan": "postpaid"} | reader
    [text] = told_in(visit("en/plan/"), [case], data_of("xx"))
    steps = text.split("Steps")[1].split("What to say")[0]
    assert [one for one in there if one not in steps] == []
    assert [one for one in never if one in steps] == []
    assert "611" not in text.split("If it fails")[1], "no letter goes to a short number"


def plain(text: str) -> str:
    return re.sub(r"[\s、]", "", text)
