"""Every number of the insights can be counted again from the files it names."""

import csv
import io
import re
from xml.etree import ElementTree as ET

import pytest

from tests.invented.records import site_in
from tests.open_data.invented import OPTIONS, api, files, whole
from unsim.open_data.insights.figures import Figure, figures
from unsim.open_data.insights.page import SCALE, bars, insights_page

FIGURES = {figure.id: figure for figure in figures(whole())}
every_figure = pytest.mark.parametrize("name", FIGURES)


def counted(figure: Figure) -> dict[str, int]:
    return {part.code: part.count for line in figure.lines for part in line.parts}


def test_carriers_are_counted_by_their_verdict() -> None:
    active = [one for one in api("carriers.json")["carriers"] if one["status"] == "active"]
    figure = FIGURES["carriers"]
    for verdict, count in counted(figure).items():
        assert count == sum(one["verdict"] == verdict for one in active)
    assert figure.total == len(active)
    assert figure.first == 2


def test_a_carrier_that_is_gone_is_not_counted() -> None:
    assert FIGURES["carriers"].total == len(whole().carriers) - 1


def test_each_country_has_a_line_with_its_carriers() -> None:
    lines = {line.country: line for line in FIGURES["countries"].lines}
    assert {part.code: part.count for part in lines["xa"].parts} == {"online": 2, "law": 1}
    assert set(lines) == {"xa", "xb", "xc"}


def test_what_nobody_says_of_a_channel_counts_for_nothing() -> None:
    lines = {line.label["en"]: line for line in FIGURES["channels"].lines}
    words = site_in("en").words
    app = lines[words.label("channel", "app")]
    assert {part.code: part.count for part in app.parts} == {"full": 2}, (
        "of a network and its brand"
    )
    assert lines[words.label("channel", "chat")].parts == ()


def test_a_lapse_counts_only_where_the_carrier_says_it() -> None:
    figure = FIGURES["lapses"]
    assert figure.first == 2, "of a network and its brand"
    assert counted(figure)["upto-90"] == 2
    assert counted(figure)["unknown"] == figure.total - 2


def test_the_law_counts_where_it_lets_one_insist() -> None:
    assert FIGURES["law"].total == sum(
        line.total for line in FIGURES["countries"].lines if line.country == "xa"
    )


@every_figure
def test_every_figure_names_a_file_to_count_again_from(name: str) -> None:
    figure = FIGURES[name]
    assert f"api/v1/{figure.source}" in files()
    assert figure.first >= 0
    assert figure.total >= 0


@every_figure
def test_the_table_to_download_has_the_numbers_of_the_page(name: str) -> None:
    rows = list(csv.DictReader(io.StringIO(files()[f"api/v1/insights/{name}.csv"].decode())))
    parts = [part for line in FIGURES[name].lines for part in line.parts]
    assert [(row["code"], int(row["count"])) for row in rows] == [
        (part.code, part.count) for part in parts
    ]
    assert all(row["line_zh"] and row["line_en"] for row in rows)


@every_figure
def test_no_bar_is_longer_than_the_scale_and_parts_follow_each_other(name: str) -> None:
    for line in FIGURES[name].lines:
        end = 0
        for start, width, _ in bars(FIGURES[name], line):
            assert start == end
            end = start + width
        assert end <= SCALE + len(line.parts)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_drawing_is_sound_and_every_number_stands_beside_it(language: str) -> None:
    page = insights_page(site_in(language, OPTIONS), whole())
    drawings = re.findall(r"<svg.*?</svg>", page.html, re.DOTALL)
    assert len(drawings) > len(FIGURES)
    for drawing in drawings:
        assert ET.fromstring(drawing).get("aria-hidden") == "true", "the table says it in words"
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", page.html, re.DOTALL)
    assert len(rows) == sum(len(figure.lines) for figure in FIGURES.values())
    assert {heading.id for heading in page.headings} == {*FIGURES, "cite"}
