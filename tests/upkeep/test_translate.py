"""unsim translate: what wants a translation, filled in and merged back."""

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.difference.conftest import git
from unsim.upkeep.lagging import lagging

COUNTRY = """\
# yaml-language-server: $schema=../../schema/country.json
country: PE
name: {zh: 秘鲁, en: Peru}
continent: south-america
languages: [es]
facts:
  # kept
  - {topic: fee, text: {zh: 免费}, sources: [law]}
sources:
  law: {title: A, publisher: B, kind: law, url: https://a.example, read: 2026-11-20, copy: live}
"""
CARRIER = """\
# yaml-language-server: $schema=../../schema/carrier.json
carrier: claro
name: Claro
kind: network
status: active
about: {zh: 一家运营商, en: A carrier}
known_from: [law]
"""


def write_peru(peru: Path) -> None:
    peru.write_text(COUNTRY, "utf-8")
    peru.with_name("claro.yml").write_text(CARRIER, "utf-8")


@pytest.fixture
def repository(project: Path, peru: Path) -> Path:
    write_peru(peru)
    git(project, "init", "-q", "-b", "main")
    commit(project)
    return project


def commit(project: Path) -> None:
    git(project, "add", ".")
    git(project, "commit", "-q", "--allow-empty", "-m", "x")


def change(peru: Path, old: str, new: str) -> None:
    """In the file of the country or the carrier, whichever says it."""
    (path,) = [path for path in peru.parent.glob("*.yml") if old in path.read_text("utf-8")]
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    commit(peru.parents[3])


def test_a_missing_language_is_listed_filled_in_and_merged(
    repository: Path, peru: Path, run: Run
) -> None:
    assert run("translate", "--out", "todo.yml").out == "wrote todo.yml: 1 texts, 0 guides\n"
    file = repository / "todo.yml"
    text = file.read_text("utf-8")
    assert "at: facts.fee.text" in text or "at: facts.1.text" in text
    assert 'en: ""' in text
    file.write_text(text.replace('en: ""', 'en: "Free: always"'), "utf-8")
    assert run("translate", "--merge", "todo.yml").out.startswith("1 written")
    merged = peru.read_text("utf-8")
    assert '{zh: 免费, en: "Free: always"}' in merged
    assert "# kept" in merged
    assert run("check").status == 0
    assert run("translate").out == "Everything is translated and up to date.\n"


def test_at_a_terminal_it_counts_before_anybody_reads(
    repository: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    ran = run("translate")
    assert "    1  data/countries/pe/country.yml\n1 texts, 0 guides." in ran.out
    assert "--out todo.yml" in ran.out
    assert "免费" not in ran.out


def test_a_translation_older_than_its_original_is_listed(
    repository: Path, peru: Path, run: Run
) -> None:
    change(peru, "zh: 一家运营商", "zh: 一家2026年合并的运营商")
    out = run("translate", "--to", "en").out
    assert "why: older" in out
    assert "en: A carrier" in out
    assert run("translate", "--to", "zh").out.startswith("Everything")


def test_a_carriers_text_is_merged_into_its_own_file(
    repository: Path, peru: Path, claro: Path, run: Run
) -> None:
    change(peru, "en: A carrier", "ja: 会社")
    before = peru.read_bytes()
    assert run("translate", "--in", "pe/claro", "--out", "todo.yml").out.startswith("wrote todo")
    file = repository / "todo.yml"
    assert file.read_text("utf-8").count("file: ") == 1
    assert "file: data/countries/pe/claro.yml\n  at: about" in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace('en: ""', "en: A brand"), "utf-8")
    assert run("translate", "--merge", "todo.yml").out.startswith("1 written")
    assert "about: {zh: 一家运营商, ja: 会社, en: A brand}" in claro.read_text("utf-8")
    assert peru.read_bytes() == before


def test_one_that_is_still_right_is_confirmed_until_the_original_changes_again(
    repository: Path, peru: Path, run: Run
) -> None:
    change(peru, "topic: fee, text: {zh: 免费}", "topic: fee, text: {zh: 免费, en: Free}")
    change(peru, "zh: 一家运营商", "zh: 一家网络运营商")
    run("translate", "--out", "todo.yml")
    before = peru.read_text("utf-8")
    assert "1 found right" in run("translate", "--merge", "todo.yml").out
    assert peru.read_text("utf-8") == before
    assert run("translate").out.startswith("Everything")
    change(peru, "zh: 一家网络运营商", "zh: 一家没有网络的运营商")
    assert "why: older" in run("translate").out


