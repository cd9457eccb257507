"""The files in deploy/made are what the list makes, and each says of every path what the list says."""

import gzip
import re
import shutil
import subprocess
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
import yaml

from deploy.compress import compress, worth_it
from deploy.headers import RULES, headers_of
from deploy.make import MADE, made
from tests.conftest import ROOT

PATHS = (
    "/",
    "/en/countries/pe/claro/",
    "/404.html",
    "/assets/unsim.css",
    "/assets/flags/pe.svg",
    "/assets/share.png",
    "/api/v1/index.json",
    "/api/v1/countries.csv",
    "/badges/pe/claro.svg",
    "/countries/pe/index.md",
    "/changes.atom",
    "/en/calendar.ics",
    "/sw.js",
)
Blocks = list[tuple[str, list[str]]]


@pytest.mark.parametrize("place", made())
def test_a_made_file_is_what_the_list_makes(place: str) -> None:
    assert (MADE / place).read_text("utf-8") == made()[place], "run: python -m deploy.make"


def test_nothing_else_lies_among_the_made_files() -> None:
    lying = {path.relative_to(MADE).as_posix() for path in MADE.rglob("*") if path.is_file()}
    assert lying == set(made())


def blocks_of(place: str) -> Blocks:
    blocks: Blocks = []
    for line in (MADE / place).read_text("utf-8").splitlines():
        if line.startswith("/"):
            blocks.append((line, []))
        elif line.startswith("  "):
            blocks[-1][1].append(line.strip())
    return blocks


def as_cloudflare(path: str, blocks: Blocks) -> dict[str, str]:
    """Every rule that fits adds to what is there already, after it has detached what it says so of."""
    found: dict[str, str] = {}
    for pattern, lines in blocks:
        fits = fnmatchcase(path, pattern)
        for name in (line.removeprefix("! ") for line in lines if fits and line.startswith("!")):
            found.pop(name, None)
        for line in (line for line in lines if fits and not line.startswith("!")):
            name, value = line.split(": ", 1)
            found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def as_netlify(path: str, blocks: Blocks) -> dict[str, str]:
    fitting = [lines for pattern, lines in blocks if fnmatchcase(path, pattern)]
    pairs = [line.partition(": ") for lines in fitting for line in lines]
    return {name: value for name, _, value in pairs}


@pytest.mark.parametrize("path", PATHS)
def test_both_hosts_say_what_the_list_says(path: str) -> None:
    assert as_cloudflare(path, blocks_of("cloudflare/_headers")) == headers_of(path)
    assert as_netlify(path, blocks_of("netlify/_headers")) == headers_of(path)


def test_a_pattern_has_one_star_since_the_hosts_allow_no_more() -> None:
    assert [rule.pattern for rule in RULES if rule.pattern.count("*") > 1] == []
    assert [rule.pattern for rule in RULES if not rule.pattern.startswith("/")] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_page_of_the_api_says_what_servers_say_of_its_files(language: str) -> None:
    words = yaml.safe_load((ROOT / f"data/locales/{language}/open.yml").read_text("utf-8"))
    told = words["messages"]["api.hosting"]
    said = headers_of("/api/v1/index.json")
    assert said["Access-Control-Allow-Origin"] == "*"
    assert said["Cache-Control"].removeprefix("public, ") in told
    assert "Access-Control-Allow-Origin" in told


def test_no_value_would_end_the_quotes_it_stands_in() -> None:
    values = [value for rule in RULES for value in rule.headers.values()]
    assert [value for value in values if re.search(r'["\\${}\n]', value)] == []


def test_what_is_compressed_is_the_same_after_all_and_the_same_every_time(tmp_path: Path) -> None:
    page, small, picture = (tmp_path / name for name in ("page.html", "a.json", "share.png"))
    page.write_text("a line of a page\n" * 100)
    small.write_text("{}")
    picture.write_bytes(b"x" * 2000)
    assert worth_it(tmp_path) == [page]
    compress([page])
    first = (tmp_path / "page.html.gz").read_bytes()
    assert gzip.decompress(first) == page.read_bytes()
    compress([page])
    assert (tmp_path / "page.html.gz").read_bytes() == first


@pytest.mark.skipif(not shutil.which("brotli"), reason="the tool brotli is not installed")
def test_where_the_tool_is_there_brotli_lies_beside_it(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("a line of a page\n" * 100)
    compress([page])
    told = subprocess.run(
        ["brotli", "--decompress", "--stdout", page.with_name("page.html.br")],
        capture_output=True,
        check=True,
    )
    assert told.stdout == page.read_bytes()
