"""`unsim export` writes the same pages for an engine that knows nothing of our hooks."""

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
import yaml

from tests.conftest import ROOT
from tests.site.copies import copy_project, own_code
from tests.site.expected import built_pages, expected_pages, facts_missing
from tests.site_samples import SAMPLES

_ASKING: Final = re.compile(r"\{\{.*?\}\}|^countries: .*$", re.MULTILINE)


def exported(target: Path, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "unsim", "export", str(target)],
        cwd=root,
        env=own_code(root),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The docs tree of the whole project, as the command line writes it."""
    target = tmp_path_factory.mktemp("export") / "tree"
    done = exported(target)
    assert done.returncode == 0, done.stderr
    assert f"wrote {len(expected_pages(ROOT))} pages" in done.stdout
    return target


@pytest.fixture(scope="module")
def part(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with those countries alone that the sample or a guide asks for: another engine takes
    minutes for all."""
    root = copy_project(tmp_path_factory.mktemp("part") / "project")
    asked = {path.split("countries/")[1][:2] for path, _ in SAMPLES if "countries/" in path}
    guides = " ".join(guide.read_text("utf-8") for guide in (root / "docs").rglob("guides/*.md"))
    asked |= set(re.findall(r"\b[a-z]{2}\b", " ".join(_ASKING.findall(guides))))
    for folder in (root / "data/countries").iterdir():
        if folder.name not in asked:
            shutil.rmtree(folder)
    return root


@pytest.fixture(scope="module")
def site(part: Path) -> Path:
    """What Zensical makes of its tree, where our package cannot be found."""
    tree = part.parent / "tree"
    written = exported(tree, part)
    assert written.returncode == 0, written.stderr
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--config-file", str(tree / "mkdocs.yml")],
        cwd=tree,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return tree / "site"


def test_the_exported_configuration_names_no_hooks(tree: Path) -> None:
    config = yaml.safe_load((tree / "mkdocs.yml").read_text("utf-8"))
    assert "hooks" not in config
    assert "plugins" not in config


def test_every_page_is_in_the_tree(tree: Path) -> None:
    files = (file.parent.relative_to(tree / "docs") for file in tree.rglob("index.md"))
    found = {"" if folder == Path() else f"{folder.as_posix()}/" for folder in files}
    assert found == expected_pages(ROOT)


def test_zensical_builds_every_page_of_the_tree(site: Path, part: Path) -> None:
    assert built_pages(site) == expected_pages(part)


def test_the_sample_of_facts_is_read_from_what_zensical_built(site: Path) -> None:
    assert facts_missing(site) == []


def test_no_tag_and_no_stray_markup_is_left_on_a_page(site: Path, tree: Path) -> None:
    for page in (*site.rglob("index.html"), *tree.rglob("index.md")):
        text = page.read_text("utf-8")
        assert "unsimtag" not in text, page
        assert "{{" not in re.sub(r"<script.*?</script>", "", text, flags=re.DOTALL), page
        assert "&lt;div" not in text, page


def test_a_folder_that_holds_something_is_left_alone(tree: Path) -> None:
    before = sorted(tree.iterdir())
    done = exported(tree)
    assert done.returncode != 0
    assert "is not empty" in done.stderr
    assert sorted(tree.iterdir()) == before
