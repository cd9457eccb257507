"""A new word, a new question, a new field: whatever else they need is named, by file and word.

A new country is in tests/site/test_new_country.py: there nothing may be missing.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.site.copies import change, copy_project, own_code
from unsim.model.answer import Keep, Lapse
from unsim.model.base import Strict
from unsim.model.carrier import Carrier, Contact, Esim, Route
from unsim.model.country import ComplaintStage
from unsim.model.region import Region
from unsim.model.source import Source

WORDS = Path("hooks/unsim/vocabulary.py")
TRAITS = '    "pigeon": ChannelTraits(online=False, in_writing=True, rank=2, icon="pigeon"),\n'
GUARDS = ("conftest.py", "test_vocabulary.py")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = copy_project(tmp_path / "project")
    (root / "tests").mkdir()
    for name in GUARDS:
        shutil.copy(ROOT / "tests" / name, root / "tests")
    shutil.copy(ROOT / "pyproject.toml", root)
    return root


def said(root: Path, *command: str) -> str:
    """What a command says that must fail."""
    ran = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=root,
        env=own_code(root, XDG_STATE_HOME=str(root.parent / "state")),
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode != 0, ran.stdout
    return ran.stdout + ran.stderr


def checked(root: Path) -> dict[str, set[str]]:
    """What `unsim check` has against the copy: by file."""
    found: dict[str, set[str]] = {}
    for line in said(root, "unsim", "check", "--no-cache").split("\n"):
        if line.startswith("data/"):
            place, message = line.split(": ", 1)
            found.setdefault(place.split(":")[0], set()).add(message)
    return found


def guarded(root: Path) -> str:
    return said(root, "pytest", "-n", "0", "-p", "no:cacheprovider", "tests/test_vocabulary.py")


def test_a_channel_without_traits_is_named_before_anything_runs(root: Path) -> None:
    change(root / WORDS, '"store", "regulator"\n', '"store", "regulator", "pigeon"\n')
    told = said(root, "unsim", "check")
    assert "hooks/unsim/vocabulary.py:" in told
    assert 'instead: add “"pigeon": ChannelTraits(…)”' in told


def test_a_channel_with_traits_is_missed_wherever_a_word_or_a_drawing_is(root: Path) -> None:
    change(root / WORDS, '"store", "regulator"\n', '"store", "regulator", "pigeon"\n')
    change(
        root / WORDS, '    "regulator": ChannelTraits', f'{TRAITS}    "regulator": ChannelTraits'
    )
    found = checked(root)
    languages = {f"data/languages/{path.name}" for path in (root / "data/languages").iterdir()}
    assert len(languages) > 10
    assert {path for path, told in found.items() if any("pigeon" in one for one in told)} == {
        *languages,
        "data/locales/zh/ways.yml",
        "data/locales/en/ways.yml",
    }
    assert found["data/schema/carrier.json"] == {"error: is not the schema of the models"}
    told = guarded(root)
    assert "test_the_scripts_have_the_vocabulary_of_the_package" in told
    for guard in (
        "test_every_icon_and_sign_that_the_traits_name_is_drawn",
        "test_a_plan_can_name_every_channel",
    ):
        assert f"FAILED tests/test_vocabulary.py::{guard}" in told
    assert "'pigeon'" in told


def test_a_question_without_words_is_named_in_every_locale(root: Path) -> None:
    change(
        root / "hooks/unsim/model/answer.py",
        "    erasure: list[YesNoAnswer]",
        '    parrots: list[YesNoAnswer] | None = _question("May a parrot ask")\n    erasure: list[YesNoAnswer]',
    )
    found = checked(root)
    for locale in ("zh", "en"):
        assert any("parrots" in one for one in found[f"data/locales/{locale}/answers.yml"])
    for schema in ("carrier", "country", "region"):
        assert found[f"data/schema/{schema}.json"] == {"error: is not the schema of the models"}


def test_a_field_is_missed_in_the_schemas_that_have_it_and_in_no_other(root: Path) -> None:
    change(
        root / "hooks/unsim/model/carrier.py",
        "    website: Url | None",
        '    motto: Line | None = Field(default=None, description="What it calls out")\n    website: Url | None',
    )
    assert set(checked(root)) == {"data/schema/carrier.json"}


def test_a_field_that_no_page_and_no_rule_reads_would_be_told() -> None:
    """Answers to questions are read by the list of questions; a carrier's sources join its country's."""
    assert unread(Carrier, Route, Contact, Esim, Lapse, Keep, ComplaintStage, Region, Source) == [
        "Carrier.own_sources"
    ]

    class Parrot(Strict):
        feathers: int

    assert unread(Parrot) == ["Parrot.feathers"]


def unread(*models: type[Strict]) -> list[str]:
    folders = ("templates", "unsim/pages", "unsim/derive")
    files = [
        file
        for folder in folders
        for file in (ROOT / "hooks" / folder).rglob("*")
        if file.suffix in (".py", ".j2")
    ]
    text = "\n".join(file.read_text("utf-8") for file in files)
    return [
        f"{model.__name__}.{name}"
        for model in models
        for name in model.model_fields
        if not re.search(rf"\.{name}\b|[\"']{name}[\"']", text)
    ]
