"""The tables: flat rows of what the JSON files say. The CSV files, the database and the description of
both are made from them."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from unsim.open_data.api import shapes
from unsim.open_data.api.lists import Whole
from unsim.open_data.tongues import Tongues

Value = str | int | float | None
Row = dict[str, Value]
Kind = Literal["string", "integer", "number", "date", "boolean"]


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    what: str
    kind: Kind = "string"
    is_given: bool = False
    """Has every row a value?"""


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns that name a row of another table."""

    columns: tuple[str, ...]
    table: str
    theirs: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    name: str
    what: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: Sequence[Row]
    references: tuple[Reference, ...] = ()
    goes_out: bool = True
    """As a CSV file; what links two tables is in the database alone."""


_TO_COUNTRY: Final = Reference(("country",), "countries", ("code",))


def tables_of(whole: Whole) -> list[Table]:
    tongues = whole.world.tongues
    facts = list(_facts(whole))
    numbered = [{"fact": number, **row} for number, (row, _) in enumerate(facts, 1)]
    cited = [
        {"fact": number, "country": row["country"], "source": key}
        for number, (row, keys) in enumerate(facts, 1)
        for key in dict.fromkeys(keys)
    ]
    return [
        _countries(whole, tongues),
        _carriers(whole, tongues),
        _sources(whole),
        _facts_table(tongues, numbered),
        Table(
            "fact_sources",
            "Which source proves which answer",
            (
                Column("fact", "Row of facts", "integer", is_given=True),
                Column("country", "Code of the country", is_given=True),
                Column("source", "Key of the source", is_given=True),
            ),
            ("fact", "source"),
            cited,
            (
                Reference(("fact",), "facts", ("fact",)),
                Reference(("country", "source"), "sources", ("country", "key")),
            ),
            goes_out=False,
        ),
        _claims(whole, tongues),
        _unknown(whole, tongues),
    ]


def csv_text(table: Table) -> str:
    """Lines end in CR LF, as RFC 4180 has it. A cell never begins like a formula of a spreadsheet."""
    out = io.StringIO()
    names = [column.name for column in table.columns]
    writer = csv.writer(out)
    writer.writerow(names)
    writer.writerows([_cell(row.get(name)) for name in names] for row in table.rows)
    return out.getvalue()


def _cell(value: Value) -> Value:
    is_formula = isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t")
    return f"'{value}" if is_formula else value


# One table each


def _countries(whole: Whole, tongues: Tongues) -> Table:
    rows: list[Row] = [
        {
            "code": code,
            **_in_languages("name", one.name),
            "continent": one.continent,
            "verdict": one.verdict.code,
            **_in_languages("verdict", one.verdict.in_words),
            "grade": one.verdict.grade,
            "carriers": len(one.carriers),
            "unknown": len(one.unknown),
            "read": one.read,
            **_in_languages("page", one.about.page or {}),
        }
        for code, one in whole.countries.items()
    ]
    columns = (
        Column("code", "ISO 3166-1 alpha-2, in small letters", is_given=True),
        *_languages(tongues, "name", "Name"),
        Column("continent", "Where the list of countries shows it", is_given=True),
        Column("verdict", "Code of the verdict", is_given=True),
        *_languages(tongues, "verdict", "The verdict in words"),
        Column("grade", "The weakest grade that the verdict rests on: A, B or C"),
        Column("carriers", "How many carriers it has here", "integer", is_given=True),
        Column("unknown", "How many open questions", "integer", is_given=True),
        Column("read", "When a source was last read", "date", is_given=True),
        *_languages(tongues, "page", "Its page"),
    )
    return Table("countries", FILES_SAY["countries"], columns, ("code",), rows)


FILES_SAY: Final = {
    "countries": "One row a country",
    "carriers": "One row a carrier",
    "sources": "One row a source of a country; a region's source stands in each of its members",
    "facts": "One row an answer: value, grade, sources, dates",
    "claims": "What circulates, and whether it holds",
    "unknown": "Open questions",
}


