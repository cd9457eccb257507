"""Other forms of a page: Markdown, JSON-LD, and what programs look for first."""

import json
import re
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.invented.records import site_in
from tests.open_data.invented import OPTIONS, SITE, files, whole
from unsim.model.step import ACTIONS, Step
from unsim.open_data.files import files_in
from unsim.open_data.linked import dataset
from unsim.open_data.pages import every_page
from unsim.open_data.twins.sheet import plain
from unsim.open_data.twins.steps import step_in_words
from unsim.pages.page import Page
from unsim.pages.site import Options, Site

LANGUAGES = ("zh", "en")
every_language = pytest.mark.parametrize("language", LANGUAGES)


def site(language: str) -> Site:
    return site_in(language, OPTIONS)


def made(language: str) -> dict[str, str]:
    return {name: held.decode() for name, held in files_in(site(language), whole())}


def pages(language: str) -> dict[str, Page]:
    return {page.path: page for page in every_page(site(language), whole())}


def test_every_country_and_carrier_has_its_markdown_beside_it() -> None:
    twins = {name.removesuffix("index.md") for name in made("en") if name.endswith("/index.md")}
    kinds = {path for path, page in pages("en").items() if page.kind in ("country", "carrier")}
    assert twins == kinds


@every_language
def test_what_a_page_answers_stands_in_its_markdown(language: str) -> None:
    prefix = site(language).words.locale.prefix
    text = made(language)[f"{prefix}countries/xa/north/index.md"]
    words = site(language).words
    assert str(words.message("carrier.answer.online")) in text
    assert f"**{words.message('value.fee.free')}**" in text
    assert "[Mi Norte](<https://north.example/app>)" in text
    assert re.findall(r".\*123", text) == ["\\*123", "\\*123"], "the sign is part of the number"


def test_steps_are_numbered_and_keep_the_words_of_the_screen() -> None:
    text = made("en")["en/countries/xa/north/index.md"]
    assert "1. Open the app: Mi Norte\n2. Press, in this order: “Baja (Cancel)”\n3. " in text


def test_every_number_of_a_source_is_explained_below() -> None:
    for name, text in made("en").items():
        if name.endswith("index.md"):
            body, _, sources = text.partition("\n## Sources\n")
            cited = set(re.findall(r"\\\[(\d+)\\\]", body))
            assert cited == set(re.findall(r"^- \\\[(\d+)\\\]", sources, re.MULTILINE)), name


def test_a_twin_says_what_holds_by_law_and_what_a_brand_takes_over() -> None:
    text = made("en")["en/countries/xa/east/index.md"]
    assert "**5 working days** · law (official)" in text
    assert "as Norte" in text


def test_what_is_gone_says_so() -> None:
    assert "It no longer exists" in made("en")["en/countries/xa/sunk/index.md"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[a](http://x.example)", "\\[a\\](http://x.example)"),
        ("<script>", "\\<script\\>"),
        ("# no heading", "\\# no heading"),
        ("1. no list", "\\1. no list"),
        ("two\nlines", "two lines"),
        ("*123#", "\\*123#"),
        ("a_b*c`d|e", "a\\_b\\*c\\`d\\|e"),
    ],
)
def test_what_a_contributor_writes_is_text_and_no_markup(text: str, shown: str) -> None:
    assert plain(text) == shown


EVERY_STEP: dict[str, Any] = {
    "open": "https://x.example/",
    "app": "App",
    "log_in": ["account"],
    "press": ["One", {"es": "Dos", "en": "Two"}],
    "dial": "123",
    "message": "@x",
    "email": "a@x.example",
    "post": "Street 1",
    "visit": {"zh": "店", "en": "a shop"},
    "say": {"es": "Hola", "zh": "你好", "en": "Hello"},
    "give": ["passport"],
    "keep": ["code"],
    "wait": {"days": 5},
    "do": {"zh": "做", "en": "Do it"},
}


@every_language
@pytest.mark.parametrize("action", ACTIONS)
def test_every_kind_of_step_can_be_said_in_a_line(action: str, language: str) -> None:
    note = {"zh": "旁注", "en": "A remark"}
    step = Step.model_validate({action: EVERY_STEP[action], "note": note})
    said = step_in_words(site(language).words, step, ["es"])
    assert "{" not in said
    assert "\n" not in said
    assert said.endswith(f"({note[language]})")


