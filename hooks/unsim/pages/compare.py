"""All carriers of all countries: what they come to in a sentence and a bar, then each in a row."""

from collections import Counter
from typing import Any, Final

from unsim.derive.abroad import REACHES
from unsim.derive.row import Row, rows_of
from unsim.pages.bar import bar
from unsim.pages.page import Page
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.vocabulary import CHANNELS, PLANS, VERDICT_TRAITS, VERDICTS, VOCABULARIES, Verdict

QUICK: Final = ("online", "abroad", "nosms", "lapses")
"""What most readers look for, one touch each."""
SORTS: Final = ("country", "name", "grade")
"""Beside the usual order, which has the best verdict first."""
AT_ONCE: Final = 30
"""Rows with which the page opens; the others come when somebody asks for them."""


def compare_page(site: Site) -> Page:
    words = site.words
    rows = best_first(site)
    counted = counted_of(rows)
    return Renderer(site, _path(site)).page(
        "compare.html.j2",
        kind="compare",
        title=str(words.message("compare.title")),
        description=str(words.message("compare.description")),
        scripts=("compare.js",),
        rows=rows[:AT_ONCE],
        count=len(rows),
        whole=f"{_path(site)}all/",
        sentence=sentence(site, rows),
        bar=bar(counted, VERDICTS),
        total=max(sum(counted.values()), 1),
        quick=[
            name for name in QUICK if any(attributes_of(row).get(f"data-{name}") for row in rows)
        ],
        choices=choices(site, rows),
        attributes_of=attributes_of,
    )


def whole_table_page(site: Site) -> Page:
    """Every row, plain: the search need not know it, since it says nothing that no other page says."""
    message = site.words.message
    rows = best_first(site)
    return Renderer(site, f"{_path(site)}all/").page(
        "compare_all.html.j2",
        kind="table",
        title=str(message("compare.all", count=len(rows))),
        description=str(message("compare.description")),
        back=_path(site),
        rows=rows,
        sentence=sentence(site, rows),
        attributes_of=attributes_of,
    )


def _path(site: Site) -> str:
    return f"{site.words.locale.prefix}compare/"


def counted_of(rows: list[Row]) -> Counter[Verdict]:
    """What is gone is in the table and not in the count: like everywhere else."""
    return Counter(row.verdict for row in rows if not row.is_gone)


def best_first(site: Site) -> list[Row]:
    rows = [row for guide in site.countries for row in rows_of(guide)]
    return sorted(
        rows,
        key=lambda row: (
            row.is_gone,
            VERDICT_TRAITS[row.verdict].order,
            row.evidence.grade if row.evidence else "Z",
        ),
    )


def sentence(site: Site, rows: list[Row]) -> str:
    """“158 carriers: 35 end online, 18 start online …. 3 more have merged or closed.”"""
    message, counted = site.words.message, counted_of(rows)
    head = message("country.carriers_counted", count=sum(counted.values()))
    said = [
        str(message(f"compare.tally.{part.kind}", count=part.count))
        for part in bar(counted, VERDICTS)
    ]
    gone = len(rows) - sum(counted.values())
    beside = message("compare.gone", count=gone) if gone else ""
    return f"{head}{site.words.join(said)}{message('list.stop')}{beside}"


def attributes_of(row: Row) -> dict[str, str]:
    """What docs/assets/js/compare.js filters and sorts by: what is gone is found by its name alone."""
    return {
        "data-country": row.country.code,
        "data-name": row.name,
        "data-names": " ".join(_names(row)),
        "data-plans": " ".join(row.plans),
        **({} if row.is_gone else _answers(row)),
    }


def _names(row: Row) -> list[str]:
    carrier, country = row.carrier, row.country.country
    return [
        *(row.name, *((carrier.legal_name,) if carrier.legal_name else ()), *(carrier.also or ())),
        *(country.country, *country.name.values(), *(country.also or ())),
    ]


def _answers(row: Row) -> dict[str, str]:
    verdicts = row.guide.plan_verdicts
    return {
        "data-verdict": row.verdict,
        "data-verdicts": " ".join(f"{one.plan}:{one.verdict}" for one in verdicts),
        "data-grade": row.guide.grade or "",
        "data-channels": " ".join(row.known_channels),
        "data-online": _flag(any(one.verdict == "online" for one in verdicts)),
        "data-abroad": _flag(row.works_from_abroad),
        "data-reach": row.reach or "",
        "data-nosms": _flag(row.without_sms),
        "data-lapses": _flag(bool(row.lapse.lapses)),
        "data-esim": _flag(row.has_esim),
    }


def _flag(holds: bool) -> str:
    return "1" if holds else ""


def choices(site: Site, rows: list[Row]) -> dict[str, Any]:
    """For every filter the choices that at least one row fits: none can lead to nothing."""
    words = site.words
    rows = [row for row in rows if not row.is_gone]
    verdicts = {row.verdict for row in rows}
    verdicts |= {one.verdict for row in rows for one in row.guide.plan_verdicts}
    reaches = {row.reach for row in rows}
    channels = {channel for row in rows for channel in row.known_channels}
    grades = sorted({row.guide.grade for row in rows if row.guide.grade})
    names = [(guide.code, str(words.pick(guide.country.name))) for guide in site.by_name]
    return {
        "country": names,
        "verdict": [(one, _verdict(site, one)) for one in VERDICTS if one in verdicts],
        "reach": [(one, words.label("reach", one)) for one in REACHES if one in reaches],
        "channel": [(one, words.label("channel", one)) for one in CHANNELS if one in channels],
        "plan": [(plan, words.label("plan", plan)) for plan in PLANS],
        "grade": [
            (one, words.word("grade", one).short or one)
            for one in VOCABULARIES["grade"]
            if one in grades
        ],
        "sort": [(name, words.message(f"compare.sort_{name}")) for name in SORTS],
    }


def _verdict(site: Site, verdict: Verdict) -> str:
    """Of a carrier, “depends” means that its plans differ."""
    if verdict == "depends":
        return str(site.words.message("country.depends_on_plan"))
    return site.words.label("verdict", verdict)