def test_what_is_left_empty_stays_wanted(repository: Path, run: Run) -> None:
    run("translate", "--out", "todo.yml")
    assert run("translate", "--merge", "todo.yml").out.endswith("1 left empty\n")
    assert "why: missing" in run("translate").out


def test_an_original_that_changed_meanwhile_is_not_overwritten(
    repository: Path, peru: Path, run: Run
) -> None:
    run("translate", "--out", "todo.yml")
    file = repository / "todo.yml"
    file.write_text(file.read_text("utf-8").replace('en: ""', "en: Free"), "utf-8")
    change(peru, "zh: 免费", "zh: 收费")
    ran = run("translate", "--merge", "todo.yml")
    assert ran.status == 1
    assert "the original [zh] has changed since" in ran.err
    assert "en: Free" not in peru.read_text("utf-8")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("a: 1\n", "no file of `unsim translate`"),
        ("- {file: ../x.yml, at: name, to: en, why: missing, en: a}\n", "is no record"),
        (
            "- {file: data/countries/pe/country.yml, at: nothing, to: en, why: missing, en: a}\n",
            "leads nowhere",
        ),
        (
            "- {file: data/countries/pe.yml, at: name, to: en, why: missing, en: a}\n",
            "is no record",
        ),
        (
            "- {file: data/countries/pe/claro.yml, at: carriers.claro.about, to: en, why: older, en: a}\n",
            "leads nowhere",
        ),
        (
            "- {file: data/countries/pe/country.yml, at: country, to: en, why: missing, en: a}\n",
            "no text at this place",
        ),
    ],
)
def test_what_cannot_be_merged_is_told_and_left_out(
    repository: Path, peru: Path, run: Run, content: str, said: str
) -> None:
    (repository / "todo.yml").write_text(content, "utf-8")
    ran = run("translate", "--merge", "todo.yml")
    assert ran.status in (1, 2)
    assert said in ran.err
    assert peru.read_text("utf-8") == COUNTRY
    assert peru.with_name("claro.yml").read_text("utf-8") == CARRIER


def test_without_git_what_is_missing_is_still_known(project: Path, peru: Path, run: Run) -> None:
    write_peru(peru)
    assert "why: missing" in run("translate").out


def test_a_guide_without_its_translation_is_named(repository: Path, run: Run) -> None:
    guide = repository / "docs/zh/guides/a.md"
    guide.parent.mkdir(parents=True)
    guide.write_text("---\ntitle: A\ndescription: B\norder: 1\n---\n一\n", "utf-8")
    assert "# docs/en/guides/a.md is missing" in run("translate").out


@pytest.mark.parametrize(
    ("versions", "behind"),
    [
        ([{"zh": "甲", "en": "first"}], set()),
        ([{"zh": "甲", "en": "first"}, {"zh": "乙", "en": "first"}], {"en"}),
        ([{"zh": "甲", "en": "first"}, {"zh": "乙", "en": "second"}], set()),
        (
            [
                {"zh": "甲", "en": "first"},
                {"zh": "甲", "en": "second"},
                {"zh": "乙", "en": "second"},
            ],
            set(),
        ),
        (
            [
                {"zh": "甲", "en": "first"},
                {"zh": "乙", "en": "first"},
                {"zh": "丙", "en": "first"},
            ],
            {"en"},
        ),
        (
            [
                {"zh": "甲", "en": "first"},
                {"zh": "乙", "en": "first"},
                {"zh": "乙", "en": "second"},
                {"zh": "乙", "en": "third one"},
            ],
            {"zh"},
        ),
        ([{"zh": "甲。", "en": "first"}, {"zh": "甲", "en": "first"}], set()),
        ([{"zh": "甲"}, {"zh": "甲", "en": "first"}], set()),
        ([{"zh": "甲"}, {"zh": "乙"}, {"zh": "乙", "en": "second"}], set()),
    ],
)
def test_who_waits_for_whom(versions: list[dict[str, str]], behind: set[str]) -> None:
    found = lagging([{"a": version} for version in versions])
    assert found.get("a", set()) == behind
