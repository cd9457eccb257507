"""The difference as a comment and as JSON."""

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.difference.conftest import COUNTRY, Edit, git
from unsim.difference.markdown import MARKER, MOST_BYTES

HOSTILE = "@everyone ![x](https://evil.example/p.png) <img src=x onerror=1> | `a` **b** [c](d) www.evil.example #1"


def markdown(run: Run, *arguments: str) -> str:
    ran = run("diff", "--format", "markdown", *arguments)
    assert ran.status == 0, ran.err
    return ran.out


def test_a_comment_begins_with_its_mark_and_what_matters(edit: Edit, run: Run) -> None:
    edit(("result: full", "result: starts"))
    text = markdown(run)
    assert text.startswith(MARKER)
    assert (
        text.index("verdict&#58; depends → partly")
        < text.index("[!WARNING]")
        < text.index("| where")
    )
    assert "| Entel · prepaid · web | full | **starts** |" in text


def test_texts_of_contributors_stay_text(edit: Edit, peru: Path, run: Run) -> None:
    quoted = json.dumps(HOSTILE)
    edit(("name: Entel", f"name: {quoted}"), ("en: Five days at most", f"en: {quoted}"))
    text = markdown(run)
    ours = re.sub(r"<!-- unsim-diff -->|<!-- -->|</?(?:code|details|summary)>|&#\d+;", "", text)
    for sign in "@<>[]`!":
        assert sign not in ours.replace("> [!WARNING]", "").replace("\n> ", "\n").replace(
            "\n>\n", "\n"
        )
    assert "www.evil" not in text
    for row in re.findall(r"^\|.*\|$", text, re.MULTILINE):
        assert row.count("|") == 4


def test_a_mention_calls_nobody(edit: Edit, run: Run) -> None:
    edit(("en: Five days at most", "en: Ask @somebody"))
    assert "&#64;<!-- -->somebody" in markdown(run)


def test_changed_pages_are_linked_in_every_language(
    edit: Edit, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(("result: full", "result: starts"))
    text = markdown(run, "--site", "https://unsim.example")
    assert "<https://unsim.example/countries/pe/>" in text
    assert "<https://unsim.example/en/countries/pe/>" in text
    assert "https://" not in markdown(run)
    monkeypatch.setenv("GITHUB_REPOSITORY", "Owner/name")
    assert "<https://owner.github.io/name/countries/pe/>" in markdown(run)


def test_a_comment_is_never_too_long_for_github(peru: Path, repository: Path, run: Run) -> None:
    def facts(said: str) -> str:
        item = "  - {{topic: fee, text: {{zh: '{0} {1}', en: '{0} {1}'}}, sources: [law]}}\n"
        return "facts:\n" + "".join(item.format(said * 30, number) for number in range(300))

    peru.write_text(
        COUNTRY.replace("sources:\n  claro", facts("old!? ") + "sources:\n  claro"), "utf-8"
    )
    git(repository, "commit", "-qam", "long")
    peru.write_text(
        COUNTRY.replace("sources:\n  claro", facts("new!? ") + "sources:\n  claro"), "utf-8"
    )
    text = markdown(run)
    assert len(text.encode()) <= MOST_BYTES + 200
    assert text.count("<details>") == text.count("</details>")


def test_json_has_everything(edit: Edit, run: Run) -> None:
    edit(("result: full", "result: starts"))
    told = json.loads(run("diff", "--format", "json").out)
    assert not told["harmless"]
    (file,) = told["files"]
    assert file["path"] == "data/countries/pe"
    assert file["files"] == ["data/countries/pe/entel.yml"]
    assert file["pages"] == ["countries/pe/", "en/countries/pe/"]
    assert {"kind", "where", "before", "after", "address"} == set(file["changes"][0])
    assert file["weaker"][0]["reason"] == "flip-without-source"


def test_colours_and_control_characters_never_reach_the_terminal(edit: Edit, run: Run) -> None:
    edit(("en: Five days at most", 'en: "Five\\e[2Jdays"'))
    assert "\x1b" not in run("diff").out
