"""Channels and verdicts with their traits stand once; what is made from them agrees."""

import re

import pytest

from tests.conftest import ROOT
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
