"""What lies under docs/ is checked like data."""

from pathlib import Path

import pytest

from unsim.checking.docs import check_docs
from unsim.findings import Finding

GUIDE = "---\ntitle: A guide\ndescription: About it\norder: 5\n---\n"


def found(tmp_path: Path) -> list[Finding]:
    return list(check_docs(tmp_path, frozenset(("pe",))))


def written(tmp_path: Path, name: str, text: str | bytes) -> Path:
    path = tmp_path / "docs" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    "body",
    [
        "Plain words, [a page](https://example.org/), [another](../trust.md) and [here](#name).",
        "A heading's anchor {#name} and `<b>` or `{a=b}` in code.",
        "{{ cite pe/law }} and 3 < 5, a > b.",
        "[write](mailto:help@example.org), [call](tel:+5112345678)",
    ],
)
def test_a_guide_of_words_links_and_anchors_passes(tmp_path: Path, body: str) -> None:
    written(tmp_path, "zh/guides/a.md", GUIDE + body + "\n")
    assert found(tmp_path) == []


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        'See <meta http-equiv="refresh" content="0;url=https://evil.example/">.',
        "<iframe src=https://evil.example></iframe>",
        "<!-- hidden -->",
        "[a](javascript:alert(1))",
        "[a](data:text/html,x)",
        "[a]: vbscript:x",
        '# Title {: onclick="alert(1)"}',
        "# Title {style=color:red}",
    ],
)
def test_what_a_reviewer_does_not_see_is_refused_where_it_stands(tmp_path: Path, body: str) -> None:
    path = written(tmp_path, "zh/guides/a.md", GUIDE + "First.\n" + body + "\n")
    findings = found(tmp_path)
    assert {(one.path, one.rule, one.mark.line) for one in findings} == {(path, "guide-markup", 7)}


@pytest.mark.parametrize(
    ("front", "says"),
    [
        ("order: twelve", "whole number"),
        ("order: 5\nfoo: 1", "“foo”"),
        ("order: 5\ntopics: [cancl]", "“cancl”"),
        ("order: 5\ncountries: [qq]", "“qq”"),
        ("order: 5\ncountries: pe", "no list"),
    ],
)
def test_front_matter_that_means_nothing_is_told(tmp_path: Path, front: str, says: str) -> None:
    written(tmp_path, "zh/guides/a.md", f"---\ntitle: A\ndescription: B\n{front}\n---\nText\n")
    (finding,) = found(tmp_path)
    assert finding.rule == "guide-front-matter"
    assert says in finding.message


def test_a_guide_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    written(tmp_path, "zh/guides/a.md", (GUIDE + "ok\n").encode() + b"\xc4\xe3\n")
    (finding,) = found(tmp_path)
    assert (finding.rule, finding.mark.line) == ("guide-front-matter", 7)


@pytest.mark.parametrize(
    "drawing",
    [
        "<script>1</script>",
        '<path onload="x" d="M0 0"/>',
        '<image href="https://evil.example/x.png"/>',
        '<path style="fill:url(https://evil.example/x)" d="M0 0"/>',
        "<foreignObject/>",
    ],
)
def test_a_picture_that_does_something_is_refused(tmp_path: Path, drawing: str) -> None:
    written(tmp_path, "assets/flags/xx.svg", f"<svg>\n{drawing}</svg>")
    (finding,) = found(tmp_path)
    assert (finding.rule, finding.mark.line) == ("docs-picture", 2)


def test_a_picture_may_repeat_its_own_shapes(tmp_path: Path) -> None:
    shapes = '<svg><path id="a" d="M0 0h1"/><use href="#a" fill="url(#b)"/></svg>'
    written(tmp_path, "assets/flags/xx.svg", shapes)
    assert found(tmp_path) == []


def test_only_the_kinds_that_are_served_lie_in_docs(tmp_path: Path) -> None:
    strange = [
        written(tmp_path, name, "x") for name in ("zh/x.html", "assets/x.exe", "zh/guides/a.js")
    ]
    linked = tmp_path / "docs/assets/flags/pe.svg"
    linked.parent.mkdir(parents=True)
    linked.symlink_to("/etc/hostname")
    findings = found(tmp_path)
    assert {one.rule for one in findings} == {"docs-file"}
    assert {one.path for one in findings} == {*strange, linked}
