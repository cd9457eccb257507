"""The comparison of all carriers: filters, sorts, searches, keeps its state, gives a file."""

import csv
import io
import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import SITE_URL
from tests.site.kinds import in_language
from tests.site.known import carriers, site
from tests.site.readers import WIDTHS, Visit
from unsim.derive.guide import CarrierGuide
from unsim.derive.row import Row
from unsim.pages.compare import AT_ONCE, best_first

both_languages: Final = pytest.mark.parametrize("language", ["zh", "en"])
ALL_ROWS: Final = """all => all.map(row => ({
    ...row.dataset, shown: !row.hidden,
    place: row.querySelector("a").getAttribute("href").match(/countries\\/(\\w+)\\/(.*)\\//).slice(1),
    told: row.cells[2].innerText,
}))"""


def in_order() -> list[tuple[str, str]]:
    """The order of the page: the best verdict first."""
    return [(row.country.code, row.id) for row in best_first(site("zh"))]


def ordered(chosen: Callable[[CarrierGuide], bool]) -> list[tuple[str, str]]:
    fitting = set(carriers(chosen))
    return [place for place in in_order() if place in fitting]


def settle(page: Page) -> None:
    """All rows that are wanted have come."""
    expect(page.locator("#compare-table")).to_have_attribute("aria-busy", "false")


def counted(page: Page) -> int:
    """How many carriers the page says that it shows."""
    settle(page)
    return int(re.findall(r"\d+", page.locator("#compare-form output").inner_text())[0])


def shown(page: Page) -> list[dict[str, Any]]:
    """Every row that fits, in order, also those behind the button."""
    settle(page)
    while page.locator("#compare-more").is_visible():
        page.locator("#compare-more").click()
        settle(page)
    rows = page.locator("#compare-table tbody tr").evaluate_all(ALL_ROWS)
    return [row for row in rows if row["shown"]]


def places(page: Page) -> list[tuple[str, str]]:
    return [(row["place"][0], row["place"][1]) for row in shown(page)]


@pytest.fixture(scope="module")
def opened(lasting_visit: Visit) -> dict[str, Page]:
    return {
        "zh": lasting_visit("compare/", width=WIDTHS["phone"]),
        "en": lasting_visit("en/compare/"),
    }


@pytest.fixture
def compare(opened: dict[str, Page]) -> dict[str, Page]:
    """The comparison of each language with nothing chosen; Chinese on a phone."""
    for page in opened.values():
        page.locator(".u-filter").evaluate("it => { it.open = true; }")
        page.locator("#compare-form button[type=reset]").click()
        expect(page.locator("#compare-form [name=q]")).to_have_value("")
    return opened


@both_languages
def test_every_carrier_of_the_catalog_is_there(compare: dict[str, Page], language: str) -> None:
    assert counted(compare[language]) == len(carriers())
    assert places(compare[language]) == in_order()
    assert sorted(in_order()) == sorted(carriers())


def by_grade(best: str) -> Callable[[CarrierGuide], bool]:
    return lambda carrier: carrier.grade is not None and carrier.grade <= best


def is_there(carrier: CarrierGuide) -> bool:
    return carrier.carrier.status == "active"


def takes(channel: str) -> Callable[[CarrierGuide], bool]:
    return lambda carrier: any(
        held.route.channel == channel and held.route.result != "no" and not held.route.only
        for held in carrier.routes
    )


def has_esim(carrier: CarrierGuide) -> bool:
    esim = carrier.carrier.esim
    return esim is not None and "yes" in (esim.prepaid, esim.postpaid)


FILTERS: Final[list[tuple[str, str, Callable[[CarrierGuide], bool]]]] = [
    ("verdict", "online", lambda carrier: carrier.verdict == "online"),
    ("verdict", "offline", lambda carrier: carrier.verdict == "offline"),
    ("verdict", "law", lambda carrier: carrier.verdict == "law"),
    ("channel", "app", takes("app")),
    ("channel", "store", takes("store")),
    ("plan", "postpaid", lambda carrier: "postpaid" in carrier.plans),
    ("grade", "A", by_grade("A")),
    ("grade", "B", by_grade("B")),
    ("esim", "1", has_esim),
]


