"""Letters as a reader writes them: fill in, check, copy, print, mail, keep."""

from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.plan.table import catalog, real_guides
from tests.site.conftest import LANGUAGES
from tests.site.journey import (
    HOSTILE,
    barriers,
    in_both_languages,
    on_phone_and_desktop,
    sheets,
    text_of,
    wider_than_the_screen,
)
from tests.site.readers import WIDTHS, Visit
from unsim.derive.letters import LetterGuide
from unsim.vocabulary import PLANS, VOCABULARIES, Plan

FIVE = {"pe": "es", "ar": "es", "cu": "es", "it": "it", "ph": "en"}
CARRIER = {"pe": "claro", "ar": "movistar", "cu": "etecsa", "it": "windtre", "ph": "smart"}
KINDS = VOCABULARIES["letter_kind"]
TYPED = {
    "holder_name": "王小明 (Wang Xiaoming)",
    "id_number": "E12345678",
    "line_number": "987 654 321",
    "account_number": "A-100",
    "email": "wang@example.com",
    "phone": "+86 139 1234 5678",
    "address": "中山路 1 号\n上海",
    "request_date": "2026-03-02",
    "request_channel": "web",
    "case_code": "C-77",
    "complaint_date": "2026-03-20",
    "complaint_code": "R-88",
    "contract_date": "2026-02-25",
    "end_date": "2026-04-01",
    "charge_date": "2026-04-10",
    "amount": "25 PEN",
    "bank_account": "IT60X0542811101000000123456",
    "id_type": "passport",
}


ROWS = """() => [...document.querySelectorAll(".u-sheet .u-row")]
    .filter((row) => row.checkVisibility())
    .map((row) => ({
        said: row.querySelector(".u-row__said").innerText,
        language: row.querySelector(".u-row__said").lang,
        meaning: row.querySelector(".u-row__means")?.innerText ?? "",
        right: row.classList.contains("u-row--right"),
        cited: row.querySelectorAll(".u-row__why .u-proof").length,
    }))"""


def open_letter(visit: Visit, country: str, language: str, query: str = "", **options: Any) -> Page:
    return visit(f"{LANGUAGES[language]}letters/{country}/?{query}", **options)


def choose(page: Page, kind: str, country: str) -> None:
    """The letter, with everything ticked that can be."""
    page.locator(f'[data-choice="kind"][value="{kind}"]').check()
    page.locator("#f-carrier").select_option(CARRIER[country])
    page.locator(f'[data-choice="plan"][value="{plan_for(kind, country)}"]').check()
    page.evaluate(
        """() => document.querySelectorAll("[data-ticks]:not([hidden]) input").forEach((box) => {
            if (!box.checked && box.checkVisibility()) box.click();
        })"""
    )


def fill_in(page: Page, typed: dict[str, str]) -> None:
    """All visible fields at once, as a browser fills them in."""
    page.evaluate(
        """(typed) => document.querySelectorAll("[data-input]").forEach((field) => {
            const value = typed[field.dataset.input];
            if (value === undefined || !field.checkVisibility()) return;
            field.value = value;
            for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, { bubbles: true }));
        })""",
        typed,
    )


def sheet(page: Page) -> Locator:
    return page.locator(".u-sheet:visible")


def copied(page: Page) -> str:
    page.locator("#letter-copy").click()
    return str(page.evaluate("navigator.clipboard.readText()"))


def guide_of(kind: str, country: str) -> LetterGuide:
    found = (entry.record for entry in catalog().letters.values())
    return LetterGuide(next(one for one in found if one.letter == kind), real_guides()[country])


def plan_for(kind: str, country: str) -> Plan:
    guide = guide_of(kind, country)
    return next((plan for plan in PLANS if guide.exists(plan, CARRIER[country])), PLANS[0])


def exists(kind: str, country: str) -> bool:
    return guide_of(kind, country).exists(plan_for(kind, country), CARRIER[country])


