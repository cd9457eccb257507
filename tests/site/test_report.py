"""Report what happened: the form ends in a line that the record takes, or in a prefilled issue."""

import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml
from playwright.sync_api import Page, expect

from tests.conftest import ROOT
from tests.site.conftest import LANGUAGES, REPOSITORY
from tests.site.journey import (
    HOSTILE,
    barriers,
    in_both_languages,
    on_phone_and_desktop,
    wider_than_the_screen,
)
from tests.site.readers import WIDTHS, Visit
from unsim.checking.run import check_paths
from unsim.findings import Finding
from unsim.model.carrier import Carrier
from unsim.model.claims import Report
from unsim.model.country import Country
from unsim.records.assembly import load_entry

CLARO = "data/countries/pe/claro.yml"
LONGEST = 4000
DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def fill_in(page: Page, plan: str, channel: str, outcome: str) -> None:
    page.locator("#r-country").select_option("pe")
    page.locator("#r-carrier").select_option("claro")
    page.locator(f'[name="plan"][value="{plan}"]').check()
    page.locator("#r-channel").select_option(channel)
    page.locator("#r-on").fill("2026-11-01")
    page.locator(f'[name="outcome"][value="{outcome}"]').check()


def line_of(page: Page) -> str:
    return page.locator("#report-line").inner_text()


def with_line(line: str) -> str:
    """The carrier's file with the line pasted in where the page says it belongs."""
    text = (ROOT / CLARO).read_text("utf-8")
    return text.replace("\nname:", f"\nreports:\n  {line}\nname:", 1)


def put_into_the_record(line: str, tmp_path: Path) -> tuple[Country, list[Finding]]:
    """The record with the line, as the project reads it, and what its check has to say."""
    shutil.copytree(ROOT / "data", tmp_path / "data")
    (tmp_path / CLARO).write_text(with_line(line), "utf-8")
    entry, findings = load_entry((tmp_path / CLARO).parent)
    assert entry is not None, findings
    return entry.record, check_paths(tmp_path, [tmp_path / CLARO])


def claro(record: Country) -> Carrier:
    return next(carrier for carrier in record.carriers if carrier.id == "claro")


def only_report(record: Country) -> Report:
    reports = claro(record).reports or ()
    assert len(reports) == 1
    return reports[0]


@in_both_languages
@on_phone_and_desktop
def test_a_few_choices_make_a_line_that_the_project_takes(
    visit: Visit, tmp_path: Path, language: str, width: int
) -> None:
    page = visit(f"{LANGUAGES[language]}report/", width=width)
    expect(page.locator("#report-ready")).to_be_hidden()
    expect(page.locator("#report-missing")).not_to_be_empty()
    assert barriers(page) == []
    fill_in(page, "prepaid", "app", "worked")
    expect(page.locator("#report-missing")).to_be_empty()
    assert line_of(page) == "- {date: 2026-11-01, plan: prepaid, channel: app, outcome: worked}"
    page.locator("#r-days").fill("3")
    page.locator("#r-proof").select_option("code")
    page.locator('[name="from_abroad"][value="true"]').check()
    page.locator("#r-note").fill('Said "no" first: then yes, #1')
    record, findings = put_into_the_record(line_of(page), tmp_path)
    assert findings == [], [finding.message for finding in findings]
    report = only_report(record)
    assert report.model_dump(exclude_none=True) == {
        "on": "2026-11-01",
        "plan": "prepaid",
        "channel": "app",
        "outcome": "worked",
        "days": 3,
        "proof": "code",
        "from_abroad": True,
        "note": 'Said "no" first: then yes, #1',
    }
    assert barriers(page) == []
    assert not wider_than_the_screen(page)


@in_both_languages
def test_every_word_of_the_form_is_one_of_the_records(
    visit: Visit, tmp_path: Path, language: str
) -> None:
    page = visit(f"{LANGUAGES[language]}report/")
    fill_in(page, "postpaid", "web", "worked")
    lines = []
    for name in ("channel", "proof"):
        select = page.locator(f"#r-{name}")
        for word in [option.get_attribute("value") for option in select.locator("option").all()]:
            if word:
                select.select_option(word)
                lines.append(line_of(page))
    for box in page.locator('[name="outcome"]').all():
        box.check()
        lines.append(line_of(page))
    assert len(set(lines)) > 15
    record, findings = put_into_the_record("\n  ".join(lines), tmp_path)
    assert len(claro(record).reports or ()) == len(lines)
    assert [finding.message for finding in findings if finding.severity == "error"] == []


