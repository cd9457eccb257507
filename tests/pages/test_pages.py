"""Pages are finished HTML, made from untrusted texts: what they escape, number and cut."""

import json
import re
from datetime import date
from pathlib import Path

import pytest

from tests.invented.records import catalog, site_in
from unsim.derive.guide import CountryGuide
from unsim.model.base import Duration, Money
from unsim.model.country import Country
from unsim.pages.citations import Citations
from unsim.pages.country import country_page
from unsim.pages.page import Page, relative
from unsim.pages.search import search_entries, search_entry, search_files
from unsim.pages.site import Site, compact_json
from unsim.pages.tags import GuideTags, TagError
from unsim.pages.words import Words, place_of
from unsim.reading.yaml12 import parse

CATALOG = catalog()
SOURCES = CATALOG.countries["XA"].record.sources
HOSTILE = "\"'><script>alert(1)</script>{{ 7*7 }}{% raw %}[a](javascript:x)&lt;"


@pytest.fixture(scope="module", params=["zh", "en"])
def site(request: pytest.FixtureRequest) -> Site:
    return site_in(request.param)


def hostile_country() -> Country:
    text = f"""
country: PE
name: {{zh: 秘鲁, en: Peru}}
continent: south-america
languages: [es]
carriers:
  - carrier: claro
    name: {HOSTILE!r}
    kind: network
    status: active
    about: {{zh: {HOSTILE!r}, en: {HOSTILE!r}}}
    known_from: [law]
    routes:
      - channel: web
        result: full
        name: {HOSTILE!r}
        contact: {HOSTILE!r}
        steps:
          - press: [{HOSTILE!r}]
          - say: {{es: {HOSTILE!r}, zh: {HOSTILE!r}, en: {HOSTILE!r}}}
        sources: [law]
sources:
  law: {{title: {HOSTILE!r}, publisher: {HOSTILE!r}, kind: law, url: "https://law.example/?a='b'&c", read: 2026-11-20, copy: live}}
""".replace("\\'", "''")
    document, findings = parse(Path("data/countries/pe/country.yml"), text.encode())
    assert document is not None, findings
    return Country.model_validate(document.value)


def test_hostile_text_is_shown_as_text(site: Site) -> None:
    html = country_page(site, CountryGuide(hostile_country(), date(2026, 11, 20))).html
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "{{ 7*7 }}" in html
    assert "49" not in re.sub(r"[\d.]+\d", "", html)


def test_data_inside_a_script_cannot_end_it() -> None:
    assert "</script" not in compact_json({"a": "</script><!--"})


def test_sources_are_numbered_in_the_order_of_their_first_citation() -> None:
    first, second, *_ = SOURCES
    citations = Citations(SOURCES, date(2026, 11, 20))
    numbers = [
        [cited.number for cited in citations.cite(keys)]
        for keys in ([second], [first, second], [second])
    ]
    assert numbers == [[1], [2, 1], [1]]
    assert [cited.key for cited in citations.listed] == [second, first]


def test_one_page_named_by_two_files_is_one_source() -> None:
    source = SOURCES["law"]
    citations = Citations({"xa/a": source, "general/b": source}, date(2026, 11, 20))
    assert [cited.number for cited in citations.cite(["xa/a", "general/b"])] == [1]
    assert len(citations.listed) == 1


@pytest.mark.parametrize(
    ("here", "there", "way"),
    [
        ("", "countries/", "countries/"),
        ("countries/pe/", "", "../../"),
        ("en/", "a/", "../a/"),
        ("", "", "./"),
    ],
)
def test_the_way_from_page_to_page_is_relative(here: str, there: str, way: str) -> None:
    assert relative(here, there) == way


def test_search_cuts_a_page_at_its_headings() -> None:
    page = Page(
        "p/",
        "P",
        "",
        '<h1 id="top">Peru</h1><p>one</p><h2 id="law">Law</h2><p>two <b>bold</b></p>'
        '<h3 id="claro">Claro</h3><p>three</p>'
        '<nav>not me</nav><h2 id="sources">Sources</h2><p>not me either</p>',
        "country",
    )
    assert search_entries(page) == [
        {"id": "", "title": "Peru", "text": "one"},
        {"id": "law", "title": "Law", "text": "two bold"},
        {"id": "claro", "title": "Claro", "text": "three"},
    ]


def test_search_addresses_are_counted_from_the_root_of_the_language() -> None:
    assert (
        search_entry(Page("en/countries/pe/", "P", "", "<p>a</p>", ""), "en/")["u"]
        == "countries/pe/"
    )


def test_the_text_of_a_page_is_in_the_part_of_its_country() -> None:
    paths = ("", "countries/pe/", "countries/pe/claro/", "letters/pe/", "guides/trust/", "claims/")
    entries = [
        search_entry(Page(path, path, "", f"<p>text of {path}</p>", ""), "") for path in paths
    ]
    files = {
        address: json.loads(text)
        for address, text in search_files(entries, CATALOG.locales["en"].record)
    }
    assert {address: list(held) for address, held in files.items() if address != "search.json"} == {
        "search/guides.json": ["guides/trust/"],
        "search/pe.json": ["countries/pe/", "countries/pe/claro/", "letters/pe/"],
        "search/rest.json": ["", "claims/"],
    }
    assert files["search/pe.json"]["letters/pe/"] == ["text of letters/pe/"]
    index = files["search.json"]
    assert "text of" not in json.dumps(index)
    assert [page["p"] for page in index["pages"]] == ["rest", "pe", "pe", "pe", "guides", "rest"]
    assert sorted(index["parts"]) == ["guides", "pe", "rest"]


