"""What is kept of one build for the next is never wrong: after each change the site is that of a clean build."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import NOW
from tests.site.copies import change, contents, small_project, try_build

ATLANTIS = "data/countries/xa/country.yml"
NORTH = "data/countries/xa/north.yml"
DAY = 86_400
NARROW = {
    "records": (
        (NORTH, "result: full", "result: starts"),
        ("data/sellers/roam.yml", "en: ", "en: changed "),
        ("data/languages/es.yml", "Atentamente", "Cordialmente"),
        ("docs/assets/styles/ground.css", "{", "{ --changed: 1;"),
    ),
    "the day a source was read, a device, a guide": (
        (ATLANTIS, "read: 2026-10-01", "read: 2024-10-01"),
        ("data/devices/slate.yml", "en: ", "en: changed "),
        ("docs/zh/guides/one.md", "See", "Do see"),
    ),
    "a rule of the region": (("data/regions/xu.yml", "en: ", "en: changed "),),
    "a letter": (("data/letters/cancellation.yml", "en: ", "en: changed "),),
}
"""Those of a group change different pieces, so that none can hide what another left undone."""
WIDE = {
    "a word": ("data/locales/en/site.yml", "nav.method: ", "nav.method: By words "),
    "a word of the other language": ("data/locales/zh/site.yml", "nav.method: ", "nav.method: 新 "),
    "a template": ("hooks/templates/improve.html.j2", "<", "<i></i><"),
    "the frame": ("hooks/theme/main.html", "<body", '<body id="changed"'),
    "the code": ("hooks/unsim/pages/render.py", "text[:1].upper()", "text[:1].lower()"),
    "the front matter of a guide": ("docs/en/guides/one.md", "title: Guide", "title: Changed"),
    "the repository": ("mkdocs.yml", 'repository: ""', "repository: some/where"),
    "the address": ("mkdocs.yml", '[SITE_URL, ""]', '[SITE_URL, "https://a.example/b/"]'),
}
CHANGES = {**NARROW, **{name: (change,) for name, change in WIDE.items()}}


@dataclass
class Project:
    root: Path
    day: int = NOW

    def build(self) -> dict[str, bytes]:
        done = try_build(self.root, "--strict", SOURCE_DATE_EPOCH=str(self.day))
        assert done.returncode == 0, done.stderr
        return contents(self.root / "site")

    def clean(self) -> dict[str, bytes]:
        """The same without anything kept, which stays there for the next."""
        kept = self.root / ".cache"
        kept.rename(self.root / "aside")
        found = self.build()
        shutil.rmtree(kept)
        (self.root / "aside").rename(kept)
        return found


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    folder = tmp_path_factory.mktemp("kept")
    made = Project(small_project(folder / "project"))
    made.build()
    return made


def assert_right(project: Project) -> None:
    found, wanted = project.build(), project.clean()
    assert sorted(found) == sorted(wanted)
    assert [name for name in wanted if found[name] != wanted[name]] == []


@pytest.mark.parametrize("changes", CHANGES.values(), ids=list(CHANGES))
def test_after_a_change_of(project: Project, changes: tuple[tuple[str, str, str], ...]) -> None:
    """One after the other, each seen in the site that is built next."""
    before = contents(project.root / "site")
    for file, old, new in changes:
        change(project.root / file, old, new)
    assert_right(project)
    assert contents(project.root / "site") != before


def test_after_a_record_has_come_or_gone(project: Project) -> None:
    country, aside = project.root / "data/countries/xb", project.root / "aside-xb"
    country.rename(aside)
    assert_right(project)
    assert not (project.root / "site/countries/xb").exists()
    aside.rename(country)
    assert_right(project)
    assert (project.root / "site/countries/xb/index.html").exists()


def test_on_a_later_day_what_shows_an_age_is_made_again_and_nothing_else(project: Project) -> None:
    """On the next day no answer has grown old; in two years all have."""
    project.build()
    before = kept_states(project)
    project.day = NOW + DAY
    assert_right(project)
    unchanged = {name for name, state in kept_states(project).items() if before[name] == state}
    assert {"zh-claims.json.z", "zh-method.json.z", "en-sellers.json.z"} <= unchanged
    project.day = NOW + 800 * DAY
    assert_right(project)
    project.day = NOW
    assert_right(project)


def test_one_changed_fact_makes_its_country_again_and_no_other(project: Project) -> None:
    project.build()
    before = kept_states(project)
    change(project.root / NORTH, "en: ", "en: again ")
    project.build()
    changed = {name for name, state in kept_states(project).items() if before[name] != state}
    assert "zh-countries-xa.json.z" in changed
    assert "zh-twins-xa.json.z" in changed
    others = {"zh-countries-xb.json.z", "zh-twins-xb.json.z", "zh-method.json.z"}
    assert not others & changed


@pytest.mark.parametrize("harm", ["cut off", "empty", "of somebody else", "no folder to write in"])
def test_what_is_kept_and_damaged_is_as_good_as_none(project: Project, harm: str) -> None:
    wanted = project.build()
    kept = project.root / ".cache/unsim/made"
    for file in kept.iterdir():
        held = file.read_bytes()
        if harm == "cut off":
            file.write_bytes(held[: len(held) // 2])
        elif harm == "empty":
            file.write_bytes(b"")
        else:
            file.write_bytes(b"0" * 64 + held[64:])
    if harm == "no folder to write in":
        shutil.rmtree(kept)
        kept.write_text("a file")
    assert project.build() == wanted
    if harm == "no folder to write in":
        kept.unlink()


def kept_states(project: Project) -> dict[str, bytes]:
    return contents(project.root / ".cache/unsim/made")