@in_both_languages
@pytest.mark.parametrize("country", list(FIVE))
def test_every_letter_is_written_beside_its_meaning(
    visit: Visit, country: str, language: str
) -> None:
    page = open_letter(visit, country, language)
    alone = FIVE[country] == language
    for kind in KINDS:
        choose(page, kind, country)
        if not exists(kind, country):
            expect(page.locator(f'[data-kind="{kind}"] .u-none').first).to_be_visible()
            expect(page.locator("#letter-copy")).to_be_hidden()
            continue
        fill_in(page, TYPED)
        if guide_of(kind, country).letter.to == "bank":
            assert page.locator("#f-recipient").input_value() == ""
            page.locator("#f-recipient").fill("银行 (a bank)")
        rows = page.evaluate(ROWS)
        assert len(rows) > 8
        assert {row["language"] for row in rows} == {FIVE[country]}
        for row in rows:
            assert bool(row["meaning"]) is not alone, row
            assert row["cited"] or not row["right"], row
        text = copied(page)
        assert "王小明" in text
        assert "987 654 321" in text
        assert "{" not in text
        assert "[" not in text, text


@in_both_languages
@pytest.mark.parametrize("country", list(FIVE))
def test_a_paragraph_whose_rule_is_unknown_is_absent_and_named(
    visit: Visit, country: str, language: str
) -> None:
    page = open_letter(visit, country, language)
    for entry in catalog().letters.values():
        guide = LetterGuide(entry.record, real_guides()[country])
        section = page.locator(f'[data-kind="{entry.record.letter}"]')
        standing = {found.paragraph.id for found in guide.standing}
        ruled = {found.id for found in entry.record.paragraphs if found.rule}
        for paragraph in ruled - standing:
            assert section.locator(f'[data-line="{paragraph}"]').count() == 0, paragraph
        for paragraph in ruled & standing if guide.has_a_case else ():
            assert section.locator(f'[data-line="{paragraph}"]').count(), paragraph
        if guide.has_a_case and guide.missing:
            named = section.locator(".u-left li")
            assert named.count() == len(guide.missing)


@pytest.mark.parametrize("country", list(FIVE))
def test_a_letter_prints_on_one_sheet(visit: Visit, country: str) -> None:
    page = open_letter(visit, country, "zh")
    for kind in KINDS:
        if not exists(kind, country):
            continue
        choose(page, kind, country)
        fill_in(page, TYPED)
        assert sheets(page) == 1, kind


def test_on_paper_there_is_the_letter_and_on_wish_its_meaning(visit: Visit) -> None:
    page = open_letter(visit, "pe", "zh")
    choose(page, "complaint-carrier", "pe")
    fill_in(page, TYPED)
    page.locator("#letter-both").check()
    assert sheets(page) == 1
    page.emulate_media(media="print")
    expect(page.locator(".u-letter:visible")).to_have_count(1)
    for other in page.locator(".u-letter-bar, .u-letter-form, .u-where, .u-top, .u-foot, h1").all():
        expect(other).to_be_hidden()
    assert sheet(page).locator(".u-row__means:visible").count()


@in_both_languages
def test_copy_mail_and_file_have_the_same_words(visit: Visit, language: str) -> None:
    page = open_letter(visit, "it", language, "kind=cancellation&carrier=vodafone&plan=postpaid")
    fill_in(page, TYPED)
    text = copied(page)
    expect(page.locator("#letter-status")).not_to_be_empty()
    with page.expect_download() as found:
        page.locator("#letter-download").click()
    assert found.value.suggested_filename == "unsim-cancellation-it-vodafone.txt"
    assert text_of(found.value) == text.replace("\n", "\r\n") + "\r\n"
    mail = urlsplit(page.locator("#letter-mail").get_attribute("href") or "")
    assert mail.scheme == "mailto"
    assert "@" in mail.path
    assert "\n" not in mail.path
    said = {name: values[0] for name, values in parse_qs(mail.query).items()}
    assert set(said) == {"subject", "body"}
    assert said["subject"] == "Recesso e cessazione della linea mobile 987 654 321"
    assert said["subject"] in text
    for line in said["body"].split("\r\n"):
        assert line in text
    expect(page.locator("#letter-mail-to")).to_contain_text(unquote(mail.path))


