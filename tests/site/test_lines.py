"""My lines: what a reader keeps and what is to end, what comes next, the calendar, and the file of evidence."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from tests.site.conftest import LANGUAGES
from tests.site.journey import (
    CLARO,
    HOSTILE,
    address_of,
    barriers,
    in_both_languages,
    on_phone_and_desktop,
    text_of,
    wider_than_the_screen,
)
from tests.site.readers import WIDTHS, Visit

CASE = CLARO | {"on": "2026-11-20"}
DO = {
    "zh": {
        "asked": "我提出了申请",
        "confirmed": "他们确认了",
        "refused": "他们拒绝了",
        "complained": "我投诉了",
        "ended": "线路没有了",
    },
    "en": {
        "asked": "I asked",
        "confirmed": "They confirmed",
        "refused": "They refused",
        "complained": "I complained",
        "ended": "The line is gone",
    },
}
NOTE = {"id", "name", "want", "renews", "renewed", "until", "plan", "log", "proofs", "letter"}
FORBIDDEN = """() => {
    const refuse = () => { throw new DOMException("full", "QuotaExceededError"); };
    Storage.prototype.setItem = refuse;
}"""


def open_cases(visit: Visit, language: str = "en", **options: Any) -> Page:
    page = visit(f"{LANGUAGES[language]}lines/?add=1&{address_of(CASE)}", **options)
    loaded(page)
    return page


def loaded(page: Page) -> None:
    """The rules of the case are there, not the notes alone."""
    page.locator(".u-case__day").first.wait_for()


def press(page: Page, name: str) -> None:
    page.locator(".u-case").first.get_by_role("button", name=name, exact=True).click()


def kept(page: Page) -> Any:
    text = page.evaluate("localStorage.getItem('unsim.lines')")
    return json.loads(text)["lines"] if text else []


def imported(page: Page, content: str | bytes) -> None:
    body = content.encode() if isinstance(content, str) else content
    file = FilePayload(name="mine.json", mimeType="application/json", buffer=body)
    page.locator("#cases-file").set_input_files(file)


@in_both_languages
@on_phone_and_desktop
def test_a_case_is_added_from_its_plan_and_stays(visit: Visit, language: str, width: int) -> None:
    page = visit(f"{LANGUAGES[language]}plan/?{address_of(CASE)}", width=width)
    page.locator('a[href*="lines/?add=1"]').click()
    expect(page.locator(".u-case")).to_have_count(1)
    assert page.url.endswith("lines/")
    expect(page.locator(".u-case summary h2")).to_contain_text(
        {"zh": "秘鲁 · Claro", "en": "Peru · Claro"}[language]
    )
    loaded(page)
    press(page, DO[language]["asked"])
    page.locator(".u-case__log input").nth(1).fill("C-77")
    page.locator(".u-case__log input").nth(1).blur()
    page.locator(".u-case__proofs [type=checkbox]").first.check()
    page.locator(".u-case__proofs [type=text]:visible").fill("R-1")
    page.locator(".u-case__proofs [type=text]:visible").blur()
    assert barriers(page) == []
    assert not wider_than_the_screen(page)
    page.reload()
    loaded(page)
    expect(page.locator(".u-case__log input").nth(1)).to_have_value("C-77")
    expect(page.locator(".u-case__proofs [type=text]:visible")).to_have_value("R-1")
    [found] = kept(page)
    assert found["plan"] == CASE
    assert found["log"][0]["number"] == "C-77"


@in_both_languages
def test_what_they_answered_leads_to_the_next_letter_or_the_regulator(
    visit: Visit, language: str
) -> None:
    page = open_cases(visit, language)
    do, links = DO[language], page.locator(".u-case__next a[href*='letters/?kind=']")

    def kinds() -> list[str]:
        found = [
            re.search(r"kind=([a-z-]+)", link.get_attribute("href") or "") for link in links.all()
        ]
        return [match[1] for match in found if match]

    assert kinds() == ["cancellation"]
    press(page, do["asked"])
    expect(links).to_have_attribute(
        "href", re.compile("kind=proof&country=pe&carrier=claro&plan=prepaid")
    )
    press(page, do["refused"])
    expect(page.locator(".u-case__rung")).to_contain_text("Quiero salirme")
    expect(page.locator(".u-case__next .u-say b")).to_have_attribute("lang", "es")
    assert kinds() == ["complaint-carrier", "complaint-regulator"]
    first = page.locator(".u-case__rung").inner_text()
    press(page, do["complained"])
    expect(page.locator(".u-case__rung")).not_to_have_text(first)
    assert kinds() == ["complaint-regulator"]
    links.first.click()
    page.wait_for_url("**/letters/pe/?kind=complaint-regulator&carrier=claro&plan=prepaid")
    expect(page.locator('[data-choice="kind"][value="complaint-regulator"]')).to_be_checked()
    page.go_back()
    loaded_again = page.locator(".u-case")
    expect(loaded_again).to_have_count(1)
    press(page, do["ended"])
    expect(page.locator(".u-case__next a[href*='report/']")).to_be_visible()


@in_both_languages
def test_a_letter_goes_into_the_case_and_the_pack(visit: Visit, language: str) -> None:
    prefix = LANGUAGES[language]
    letter = f"{prefix}letters/pe/?kind=cancellation&carrier=claro&plan=prepaid"
    page = visit(letter)
    expect(page.locator("#letter-case")).to_be_hidden()
    open_cases(visit, language).close()
    page.reload()
    page.locator("#f-holder_name").fill("王小明")
    page.locator("#letter-case").click()
    expect(page.locator("#letter-status")).to_contain_text(
        {"zh": "证据包", "en": "evidence pack"}[language]
    )
    page.locator("#letter-case").click()
    [found] = kept(page)
    assert found["letter"].count("王小明") >= 1
    assert "* * *" not in found["letter"]
    page.locator('[data-choice="kind"][value="proof"]').check()
    page.locator("#letter-case").click()
    [found] = kept(page)
    assert found["letter"].count("* * *") == 1
    page.goto(page.url.split("letters/")[0] + "lines/")
    expect(page.locator(".u-case textarea")).to_have_value(found["letter"])


def test_the_notes_go_out_as_a_file_and_come_back(
    visit: Visit, browser: Browser, address: str
) -> None:
    page = open_cases(visit)
    press(page, "I asked")
    page.locator(".u-case").get_by_label("Your own name for it").fill("旅行号 🇵🇪")
    page.locator(".u-case").get_by_label("Your own name for it").blur()
    with page.expect_download() as found:
        page.locator('[data-do="export"]').click()
    assert re.fullmatch(r"my-lines-\d{4}-\d\d-\d\d\.json", found.value.suggested_filename)
    text = text_of(found.value)
    assert json.loads(text)["lines"] == kept(page)
    with browser.new_context(service_workers="block") as elsewhere:
        other = elsewhere.new_page()
        other.goto(f"{address}lines/")
        imported(other, text)
        expect(other.locator(".u-case")).to_have_count(1)
        imported(other, text)
        expect(other.locator(".u-case")).to_have_count(1)
        assert kept(other) == json.loads(text)["lines"]


def hostile_files() -> Iterator[tuple[str, str]]:
    yield "no json", "<script>alert(1)</script>"
    yield "empty", ""
    yield "another file", '{"type": "FeatureCollection"}'
    yield "a list", "[[[[]]]]"
    yield "null", "null"
    yield (
        "wrong types",
        json.dumps({"cases": [1, None, [], {"plan": []}, {"plan": {"country": {}}}]}),
    )
    yield "deep", '{"cases": ' + "[" * 50_000 + "]" * 50_000 + "}"
    yield "prototype", '{"cases": [{"__proto__": {"plan": {}}, "plan": {"__proto__": null}}]}'


@pytest.mark.parametrize(("name", "content"), list(hostile_files()))
def test_a_file_that_is_none_of_ours_changes_nothing(visit: Visit, name: str, content: str) -> None:
    page = open_cases(visit)
    before = kept(page)
    imported(page, content)
    expect(page.locator("#cases-status")).to_contain_text(
        re.compile("could not be read|nothing usable")
    )
    assert kept(page) == before
    expect(page.locator(".u-case")).to_have_count(1)


@in_both_languages
@pytest.mark.parametrize("kind", list(HOSTILE))
def test_a_hostile_file_is_cut_to_shape_and_shown_as_text(
    visit: Visit, language: str, kind: str
) -> None:
    hostile = HOSTILE[kind]
    entry = {"on": hostile, "what": "asked", "number": hostile, "note": hostile}
    case = {
        "id": '"><img src=x onerror=alert(1)>',
        "name": hostile,
        "plan": CASE | {"carrier": "no-such-carrier"},
        "log": [entry, {"what": hostile}],
        "proofs": {"code": hostile, hostile: "x"},
        "letter": hostile,
        "more": hostile,
    }
    page = visit(f"{LANGUAGES[language]}lines/")
    imported(page, json.dumps({"cases": [case] * 3}))
    expect(page.locator(".u-case").first).to_be_visible()
    first = page.locator(".u-case").first
    first.locator("summary").click()
    assert first.locator(".u-case__name").text_content() == hostile[:400]
    expect(first.locator("textarea")).to_have_value(hostile[:20_000])
    assert page.locator("#cases img, #cases script").count() == 0
    [found, *_] = kept(page)
    assert set(found) == NOTE
    assert re.fullmatch(r"[a-z0-9-]+", found["id"])
    assert [item["on"] for item in found["log"]] == [""]
    assert set(found["proofs"]) == {"code"}
    assert not wider_than_the_screen(page)


@in_both_languages
@pytest.mark.parametrize("kind", list(HOSTILE))
def test_hostile_notes_are_text_on_the_page_and_in_the_pack(
    visit: Visit, language: str, kind: str
) -> None:
    page = open_cases(visit, language, width=WIDTHS["phone"])
    press(page, DO[language]["asked"])
    note = page.locator(".u-case__log input").nth(2)
    note.fill(HOSTILE[kind])
    note.blur()
    page.locator(".u-case textarea").fill(HOSTILE[kind])
    page.locator(".u-case textarea").blur()
    html = packed(page)
    reader = Elements(html)
    assert not {"img", "script", "link", "iframe"} & set(reader.names)
    assert HOSTILE[kind] in reader.text
    assert not wider_than_the_screen(page)


@in_both_languages
def test_a_full_storage_is_said_kindly_and_loses_nothing(visit: Visit, language: str) -> None:
    page = open_cases(visit, language)
    page.evaluate(FORBIDDEN)
    press(page, DO[language]["asked"])
    page.locator(".u-case__log input").nth(1).fill("C-77")
    page.locator(".u-case__log input").nth(1).blur()
    trouble = page.locator("#cases-trouble")
    expect(trouble).to_be_visible()
    expect(trouble).to_contain_text({"zh": "浏览器", "en": "did not let us keep it"}[language])
    expect(page.locator(".u-case__log input").nth(1)).to_have_value("C-77")
    with page.expect_download() as found:
        page.locator('[data-do="export"]').click()
    assert json.loads(text_of(found.value))["lines"][0]["log"][0]["number"] == "C-77"
    assert "C-77" in Elements(packed(page)).text
    assert barriers(page) == []


@in_both_languages
def test_a_forbidden_storage_is_said_kindly_and_loses_nothing(
    browser: Browser, address: str, language: str
) -> None:
    """As where cookies are forbidden: every touch of the storage is an error."""
    with browser.new_context(service_workers="block") as context:
        context.add_init_script(
            """Object.defineProperty(window, "localStorage", {
                get() { throw new DOMException("forbidden", "SecurityError"); },
            });"""
        )
        page = context.new_page()
        wrong: list[str] = []
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.goto(f"{address}{LANGUAGES[language]}lines/?add=1&{address_of(CASE)}")
        loaded(page)
        expect(page.locator("#cases-trouble")).to_be_visible()
        press(page, DO[language]["asked"])
        expect(page.locator(".u-case__log > li")).to_have_count(1)
        expect(page.locator(".u-case")).to_have_count(1)
        page.goto(
            f"{address}{LANGUAGES[language]}letters/pe/?kind=proof&carrier=claro&plan=prepaid"
        )
        expect(page.locator("#letter-case")).to_be_hidden()
        assert wrong == []


def test_notes_that_cannot_be_read_are_left_where_they_are(visit: Visit) -> None:
    page = visit("en/lines/")
    page.evaluate("localStorage.setItem('unsim.lines', '{spoilt')")
    page.goto(page.url + "?add=1&" + address_of(CASE))
    loaded(page)
    expect(page.locator("#cases-trouble")).to_contain_text("could not be read")
    assert page.evaluate("localStorage.getItem('unsim.lines')") == "{spoilt"


@in_both_languages
def test_one_button_forgets_everything(visit: Visit, language: str) -> None:
    page = open_cases(visit, language)
    page.locator('[data-do="forget"]').click()
    dialog = page.locator("#cases-forget")
    expect(dialog).to_be_visible()
    assert barriers(page) == []
    page.keyboard.press("Escape")
    assert len(kept(page)) == 1
    page.locator('[data-do="forget"]').click()
    dialog.locator('[value="forget"]').click()
    expect(page.locator(".u-case")).to_have_count(0)
    expect(page.locator("#cases-status")).not_to_be_empty()
    expect(page.locator("#cases-empty")).to_be_visible()
    assert page.evaluate("localStorage.length") == 0


def test_a_case_that_was_deleted_can_be_brought_back(visit: Visit) -> None:
    page = open_cases(visit)
    before = kept(page)
    press(page, "Delete this one")
    assert kept(page) == []
    page.locator("#cases-status button").click()
    assert kept(page) == before


def test_two_windows_of_one_browser_show_the_same_notes(visit: Visit) -> None:
    first, second = open_cases(visit), visit("en/lines/")
    loaded(second)
    press(first, "I asked")
    expect(second.locator(".u-case__status")).to_have_text("Asked")


class Elements(HTMLParser):
    """What a file of ours is made of."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.text += data