def choose(page: Page, name: str, value: str) -> None:
    field = page.locator(f"#compare-form [name={name}]")
    if field.get_attribute("type") == "checkbox":
        field.check()
    else:
        field.select_option(value)


@pytest.mark.parametrize(("name", "value", "fits"), FILTERS)
def test_a_filter_shows_the_carriers_that_fit(
    compare: dict[str, Page], name: str, value: str, fits: Callable[[CarrierGuide], bool]
) -> None:
    page = compare["en"]
    choose(page, name, value)
    wanted = ordered(lambda carrier: fits(carrier) and (name == "plan" or is_there(carrier)))
    assert 0 < len(wanted) < len(carriers())
    assert places(page) == wanted
    assert counted(page) == len(wanted)


@both_languages
def test_filters_work_together(compare: dict[str, Page], language: str) -> None:
    page = compare[language]
    choose(page, "country", "it")
    choose(page, "plan", "prepaid")
    choose(page, "channel", "web")
    fits = takes("web")
    wanted = ordered(lambda carrier: fits(carrier) and "prepaid" in carrier.plans)
    assert places(page) == [place for place in wanted if place[0] == "it"]


def test_the_verdict_asked_for_is_that_of_the_plan_asked_for(compare: dict[str, Page]) -> None:
    page = compare["en"]
    choose(page, "plan", "postpaid")
    choose(page, "verdict", "online")

    def fits(carrier: CarrierGuide) -> bool:
        return any(
            found.plan == "postpaid" and found.verdict == "online"
            for found in carrier.plan_verdicts
        )

    assert places(page) == ordered(lambda carrier: fits(carrier) and is_there(carrier))


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        (
            "movistar",
            {("ar", "movistar"), ("co", "movistar"), ("mx", "movistar"), ("pe", "movistar")},
        ),
        ("Movistar Perú", {("pe", "movistar")}),
        ("秘鲁 claro", {("pe", "claro")}),
        ("nextel del peru", {("pe", "entel")}),
    ],
)
@both_languages
def test_the_search_knows_every_name(
    compare: dict[str, Page], language: str, typed: str, wanted: set[tuple[str, str]]
) -> None:
    page = compare[language]
    page.locator("#compare-form [name=q]").press_sequentially(typed)
    found = set(places(page))
    assert wanted <= found
    assert len(found) <= len(wanted) + 2


@both_languages
def test_nothing_found_says_what_to_do(compare: dict[str, Page], language: str) -> None:
    page = compare[language]
    page.locator("#compare-form [name=q]").fill("Zyxwvu")
    expect(page.locator("#compare-none")).to_contain_text(
        str(site(language).words.message("compare.none"))
    )
    assert counted(page) == 0
    page.locator("#compare-form button[type=reset]").click()
    expect(page.locator("#compare-none")).to_be_hidden()
    assert counted(page) == len(carriers())


def test_it_sorts_by_name_verdict_and_grade(compare: dict[str, Page]) -> None:
    page = compare["en"]
    choose(page, "sort", "grade")
    grades = [row.get("grade") or "Z" for row in shown(page)]
    assert grades == sorted(grades)
    choose(page, "sort", "")
    order = ["online", "partly", "depends", "law", "offline", "unknown", ""]
    verdicts = [order.index(row.get("verdict", "")) for row in shown(page)]
    assert verdicts == sorted(verdicts)
    choose(page, "sort", "name")
    names = [row["name"] for row in shown(page)]
    assert page.evaluate(
        "pairs => pairs.every(([a, b]) => a.localeCompare(b, undefined, { sensitivity: 'base' }) <= 0)",
        [list(pair) for pair in pairwise(names)],
    )
    choose(page, "sort", "country")
    countries = [guide.code for guide in site("en").by_name]
    assert places(page) == sorted(in_order(), key=lambda place: countries.index(place[0]))
    choose(page, "sort", "")
    assert places(page) == in_order()