@pytest.mark.parametrize(
    ("country", "number", "hint"),
    [
        ("pe", "987 654 321", ""),
        ("pe", "+51 987-654-321", ""),
        ("pe", "0051 987654321", ""),
        ("pe", "987 65", "usually have 9 digits"),
        ("pe", "+39 347 123 4567", "calling code of Peru is +51"),
        ("pe", "nine eight seven", "more than digits"),
        ("ar", "11 2345-6789", ""),
        ("ar", "123", "digits"),
        ("cu", "5 123 4567", ""),
        ("cu", "5 123 456", "usually have 8 digits"),
        ("it", "+39 347 123 4567", ""),
        ("it", "347 123", "digits"),
        ("ph", "0917 123 4567", ""),
        ("ph", "917 123", "digits"),
    ],
)
def test_a_phone_number_is_checked_for_its_country(
    visit: Visit, country: str, number: str, hint: str
) -> None:
    page = open_letter(visit, country, "en")
    page.locator("#f-line_number").fill(number)
    page.locator("#f-line_number").blur()
    said = page.locator("#h-line_number").inner_text()
    assert hint in said if hint else said == ""
    assert number in copied(page)


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("id_number", "12", "too short"),
        ("id_number", "AB#1234!", "letters and digits"),
        ("email", "wang@", "whole e-mail address"),
        ("email", "wang@example.com", ""),
        ("request_date", "2099-01-01", "lies ahead"),
        ("bank_account", "IT60X0542811101000000123457", "check digits are wrong"),
        ("bank_account", "IT60 X054 2811 1010 0000 0123 456", ""),
        ("charge_date", "2020-01-01", "Ask your bank"),
        ("charge_date", "2099-01-01", "lies ahead"),
        ("amount", "all of it", "no number"),
        ("amount", "25 EUR", ""),
    ],
)
def test_dates_numbers_and_addresses_are_checked_with_a_hint_and_no_wall(
    visit: Visit, name: str, value: str, hint: str
) -> None:
    kinds = {
        "bank_account": "credit-refund",
        "amount": "credit-refund",
        "charge_date": "charge-back",
    }
    kind = kinds.get(name, "complaint-carrier")
    query = f"kind={kind}&carrier=windtre&plan=prepaid&tick=direct-debit"
    page = open_letter(visit, "it", "en", query)
    field = page.locator(f"#f-{name}")
    field.fill(value)
    field.blur()
    said = page.locator(f"#h-{name}").inner_text()
    assert hint in said if hint else said == ""
    expect(page.locator("#letter-copy")).to_be_enabled()
    described = (field.get_attribute("aria-describedby") or "").split()
    assert f"h-{name}" in described


def test_a_complaint_before_the_deadline_is_told_to_come_early(visit: Visit) -> None:
    page = open_letter(visit, "pe", "en", "kind=complaint-carrier&carrier=claro&plan=prepaid")
    today = page.locator("#f-today").input_value()
    page.locator("#f-request_date").fill(today)
    page.locator("#f-request_date").blur()
    expect(page.locator("#h-request_date")).to_contain_text("is not over yet")