def _carriers(whole: Whole, tongues: Tongues) -> Table:
    rows: list[Row] = [_carrier(code, one) for (code, _), one in whole.carriers.items()]
    columns = (
        Column("country", "Code of the country", is_given=True),
        Column("id", "Never renamed", is_given=True),
        Column("name", "What its customers call it", is_given=True),
        Column("kind", "network, brand or virtual", is_given=True),
        Column("status", "active, merged or closed", is_given=True),
        Column("network", "Id of the carrier whose network or brand house it is"),
        Column("successor", "Id of the carrier that took its customers"),
        Column("plans", "What it sells, separated by blanks", is_given=True),
        Column("verdict", "Code of the verdict", is_given=True),
        *_languages(tongues, "verdict", "The verdict in words"),
        Column("grade", "Grade of what the verdict rests on: A, B or C"),
        Column("channels", "Those that take a request from anybody, separated by blanks"),
        Column("reach", "From abroad with the SIM still there: the best for any plan"),
        Column("esim_prepaid", "Does it sell prepaid eSIMs: yes, no, partly"),
        Column("esim_postpaid", "Does it sell postpaid eSIMs: yes, no, partly"),
        Column("lives_days", "Days a prepaid line lives after it was last renewed", "number"),
        Column("year_amount", "What the cheapest year of keeping a line costs", "number"),
        Column("year_currency", "ISO 4217"),
        Column("law_wins", "Questions on which it contradicts the law, separated by blanks"),
        *_languages(tongues, "page", "Its page"),
    )
    key = ("country", "id")
    return Table("carriers", FILES_SAY["carriers"], columns, key, rows, (_TO_COUNTRY,))


def _carrier(code: str, one: shapes.CarrierFile) -> Row:
    life, year = one.lives_for, one.cheapest_year
    taken = (way.channel for way in one.ways if _is_taken(way))
    return {
        "country": code,
        "id": one.id,
        "name": one.name,
        "kind": one.kind,
        "status": one.status,
        "network": one.network,
        "successor": one.successor,
        "plans": " ".join(one.plans),
        "verdict": one.verdict.code,
        **_in_languages("verdict", one.verdict.in_words),
        "grade": one.verdict.grade,
        "channels": " ".join(dict.fromkeys(taken)),
        "reach": one.reach,
        "esim_prepaid": one.esim.prepaid if one.esim else None,
        "esim_postpaid": one.esim.postpaid if one.esim else None,
        "lives_days": round(life.length.in_days, 1) if life else None,
        "year_amount": year.amount if year else None,
        "year_currency": year.currency if year else None,
        "law_wins": " ".join(one.law_wins),
        **_in_languages("page", one.about.page or {}),
    }


def _is_taken(way: shapes.Way) -> bool:
    return way.result != "no" and way.only is None and way.force == "in-force"


def _sources(whole: Whole) -> Table:
    rows: list[Row] = [
        {"country": code, "key": key, **_source(one)}
        for code in whole.countries
        for key, one in whole.sources_of(code).items()
    ]
    columns = (
        Column("country", "Code of the country", is_given=True),
        Column("key", "Its name in the records", is_given=True),
        Column("title", "The page's own title", is_given=True),
        Column("publisher", "Who stands behind it", is_given=True),
        Column("kind", "Whose word it is", is_given=True),
        Column("url", "The page", is_given=True),
        Column("published", "What the page says of itself: a day, a month or a year"),
        Column("read", "When somebody last read it", "date", is_given=True),
        Column("copy", "live: the page itself; stored: an archived copy of it", is_given=True),
        Column("archived", "An archived copy"),
        Column("dead", "Since when the page is gone", "date"),
        Column("grade", "A, B or C", is_given=True),
        Column("freshness", "fresh, ageing or stale", is_given=True),
    )
    key = ("country", "key")
    return Table("sources", FILES_SAY["sources"], columns, key, rows, (_TO_COUNTRY,))