@both_languages
def test_the_address_keeps_what_was_chosen(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "compare/"))
    page.locator(".u-filter > summary").click()
    page.locator("#compare-form [name=q]").fill("claro")
    choose(page, "plan", "prepaid")
    choose(page, "sort", "name")
    page.wait_for_url("**/compare/?q=claro&plan=prepaid&sort=name")
    before = places(page)
    assert before
    page.reload()
    expect(page.locator("#compare-form [name=q]")).to_have_value("claro")
    assert places(page) == before
    page.locator("#compare-form button[type=reset]").click()
    page.wait_for_url("**/compare/")


def test_an_address_that_somebody_sent_chooses_the_same(visit: Visit) -> None:
    page = visit("en/compare/?country=it&esim=1")
    expect(page.locator("#compare-form [name=esim]")).to_be_checked()
    assert places(page) == [place for place in ordered(has_esim) if place[0] == "it"]


def test_an_address_that_asks_for_what_does_not_exist_shows_everything(visit: Visit) -> None:
    page = visit("compare/?country=xx&verdict=perhaps&nothing=1&sort=colour&__proto__=1")
    assert counted(page) == len(carriers())


@both_languages
def test_the_file_holds_what_is_shown(compare: dict[str, Page], language: str) -> None:
    page = compare[language]
    choose(page, "plan", "prepaid")
    choose(page, "sort", "grade")
    with page.expect_download() as loading:
        page.locator("[data-csv]").click()
    data = Path(loading.value.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    head, *lines = csv.reader(io.StringIO(data.decode("utf-8-sig")))
    cells = (
        "all => all.filter(row => !row.hidden).map(row => [...row.cells].map(it => it.textContent))"
    )
    rows = (shown(page), page.locator("#compare-table tbody tr").evaluate_all(cells))[1]
    heads = page.locator("#compare-table thead th").all_text_contents()
    assert head[:-1] == heads
    assert [[squeezed(cell) for cell in line[:-1]] for line in lines] == [
        [squeezed(cell) for cell in row] for row in rows
    ]
    assert [line[-1].split("/countries/")[1] for line in lines] == [
        f"{code}/{carrier}/" for code, carrier in places(page)
    ]
    assert loading.value.suggested_filename.endswith(".csv")


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_more_rows_come_on_demand_and_the_focus_goes_to_the_first_of_them(
    compare: dict[str, Page],
) -> None:
    page = compare["en"]
    page.locator("#compare-form [name=q]").fill("o")  # a new search begins at the top again
    page.locator("#compare-form [name=q]").fill("")
    settle(page)
    rows = page.locator("#compare-table tbody tr")
    assert rows.filter(visible=True).count() == AT_ONCE < len(carriers())
    page.locator("#compare-more").press("Enter")
    settle(page)
    assert rows.filter(visible=True).count() == min(2 * AT_ONCE, len(carriers()))
    expect(rows.nth(AT_ONCE).locator("a")).to_be_focused()


def test_the_rest_is_fetched_once_and_only_when_somebody_asks_for_it(visit: Visit) -> None:
    page = visit("en/compare/", width=WIDTHS["phone"])
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    settle(page)
    assert page.locator("#compare-table tbody tr").count() == AT_ONCE
    assert counted(page) == len(carriers())
    assert [url for url in asked if "/compare/" in url] == []
    assert len(shown(page)) == len(carriers())
    assert [url.split("/unsim/")[1] for url in asked if "/compare/" in url] == ["en/compare/all/"]


def test_who_prints_the_first_rows_can_still_ask_for_the_rest(visit: Visit) -> None:
    page = visit("en/compare/")
    settle(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("#compare-more")).to_be_visible()
    assert len(shown(page)) == len(carriers())


def test_a_rest_that_cannot_be_had_is_said_and_can_be_tried_again(visit_alone: Visit) -> None:
    page = visit_alone("en/compare/", expect_errors=True)
    page.route("**/compare/all/", lambda route: route.abort())
    page.locator("#compare-more").click()
    settle(page)
    expect(page.locator("#compare-form output")).to_contain_text("did not load")
    ended: list[str] = []
    page.on("pageerror", lambda error: ended.append(str(error)))
    page.locator(".u-filter").evaluate("it => { it.open = true; }")
    page.locator("[data-csv]").click()
    settle(page)
    expect(page.locator("#compare-form output")).to_contain_text("did not load")
    assert ended == []
    page.unroute("**/compare/all/")
    assert len(shown(page)) == len(carriers())


@both_languages
def test_without_scripts_a_link_leads_to_a_plain_table_of_everything(
    visit: Visit, language: str
) -> None:
    page = visit(in_language(language, "compare/"), scripts=False)
    rows = page.locator("#compare-table tbody tr")
    seen = "all => all.filter(it => it.checkVisibility()).length"
    assert rows.evaluate_all(seen) == AT_ONCE
    expect(page.locator("#compare-form")).to_be_hidden()
    expect(page.locator(".u-sum")).to_be_visible()
    page.locator("#compare-more").click()
    page.wait_for_url("**/compare/all/")
    assert rows.evaluate_all(seen) == len(carriers())
    expect(page.locator(".u-sum")).to_be_visible()


def test_a_carrier_leads_to_its_page(compare: dict[str, Page]) -> None:
    link = compare["en"].locator("#compare-table tbody a").first
    code, carrier = in_order()[0]
    assert SITE_URL.split("/")[-2] in str(link.evaluate("it => it.href"))
    assert str(link.evaluate("it => it.href")).endswith(f"/en/countries/{code}/{carrier}/")


def test_every_row_on_a_phone_shows_verdict_and_whose_word_it_is(compare: dict[str, Page]) -> None:
    words = site("zh").words
    voices = {
        (row.country.code, row.id): words.short("voice", row.evidence.voice)
        for row in best_first(site("zh"))
        if row.evidence and not row.is_gone
    }
    rows = shown(compare["zh"])
    assert len(rows) == len(carriers())
    assert [row for row in rows if voices.get(tuple(row["place"]), "") not in row["told"]] == []


@both_languages
def test_it_opens_with_a_sentence_and_a_bar_that_agree(visit: Visit, language: str) -> None:
    page = visit(in_language(language, "compare/"))
    numbers = [int(found) for found in re.findall(r"\d+", page.locator(".u-sum").inner_text())]
    whole, *counts, gone = numbers
    assert whole == sum(counts)
    assert whole + gone == counted(page)
    assert whole == len(carriers(is_there))
    widths = page.locator(".u-bar rect").evaluate_all(
        "all => all.map(it => +it.getAttribute('width'))"
    )
    assert widths == counts


def test_no_choice_leads_to_nothing(compare: dict[str, Page]) -> None:
    page = compare["en"]
    for field in page.locator("#compare-form select:not([name=sort])").all():
        for option in field.locator("option").all():
            field.select_option(option.get_attribute("value"))
            assert counted(page) > 0, option.inner_text()
        field.select_option("")


QUICK: Final[list[tuple[str, Callable[[Row], bool]]]] = [
    ("online", lambda row: any(one.verdict == "online" for one in row.guide.plan_verdicts)),
    ("abroad", lambda row: row.works_from_abroad),
    ("nosms", lambda row: row.without_sms),
    ("lapses", lambda row: bool(row.lapse.lapses)),
]


@pytest.mark.parametrize(("name", "fits"), QUICK)
def test_a_quick_choice_shows_the_carriers_that_fit(
    compare: dict[str, Page], name: str, fits: Callable[[Row], bool]
) -> None:
    page = compare["en"]
    page.locator(f"#compare-form [name={name}]").check()
    wanted = [
        (row.country.code, row.id)
        for row in best_first(site("zh"))
        if fits(row) and not row.is_gone
    ]
    assert 0 < len(wanted) < len(carriers())
    assert places(page) == wanted
    page.locator(f"#compare-form [name={name}]").uncheck()


def test_what_a_phone_shows_of_a_carrier_has_at_most_six_lines(compare: dict[str, Page]) -> None:
    heights = (
        compare["zh"]
        .locator("#compare-table tbody tr")
        .filter(visible=True)
        .evaluate_all("all => all.map(it => it.getBoundingClientRect().height)")
    )
    assert max(heights) <= 6 * 28 + 34
