"""`unsim export` writes the same pages for an engine that knows nothing of our hooks."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.site.copies import own_code
from tests.site.expected import built_pages, expected_pages, facts_missing


def exported(target: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "unsim", "export", str(target)],
        cwd=ROOT,
        env=own_code(ROOT),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The docs tree, as the command line writes it."""
    target = tmp_path_factory.mktemp("export") / "tree"
    done = exported(target)
    assert done.returncode == 0, done.stderr
    assert f"wrote {len(expected_pages(ROOT))} pages" in done.stdout
    return target


@pytest.fixture(scope="module")
def site(tree: Path) -> Path:
    """What Zensical makes of the tree, where our package cannot be found."""
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


def test_zensical_builds_every_page_of_the_tree(site: Path) -> None:
    assert built_pages(site) == expected_pages(ROOT)


def test_the_sample_of_facts_is_read_from_what_zensical_built(site: Path) -> None:
    assert facts_missing(site) == []


def test_no_tag_and_no_stray_markup_is_left_on_a_page(site: Path) -> None:
    for page in site.rglob("index.html"):
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