def _source(one: shapes.Source) -> Row:
    return {
        "title": one.title,
        "publisher": one.publisher,
        "kind": one.kind,
        "url": one.url,
        "published": one.published,
        "read": one.read,
        "copy": one.copy_,
        "archived": one.archived,
        "dead": one.dead,
        "grade": one.grade,
        "freshness": one.freshness,
    }


def _claims(whole: Whole, tongues: Tongues) -> Table:
    rows: list[Row] = [
        {
            "country": code,
            "id": claim.id,
            "topic": claim.topic,
            "verdict": claim.verdict,
            **_in_languages("says", claim.says),
            **_in_languages("because", claim.because),
            "sources": " ".join(claim.sources),
        }
        for code, country in whole.countries.items()
        for claim in country.claims
    ]
    columns = (
        Column("country", "Code of the country", is_given=True),
        Column("id", "Never changed", is_given=True),
        Column("topic", "What it is about", is_given=True),
        Column("verdict", "true, partly, false or no-evidence", is_given=True),
        *_languages(tongues, "says", "The claim, as one meets it"),
        *_languages(tongues, "because", "Why it holds or does not"),
        Column("sources", "Keys of sources, separated by blanks", is_given=True),
    )
    return Table("claims", FILES_SAY["claims"], columns, ("country", "id"), rows, (_TO_COUNTRY,))


def _unknown(whole: Whole, tongues: Tongues) -> Table:
    rows: list[Row] = [
        {
            "country": code,
            "id": one.id,
            "topic": one.topic,
            "carriers": " ".join(one.carriers or ()),
            **_in_languages("question", one.question),
            "looked": one.looked,
        }
        for code, country in whole.countries.items()
        for one in country.unknown
    ]
    columns = (
        Column("country", "Code of the country", is_given=True),
        Column("id", "Never changed", is_given=True),
        Column("topic", "What it is about", is_given=True),
        Column("carriers", "Ids of carriers, separated by blanks; empty for the whole country"),
        *_languages(tongues, "question", "What nobody could answer so far"),
        Column("looked", "When somebody last searched in vain", "date", is_given=True),
    )
    return Table("unknown", FILES_SAY["unknown"], columns, ("country", "id"), rows, (_TO_COUNTRY,))


# Answers


def _facts_table(tongues: Tongues, rows: Sequence[Row]) -> Table:
    columns = (
        Column("fact", "Number of the row; no name to keep", "integer", is_given=True),
        Column("country", "Code of the country", is_given=True),
        Column("carrier", "Id of the carrier; empty for the law of the country"),
        Column("kind", "rule, way, term or esim", is_given=True),
        Column("question", "The question answered; of a way its channel", is_given=True),
        Column("plans", "Plans it holds for, separated by blanks; empty for all"),
        Column("only", "The special case that a way serves alone"),
        Column("value", "The answer in words of the closed lists", is_given=True),
        *_languages(tongues, "value", "The answer as pages say it"),
        Column("by", "law or carrier", is_given=True),
        Column("region", "The region whose law it is"),
        Column("inherited_from", "The carrier whose answer is taken over"),
        Column("force", "in-force, coming, ended or unclear", is_given=True),
        Column("since", "In force from: a day, a month or a year"),
        Column("until", "In force up to"),
        Column("article", "Where it stands"),
        Column("grade", "The best among its sources: A, B or C", is_given=True),
        Column("freshness", "fresh, ageing or stale", is_given=True),
        Column("read", "When one of its sources was last read", "date", is_given=True),
        *_languages(tongues, "note", "The fine print"),
        Column("sources", "Keys of sources, separated by blanks", is_given=True),
        Column("urls", "Their addresses, separated by blanks", is_given=True),
    )
    to_carrier = Reference(("country", "carrier"), "carriers", ("country", "id"))
    return Table("facts", FILES_SAY["facts"], columns, ("fact",), rows, (_TO_COUNTRY, to_carrier))


