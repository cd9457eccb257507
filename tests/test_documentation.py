"""What the documentation shows is run: every YAML example, every command, every tag, every path.

A YAML example says beside “yaml” what it is: `record=<file>` (a whole file of the made-up country),
`in=<file>` (to be merged into that file), `new=<file>` (a further file), `wrong=<rule>` (the check must
find just that), `region` (a whole region), `front` (the top of a guide), `links` (the file of
exceptions).
"""

import re
import shlex
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import ROOT
from unsim.checking.files import check_parts
from unsim.checking.minimal import written
from unsim.cli import COMMANDS, _parser
from unsim.findings import Finding
from unsim.fixing.fix import fix
from unsim.pages.make import make_site
from unsim.pages.site import Options
from unsim.pages.tags import _BLOCKS, EXAMPLES, SITE_PAGES, TABLES, GuideTags
from unsim.reading.guides import read_guide
from unsim.reading.kinds import kind_of, schema_line
from unsim.reading.yaml12 import parse
from unsim.records.assembly import part_of
from unsim.records.catalog import Catalog
from unsim.upkeep.links.exceptions import exceptions

ENGLISH, CHINESE = "CONTRIBUTING.md", "CONTRIBUTING.zh.md"
BOTH = (ENGLISH, CHINESE)
DEPLOYING = ("docs/deploying.md", "docs/deploying.zh.md")
PAGES = sorted(
    [
        ROOT / "README.md",
        ROOT / "SECURITY.md",
        *(ROOT / name for name in BOTH),
        *(ROOT / "docs/policies").glob("*.md"),
        *(ROOT / "docs").glob("deploying*.md"),
        ROOT / ".github/pull_request_template.md",
    ]
)
FOLDER = Path("data/countries/zz")
REGION = Path("data/regions/zu.yml")
CATALOG, _ = Catalog.load(ROOT / "data")


@dataclass(frozen=True)
class Example:
    document: str
    line: int
    language: str
    what: dict[str, str]
    text: str

    def __str__(self) -> str:
        return f"{self.document}:{self.line}"


def examples(document: str) -> Iterator[Example]:
    text = (ROOT / document).read_text("utf-8")
    for found in re.finditer(r"^```(\w*)([^\n]*)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        words = dict((*word.split("=", 1), "")[:2] for word in found[2].split())
        line = text[: found.start()].count("\n") + 1
        yield Example(document, line, found[1], words, found[3])


YAML = [
    one
    for page in PAGES
    for one in examples(page.relative_to(ROOT).as_posix())
    if one.language == "yaml"
]


def record_of(document: str) -> dict[Path, str]:
    """The files of the commented country."""
    shown = [one for one in YAML if one.document == document and "record" in one.what]
    return {FOLDER / one.what["record"]: one.text for one in shown}


def plain(text: str) -> Any:
    """The values, empty ones too."""
    document, findings = parse(FOLDER, text.encode())
    assert document is not None, findings
    return document.value


def found_in(files: dict[Path, str]) -> list[Finding]:
    parts = [part_of(path, *parse(path, text.encode())) for path, text in files.items()]
    return check_parts(parts, CATALOG)


def merged(whole: Any, part: Any) -> Any:
    """Lists are continued, and entries with an id that is there already are, too."""
    if isinstance(whole, dict) and isinstance(part, dict):
        return whole | {key: merged(whole.get(key), value) for key, value in part.items()}
    if isinstance(whole, list) and isinstance(part, list):
        return _continued(whole, part)
    return part


def _continued(whole: list[Any], part: list[Any]) -> list[Any]:
    result = list(whole)
    for item in part:
        ident = item.get("id") if isinstance(item, dict) else None
        twin = next((n for n, one in enumerate(result) if ident and one.get("id") == ident), None)
        if twin is None:
            result.append(item)
        else:
            result[twin] = merged(result[twin], item)
    return result


def whole_with(example: Example) -> dict[Path, str]:
    """The commented country with the example merged into it, or put beside it."""
    files = record_of(example.document)
    if "new" in example.what:
        path = FOLDER / example.what["new"]
        assert path not in files
        return {**files, path: example.text}
    path = FOLDER / example.what["in"]
    value = merged(deepcopy(plain(files[path])), plain(example.text))
    return {**files, path: written(value, schema_line(kind_of(path) or ""))}


@pytest.mark.parametrize("example", YAML, ids=str)
def test_every_yaml_example_says_what_it_is(example: Example) -> None:
    known = {"record", "in", "new", "region", "front", "links"}
    assert set(example.what) & known, "say beside “yaml” what it is"


@pytest.mark.parametrize("document", BOTH)
def test_the_commented_record_has_nothing_against_it(document: str) -> None:
    files = record_of(document)
    assert {path.stem for path in files} == {"country", "ejemplo", "ejemplo-mini"}
    assert found_in(files) == []
    for path, text in files.items():
        assert fix(path, text.encode()).text == text


@pytest.mark.parametrize("document", BOTH)
def test_the_region_has_nothing_against_it(document: str) -> None:
    (region,) = [one for one in YAML if one.document == document and "region" in one.what]
    assert found_in({REGION: region.text}) == []
    assert fix(REGION, region.text.encode()).text == region.text


@pytest.mark.parametrize(
    "example",
    [one for one in YAML if {"in", "new"} & set(one.what) and "wrong" not in one.what],
    ids=str,
)
def test_every_right_example_is_right_where_it_belongs(example: Example) -> None:
    assert found_in(whole_with(example)) == []


@pytest.mark.parametrize("example", [one for one in YAML if "wrong" in one.what], ids=str)
def test_every_wrong_example_is_wrong_for_the_reason_given(example: Example) -> None:
    found = [finding for finding in found_in(whole_with(example)) if finding.severity == "error"]
    assert example.what["wrong"] in {finding.rule for finding in found}
    assert all(finding.instead for finding in found)


@pytest.mark.parametrize("example", [one for one in YAML if "front" in one.what], ids=str)
def test_the_front_of_a_guide_can_be_read(example: Example, tmp_path: Path) -> None:
    guide = tmp_path / "guide.md"
    guide.write_text(f"---\n{example.text}---\n\nText\n", "utf-8")
    assert read_guide(guide).topics


@pytest.mark.parametrize("example", [one for one in YAML if "links" in one.what], ids=str)
def test_exceptions_for_links_can_be_read(example: Example, tmp_path: Path) -> None:
    (tmp_path / "upkeep").mkdir()
    (tmp_path / "upkeep/links.yml").write_text(example.text, "utf-8")
    assert exceptions(tmp_path)


def test_both_languages_show_the_same_examples() -> None:
    shown = {
        document: [(one.what, plain(one.text)) for one in YAML if one.document == document]
        for document in BOTH
    }
    assert shown[ENGLISH] == shown[CHINESE]
    assert len(shown[ENGLISH]) > 12


def headings(document: str) -> list[int]:
    text = re.sub(r"```.*?```", "", (ROOT / document).read_text("utf-8"), flags=re.DOTALL)
    return [len(marks) for marks in re.findall(r"^(#+) ", text, re.MULTILINE)]


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        (ENGLISH, CHINESE),
        DEPLOYING,
        *(
            (
                page.relative_to(ROOT).as_posix(),
                page.relative_to(ROOT).with_suffix(".zh.md").as_posix(),
            )
            for page in sorted((ROOT / "docs/policies").glob("*.md"))
            if not page.name.endswith(".zh.md")
        ),
    ],
)
def test_both_languages_have_the_same_parts_and_name_each_other(english: str, chinese: str) -> None:
    assert headings(english) == headings(chinese)
    assert f"({Path(chinese).name})" in (ROOT / english).read_text("utf-8")
    assert f"({Path(english).name})" in (ROOT / chinese).read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_to_a_file_or_heading_leads_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    outside_code = re.sub(r"```.*?```|`[^`\n]*`", "", text, flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)", outside_code):
        if target.startswith("#"):
            assert target[1:] in anchors(text), target
        elif "://" not in target:
            assert (page.parent / target).exists(), target


