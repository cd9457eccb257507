"""Strange addresses and strange files end no script: what cannot be meant is not there."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.site.journey import CLARO
from tests.site.readers import Visit
from tests.site.test_lines import imported, kept

PAGES = {
    "the first page": "en/",
    "a country": "en/countries/pe/",
    "a guide": "en/guides/trust/",
    "a plan": "en/plan/",
    "a letter": "en/letters/pe/",
    "lines": "en/lines/",
    "the comparison": "en/compare/",
    "a report": "en/report/",
}
STRANGE = (
    "#%",
    "#%E0%A4%A",
    "#constructor",
    "?%",
    "?country=constructor&carrier=constructor&plan=constructor&kind=constructor&add=1#__proto__",
    "?country=__proto__&carrier=__proto__&where=__proto__&sort=__proto__&add=1#%",
    "?country=pe&carrier=constructor&plan=prepaid&where=there&debt=no&on=2026-11-20&add=1#%00",
)


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_no_address_ends_a_script(visit: Visit, path: str) -> None:
    """Every mistake of a script that was seen fails the test at its end."""
    page = visit(path)
    for strange in STRANGE:
        page.goto(page.url.split("en/")[0] + path + strange)
        page.wait_for_load_state("networkidle")
        expect(page.locator("h1").first).to_be_visible()


def test_what_runs_after_the_address_was_read_runs_all_the_same(visit: Visit) -> None:
    """Once `#%` ended the script of the frame, and the menu stayed shut."""
    page = visit("en/countries/pe/#%", width=360)
    assert alive(page) == alive(visit("en/countries/pe/", width=360)) > 0


def alive(page: Page) -> int:
    """How much of the frame the scripts have brought to life."""
    page.wait_for_load_state("networkidle")
    return int(page.evaluate("document.querySelectorAll('[aria-expanded], [data-ready]').length"))


def foreign() -> Iterator[tuple[str, dict[str, object]]]:
    for word in ("constructor", "prototype", "hasownproperty", "tostring"):
        yield f"a carrier {word}", {"carrier": word}
        yield f"a country {word}", {"country": word, "carrier": word}


@pytest.mark.parametrize(("name", "strange"), list(foreign()))
def test_a_line_of_a_carrier_that_is_none_is_kept_and_shown_by_its_id(
    visit: Visit, name: str, strange: dict[str, object]
) -> None:
    page = visit("en/lines/")
    plan = CLARO | {"on": "2026-11-20"} | strange
    imported(page, json.dumps({"lines": [{"plan": plan, "proofs": {"constructor": "x"}}]}))
    expect(page.locator(".u-case")).to_have_count(1)
    assert [line["plan"]["carrier"] for line in kept(page)] == [strange["carrier"]]
    page.reload()
    expect(page.locator(".u-case")).to_have_count(1)
    assert "function" not in (page.locator(".u-case").text_content() or "")


def test_a_file_with_a_prototype_gives_nothing_to_what_is_made_of_it(visit: Visit) -> None:
    page = visit("en/lines/")
    plan = CLARO | {"on": "2026-11-20"}
    text = json.dumps({"lines": [{"plan": plan, "log": []}]})
    imported(page, text.replace('"log"', '"__proto__": {"strange": 1}, "log"'))
    expect(page.locator(".u-case")).to_have_count(1)
    assert page.evaluate("({}).strange ?? null") is None
    assert all("strange" not in line for line in kept(page))
