"""The page of insights, and the same numbers as CSV."""

import csv
import io
from collections.abc import Iterator

from unsim.open_data.api.lists import Whole
from unsim.open_data.insights.figures import Figure, Line, figures
from unsim.open_data.stamp import API
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site

SCALE = 1000
"""How wide the longest bar is drawn."""


def insights_page(site: Site, whole: Whole) -> Page:
    words = site.words
    renderer = Renderer(site, f"{words.locale.prefix}insights/")
    return renderer.page(
        "insights.html.j2",
        kind="insights",
        title=str(words.message("insights.title")),
        description=str(words.message("insights.lead")),
        styles=("open.css",),
        figures=figures(whole),
        bars=bars,
        scale=SCALE,
        api=API,
        address=whole.world.stamp.address(f"{words.locale.prefix}insights/"),
    )


def bars(figure: Figure, line: Line) -> list[tuple[int, int, str]]:
    """Where each part of a line begins, how wide it is, and its colour."""
    found, start = [], 0
    for part in line.parts:
        width = round(part.count / figure.longest * SCALE)
        found.append((start, width, part.sign))
        start += width
    return found


def insight_files(whole: Whole) -> Iterator[tuple[str, str]]:
    for figure in figures(whole):
        yield f"{API}insights/{figure.id}.csv", _csv(whole, figure)


def _csv(whole: Whole, figure: Figure) -> str:
    languages = [words.code for words in whole.world.tongues.words]
    out = io.StringIO()
    writer = csv.writer(out)
    heads = [f"{name}_{code}" for name in ("line", "part") for code in languages]
    writer.writerow(["country", *heads, "code", "count"])
    for line in figure.lines:
        for part in line.parts:
            labels = [text[code] for text in (line.label, part.label) for code in languages]
            writer.writerow([line.country, *labels, part.code, part.count])
    return out.getvalue()
