"""My plan, as a reader makes one: choose, read, keep, send, print, show."""

import json
import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.plan.table import CASES, catalog, data_from, first_words, real_guides
from tests.site.conftest import LANGUAGES
from tests.site.journey import (
    HOSTILE,
    address_of,
    barriers,
    in_both_languages,
    on_phone_and_desktop,
    sheets,
    wider_than_the_screen,
)
from tests.site.known import countries
from tests.site.readers import WIDTHS, Visit
from unsim.derive.plan import plan

CASE: dict[str, Any] = {
    "country": "pe",
    "carrier": "claro",
    "plan": "postpaid",
    "where": "abroad",
    "has": ["sim"],
    "debt": "yes",
    "on": "2027-03-01",
}


def row(beginning: str) -> dict[str, Any]:
    """A case of the table, by how its story begins."""
    [found] = [row for row in CASES if row["story"].startswith(beginning)]
    case: dict[str, Any] = found["case"]
    return case


def planned(case: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """What Python makes of the record of today, and the data it makes it from."""
    data = data_from(real_guides()[case["country"]])
    return plan(case, data), data


def told(page: Page) -> str:
    """All that the plan says, without the address, which names the server."""
    text = page.locator("#plan-result").inner_text()
    return re.sub(r"http://127\S+", "", text)


def open_plan(visit: Visit, case: dict[str, Any], language: str = "en", **options: Any) -> Page:
    page = visit(f"{LANGUAGES[language]}plan/?{address_of(case)}", **options)
    page.locator(".u-plan__parts").wait_for()
    return page


@in_both_languages
@on_phone_and_desktop
def test_a_reader_chooses_and_gets_one_page(visit: Visit, language: str, width: int) -> None:
    page = visit(f"{LANGUAGES[language]}plan/", width=width)
    form = page.locator("#plan-form")
    expect(form.locator('[name="carrier"]')).to_be_disabled()
    assert barriers(page) == []
    form.locator('[name="country"]').select_option("pe")
    form.locator('[name="carrier"]').select_option("claro")
    form.locator('[name="plan"][value="postpaid"]').check()
    form.locator('[name="where"][value="abroad"]').check()
    form.locator('[name="has"][value="sim"]').check()
    form.locator('[name="debt"][value="yes"]').check()
    form.locator('[name="on"]').fill("2027-03-01")
    form.locator(".u-button--main").click()
    expect(page.locator("#plan-head")).to_be_focused()
    expect(form).to_be_hidden()
    assert dict(parse_qsl(urlsplit(page.url).query)) == {
        "country": "pe",
        "carrier": "claro",
        "plan": "postpaid",
        "where": "abroad",
        "has": "sim",
        "debt": "yes",
        "on": "2027-03-01",
    }
    result, data = planned(CASE)
    channel = data["carriers"]["claro"]["routes"][result["best"]["route"]]["channel"]
    best = catalog().locales[language].record.messages[f"plan.best.{channel}"]
    expect(page.locator(".u-verdict__words")).to_contain_text(str(best))
    for part in ("before", "steps", "say", "proof", "cost", "when", "next", "unknown", "sources"):
        expect(page.locator(f"#plan-{part}")).to_be_visible()
    assert not wider_than_the_screen(page)
    assert barriers(page) == []


@in_both_languages
def test_reload_and_a_fresh_browser_give_the_same_plan(
    visit: Visit, browser: Browser, address: str, language: str
) -> None:
    page = open_plan(visit, CASE, language)
    first, url = told(page), page.url
    page.reload()
    page.locator(".u-plan__parts").wait_for()
    assert told(page) == first
    with browser.new_context(service_workers="block") as other:
        elsewhere = other.new_page()
        elsewhere.goto(url)
        elsewhere.locator(".u-plan__parts").wait_for()
        assert told(elsewhere) == first
    assert url.startswith(address)


def test_what_was_chosen_can_be_changed_and_the_address_follows(visit: Visit) -> None:
    page = open_plan(visit, CASE)
    page.locator(".u-plan__change a").click()
    form = page.locator("#plan-form")
    expect(form).to_be_visible()
    expect(form.locator('[name="carrier"]')).to_have_value("claro")
    form.locator('[name="where"][value="leaving"]').check()
    form.locator('[name="leaves"]').fill("2027-03-02")
    assert "leaves=2027-03-02" in page.url
    expect(page.locator(".u-plan__day--leave time")).to_have_attribute("datetime", "2027-03-02")
    form.locator('[name="where"][value="there"]').check()
    assert "leaves" not in page.url
    form.locator('[type="reset"]').click()
    expect(page.locator("#plan-result")).to_be_empty()
    assert not urlsplit(page.url).query
    form.locator('[name="country"]').select_option("it")
    form.locator('[name="carrier"]').select_option("tim")
    expect(form.locator('[name="carrier"]')).to_have_value("tim")
    assert urlsplit(page.url).query.startswith("country=it&carrier=tim")


@in_both_languages
def test_what_is_missing_is_named_and_gets_the_focus(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}plan/?country=pe&carrier=claro")
    page.locator("#plan-form .u-button--main").click()
    wanted = {"zh": "还差：套餐、你现在在哪里", "en": "Still missing: Plan, Where you are now"}[
        language
    ]
    expect(page.locator("#plan-status")).to_contain_text(wanted)
    assert page.evaluate("document.activeElement.name") == "plan"


def test_a_plan_that_is_not_sold_cannot_be_chosen(visit: Visit) -> None:
    page = visit("en/plan/?country=us&carrier=google-fi")
    prepaid = page.locator('[name="plan"][value="prepaid"]')
    expect(prepaid).to_be_disabled()
    expect(page.locator('[name="plan"][value="postpaid"]')).to_be_checked()
    expect(page.locator(".u-choice", has=prepaid)).to_contain_text("Not sold by this carrier")


def press_until(page: Page, key: str, name: str) -> None:
    """Moves by keyboard until the focus is on a field of that name."""
    for _ in range(60):
        if page.evaluate("document.activeElement.name ?? ''") == name:
            return
        page.keyboard.press(key)
    pytest.fail(f"the keyboard does not reach {name}")


@in_both_languages
def test_the_keyboard_alone_is_enough(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}plan/")
    for name, chosen in (("country", {"zh": "秘鲁", "en": "Peru"}[language]), ("carrier", "Claro")):
        press_until(page, "Tab", name)
        selected = page.locator(f'[name="{name}"] option:checked')
        for _ in range(60):
            if selected.inner_text() == chosen:
                break
            page.keyboard.press("ArrowDown")
    press_until(page, "Tab", "plan")
    page.keyboard.press("Space")
    press_until(page, "Tab", "where")
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#plan-head")).to_be_focused()
    query = dict(parse_qsl(urlsplit(page.url).query))
    wanted = {name: query[name] for name in ("country", "carrier", "plan", "where")}
    assert wanted == {"country": "pe", "carrier": "claro", "plan": "prepaid", "where": "abroad"}
    show = page.locator(".u-plan__bar .u-button--main")
    show.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("#plan-staff")
    expect(dialog).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(show).to_be_focused()


@in_both_languages
@on_phone_and_desktop
def test_the_sentence_can_be_shown_to_staff_in_large_type(
    visit: Visit, language: str, width: int
) -> None:
    page = open_plan(visit, CASE, language, width=width)
    page.locator(".u-plan__bar .u-button--main").click()
    dialog = page.locator("#plan-staff")
    words = dialog.locator(".u-staff__words")
    expect(words).to_have_attribute("lang", "es")
    said = first_words(*planned(CASE))
    expect(words).to_contain_text(said["es"])
    expect(dialog.locator(".u-staff__gloss")).to_contain_text(said[language])
    sizes = page.evaluate(
        """() => [".u-staff__words", ".u-staff__gloss"].map((found) =>
            parseFloat(getComputedStyle(document.querySelector(found)).fontSize))"""
    )
    assert sizes[0] >= 1.6 * sizes[1]
    box = dialog.bounding_box()
    assert box is not None
    assert box["width"] >= width - 1
    assert barriers(page) == []
    first = words.inner_text()
    dialog.locator("[data-next]").click()
    assert words.inner_text() != first
    dialog.locator(".u-button--main").click()
    expect(dialog).to_be_hidden()


@in_both_languages
def test_every_date_shows_its_rule(visit: Visit, built: Path, language: str) -> None:
    own = {"zh": "你定的日期", "en": "A date of yours"}[language]
    advice = {"zh": "我们的建议", "en": "Our advice"}[language]
    after = {"zh": "截止日的后一天", "en": "The day after the deadline"}[language]
    for beginning in (
        "Peru, Claro prepaid, still there",
        "Argentina, Movistar postpaid",
        "Cuba, ETECSA prepaid, abroad",
        "Canada, Freedom postpaid",
    ):
        case = row(beginning)
        page = open_plan(visit, case, language)
        data = json.loads((built / f"assets/plan/{case['country']}.json").read_text("utf-8"))
        expected = plan(case, data)["timeline"]
        days = page.locator(".u-plan__day")
        dates = [day.get_attribute("datetime") for day in days.locator("time").all()]
        assert dates == [entry["date"] for entry in expected]
        for day in days.all():
            rule = day.locator(".u-plan__rule").inner_text()
            cited = day.locator(".u-ref").count()
            assert cited or any(words in rule for words in (own, advice, after)), rule
        page.close()


def test_every_number_of_a_source_leads_to_it(visit: Visit) -> None:
    page = open_plan(visit, CASE)
    numbers = {link.get_attribute("href") for link in page.locator("#plan-result .u-ref").all()}
    sources = page.locator(".u-plan__part--sources li")
    assert numbers == {f"#{one.get_attribute('id')}" for one in sources.all()}
    last = page.locator("#plan-result .u-ref").last
    last.click()
    expect(page.locator(str(last.get_attribute("href")))).to_be_in_viewport()
    assert address_of(CASE) in page.url
    before = told(page)
    page.go_back()
    assert told(page) == before


@in_both_languages
def test_what_is_unknown_is_said_with_the_question_in_the_carriers_language(
    visit: Visit, language: str
) -> None:
    page = open_plan(visit, row("Italy, Very Mobile"), language)
    unknown = page.locator(".u-plan__part--unknown .u-unknown > li")
    assert unknown.count()
    for item in unknown.all():
        expect(item.locator("> b")).not_to_be_empty()
        expect(item.locator(".u-say b")).to_have_attribute("lang", "it")
        expect(item.locator(".u-say span")).not_to_be_empty()


def test_where_nothing_is_known_the_plan_says_so_and_asks(visit: Visit) -> None:
    page = open_plan(visit, row("The United States, Lycamobile"))
    expect(page.locator(".u-verdict__words")).to_contain_text("ask the carrier first")
    expect(page.locator(".u-plan__cards")).to_contain_text("No deadline found")
    assert page.locator(".u-plan__day--ends").count() == 0


def test_law_and_carrier_in_conflict_are_shown_with_both_sources(visit: Visit) -> None:
    page = open_plan(visit, row("Canada, Fido postpaid, in May 2027"))
    conflict = page.locator(".u-conflict")
    expect(conflict).to_contain_text("the law wins")
    for line in conflict.locator("p").all():
        assert line.locator(".u-refs").count() == 2


def test_a_merged_brand_leads_to_its_successor(visit: Visit) -> None:
    page = open_plan(visit, row("Macau, SmarTone, merged"))
    expect(page.locator(".u-plan__notice").first).to_contain_text("merged into CTM")


def test_cuba_is_told_to_let_it_lapse(visit: Visit) -> None:
    page = open_plan(visit, row("Cuba, ETECSA prepaid, abroad"))
    expect(page.locator(".u-verdict__words")).to_contain_text("let it lapse")
    expect(page.locator(".u-plan__bar")).not_to_contain_text("Write a letter")
    expect(page.locator(".u-plan__day--lapse")).to_have_count(1)


def test_a_plan_of_a_past_day_says_so_and_can_begin_anew(visit: Visit) -> None:
    page = open_plan(visit, CASE | {"on": "2026-02-01"})
    notice = page.locator(".u-plan__notice")
    expect(notice).to_contain_text("which is past")
    notice.locator("button").click()
    expect(notice).to_have_count(0)
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    assert f"on={today}" in page.url
    assert date.fromisoformat(today) > date(2026, 2, 1) + timedelta(days=1)


@in_both_languages
@pytest.mark.parametrize("kind", list(HOSTILE))
def test_what_stands_in_a_hostile_address_is_text(visit: Visit, language: str, kind: str) -> None:
    hostile = HOSTILE[kind][:4000]
    page = visit(
        f"{LANGUAGES[language]}plan/?"
        + address_of({"country": "pe", "carrier": hostile, "plan": hostile, "on": hostile})
    )
    status = page.locator("#plan-status")
    expect(status.locator("bdi").first).to_be_visible()
    shown = status.locator("bdi").first.text_content() or ""
    assert hostile.startswith(shown.removesuffix("…"))
    assert len(shown) <= 60
    assert page.locator("#plan-status img, #plan-status script").count() == 0
    assert page.locator("#plan-result").inner_text() == ""
    assert not wider_than_the_screen(page)


def test_data_that_cannot_be_had_is_said_kindly_and_can_be_tried_again(
    visit_alone: Visit,
) -> None:
    page = visit_alone("en/plan/", expect_errors=True)
    page.context.route("**/assets/plan/pe.json", lambda route: route.abort())
    page.goto(page.url + "?" + address_of(CASE))
    notice = page.locator(".u-plan__notice")
    expect(notice).to_contain_text("did not load")
    page.context.unroute("**/assets/plan/pe.json")
    notice.locator("button").click()
    expect(page.locator(".u-plan__parts")).to_be_visible()


@in_both_languages
def test_without_a_script_the_page_gives_facts_and_links(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}plan/", scripts=False, width=WIDTHS["phone"])
    expect(page.locator("#plan-form")).to_be_hidden()
    rows = page.locator(".u-noscript tbody tr")
    assert rows.count() == len(countries())
    links = [link.get_attribute("href") for link in rows.locator("th a").all()]
    assert all(link and link.endswith("/") and "countries/" in link for link in links)
    assert len(set(links)) == rows.count()
    expect(rows.first.locator("td").first).not_to_be_empty()
    assert not wider_than_the_screen(page)


@in_both_languages
def test_a_plan_prints_on_one_sheet_without_what_is_pressed(visit: Visit, language: str) -> None:
    for beginning in ("Peru, Cuy Móvil postpaid", "Italy, WINDTRE prepaid, there"):
        page = open_plan(visit, row(beginning), language)
        assert sheets(page) == 1, beginning
        page.emulate_media(media="print")
        for pressed in page.locator(".u-plan__bar, .u-top, .u-foot nav, .u-plan__say button").all():
            expect(pressed).to_be_hidden()
        expect(page.locator(".u-plan__address")).to_contain_text("plan/?country=")
        page.close()


def test_the_address_of_a_plan_can_be_copied(visit: Visit) -> None:
    page = open_plan(visit, CASE)
    page.get_by_role("button", name="Copy the link").click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == page.url


@in_both_languages
def test_nothing_of_a_plan_is_stored(visit: Visit, language: str) -> None:
    page = open_plan(visit, CASE, language)
    kept = page.evaluate("JSON.stringify([Object.entries(localStorage), document.cookie])")
    assert json.loads(kept) == [[], ""]
