"""What `unsim new` and `unsim cite` do, from the options to the sentence that says it is done."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from unsim.catalog import Catalog, load_entry
from unsim.derive.clock import build_day
from unsim.model.base import Id, Line
from unsim.model.country import Country
from unsim.reading.document import Path_
from unsim.reading.kinds import kind_of
from unsim.worldmap import load_world
from unsim.writing import carrier as carriers
from unsim.writing import country as countries
from unsim.writing import source as sources
from unsim.writing.ask import Answers, Group, Question, Unanswered, answers_to
from unsim.writing.edit import in_order
from unsim.writing.files import Opened, named, opened, write_checked

_CITED: Final = Question(
    "sources",
    "Sources of the file that say it exists: keys between commas; nothing to add a new one",
    Id,
    optional=True,
    many=True,
)
_AT: Final = Question(
    "at",
    "Which answer is it for: carriers.claro, rules.deadline, carriers.claro.routes.app, …",
    Line,
)
_UNCITED: Final = ("library", "numbering")
"""Files whose sources are cited elsewhere, or by the file as a whole."""


def begin_country(root: Path, given: Mapping[str, Any]) -> str:
    code = str(given["code"]).upper()
    path = root / "data/countries" / f"{code.lower()}.yml"
    if path.exists():
        raise Unanswered(f"{code} is there already: {path.relative_to(root).as_posix()}")
    if not (len(code) == len("PE") and code.isascii() and code.isalpha()):
        raise Unanswered(f"“{code}” is no code of two letters, such as CL")
    known = [entry.record for entry in Catalog.load(root / "data")[0].countries.values()]
    answers, carrier, source = answers_to(
        [
            Group(countries.questions_beside(known)),
            Group(carriers.QUESTIONS, "carrier-"),
            Group(sources.QUESTIONS, "source-"),
        ],
        given,
    )
    key = source["key"]
    text = countries.country_text(
        code,
        answers,
        carriers.carrier_of(carrier, [key]),
        key,
        sources.source_of(source, build_day()),
    )
    write_checked(root, path, in_order(path, text))
    return _told(root, path, _hints(root, code))


def _hints(root: Path, code: str) -> list[str]:
    hints = [
        "Add the other carriers: unsim new carrier " + code,
        "Then the rules and the ways to cancel; see CONTRIBUTING.md.",
        f"A flag is optional: docs/assets/flags/{code.lower()}.svg",
    ]
    world = root / "data/world/countries-110m.json"
    if world.is_file():
        map_ = load_world(world)
        if code not in map_.countries and code not in map_.points:
            hints.insert(0, f"{code} is not on the map of the home page: is it the right code?")
    return hints


def begin_carrier(root: Path, given: Mapping[str, Any]) -> str:
    file = opened(named(root, str(given["country"])))
    country = _country(file)
    questions = carriers.questions_for(country, different=bool(given.get("different")))
    answers, cited = answers_to([Group(questions), Group([_CITED])], given)
    text, keys = file.text, cited.get("sources") or []
    if not keys:
        (source,) = answers_to([Group(sources.QUESTIONS, "source-")], given)
        key, text = _source_added(file, source, None)
        keys = [key]
    text = carriers.with_carrier(file.path, text, carriers.carrier_of(answers, keys))
    write_checked(root, file.path, text)
    return _told(root, file.path, [f"Add what you know of it below “id: {answers['id']}”."])


def begin_source(root: Path, given: Mapping[str, Any]) -> str:
    file = opened(named(root, str(given["file"])))
    is_cited = kind_of(file.path) not in _UNCITED
    groups = [Group(sources.QUESTIONS), *([Group([_AT])] if is_cited else [])]
    source, *rest = answers_to(groups, given)
    place = sources.citing_place(file.value, rest[0]["at"]) if rest else None
    key, text = _source_added(file, source, place)
    write_checked(root, file.path, text)
    where = f"and cited at {rest[0]['at']}" if rest else f"cite it as {file.path.stem}/{key}"
    return _told(root, file.path, [f"The source is called “{key}”, {where}."])


def _source_added(file: Opened, answers: Answers, place: Path_ | None) -> tuple[str, str]:
    known = file.value.get("sources") or {}
    twin = sources.known_as(answers["url"], known)
    if twin:
        raise Unanswered(
            f"this page is there already as “{twin}”: cite that key;"
            " if you have read it again, move its “read” date"
        )
    key = sources.free_key(answers["key"], known)
    source = sources.source_of(answers, build_day())
    return key, sources.with_source(file.path, file.text, key, source, place)


def _country(file: Opened) -> Country:
    entry, findings = load_entry(file.path)
    if entry is None or not isinstance(entry.record, Country):
        why = (
            f"line {findings[0].mark.line}: {findings[0].message}" if findings else "is no country"
        )
        raise Unanswered(f"{file.path.name}: {why}; run `unsim check` first")
    return entry.record


def _told(root: Path, path: Path, more: list[str]) -> str:
    return "\n".join([f"wrote {path.relative_to(root).as_posix()}", *more]) + "\n"