def words(language: str) -> Words:
    return Words(CATALOG.locales[language].record)


@pytest.mark.parametrize(
    ("length", "zh", "en"),
    [
        ({"days": 5, "unit": "working"}, "5个工作日", "5 working days"),
        ({"days": 1}, "1天", "1 day"),
        ({"months": 13}, "13个月", "13 months"),
        ({"hours": 24}, "24小时", "24 hours"),
        ({"days": 0}, "立即", "at once"),
    ],
)
def test_durations_read_well_in_both_languages(length: dict[str, object], zh: str, en: str) -> None:
    duration = Duration.model_validate(length)
    assert (words("zh").duration(duration), words("en").duration(duration)) == (zh, en)


UNIT = "小时|天|个工作日|个月|年"
LENGTH = r"\{(?:duration|every|length|least)\}"
CHINESE = "[\u4e00-\u9fff]"


def test_a_length_of_time_stands_without_spaces_in_chinese() -> None:
    spaced = re.compile(
        rf"(?:\d|\}}) (?:{UNIT})|{CHINESE} (?:\d+|\{{\w+\}})(?:{UNIT})|{CHINESE} {LENGTH}|{LENGTH} {CHINESE}"
    )
    messages = CATALOG.locales["zh"].record.messages
    assert [key for key, text in messages.items() if spaced.search(str(text))] == []


@pytest.mark.parametrize(
    "names",
    [
        ["阿根廷", "澳大利亚", "巴西", "德国", "美国", "秘鲁", "越南", "中国大陆"],
        ["Åland", "Argentina", "Austria", "Côte d’Ivoire", "Croatia", "United States"],
    ],
)
def test_names_stand_where_a_reader_looks_for_them(names: list[str]) -> None:
    assert sorted(sorted(names, key=len), key=place_of) == names


def test_money_shows_cents_only_where_there_are_some() -> None:
    english = words("en")
    assert english.money(Money(amount=2.4, currency="EUR")) == "2.40 EUR"
    assert english.money(Money(amount=1000, currency="PEN")) == "1,000 PEN"


def test_a_text_that_is_missing_in_a_language_shows_the_other_with_a_mark() -> None:
    picked = words("en").pick({"zh": "秘鲁"})
    assert (picked.text, picked.language, picked.missing) == ("秘鲁", "zh", True)


def tags(language: str = "zh") -> GuideTags:
    found = site_in(language)
    return GuideTags(found, "guides/x/", list(found.guides))


def rendered(markdown: str) -> str:
    page = tags()
    return page.finish(page.prepare(markdown))


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("{{ country xa }}", '<a href="../../countries/xa/">亚特兰蒂斯</a>'),
        ("{{ carrier xa/north }}", '<a href="../../countries/xa/north/">'),
        ("{{ device slate }}", '<a href="../../devices/slate/">'),
        ("{{ seller roam }}", '<a href="../../sellers/roam/">'),
        ("{{ page compare }}", '<a href="../../compare/">对比</a>'),
        ("{{ table deadline }}", "<table"),
        ("{{ table duty }}", "<table"),
        ("{{ advice }}\na\n{{ /advice }}", '<div class="u-advice" markdown="1">'),
        ("{{ checklist a }}\n- b\n{{ /checklist }}", 'data-checklist="a"'),
    ],
)
def test_each_tag_becomes_what_it_says(markdown: str, html: str) -> None:
    assert html in rendered(markdown)


def test_a_cited_source_is_listed_below() -> None:
    html = rendered("{{ cite xa/law }}")
    assert 'popovertarget="s1"' in html
    assert '<li id="s1" popover' in html


@pytest.mark.parametrize(
    ("markdown", "said"),
    [
        ("a\n{{ weather pe }}", "2:1: there is no tag “weather”"),
        ("{{ country xx }}", "there is no country “xx”"),
        ("{{ carrier xa/nobody }}", "there is no carrier “xa/nobody”; write it like pe/"),
        ("{{ cite xa/nothing }}", "there is no source “xa/nothing”"),
        ("{{ cite }}", "there is no source"),
        ("{{ table weather }}", "there is no table “weather”"),
        ("{{ guide nowhere }}", "there is no guide “nowhere”"),
        ("{{ page nowhere }}", "there is no page “nowhere”"),
        ("{{ device }}", "the tag “device” takes one word, such as iphone"),
        ("{{ country xa it }}", "takes one word"),
        ("{{ advice }}", "is never closed; write {{ /advice }} on a line below"),
        ("{{ /advice }}", "closes nothing; write {{ advice }} above it"),
        ("{{ half", "holds braces that are no tag"),
        ("a\nb {{ country xa }} {{ half", "2:20: "),
    ],
)
def test_a_tag_that_cannot_be_rendered_says_where_and_why(markdown: str, said: str) -> None:
    with pytest.raises(TagError, match=re.escape(said)):
        tags().prepare(markdown)