def anchors(text: str) -> set[str]:
    """As GitHub makes them of headings."""
    found = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in found}


def commands() -> list[tuple[str, str]]:
    found = []
    for page in PAGES:
        text = page.read_text("utf-8")
        lines = [
            one.text for one in examples(page.relative_to(ROOT).as_posix()) if one.language == "sh"
        ]
        shell = "\n".join(lines).split("\n")
        inline = re.findall(r"`((?:\.venv/bin/)?unsim [^`]+)`", text)
        found += [
            (page.name, line) for line in [*shell, *inline] if re.match(r"(\S*/)?unsim ", line)
        ]
    return found


@pytest.mark.parametrize(("page", "command"), commands())
def test_every_command_that_is_shown_exists(page: str, command: str) -> None:
    arguments = shlex.split(command.replace("…", "x"))[1:]
    assert arguments[0] in COMMANDS
    if len(arguments) > 1 and "DIR" not in arguments:
        _parser().parse_args(arguments)


def test_every_command_is_in_the_list_of_commands() -> None:
    for document in BOTH:
        text = (ROOT / document).read_text("utf-8")
        told = set(re.findall(r"`unsim ([a-z]+)", text))
        assert set(COMMANDS) - told <= {"export", "schema"}


def tags_shown(document: str) -> list[str]:
    return re.findall(r"\{\{[^{}…]+\}\}", (ROOT / document).read_text("utf-8"))


@pytest.mark.parametrize("document", BOTH)
def test_every_tag_is_explained_and_every_one_shown_can_be_rendered(document: str) -> None:
    shown = tags_shown(document)
    names = {tag.strip("{} /").split()[0] for tag in shown}
    assert names == {"cite", *EXAMPLES, *_BLOCKS}
    assert {tag.split()[2] for tag in shown if tag.startswith("{{ table")} >= set(TABLES)
    listed = re.search(
        r"\{\{ page compare \}\}`[^|]*\|([^|]*)\|", (ROOT / document).read_text("utf-8")
    )
    assert listed is not None
    assert set(re.findall(r"`(\w+)`", listed[1])) == set(SITE_PAGES)
    site = make_site(ROOT, CATALOG, CATALOG.locales["zh"].record, Options())
    tags = GuideTags(site, "guides/x/", list(site.guides))
    tags.finish(tags.prepare("\n".join(shown)))


@pytest.mark.parametrize("document", ["README.md", *BOTH, *DEPLOYING])
def test_every_path_that_is_named_exists(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    made_up = {"countries/cl", "cl.svg", "links.yml", "<code>", "<carrier>"}
    for path in re.findall(r"`((?:data|deploy|docs|hooks|tests|upkeep|\.github)/[^`\s*…]+)`", text):
        if not any(part in path for part in made_up):
            assert (ROOT / path).exists(), path


def test_the_readmes_two_commands_are_those_of_the_landing_check() -> None:
    shown = [one.text.strip() for one in examples("README.md") if one.language == "sh"]
    assert len(shown) == 2
    for command in shown:
        assert command.count("\n") == 0
        assert command.startswith("python3 -m venv .venv && ")
    assert shown[0].endswith("mkdocs serve")
    assert shown[1].endswith("pytest")
