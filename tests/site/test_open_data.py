"""Open data as it is published: clients that ask for it, and the page to try it on."""

import csv
import json
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.site.conftest import LANGUAGES
from tests.site.known import site
from tests.site.parsed import Parsed
from tests.site.readers import Visit
from unsim.open_data.api.examples import EXAMPLES, filled
from unsim.open_data.twins.sheet import plain

API = "api/v1/"
PROGRAMS = {
    "curl": ("curl", "-s"),
    "Python": (sys.executable, "-c"),
    "JavaScript": ("node", "--input-type=module", "-e"),
}


def ran(language: str, address: str) -> str:
    """What the example of the page prints, run against the built site."""
    example = next(one for one in filled(EXAMPLES, address + API) if one.language == language)
    program, *flags = PROGRAMS[language]
    if shutil.which(program) is None:
        pytest.skip(f"{program} is not installed here")
    code = example.code.split() if language == "curl" else [program, *flags, example.code]
    done = subprocess.run(code, capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize("language", ["Python", "JavaScript"])
def test_a_client_of_a_few_lines_reads_a_carrier(address: str, built: Path, language: str) -> None:
    carrier = json.loads((built / API / "carriers/pe/claro.json").read_text("utf-8"))
    printed = ran(language, address)
    assert printed.startswith(f"Claro – {carrier['verdict']['in_words']['en']}\n")
    assert len(printed.strip().split("\n")) == 1 + len(carrier["ways"])
    assert carrier["ways"][0]["channel"] in printed


def test_curl_gets_the_file_as_it_is(address: str, built: Path) -> None:
    assert json.loads(ran("curl", address)) == json.loads(
        (built / API / "carriers/pe/claro.json").read_text("utf-8")
    )


def test_the_question_in_sql_is_answered_by_the_database(built: Path) -> None:
    question = next(one.code for one in EXAMPLES if one.language == "SQL")
    with sqlite3.connect(f"file:{built / API / 'unsim.sqlite'}?mode=ro", uri=True) as connection:
        rows = connection.execute(question).fetchall()
    assert rows
    assert {row[2] for row in rows} == {"full"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_what_a_file_says(visit: Visit, language: str) -> None:
    page = visit(f"{LANGUAGES[language]}api/", width=360)
    page.get_by_label({"zh": "国家/地区", "en": "Country"}[language]).select_option("gb")
    page.get_by_label({"zh": "运营商", "en": "Carrier"}[language], exact=True).select_option(
        "giffgaff"
    )
    page.get_by_role("button", name={"zh": "打开", "en": "Open"}[language]).click()
    expect(page.locator("#api-answer")).to_contain_text('"id": "giffgaff"')
    expect(page.locator("#api-status a")).to_have_attribute(
        "href", page.url.split(f"{LANGUAGES[language]}api/")[0] + f"{API}carriers/gb/giffgaff.json"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_what_the_address_does_not_name_cannot_be_chosen(visit: Visit) -> None:
    page = visit("en/api/")
    page.get_by_label("File").select_option("claims.json")
    expect(page.get_by_label("Country")).to_be_disabled()
    expect(page.get_by_label("Carrier", exact=True)).to_be_disabled()
    page.get_by_role("button", name="Open").click()
    expect(page.locator("#api-answer")).to_contain_text('"claims": [')


def test_a_file_that_is_not_there_is_told_in_words(visit: Visit) -> None:
    page = visit("en/api/", expect_errors=True)
    page.route("**/api/v1/**", lambda route: route.abort())
    page.get_by_role("button", name="Open").click()
    expect(page.locator("#api-status")).to_contain_text("Nothing was read")
    expect(page.locator("#api-answer")).to_be_hidden()


def facts(built: Path) -> list[dict[str, str]]:
    """Ten answers of carriers in force, chosen by chance: always the same ones of the same records."""
    with (built / API / "facts.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if row["kind"] == "term" and row["force"] == "in-force"
        ]
    return random.Random(17).sample(rows, 10)


def test_ten_facts_are_the_same_on_page_in_json_in_markdown_in_the_table_and_in_the_database(
    built: Path, parsed: Parsed
) -> None:
    with sqlite3.connect(f"file:{built / API / 'unsim.sqlite'}?mode=ro", uri=True) as connection:
        for fact in facts(built):
            country, carrier = fact["country"], fact["carrier"]
            told: Any = json.loads(
                (built / API / f"carriers/{country}/{carrier}.json").read_text("utf-8")
            )
            answers = [*told["answers"], *told["keeps"], *told["lapses"]]
            assert any(
                answer["in_words"]["en"] == fact["value_en"]
                and answer["sources"] == fact["sources"].split()
                for answer in answers
            )
            row = connection.execute(
                "SELECT value_zh, value_en, grade, urls FROM facts WHERE fact = ?", (fact["fact"],)
            ).fetchone()
            assert row == (fact["value_zh"], fact["value_en"], fact["grade"], fact["urls"])
            for language, prefix in LANGUAGES.items():
                page = parsed.pages[f"{prefix}countries/{country}/{carrier}/"]
                shown = "".join("".join(page.tree.itertext()).split()).lower()
                assert "".join(fact[f"value_{language}"].split()).lower() in shown, (fact, language)
                twin = (built / f"{prefix}countries/{country}/{carrier}/index.md").read_text(
                    "utf-8"
                )
                assert plain(fact[f"value_{language}"]) in twin


def test_all_that_is_published_names_the_site(built: Path) -> None:
    about = json.loads((built / API / "index.json").read_text("utf-8"))["about"]
    assert about["page"]["en"].endswith("/en/api/")
    assert about["built"] == str(site("zh").today)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_from_the_browsers_own_field_is_searched_at_once(
    visit: Visit, language: str
) -> None:
    page = visit(f"{LANGUAGES[language]}?search=giffgaff")
    expect(page.locator("dialog.u-search input")).to_have_value("giffgaff")
    expect(page.locator(".u-search__results a").first).to_contain_text("giffgaff")


def test_a_page_leads_to_its_other_forms(visit: Visit) -> None:
    page = visit("en/countries/pe/claro/", width=360)
    forms = page.locator(".u-forms")
    for name in ("Markdown", "JSON", "feed"):
        expect(forms.get_by_role("link", name=name)).to_be_visible()
