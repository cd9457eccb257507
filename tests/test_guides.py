"""Both languages of a guide say the same: headings, links, tables, citations. And no sales."""

import re
from pathlib import Path

import pytest

from unsim.reading.guides import GuideError, guides_in, lags_behind, read_guide, stamp, write_stamp

DOCS = Path(__file__).resolve().parents[1] / "docs"
SLUGS = sorted(file.stem for file in (DOCS / "zh/guides").glob("*.md"))
SALES = re.compile(
    r"t\.me/|wa\.me/|utm_|fbclid|gclid|[?&]ref=|微信号|加微信|telegram\.me|(?<![\w.])@[a-z0-9_]{5,}",
    re.IGNORECASE,
)


def text(language: str, slug: str) -> str:
    return (DOCS / language / "guides" / f"{slug}.md").read_text("utf-8")


def headings(source: str) -> list[tuple[int, str]]:
    found = re.findall(r"^(#{1,4}) .*?(?:\{#([\w-]+)\})?$", source, re.MULTILINE)
    return [(len(level), anchor) for level, anchor in found]


def links(source: str) -> list[str]:
    return re.findall(r"\]\(([^)\s]+)", source)


def tags(source: str) -> list[str]:
    return re.findall(r"\{\{\s*(.*?)\s*\}\}", source)


def table_shapes(source: str) -> list[int]:
    return [line.count("|") for line in source.split("\n") if line.startswith("|")]


def test_every_guide_is_written_in_both_languages() -> None:
    assert SLUGS
    assert sorted(file.stem for file in (DOCS / "en/guides").glob("*.md")) == SLUGS


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize(
    "part", [headings, links, tags, table_shapes], ids=lambda part: part.__name__
)
def test_both_languages_have_the_same(slug: str, part: object) -> None:
    assert callable(part)
    assert part(text("zh", slug)) == part(text("en", slug))


@pytest.mark.parametrize("slug", SLUGS)
def test_every_section_has_an_address_of_its_own(slug: str) -> None:
    assert all(anchor for level, anchor in headings(text("zh", slug)) if level > 1)


@pytest.mark.parametrize("slug", SLUGS)
def test_every_guide_cites_sources(slug: str) -> None:
    assert any(tag.startswith("cite ") for tag in tags(text("zh", slug)))


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_guide_holds_a_messenger_handle_or_a_tracking_link(language: str, slug: str) -> None:
    assert SALES.findall(text(language, slug)) == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_front_matter_is_complete_and_orders_are_unique(language: str) -> None:
    orders = [guide.order for guide in guides_in(DOCS / language)]
    assert len(orders) == len(set(orders))


FRONT = "---\ntitle: A\ndescription: B\norder: 1\n---\n"


def test_a_translation_lags_when_its_original_has_moved_on(tmp_path: Path) -> None:
    original, translation = tmp_path / "a.md", tmp_path / "b.md"
    original.write_text(FRONT + "Eins\n")
    translation.write_text(FRONT + "One\n")
    assert lags_behind(read_guide(translation), read_guide(original))
    assert write_stamp(translation, original)
    assert not lags_behind(read_guide(translation), read_guide(original))
    assert not write_stamp(translation, original)
    original.write_text(FRONT + "Zwei\n")
    assert lags_behind(read_guide(translation), read_guide(original))


def test_a_stamp_is_blind_to_white_space() -> None:
    assert stamp("a  b\n\nc") == stamp("a b c") != stamp("a b")


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("no front", "has no front matter"),
        ("---\ntitle: A\n---\n", "lacks description, order"),
        ("---\na: b: c\n---\n", ":2:5:"),
    ],
)
def test_a_guide_without_its_front_matter_is_refused_with_its_place(
    tmp_path: Path, front: str, said: str
) -> None:
    file = tmp_path / "a.md"
    file.write_text(front)
    with pytest.raises(GuideError, match=re.escape(said)):
        read_guide(file)
