"""A country that somebody begins leaves everything green that runs on records."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.copies import copy_project, own_code, try_build
from tests.site.expected import built_pages, expected_pages
from tests.site.parsed import Parsed, parse
from unsim.records.catalog import Catalog

SITE_URL = "https://unsim.example/"
COUNTRY = (
    *("--name-zh", "新国", "--name-en", "Newland", "--continent", "south-america"),
    *("--languages", "es", "--carrier-name", "Nueva Red", "--carrier-kind", "network"),
    *("--source-title", "Lista", "--source-publisher", "Regulador", "--source-kind", "regulator"),
    *("--source-copy", "live", "--source-url", "https://regulador.example/lista"),
)


def unsim(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "unsim", *arguments],
        cwd=root,
        env=own_code(root, XDG_STATE_HOME=str(root.parent / "state")),
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def code() -> str:
    """One of the world that the project does not cover, whichever these are today."""
    root = Path(__file__).resolve().parents[2]
    covered = Catalog.load(root / "data")[0].countries
    world = json.loads((root / "data/world/countries-110m.json").read_text("utf-8"))
    free = [code for code in sorted(world["countries"]) if code not in covered]
    return "UY" if "UY" in free else free[0]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, code: str) -> Path:
    """The whole project with one country more, begun by the command and by nothing else."""
    root = copy_project(tmp_path_factory.mktemp("new") / "project")
    ran = unsim(root, "new", "country", code, *COUNTRY)
    assert ran.returncode == 0, ran.stderr
    flag = root / f"docs/assets/flags/{code.lower()}.svg"
    flag.unlink(missing_ok=True)
    return root


@pytest.fixture(scope="module")
def site(project: Path) -> Path:
    done = try_build(project, "--strict", SITE_URL=SITE_URL)
    assert done.returncode == 0, done.stderr
    return project / "site"


@pytest.mark.parametrize(
    "command", ["check", "check --no-cache", "stats", "stale --all", "translate", "links --offline"]
)
def test_every_command_takes_it(project: Path, command: str) -> None:
    ran = unsim(project, *command.split())
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout


def test_it_is_in_canonical_form(project: Path, code: str) -> None:
    ran = unsim(project, "fix", "--check", f"data/countries/{code.lower()}")
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_it_can_be_exported(project: Path, code: str, tmp_path: Path) -> None:
    ran = unsim(project, "export", str(tmp_path / "tree"))
    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / f"tree/docs/countries/{code.lower()}/index.md").is_file()
    assert (tmp_path / f"tree/docs/assets/flags/{code.lower()}.svg").is_file()


def test_the_site_is_built_with_its_pages(site: Path, project: Path, code: str) -> None:
    pages = built_pages(site)
    assert pages == expected_pages(project)
    for path in (f"countries/{code.lower()}/", f"letters/{code.lower()}/"):
        assert {path, f"en/{path}"} <= pages
    assert (site / f"assets/plan/{code.lower()}.json").is_file()
    for page in ("index.html", "countries/index.html", "compare/index.html", "plan/index.html"):
        assert "新国" in (site / page).read_text("utf-8"), page


def test_no_picture_and_no_link_of_its_pages_is_broken(site: Path, code: str) -> None:
    mine = [path for path in built_pages(site) if code.lower() in path.split("/")]
    assert len(mine) >= 4
    paths = [*mine, "", "en/", "countries/", "en/countries/", "compare/"]
    pages = {
        path: parse(path, SITE_URL, (site / path / "index.html").read_text("utf-8"))
        for path in paths
    }
    parsed = Parsed(site, SITE_URL, pages)
    flag = f"{SITE_URL}assets/flags/{code.lower()}.svg"
    for path, page in pages.items():
        ours = [link.url for link in page.links if link.url.startswith(SITE_URL)]
        assert ours
        assert [url for url in ours if parsed.problem_with(url)] == [], path
    assert flag in {link.url for link in pages["countries/"].links if link.tag == "img"}