@in_both_languages
@pytest.mark.parametrize("kind", list(HOSTILE))
def test_a_hostile_remark_is_text_on_the_page_and_in_the_record(
    visit: Visit, tmp_path: Path, language: str, kind: str
) -> None:
    page = visit(f"{LANGUAGES[language]}report/")
    fill_in(page, "prepaid", "app", "worked")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#r-note").fill(HOSTILE[kind])
    line = line_of(page)
    assert "\n" not in line
    assert page.locator("#report-line *").count() == 0
    record, findings = put_into_the_record(line, tmp_path)
    assert [finding.message for finding in findings if finding.severity == "error"] == []
    report = only_report(record)
    words = "".join(mark for mark in HOSTILE[kind][:LONGEST] if mark not in DIRECTIONS)
    assert (report.note or "").replace(" ", "") == words.replace(" ", "")
    assert asked == []
    assert "note" not in page.url
    assert not wider_than_the_screen(page)


@in_both_languages
def test_the_issue_is_prefilled_with_fields_that_exist(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}report/")
    fill_in(page, "prepaid", "app", "refused")
    link = urlsplit(page.locator("#report-issue").get_attribute("href") or "")
    assert f"{link.netloc}{link.path}" == f"github.com/{REPOSITORY}/issues/new"
    told = {name: values[0] for name, values in parse_qs(link.query).items()}
    assert told.pop("template") == "report.yml"
    assert "Claro" in told.pop("title")
    form = yaml.safe_load((ROOT / ".github/ISSUE_TEMPLATE/report.yml").read_text("utf-8"))
    assert set(told) <= {field["id"] for field in form["body"] if "id" in field}
    assert told["on"] == "2026-11-01"
    assert line_of(page) in told["line"]
    edit = page.locator("#report-edit").get_attribute("href") or ""
    assert edit.endswith(f"/{CLARO}")
    page.locator("#report-copy").click()
    assert page.evaluate("navigator.clipboard.readText()") == line_of(page)


@pytest.mark.parametrize(
    ("name", "value", "hint"),
    [
        ("days", "soon", "whole number"),
        ("days", "1001", "whole number"),
        ("days", "0", ""),
        ("on", "2099-01-01", "lies ahead"),
        ("note", "call me at 987 654 321", "reports are public"),
        ("note", "me@example.com", "reports are public"),
        ("note", "x" * 4001, "4,000 characters"),
        ("note", "It took two calls.", ""),
    ],
)
def test_what_should_not_be_in_a_report_gets_a_hint(
    visit: Visit, name: str, value: str, hint: str
) -> None:
    page = visit("en/report/")
    fill_in(page, "prepaid", "app", "worked")
    page.locator(f"#r-{name}").fill(value)
    said = page.locator(f"#h-{name}").inner_text()
    assert hint in said if hint else said == ""
    assert ("days" in line_of(page)) == ((name, value) == ("days", "0"))


@in_both_languages
def test_a_link_brings_its_choices_along_and_clearing_forgets_them(
    visit: Visit, language: str
) -> None:
    page = visit(f"{LANGUAGES[language]}report/?country=pe&carrier=claro&plan=prepaid&channel=app")
    expect(page.locator("#r-carrier")).to_have_value("claro")
    expect(page.locator('[name="plan"][value="prepaid"]')).to_be_checked()
    expect(page.locator("#r-channel")).to_have_value("app")
    page.locator("#report-form [type=reset]").click()
    expect(page.locator("#r-country")).to_have_value("")
    expect(page.locator("#r-carrier")).to_be_disabled()
    assert page.url.endswith("report/")
    page.locator("#r-country").select_option("it")
    page.locator("#r-carrier").select_option("tim")
    assert "country=it&carrier=tim" in page.url


@in_both_languages
def test_without_a_script_the_line_can_be_written_by_hand(
    visit: Visit, tmp_path: Path, language: str
) -> None:
    page = visit(f"{LANGUAGES[language]}report/", scripts=False, width=WIDTHS["phone"])
    expect(page.locator("#report-form")).to_be_hidden()
    example = page.locator("pre.u-yaml:visible").inner_text()
    assert example.strip().startswith("reports:")
    record, findings = put_into_the_record(example.split("reports:")[1].strip(), tmp_path)
    assert findings == []
    assert len(claro(record).reports or ()) == 1
    assert page.locator(".u-terms:visible code").count() > 20
    assert not wider_than_the_screen(page)
