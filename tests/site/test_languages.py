"""A further language is a folder of words, and one of guides if it has any: here is one of each."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import NOW
from tests.site.copies import GUIDE, contents, small_project, try_build
from tests.site.expected import built_pages, expected_pages

SITE_URL = "https://unsim.example/"
GUIDELESS = "ia/"
"""Where the pages of a language live that has no folder in docs/."""
OWN = {"": "zh-Hans", "en/": "en", "eo/": "eo", GUIDELESS: "ia"}


def speak(root: Path, code: str, name: str) -> list[str]:
    """A copy of the English words that says it is another language."""
    words = root / "data/locales" / code
    shutil.copytree(root / "data/locales/en", words)
    said = {"locale": code, "html_lang": code, "name": name, "prefix": f"{code}/"}
    for key, value in said.items():
        write(words / "locale.yml", key, value)
    return [path.relative_to(root).as_posix() for path in words.iterdir()]


def write(file: Path, key: str, value: str) -> None:
    text = file.read_text("utf-8")
    text, times = re.subn(rf"^{key}: .*$", f"{key}: {value}", text, flags=re.MULTILINE)
    assert times == 1, key
    file.write_text(text, "utf-8")


def source_of(root: Path) -> dict[str, bytes]:
    """Everything but what is built, and what is kept for the next time."""
    made = ("site/", ".cache/")
    return {
        name: held
        for name, held in contents(root).items()
        if not name.startswith(made) and "__pycache__" not in name
    }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = small_project(tmp_path_factory.mktemp("languages") / "project")
    before = set(contents(root))
    new = [*speak(root, "eo", "Esperanto"), *speak(root, "ia", "Interlingua")]
    write(root / "data/locales/eo/site.yml", "  nav.countries", "Landoj")
    guides = root / "docs/eo/guides"
    guides.mkdir(parents=True)
    (guides / "esperanto.md").write_text(GUIDE.format(title="Nur en Esperanto"), "utf-8")
    source = source_of(root)
    assert set(source) - before == {*new, "docs/eo/guides/esperanto.md"}
    done = try_build(root, "--strict", SITE_URL=SITE_URL, SOURCE_DATE_EPOCH=str(NOW))
    assert done.returncode == 0, done.stderr
    assert built_pages(root / "site") == expected_pages(root)
    assert source_of(root) == source, "building writes nothing into the source"
    assert not (root / "docs/ia").exists()
    return root / "site"


def page(site: Path, path: str) -> str:
    return (site / path / "index.html").read_text("utf-8")


def alternates(html: str) -> dict[str, str]:
    return dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)"\s+href="([^"]+)">', html))


def switch(html: str) -> dict[str, str]:
    """Where the header's links to other languages lead, by language."""
    links = re.findall(
        r'<a href="([^"]+)"\s+lang="[\w-]+" hreflang="([\w-]+)"\s+data-keep-hash>', html
    )
    return {language: link for link, language in links}


def test_a_language_without_guides_has_every_other_page(site: Path) -> None:
    pages = {path.removeprefix("ia/") for path in built_pages(site) if path.startswith("ia/")}
    english = {path.removeprefix("en/") for path in built_pages(site) if path.startswith("en/")}
    assert english - pages == {"guides/", "guides/one/"}
    assert pages <= english


def test_every_page_exists_in_the_third_language_too(site: Path) -> None:
    pages = {path for path in built_pages(site) if path.startswith("eo/")}
    english = {path for path in built_pages(site) if path.startswith("en/")}
    assert {path.removeprefix("eo/") for path in pages} - {"guides/esperanto/"} == {
        path.removeprefix("en/") for path in english
    } - {"guides/one/"}


def test_the_pages_say_their_language_and_speak_it(site: Path) -> None:
    html = page(site, "eo/countries/xa")
    assert '<html lang="eo"' in html
    assert ">Landoj</a>" in html
    assert "Landoj" not in page(site, "en/countries/xa")


@pytest.mark.parametrize("here", OWN)
def test_every_language_names_the_others_by_their_addresses(site: Path, here: str) -> None:
    html = page(site, f"{here}countries/xa")
    assert alternates(html) == {
        "zh-Hans": f"{SITE_URL}countries/xa/",
        "en": f"{SITE_URL}en/countries/xa/",
        "eo": f"{SITE_URL}eo/countries/xa/",
        "ia": f"{SITE_URL}ia/countries/xa/",
        "x-default": f"{SITE_URL}countries/xa/",
    }
    assert f'<link rel="canonical" href="{SITE_URL}{here}countries/xa/">' in html


@pytest.mark.parametrize("here", ["", "en/", "eo/"])
@pytest.mark.parametrize("path", ["", "countries/xa/", "sellers/roam/", "guides/", "method/"])
def test_the_switch_stays_on_the_page(site: Path, here: str, path: str) -> None:
    links = switch(page(site, here + path))
    assert set(links) == set(OWN.values()) - {OWN[here]}
    for prefix, language in OWN.items():
        if language in links:
            target = (site / here / path / links[language]).resolve()
            there = "" if (prefix, path) == (GUIDELESS, "guides/") else path
            assert target == (site / prefix / there).resolve()


@pytest.mark.parametrize("here", ["guides/one", "en/guides/one", "eo/guides/esperanto"])
def test_a_guide_that_another_language_lacks_leads_to_its_list_of_guides(
    site: Path, here: str
) -> None:
    html = page(site, here)
    for link in switch(html).values():
        assert (site / here / link / "index.html").is_file(), link
    for address in alternates(html).values():
        assert (site / address.removeprefix(SITE_URL) / "index.html").is_file(), address
    has_esperanto = "eo" in alternates(html)
    assert has_esperanto == here.startswith("eo/")


def test_each_language_has_a_search_index_of_its_own(site: Path) -> None:
    index = json.loads((site / "eo/search.json").read_text("utf-8"))
    titles = {entry["u"]: entry["t"] for entry in index["pages"]}
    assert titles["guides/esperanto/"] == "Nur en Esperanto"
    assert "Nur en Esperanto" not in (site / "en/search.json").read_text("utf-8")
    assert 'data-index="../../eo/search.json"' in page(site, "eo/countries")


def test_the_site_map_lists_every_language_and_what_each_page_is_in_the_others(
    site: Path,
) -> None:
    entries = re.findall(r"<url>(.*?)</url>", (site / "sitemap.xml").read_text("utf-8"), re.DOTALL)
    listed = [re.findall(r"<loc>(.*?)</loc>", entry)[0] for entry in entries]
    assert len(listed) == len(set(listed))
    only_in_esperanto = {f"{SITE_URL}eo/guides/esperanto/"}
    assert set(listed) == {SITE_URL + path for path in built_pages(site)} - only_in_esperanto
    own = (site / "eo/sitemap.xml").read_text("utf-8")
    assert all(f"<loc>{address}</loc>" in own for address in only_in_esperanto)
    for entry, address in zip(entries, listed, strict=True):
        assert f'href="{address}"' in entry
