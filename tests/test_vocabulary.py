"""Channels and verdicts with their traits stand once; what is made from them agrees."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from unsim import vocabulary
from unsim.pages.script_vocabulary import FILE, script_vocabulary
from unsim.vocabulary import CHANNEL_TRAITS, CHANNELS, VERDICT_TRAITS, VERDICTS, VOCABULARIES

ICONS = (ROOT / "hooks/templates/icons.html.j2").read_text("utf-8")


def test_the_scripts_have_the_vocabulary_of_the_package() -> None:
    said = (ROOT / FILE).read_text("utf-8")
    assert said == script_vocabulary(), "run `unsim schema`"


def test_every_channel_and_every_verdict_has_its_traits() -> None:
    assert set(CHANNEL_TRAITS) == set(CHANNELS)
    assert set(VERDICT_TRAITS) == set(VOCABULARIES["verdict"])
    assert [VERDICT_TRAITS[verdict].order for verdict in VERDICTS] == list(range(len(VERDICTS)))


@pytest.mark.parametrize(
    ("known", "more", "table"),
    [
        ('"store", "regulator"', '"store", "ussd", "regulator"', "CHANNEL_TRAITS"),
        ('"unknown", "depends"', '"unknown", "ussd", "depends"', "VERDICT_TRAITS"),
    ],
)
def test_a_word_without_traits_is_told_where_it_stands_and_not_by_a_traceback(
    tmp_path: Path, known: str, more: str, table: str
) -> None:
    text = Path(vocabulary.__file__).read_text("utf-8")
    assert known in text
    file = tmp_path / "vocabulary.py"
    file.write_text(text.replace(known, more, 1), "utf-8")
    line = text[: text.index(known)].count("\n") + 1
    done = subprocess.run([sys.executable, file], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert re.match(rf".*vocabulary\.py:{line}:\d+: error: “ussd” has no traits", done.stderr)
    assert f"to {table}" in done.stderr
    assert "Traceback" not in done.stderr


def test_every_icon_and_sign_that_the_traits_name_is_drawn() -> None:
    drawn = set(re.findall(r'id="i-([a-z]+)"', ICONS))
    named = {traits.icon for traits in CHANNEL_TRAITS.values()}
    assert named | {traits.sign for traits in VERDICT_TRAITS.values()} <= drawn


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_plan_can_name_every_channel(language: str) -> None:
    text = (ROOT / f"data/locales/{language}/plan.yml").read_text("utf-8")
    said = set(re.findall(r"^  plan\.best\.([a-z]+):", text, re.MULTILINE))
    assert set(CHANNELS) - said == set()


def test_nothing_writes_a_list_of_channels_or_verdicts_again() -> None:
    lists = re.compile(
        r"""["'](web|online)["'],\s*["'](app|partly)["']|["']email["'], ["']post["'][])]"""
    )
    places = [
        *(file for file in (ROOT / "hooks").rglob("*.py") if file.name != "vocabulary.py"),
        *(ROOT / "hooks/templates").glob("*.j2"),
        *(file for file in (ROOT / "docs/assets/js").rglob("*.js") if file != ROOT / FILE),
    ]
    assert [file.name for file in places if lists.search(file.read_text("utf-8"))] == []