@in_both_languages
@pytest.mark.parametrize("kind", list(HOSTILE))
def test_hostile_input_is_text_and_nothing_is_sent(visit: Visit, language: str, kind: str) -> None:
    page = open_letter(visit, "pe", language, "kind=cancellation&carrier=claro&plan=prepaid")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    icon = page.locator("link[rel=icon]").evaluate("it => it.href")  # the browser's own wish, late
    hostile = HOSTILE[kind]
    for name in ("holder_name", "line_number", "id_number", "email", "address", "recipient"):
        page.locator(f"#f-{name}").fill(hostile)
    signed = sheet(page).locator('[data-line="name"] .u-row__said').inner_text()
    harmless = hostile.translate(dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
    assert " ".join(signed.split()) == " ".join(harmless.split())
    assert sheet(page).locator("img, script").count() == 0
    assert harmless.strip() in copied(page)
    page.locator("#letter-download").click()
    assert [url for url in asked if url != icon] == []
    assert hostile not in unquote(page.url)
    assert page.evaluate(
        "[localStorage.length, sessionStorage.length, document.cookie.length]"
    ) == [0, 0, 0]
    assert not wider_than_the_screen(page)


@in_both_languages
def test_what_is_chosen_stands_in_the_address_and_what_is_typed_does_not(
    visit: Visit, language: str
) -> None:
    page = open_letter(visit, "pe", language)
    choose(page, "proof", "pe")
    fill_in(page, TYPED)
    query = parse_qs(urlsplit(page.url).query)
    assert query["kind"] == ["proof"]
    assert query["carrier"] == ["claro"]
    assert set(query) <= {"kind", "carrier", "plan", "tick", "without", "lang"}
    before = sheet(page).locator("[data-line]:visible").count()
    page.reload()
    expect(page.locator('[data-choice="kind"][value="proof"]')).to_be_checked()
    expect(page.locator("#f-holder_name")).to_have_value("")
    fill_in(page, TYPED)
    assert sheet(page).locator("[data-line]:visible").count() == before
    page.locator("#letter-forget").click()
    expect(page.locator("#f-line_number")).to_have_value("")
    expect(page.locator("#letter-status")).not_to_be_empty()
    assert "987 654 321" not in copied(page)


def test_a_right_can_be_left_out_and_comes_back(visit: Visit) -> None:
    page = open_letter(visit, "pe", "en", "kind=cancellation&carrier=claro&plan=prepaid")
    keep = page.locator(".u-sheet:visible [data-keep]:visible").first
    said = page.locator(".u-row--right:visible .u-row__said").first.inner_text()
    assert said in copied(page)
    keep.uncheck()
    assert said not in copied(page)
    assert "without=" in page.url
    keep.check()
    assert said in copied(page)


@in_both_languages
@on_phone_and_desktop
def test_nobody_is_kept_from_a_filled_letter(visit: Visit, language: str, width: int) -> None:
    page = open_letter(visit, "pe", language, width=width)
    choose(page, "complaint-carrier", "pe")
    fill_in(page, TYPED | {"line_number": "12"})
    page.locator("#f-line_number").blur()
    expect(page.locator("#h-line_number")).not_to_be_empty()
    assert barriers(page) == []
    assert not wider_than_the_screen(page)


def test_a_browser_that_forbids_copying_gets_the_text_selected(visit: Visit) -> None:
    page = open_letter(visit, "pe", "en", "kind=proof&carrier=claro&plan=prepaid")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.locator("#letter-copy").click()
    spare = page.locator("#letter-text")
    expect(spare).to_be_visible()
    assert page.evaluate("getSelection().toString()") == spare.input_value()
    expect(page.locator("#letter-status")).to_contain_text("forbids copying")


@in_both_languages
def test_the_list_leads_on_with_all_that_the_address_says(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}letters/?country=pe&kind=proof&carrier=claro&plan=prepaid")
    page.wait_for_url("**/letters/pe/**")
    expect(page.locator('[data-choice="kind"][value="proof"]')).to_be_checked()
    expect(page.locator("#f-carrier")).to_have_value("claro")
    page = visit(f"{LANGUAGES[language]}letters/")
    assert page.locator(".u-kinds > li").count() == len(KINDS)
    assert barriers(page) == []


@in_both_languages
@pytest.mark.parametrize("country", list(FIVE))
def test_without_a_script_every_letter_is_there_blank(
    visit: Visit, country: str, language: str
) -> None:
    page = open_letter(visit, country, language, scripts=False, width=WIDTHS["phone"])
    expect(page.locator("#letter-form")).to_be_hidden()
    for kind in KINDS:
        if exists(kind, country):
            paper = page.locator(f'[data-kind="{kind}"] .u-sheet').first
            expect(paper).to_be_visible()
            assert paper.locator(".u-fill:visible").count() > 3
    assert not wider_than_the_screen(page)
