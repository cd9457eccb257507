"""The browser's plans of every real carrier: those of Python, and none impossible or without a way on."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.plan.sound import PER_CARRIER, readers_of, troubles
from tests.plan.table import Json, data_from, real_guides
from tests.site.conftest import LANGUAGES
from tests.site.journey import address_of
from tests.site.readers import Visit
from unsim.derive.plan import plan

KEPT = ("carrier", "moved", "problem", "best", "next", "dropped", "abroad", "contacts")
GONE = {"plan": "prepaid", "where": "abroad", "has": [], "debt": "no", "on": "2026-11-20"}


def planned_in(page: Page, cases: list[Json], data: Json) -> list[Json]:
    text = page.evaluate(
        """async ([cases, data, kept]) => {
            const root = document.querySelector("script[data-root]").dataset.root;
            const engine = new URL(`${root}assets/js/plan/engine.js`, location.href);
            const { plan } = await import(engine.href);
            return JSON.stringify(cases.map((found) => {
                const result = plan(found, data);
                return Object.fromEntries(kept.filter((key) => key in result).map((key) => [key, result[key]]));
            }));
        }""",
        [cases, data, KEPT],
    )
    found: list[Json] = json.loads(text)
    return found


def kept(result: Json) -> Json:
    return {key: result[key] for key in KEPT if key in result}


def test_every_plan_of_the_browser_is_pythons_can_be_done_and_leads_on(visit: Visit) -> None:
    page = visit("plan/")
    seen = 0
    for country, guide in sorted(real_guides().items()):
        data = data_from(guide)
        cases = list(readers_of(country, data))
        for case, result in zip(cases, planned_in(page, cases, data), strict=True):
            assert result == kept(plan(case, data)), case
            assert troubles(case, result, data) == [], case
        assert len(cases) == (len(data["carriers"]) + 1) * PER_CARRIER
        seen += len(cases)
    assert seen > 15_000


def a_carrier_that_is(status: str) -> tuple[str, str]:
    """One that has no plan: closed, or merged into one that does not sell such lines."""
    for country, guide in sorted(real_guides().items()):
        data = data_from(guide)
        for carrier in data["carriers"]:
            asked: dict[str, Any] = GONE | {"country": country, "carrier": carrier}
            if plan(asked, data).get("problem") == status:
                return country, carrier
    return pytest.skip(f"no carrier of today is {status}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("status", ["closed", "moved-not-sold"])
def test_who_is_turned_away_sees_the_form_and_whom_else_to_turn_to(
    visit: Visit, language: str, status: str
) -> None:
    country, carrier = a_carrier_that_is(status)
    address = address_of(GONE | {"country": country, "carrier": carrier})
    page = visit(f"{LANGUAGES[language]}plan/?{address}")
    output = page.locator("#plan-result")
    expect(output.locator(".u-plan__notice")).to_be_visible()
    assert "{" not in output.inner_text()
    ways = output.locator(".u-ladder > li")
    data = data_from(real_guides()[country])
    case = GONE | {"country": country, "carrier": carrier}
    expect(ways).to_have_count(len(plan(case, data)["next"]))
    form = page.locator("#plan-form")
    expect(form).to_be_visible()
    form.locator(".u-button--main").click()
    expect(form).to_be_visible()
    expect(output.locator(".u-plan__notice")).to_be_visible()
    cited = output.locator("a.u-ref")
    for at in range(cited.count()):
        target = cited.nth(at).get_attribute("href") or ""
        assert page.locator(target).count() == 1, target
    output.locator(".u-ladder summary").last.click()
    link = output.locator(".u-ladder > li").last.locator("a[href*='letters/']")
    expect(link).to_be_visible()