def packed(page: Page) -> str:
    with page.expect_download() as found:
        page.locator(".u-case__bar button").first.click()
    assert found.value.suggested_filename.endswith("-pe-claro.html")
    return text_of(found.value)


@in_both_languages
def test_the_evidence_pack_is_one_file_that_needs_nothing_else(
    visit: Visit, browser: Browser, tmp_path: Path, language: str
) -> None:
    page = open_cases(visit, language)
    press(page, DO[language]["asked"])
    page.locator(".u-case__log input").nth(1).fill("C-77")
    page.locator(".u-case__log input").nth(1).blur()
    page.locator(".u-case__proofs [type=checkbox]").first.check()
    page.locator(".u-case textarea").fill("Estimados señores:\nSolicito la baja.")
    page.locator(".u-case textarea").blur()
    html = packed(page)
    reader = Elements(html)
    assert not {"script", "link", "img", "iframe", "object", "svg", "use"} & set(reader.names)
    loads = [
        value for _, name, value in reader.attributes if name in ("src", "srcset", "style", "data")
    ]
    assert loads == []
    assert "url(" not in html
    assert "@import" not in html
    leading = {value.split(":")[0] for tag, name, value in reader.attributes if name == "href"}
    assert all(value.startswith(("#", "http")) for value in leading)
    for said in ("C-77", "Solicito la baja.", "Claro", "OSIPTEL"):
        assert said in reader.text, said
    file = tmp_path / "pack.html"
    file.write_text(html, "utf-8")
    with browser.new_context(offline=True) as context:
        opened = context.new_page()
        asked: list[str] = []
        opened.on("request", lambda request: asked.append(request.url))
        opened.goto(file.as_uri())
        assert asked == [file.as_uri()]
        parts = opened.locator("h2").all_inner_texts()
        wanted = {
            "zh": ["基本情况", "经过", "凭证", "发出的信或消息", "时间表", "依据的规定", "依据"],
            "en": [
                "The case",
                "What happened",
                "Proof",
                "The letter or message sent",
                "Timeline",
                "The rules it rests on",
                "Sources",
            ],
        }[language]
        assert parts == wanted
        expect(opened.locator("html")).to_have_attribute(
            "lang", {"zh": "zh-Hans", "en": "en"}[language]
        )
        sources = opened.locator(".u-sources > li")
        assert sources.count()
        for facts in opened.locator(".u-source__facts").all_inner_texts():
            assert re.search(r"\d{4}-\d\d-\d\d", facts), facts
        cited = {link.get_attribute("href") for link in opened.locator(".u-ref").all()}
        assert cited == {f"#{one.get_attribute('id')}" for one in sources.all()}
        assert opened.locator(".u-plan__days time").count() > 2
        assert opened.locator("section:nth-of-type(3) .u-plan__checks li").count() == 3
        assert barriers(opened) == []


def test_a_pack_without_a_letter_asks_for_it(visit: Visit) -> None:
    page = open_cases(visit)
    reader = Elements(packed(page))
    assert "The letter or message you sent" in reader.text


def test_a_pack_can_be_made_when_the_rules_do_not_load(visit_alone: Visit) -> None:
    page = visit_alone("en/lines/", expect_errors=True)
    page.context.route("**/assets/plan/*.json", lambda route: route.abort())
    page.goto(page.url + "?add=1&" + address_of(CASE))
    expect(page.locator(".u-case__next")).to_contain_text(
        "did not load; your notes are not affected"
    )
    assert "Claro" in Elements(packed(page)).text


@in_both_languages
def test_without_a_script_there_is_a_table_to_print(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}lines/", scripts=False)
    expect(page.locator(".u-cases__blank")).to_be_visible()
    expect(page.locator("#cases-empty")).to_be_hidden()