def graph(text: str) -> dict[str, Any]:
    whole_text = json.loads(text)
    assert whole_text["@context"] == "https://schema.org"
    return {one["@type"]: one for one in whole_text.get("@graph", [whole_text])}


@every_language
def test_linked_data_says_where_a_page_is_and_its_best_way(language: str) -> None:
    prefix = site(language).words.locale.prefix
    found = graph(pages(language)[f"{prefix}countries/xa/north/"].linked_data)
    crumbs = found["BreadcrumbList"]["itemListElement"]
    assert [one["position"] for one in crumbs] == [1, 2, 3]
    assert crumbs[1]["item"] == f"{SITE}{prefix}countries/xa/"
    assert crumbs[-1] == {"@type": "ListItem", "position": 3, "name": "Norte"}
    steps = found["HowTo"]["step"]
    shown = re.sub(
        r"\s+", "", re.sub("<[^>]+>", "", pages(language)[f"{prefix}countries/xa/north/"].html)
    )
    assert re.sub(r"\s+", "", steps[0]) in shown


def test_linked_data_has_no_steps_where_none_are_known() -> None:
    assert set(graph(pages("en")["en/countries/xa/south/"].linked_data)) == {"BreadcrumbList"}


def test_a_site_without_an_address_has_no_linked_data() -> None:
    bare = site_in("en")
    assert dataset(bare, whole()) == ""
    assert all(not page.linked_data for page in every_page(bare, whole()))


def test_the_data_set_names_files_that_are_there() -> None:
    found = graph(dataset(site("en"), whole()))["Dataset"]
    assert found["license"].startswith("https://creativecommons.org/")
    for download in found["distribution"]:
        assert download["contentUrl"].removeprefix(SITE) in files()


@every_language
def test_the_list_for_language_models_leads_to_markdown_that_is_there(language: str) -> None:
    held = made(language)
    text = held[f"{site(language).words.locale.prefix}llms.txt"]
    assert text.startswith("# Unsim")
    linked = re.findall(r"\(<([^>]+)>\)", text)
    assert len(linked) > len(whole().carriers)
    known = {*held, *files()}
    assert [address for address in linked if address.removeprefix(SITE) not in known] == []


@every_language
def test_a_browser_can_ask_the_site_from_its_own_field(language: str) -> None:
    held = made(language)[f"{site(language).words.locale.prefix}opensearch.xml"]
    root = ET.fromstring(held.partition("\n")[2])
    assert len(root.findtext("{*}ShortName") or "") in range(1, 17)
    template = root.find("{*}Url")
    assert template is not None
    assert template.get("template", "").startswith(SITE)
    assert "{searchTerms}" in template.get("template", "")


@every_language
def test_every_other_form_of_a_page_is_there(language: str) -> None:
    known = {*made(language), *files()}
    count = 0
    for page in pages(language).values():
        for form in page.forms:
            assert form.path in known, form
            count += 1
    assert count > len(whole().carriers) * 3


def test_a_page_that_is_made_from_no_record_has_no_other_form() -> None:
    assert pages("en")["en/method/"].forms == ()


def test_whoever_finds_a_hole_is_told_whom_to_tell() -> None:
    found = made("zh")[".well-known/security.txt"]
    said = dict(line.split(": ", 1) for line in found.splitlines())
    home = f"https://github.com/{OPTIONS.repository}"
    assert said["Contact"] == f"{home}/security/advisories/new"
    assert said["Policy"] == f"{home}/blob/main/SECURITY.md"
    assert said["Canonical"] == f"{SITE}.well-known/security.txt"
    built = whole().world.stamp.built
    assert 360 < (date.fromisoformat(said["Expires"][:10]) - built).days <= 366
    assert ".well-known/security.txt" not in made("en")
    assert not [name for name in unnamed("zh") if "security" in name], "nobody to tell is named"


def unnamed(language: str) -> dict[str, bytes]:
    """The files of a site whose repository is not known."""
    return dict(files_in(site_in(language, Options(site_url=SITE)), whole()))
