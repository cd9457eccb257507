"""The files of a language make one record, and what is wrong in it is told where it stands."""

import re
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from unsim.reading.locale_folder import LocaleDocument, rooms_of
from unsim.records.catalog import Catalog

SCHEMA = "# yaml-language-server: $schema=../../schema/room.json\n"
GREETING = SCHEMA + 'messages:\n  hello: "Hello {name}"\n'


@pytest.fixture
def english(project: Path) -> Path:
    return project / "data/locales/en"


def without(file: Path, beginning: str) -> None:
    lines = file.read_text("utf-8").splitlines(keepends=True)
    left = [line for line in lines if not line.strip().startswith(beginning)]
    assert len(left) == len(lines) - 1
    file.write_text("".join(left), "utf-8")


def place(file: Path, text: str) -> str:
    """Line and column of a key, as a finding tells them."""
    lines = file.read_text("utf-8").splitlines()
    line = next(number for number, one in enumerate(lines, 1) if one.strip().startswith(text))
    return f"{line}:{lines[line - 1].index(text) + 1}"


def test_the_words_of_all_files_are_one_language(project: Path, english: Path, run: Run) -> None:
    for folder in (english, english.with_name("zh")):
        without(folder / "words.yml", "hello:")
        (folder / "greeting.yml").write_text(GREETING, "utf-8")
    assert run("check").out == "No errors.\n"
    entry = Catalog.load(project / "data")[0].locales["en"]
    assert entry.record.messages["hello"] == "Hello {name}"
    assert isinstance(entry.document, LocaleDocument)
    assert entry.document.file_at(("messages", "hello")) == english / "greeting.yml"
    assert entry.document.file_at(("messages", "days", "other")) == english / "words.yml"
    assert entry.document.file_at(("prefix",)) == english / "locale.yml"
    assert entry.document.key_mark(("messages", "hello")) == (3, 3)
    assert rooms_of(entry.document)["messages", "hello"] == "greeting.yml"


def test_a_word_in_two_files_is_told_at_the_second(english: Path, run: Run) -> None:
    (english / "zoo.yml").write_text(GREETING, "utf-8")
    assert (
        "data/locales/en/zoo.yml:3:3: error: “hello” stands in words.yml already"
        in run("check").out
    )


def test_a_word_in_another_file_than_in_the_original_is_told_with_its_place(
    english: Path, run: Run
) -> None:
    without(english / "words.yml", "hello:")
    (english / "greeting.yml").write_text(GREETING, "utf-8")
    out = run("check").out
    assert "data/locales/en/greeting.yml:3:3: error: stands in words.yml in zh" in out
    assert "move it to words.yml" in out


def test_a_file_under_another_name_is_one_mistake(english: Path, run: Run) -> None:
    (english / "words.yml").rename(english / "mots.yml")
    found = [line for line in run("check").out.splitlines() if "mots.yml" in line]
    assert len(found) == 1
    assert re.search(r"stands in words\.yml in zh, and so do \d+ more words of this file", found[0])


def test_a_missing_word_is_told_in_the_file_where_it_belongs(english: Path, run: Run) -> None:
    for folder in (english, english.with_name("zh")):
        without(folder / "words.yml", "hello:")
        (folder / "greeting.yml").write_text(GREETING + "  bye: Bye\n", "utf-8")
    without(english / "greeting.yml", "bye:")
    out = run("check").out
    assert "data/locales/en/greeting.yml:2:1: warning: the word “bye” is missing" in out


def test_a_missing_file_is_one_warning_with_the_number_of_its_words(
    english: Path, run: Run
) -> None:
    (english / "words.yml").unlink()
    ran = run("check")
    assert ran.status == 0
    found = [line for line in ran.out.splitlines() if "data/locales/en/" in line]
    assert len(found) == 1
    assert re.search(r"there is no words\.yml beside it, and so \d+ words are missing", found[0])


def test_words_without_their_language_say_what_is_missing(english: Path, run: Run) -> None:
    (english / "locale.yml").unlink()
    assert "stands in a folder without locale.yml" in run("check").out


def test_a_file_that_cannot_be_read_does_not_make_its_words_missing(
    english: Path, run: Run
) -> None:
    file = english / "words.yml"
    file.write_text(file.read_text("utf-8") + "  - [\n", "utf-8")
    out = run("check").out
    assert "data/locales/en/words.yml:" in out
    assert "the word “" not in out
    assert "data/countries/" not in out, "a language stays one of the site"


def test_a_mistake_in_a_room_is_told_in_its_file(english: Path, run: Run) -> None:
    file = english / "words.yml"
    file.write_text(file.read_text("utf-8").replace("Hello {name}", "Hello {nmae}"), "utf-8")
    told = place(file, "hello:").split(":")[0]
    assert f"data/locales/en/words.yml:{told}:10: error: has other placeholders" in run("check").out


def test_the_folder_is_called_after_the_language(english: Path, run: Run) -> None:
    english.rename(english.with_name("english"))
    assert (
        "data/locales/english/locale.yml:2:9: error: says “en”, but the folder" in run("check").out
    )


def test_a_language_in_one_file_is_read_by_nothing(english: Path, run: Run) -> None:
    english.with_name("en.yml").write_text(GREETING, "utf-8")
    assert "data/locales/en.yml:1:1: error: is read by nothing" in run("check").out


def test_no_language_of_the_site_is_spelt_in_the_code() -> None:
    """But English, which is what the code is written in, and the examples of rules and of clients."""
    allowed = {"languages.py", "minimal.py", "examples.py"}
    spelt = re.compile(r"[\"'](?:zh|en)[\"']|\bzh/|name-(?:zh|en)\b")
    found = {
        path.relative_to(ROOT).as_posix()
        for folder, ending in (
            ("hooks", "*.py"),
            ("hooks/templates", "*.j2"),
            ("hooks/theme", "*.html"),
        )
        for path in (ROOT / folder).rglob(ending)
        if path.name not in allowed and spelt.search(path.read_text("utf-8"))
    }
    assert found == set()
