"""Of the theme's style sheet a reader gets what pages need, and everything looks as with the whole of it."""

import gzip
from pathlib import Path
from typing import Any, Final

import pytest
from mkdocs.utils import get_theme_dir
from playwright.sync_api import Page, Route

from mkdocs_bridge.slim import rules, slim
from tests.site.kinds import FRAMED, in_language
from tests.site.parsed import Parsed
from tests.site.readers import Visit

WHOLE: Final = next(Path(get_theme_dir("material")).glob("assets/stylesheets/main.*.min.css"))
SPECIMEN: Final = """
<div class="admonition note"><p class="admonition-title">A title</p><p>Text <code>code</code></p></div>
<ul><li class="task-list-item"><label class="task-list-control"><input type="checkbox" checked>
<span class="task-list-indicator"></span></label> Done</li></ul>
<p>Text<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> <kbd>Ctrl</kbd> <mark>new</mark></p>
<div class="footnote"><hr><ol><li id="fn:1"><p>Note <a class="footnote-backref" href="#fnref:1">back</a></p></li></ol></div>
<dl><dt>Word</dt><dd>Meaning</dd></dl><blockquote><p>Said</p></blockquote><pre><code>text</code></pre>
<table><thead><tr><th>Head</th></tr></thead><tbody><tr><td>Cell</td></tr></tbody></table>
<details><summary>More</summary><p>Text</p></details><h4>Small</h4><h5>Smaller</h5><figure><img alt=""></figure>
"""
"""What the extensions that mkdocs.yml switches on make of Markdown, whether or not a guide has it today."""
NOTE: Final = """(html) => {
    document.querySelector("main.md-typeset")?.insertAdjacentHTML("beforeend", html);
    const names = [...getComputedStyle(document.body)].filter((name) => !name.startsWith("--"));
    const named = (it) => it ? `${it.tagName}.${it.getAttribute("class") ?? ""}` : "";
    const kind = (it) => [it, it.parentElement, it.parentElement?.parentElement].map(named).join("<")
        + it.matches(":first-child") + it.matches(":last-child");
    const all = [...document.querySelectorAll("body, body *")];
    window.ours = [...new Map(all.map((it) => [kind(it), it])).values()];
    window.looks = () => window.ours.map((it) =>
        [null, "::before", "::after"].map((part) => {
            const style = getComputedStyle(it, part);
            if (part && style.content === "none") return "";
            return names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join(";");
        }));
    window.looks(); // what is hidden until it is found is laid out by the first look
    window.before = window.looks();
}"""
WITH_THE_WHOLE: Final = """async () => {
    const link = document.querySelector("link[href$='theme.css']");
    const loaded = new Promise((done) => link.addEventListener("load", done));
    link.href = new URL("whole.css", link.href).href;
    await loaded;
}"""
COMPARE: Final = """() => {
    return window.looks().flatMap((now, at) => now.flatMap((style, part) => {
        if (style === window.before[at][part]) return [];
        const was = new Set(window.before[at][part].split(";"));
        const other = style.split(";").filter((it) => !was.has(it));
        return [`${window.ours[at].tagName}.${window.ours[at].className} ${part} ${other.slice(0, 3)}`];
    })).slice(0, 20);
}"""


def other_looks(page: Page, whole: str) -> list[str]:
    """The elements that look otherwise under the whole sheet of the theme."""

    def answer(route: Route) -> None:
        route.fulfill(body=whole, content_type="text/css")

    page.emulate_media(reduced_motion="reduce")
    page.route("**/whole.css", answer)
    page.evaluate(NOTE, SPECIMEN)
    page.evaluate(WITH_THE_WHOLE)
    found: Any = page.evaluate(COMPARE)
    return list(found)


GUIDES: Final = sorted(
    file.stem for file in Path(__file__).parents[2].joinpath("docs/zh/guides").glob("*.md")
)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_guide_looks_as_with_the_whole_sheet(visit: Visit, theme: str) -> None:
    whole = WHOLE.read_text("utf-8")
    for number, slug in enumerate(GUIDES):
        language = ("zh", "en")[number % 2 == (theme == "dark")]
        page = visit(
            in_language(language, f"guides/{slug}/"), theme=theme, width=(360, 1440)[number % 2]
        )
        assert other_looks(page, whole) == [], slug
        page.close()


@pytest.mark.parametrize(
    "kind", ["home", "country", "carrier", "compare", "plan", "lines", "letters to carriers"]
)
def test_pages_from_data_look_so_too(visit: Visit, kind: str) -> None:
    page = visit(FRAMED[kind], width=360)
    assert other_looks(page, WHOLE.read_text("utf-8")) == []


def test_a_rule_that_is_missing_is_noticed(visit: Visit) -> None:
    page = visit(f"guides/{GUIDES[0]}/")
    assert other_looks(page, WHOLE.read_text("utf-8") + ".md-typeset blockquote{left:1px}")


def test_no_guide_has_a_class_that_the_sheet_does_not_know(parsed: Parsed) -> None:
    found = {
        name
        for path, page in parsed.pages.items()
        if "guides/" in path
        for element in page.elements
        for name in element.get("class", "").split()
        if name.startswith("md-")
    }
    assert found == {"md-typeset"}


def test_the_sheet_is_cut_to_a_fifth(built: Path) -> None:
    cut = (built / "assets/theme.css").read_bytes()
    assert len(gzip.compress(cut, 9)) * 4.5 < len(gzip.compress(WHOLE.read_bytes(), 9))
    assert not list(built.rglob("main.*.css"))


@pytest.mark.parametrize(
    ("sheet", "left"),
    [
        ("a{color:red}.md-header{color:red}", "a{color:red}"),
        (".md-nav a,.md-typeset a{top:0}", ".md-typeset a{top:0}"),
        (
            ".md-typeset a:not(.md-button,.other){top:0}",
            ".md-typeset a:not(.md-button,.other){top:0}",
        ),
        (".md-typeset :is(.a,p){top:0}", ".md-typeset :is(.a,p){top:0}"),
        ('[title=".md-x, y"]{top:0}', '[title=".md-x, y"]{top:0}'),
        ("@media print{.md-nav{top:0}}", ""),
        ("@media print{p{top:0}.md-nav{top:0}}", "@media print{p{top:0}}"),
        (
            "@keyframes a{from{top:0}}@keyframes b{from{top:0}}p{animation:b 1s}",
            "@keyframes b{from{top:0}}p{animation:b 1s}",
        ),
        (':root{--a:url("x;y{}");--b:1}p{top:var(--a)}', ':root{--a:url("x;y{}")}p{top:var(--a)}'),
        ("/* .a{ */p{top:0}", "p{top:0}"),
        ('@charset "UTF-8";p{top:0}', '@charset "UTF-8";p{top:0}'),
    ],
)
def test_what_is_left_of_a_sheet(sheet: str, left: str) -> None:
    assert slim(sheet) == left


def test_what_nothing_closes_is_no_rule() -> None:
    assert [rule.head for rule in rules("p{top:0}a{")] == ["p"]
