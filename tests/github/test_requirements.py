"""Nothing is installed whose hash does not stand in the project, and the site needs no test tools."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT

FOLDER = ROOT / "requirements"
PINS = sorted(FOLDER.glob("*.txt"))
INSTALLING = [
    *sorted((ROOT / ".github/workflows").glob("*.yml")),
    ROOT / ".ci/run",
    ROOT / "README.md",
]
OURSELVES = "--no-deps --no-build-isolation -e ."
WANTED = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def pinned(path: Path) -> dict[str, str]:
    """Name and version of what a file pins, each on a line that goes on with its hashes."""
    found = re.findall(r"^([\w.-]+)==([^\s;]+)", path.read_text("utf-8"), re.MULTILINE)
    return dict(found)


def names(wanted: list[str]) -> set[str]:
    """The names alone, as an index spells them."""
    alone = (re.split(r"[^\w.-]", one, maxsplit=1)[0] for one in wanted)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in alone}


@pytest.mark.parametrize("path", INSTALLING, ids=lambda path: path.name)
def test_nothing_unhashed_is_installed(path: Path) -> None:
    for asked in re.findall(r"pip install -q ([^&\n]+)", path.read_text("utf-8")):
        pins = re.fullmatch(r"-r (requirements/\w+\.txt)", asked.strip())
        assert pins or asked.strip() == OURSELVES, asked
        assert not pins or (ROOT / pins[1]).is_file(), asked


@pytest.mark.parametrize("path", PINS, ids=lambda path: path.stem)
def test_every_pin_has_a_hash(path: Path) -> None:
    entries = re.split(r"(?m)^(?=[\w-])", path.read_text("utf-8"))
    assert len(entries) > 10
    for entry in filter(None, entries):
        assert re.match(r"[\w-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry, re.DOTALL), entry


@pytest.mark.parametrize("name", ["site", "tests", "next", "mutation"])
def test_who_builds_ourselves_is_pinned_too(name: str) -> None:
    assert "setuptools" in pinned(FOLDER / f"{name}.txt")


def test_the_site_has_what_it_needs_in_the_versions_that_are_tested_and_no_more() -> None:
    site, tests = pinned(FOLDER / "site.txt"), pinned(FOLDER / "tests.txt")
    assert names(WANTED["dependencies"]) <= set(site)
    assert site.items() <= tests.items()
    only_tests = names(WANTED["optional-dependencies"]["dev"])
    assert only_tests <= set(tests)
    assert not only_tests & set(site)


def test_what_comes_next_builds_the_same_site_of_the_same_package() -> None:
    """Of what the package needs, the engine and its theme alone are others."""
    wanted = names((FOLDER / "next.in").read_text("utf-8").split("\n")) - {"", "#", "setuptools"}
    assert names(WANTED["dependencies"]) ^ wanted == {
        "mkdocs", "mkdocs-material", "properdocs", "mkdocs-materialx"
    }  # fmt: skip
    assert wanted <= set(pinned(FOLDER / "next.txt"))


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.in")), ids=lambda path: path.stem)
def test_what_is_asked_for_is_pinned(path: Path) -> None:
    asked = [line for line in path.read_text("utf-8").split("\n") if re.match(r"[a-z]", line)]
    assert asked
    assert names(asked) <= set(pinned(path.with_suffix(".txt")))
