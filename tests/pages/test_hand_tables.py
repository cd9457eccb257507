"""Tables of the hand-written guides, as Markdown makes them."""

import markdown  # type: ignore[import-untyped]

from unsim.pages.hand_tables import framed

TEXT = """
| | Pause | **Cancel** & end |
| --- | --- | --- |
| Number | kept | lost [why](x.md) |
| Fee | a < b | |
"""


def made_of(text: str) -> str:
    return framed(markdown.markdown(text, extensions=["tables"]))


def test_each_cell_knows_its_column_and_each_row_its_name() -> None:
    html = made_of(TEXT)
    assert html.count('<th scope="col">') == 3
    assert '<th scope="row">Number</th><td data-head="Pause">kept</td>' in html
    assert '<td data-head="Cancel &amp; end">lost <a href="x.md">why</a></td>' in html
    assert '<td data-head="Pause">a &lt; b</td><td data-head="Cancel &amp; end"></td>' in html


def test_the_table_is_a_region_with_a_name_that_the_keyboard_reaches() -> None:
    assert 'tabindex="0" role="region" aria-label="Pause · Cancel &amp; end"' in made_of(TEXT)


def test_what_is_no_table_of_markdown_stays_as_it_is() -> None:
    html = '<p>a</p><div class="u-table"><table class="u-grid"><tr><td>b</td></tr></table></div>'
    assert framed(html) == html


def test_a_table_of_two_columns_fits_a_phone_and_stays_a_table() -> None:
    assert "<div" not in made_of("| Result | Answers |\n| --- | --- |\n| right | 166 |\n")


def test_several_tables_are_framed_each_for_itself() -> None:
    assert made_of(f"{TEXT}\n\nBetween.\n{TEXT}").count('class="u-table"') == 2
