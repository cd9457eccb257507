"""`mkdocs build --strict` builds everything, repeatably, or leaves what was there before."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import NOW, ROOT
from tests.site.copies import change, contents, own_code, small_project, try_build
from tests.site.expected import built_pages, expected_pages, facts_missing
from tests.site_samples import SAMPLES

HOST_ENGINES = {"mkdocs", "material", "mkdocs_bridge", "mkdocs_hooks", "zensical"}
IMPORT_ALL = f"""
import importlib, pkgutil, sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {HOST_ENGINES!r}:
            raise ImportError(f"{{name}} is refused")

sys.meta_path.insert(0, Refuse())
import unsim
names = [found.name for found in pkgutil.walk_packages(unsim.__path__, "unsim.")]
for name in names:
    if name != "unsim.__main__":
        importlib.import_module(name)
print(len(names))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project that was built once, so that there is a previous site."""
    root = small_project(tmp_path_factory.mktemp("build") / "project")
    done = try_build(root, "--strict", SOURCE_DATE_EPOCH=str(NOW))
    assert done.returncode == 0, done.stderr
    return root


def test_every_record_and_guide_has_its_page_in_both_languages(built: Path) -> None:
    assert built_pages(built) == expected_pages(ROOT)


def test_the_sample_of_facts_is_read_from_the_real_build(built: Path) -> None:
    assert facts_missing(built) == []


def test_a_build_whose_hooks_are_silently_ignored_cannot_pass(copy: Path, tmp_path: Path) -> None:
    config = (copy / "mkdocs.yml").read_text("utf-8")
    without = re.sub(r"^(hooks:\n.*\n|  custom_dir: .*\n)", "", config, flags=re.MULTILINE)
    unhooked = copy / "unhooked.yml"
    unhooked.write_text(without, "utf-8")
    site = tmp_path / "site"
    done = try_build(copy, "-f", str(unhooked), "--site-dir", str(site))
    unhooked.unlink()
    assert done.returncode == 0, "an engine that ignores hooks ends with success"
    assert expected_pages(copy) - built_pages(site) > {"countries/xa/", "en/countries/xa/"}
    assert facts_missing(site) == SAMPLES


BROKEN = {
    "a bracket that is never closed": (
        "data/countries/xa/country.yml",
        "name: {zh: 亚特兰蒂斯, en: Atlantis}",
        "name: {zh: 亚特兰蒂斯, en: Atlantis",
        r"data/countries/xa/country\.yml:\d+:\d+: opens “{”, which is not closed – write",
    ),
    "a word that the field does not know": (
        "data/countries/xa/country.yml",
        "continent: south-america",
        "continent: sooth-america",
        r"data/countries/xa/country\.yml:\d+:12: .*“sooth-america”.* – .*“south-america”",
    ),
    "a word that the field does not know, in the file of a carrier": (
        "data/countries/xa/north.yml",
        "result: full",
        "result: ful",
        r"data/countries/xa/north\.yml:\d+:13: .*“ful”.* – .*“full”",
    ),
    "a tag that does not exist": (
        "docs/zh/guides/one.md",
        "See {{ country xa }}.",
        "See {{ contry xa }}.",
        r"docs/zh/guides/one\.md:9:5: there is no tag “contry”; did you mean “country”\?",
    ),
    "a block left open in the language that is built last": (
        "docs/en/guides/one.md",
        "See {{ country xa }}.",
        "{{ advice }}",
        r"docs/en/guides/one\.md:9:1: .*write \{\{ /advice \}\} on a line below",
    ),
    "front matter that is no YAML": (
        "docs/en/guides/one.md",
        "title: Guide",
        "title: Guide: two",
        r"docs/en/guides/one\.md:2:\d+: has a colon and a blank inside a text",
    ),
    "front matter that lacks something": (
        "docs/en/guides/one.md",
        "order: 1\n",
        "",
        r"docs/en/guides/one\.md:1:1: the front matter lacks order",
    ),
    "a template with a mistake": (
        "hooks/templates/country.html.j2",
        "{%",
        "{% wrong %}{%",
        r"hooks/templates/country\.html\.j2:\d+: .*wrong",
    ),
    "a template with a name that means nothing": (
        "hooks/templates/country.html.j2",
        "<",
        "{{ nothing.at.all }}<",
        r"hooks/templates/country\.html\.j2:\d+: 'nothing' is undefined",
    ),
    "a template that is not there": (
        "hooks/templates/country.html.j2",
        "{%",
        "{% include 'gone.html.j2' %}{%",
        r"the template gone\.html\.j2 is not there",
    ),
    "a link to a page that does not exist, which only a strict build refuses": (
        "docs/en/guides/one.md",
        "See",
        "[there](nowhere.md) See",
        r"guides/one\.md.*nowhere\.md",
    ),
}


@pytest.mark.parametrize(("file", "old", "new", "said"), BROKEN.values(), ids=list(BROKEN))
def test_a_build_that_fails_says_where_and_leaves_the_previous_site(
    copy: Path, file: str, old: str, new: str, said: str
) -> None:
    before, good = contents(copy / "site"), (copy / file).read_text("utf-8")
    assert before
    change(copy / file, old, new)
    try:
        done = try_build(copy, "--strict")
    finally:
        (copy / file).write_text(good, "utf-8")
    assert done.returncode != 0
    assert re.search(said, done.stderr), done.stderr
    assert "Traceback" not in done.stderr
    assert contents(copy / "site") == before
    assert left_behind(copy) == []


def left_behind(root: Path) -> list[str]:
    return [path.name for path in root.glob(".*") if path.name != ".cache"]


@pytest.mark.parametrize(
    ("gone", "said"),
    [
        ("data", "data/locales: no language has the empty prefix"),
        ("hooks/templates", "is not there"),
        ("docs/zh", "docs_dir"),
    ],
)
def test_a_folder_that_is_missing_is_told_in_a_sentence(copy: Path, gone: str, said: str) -> None:
    before = contents(copy / "site")
    (copy / gone).rename(copy / "gone")
    try:
        done = try_build(copy)
    finally:
        (copy / "gone").rename(copy / gone)
    assert done.returncode != 0
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    assert contents(copy / "site") == before
    assert left_behind(copy) == []


def test_a_disk_that_takes_no_more_leaves_the_previous_site(copy: Path) -> None:
    """The system refuses every file above a size, as a full disk does with all that is new."""
    pytest.importorskip("resource")
    before = contents(copy / "site")
    limit = "import resource as r; r.setrlimit(r.RLIMIT_FSIZE, (30_000, 30_000));"
    done = subprocess.run(
        [sys.executable, "-c", f"{limit} from mkdocs.__main__ import cli; cli(['build'])"],
        cwd=copy,
        env=own_code(copy),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "File too large" in done.stderr
    assert "the last good site stays as it is" in done.stdout
    assert "Traceback" not in done.stderr
    assert contents(copy / "site") == before
    assert left_behind(copy) == []


def test_two_builds_at_once_both_end_well_and_leave_a_whole_site(copy: Path) -> None:
    before = contents(copy / "site")
    both = [
        subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "build", "-q"],
            cwd=copy,
            env=own_code(copy, SOURCE_DATE_EPOCH=str(NOW)),
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [one.communicate()[1] for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    assert contents(copy / "site") == before
    assert left_behind(copy) == []


def test_carriers_without_their_country_are_no_country_that_silently_is_not_there(
    copy: Path,
) -> None:
    before = contents(copy / "site")
    country = copy / "data/countries/xb/country.yml"
    country.rename(copy / "country.yml")
    done = try_build(copy, "--strict")
    (copy / "country.yml").rename(country)
    assert done.returncode != 0
    assert "data/countries/xb/solo.yml:1:1: stands in a folder without country.yml" in done.stderr
    assert contents(copy / "site") == before


def test_two_builds_of_the_same_day_are_identical_byte_for_byte(copy: Path) -> None:
    first = contents(copy / "site")
    other = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8"}
    done = try_build(copy, "--strict", SOURCE_DATE_EPOCH=str(NOW), **other)
    assert done.returncode == 0, done.stderr
    second = contents(copy / "site")
    assert sorted(second) == sorted(first)
    assert [name for name in first if first[name] != second[name]] == []


def test_the_package_is_imported_whole_where_no_engine_is_installed() -> None:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        env=own_code(ROOT),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    modules = [file for file in (ROOT / "hooks/unsim").rglob("*.py") if file.stem != "__init__"]
    assert int(done.stdout) >= len(modules)


def imported(file: Path) -> set[str]:
    """The packages that a file names in its imports, wherever in the file they stand."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name.partition(".")[0] for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").partition(".")[0])
    return found


def test_no_module_of_the_package_names_an_engine() -> None:
    modules = list((ROOT / "hooks/unsim").rglob("*.py"))
    assert len(modules) > 100
    assert [str(file) for file in modules if imported(file) & HOST_ENGINES] == []
    assert imported(ROOT / "hooks/mkdocs_hooks.py") & HOST_ENGINES, "the reader of imports reads"