_Fact = tuple[Row, list[str]]
"""A row, and the keys of its sources."""


def _facts(whole: Whole) -> Iterator[_Fact]:
    for code, country in whole.countries.items():
        sources = whole.sources_of(code)
        for rule in country.rules:
            yield _fact({"country": code, "kind": "rule", **_answer(rule)}, rule, sources)
    for (code, carrier), told in whole.carriers.items():
        sources = whole.sources_of(code)
        where: Row = {"country": code, "carrier": carrier}
        for row, sourced in _of_carrier(whole.world.tongues, told):
            yield _fact({**where, **row}, sourced, sources)


def _of_carrier(tongues: Tongues, told: shapes.CarrierFile) -> Iterator[tuple[Row, shapes.Sourced]]:
    for way in told.ways:
        yield _way(tongues, way), way
    for answer in (*told.answers, *told.keeps, *told.lapses):
        if answer.by == "carrier":
            yield {"kind": "term", **_answer(answer)}, answer
    if told.esim:
        for plan in told.plans:
            sold = getattr(told.esim, plan)
            if sold:
                yield _esim(tongues, plan, sold), told.esim


def _answer(answer: shapes.Answer) -> Row:
    return {
        "question": answer.question,
        "value": _code(answer.value),
        **_in_languages("value", answer.in_words),
        "by": answer.by,
        "region": answer.region,
        **_in_time(answer),
    }


def _way(tongues: Tongues, way: shapes.Way) -> Row:
    return {
        "kind": "way",
        "question": way.channel,
        "only": way.only,
        "value": way.result,
        **_in_languages("value", tongues.label("result", way.result)),
        "by": "carrier",
        **_in_time(way),
    }


def _esim(tongues: Tongues, plan: str, sold: str) -> Row:
    return {
        "kind": "esim",
        "question": "esim",
        "plans": plan,
        "value": sold,
        **_in_languages("value", tongues.label("yes_no", sold)),
        "by": "carrier",
        "force": "in-force",
    }


def _in_time(answer: shapes.InTime) -> Row:
    return {
        "plans": " ".join(answer.plans or ()),
        "inherited_from": answer.inherited_from,
        "force": answer.force,
        "since": answer.since,
        "until": answer.until,
        "article": answer.article,
    }


def _fact(row: Row, sourced: shapes.Sourced, sources: Mapping[str, shapes.Source]) -> _Fact:
    cited = [sources[key] for key in sourced.sources]
    return {
        **row,
        "grade": sourced.grade,
        "freshness": sourced.freshness,
        "read": max(one.read for one in cited),
        **_in_languages("note", sourced.note or {}),
        "sources": " ".join(sourced.sources),
        "urls": " ".join(one.url for one in cited),
    }, sourced.sources


def _code(value: Mapping[str, object]) -> str:
    """What answers the question first, in codes: “free”, “5 days working”, “passport bill”."""
    for name in ("answer", "within", "after", "need", "get", "by", "name"):
        if name in value:
            return _flat(value[name])
    raise LookupError(f"no answer in {sorted(value)}")


def _flat(value: object) -> str:
    if isinstance(value, Mapping):
        pairs = ((key, one) for key, one in value.items())
        return " ".join(str(one) if key == "unit" else f"{one} {key}" for key, one in pairs)
    return " ".join(map(str, value)) if isinstance(value, list) else str(value)


def _languages(tongues: Tongues, name: str, what: str) -> Iterator[Column]:
    for words in tongues.words:
        yield Column(f"{name}_{words.code}", f"{what} ({words.locale.name})")


def _in_languages(name: str, texts: Mapping[str, str]) -> Row:
    return {f"{name}_{code}": text for code, text in texts.items()}
