"""What `unsim new` and `unsim cite` do, from the options to the sentence that says it is done."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from unsim.derive.clock import build_day
from unsim.model.base import Id, Line
from unsim.model.country import Country
from unsim.reading.document import Path_
from unsim.reading.kinds import kind_of, record_of
from unsim.records.assembly import load_entry
from unsim.records.catalog import Catalog
from unsim.records.world import load_world
from unsim.writing import carrier as carriers
from unsim.writing import country as countries
from unsim.writing import source as sources
from unsim.writing.ask import Answers, Group, Question, Unanswered, answers_to
from unsim.writing.files import Opened, named, opened, write_checked

_CITED: Final = Question(
    "sources",
    "Sources of the country that say it exists: keys between commas; nothing to add a new one",
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
    folder = root / "data/countries" / code.lower()
    if folder.exists():
        raise Unanswered(f"{code} is there already: {folder.relative_to(root).as_posix()}")
    if not (len(code) == len("PE") and code.isascii() and code.isalpha()):
        raise Unanswered(f"“{code}” is no code of two letters, such as CL")
    catalog, _ = Catalog.load(root / "data")
    known = [entry.record for entry in catalog.countries.values()]
    locales = sorted((one.record for one in catalog.locales.values()), key=lambda one: one.prefix)
    answers, carrier, source = answers_to(
        [
            Group(countries.questions_beside(known, locales)),
            Group(carriers.QUESTIONS, "carrier-"),
            Group(sources.QUESTIONS, "source-"),
        ],
        given,
    )
    key = source["key"]
    cited = {key: sources.source_of(source, build_day())}
    texts = {
        folder / "country.yml": countries.country_text(code, answers, locales),
        folder / f"{carrier['id']}.yml": carriers.carrier_text(carrier, [key], cited),
    }
    return _told(root, write_checked(root, folder, texts), _hints(root, code))


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
    keys, own = cited.get("sources") or [], {}
    if not keys:
        (source,) = answers_to([Group(sources.QUESTIONS, "source-")], given)
        key = _new_key(file, source)
        keys, own = [key], {key: sources.source_of(source, build_day())}
    path = file.document.path.with_name(f"{answers['id']}.yml")
    text = carriers.carrier_text(answers, keys, own)
    written = write_checked(root, path.parent, {path: text})
    return _told(
        root, written, [f"Add what you know of it to {path.relative_to(root).as_posix()}."]
    )


def begin_source(root: Path, given: Mapping[str, Any]) -> str:
    file = opened(named(root, str(given["file"])))
    is_cited = kind_of(file.path) not in _UNCITED
    groups = [Group(sources.QUESTIONS), *([Group([_AT])] if is_cited else [])]
    source, *rest = answers_to(groups, given)
    key, path = _new_key(file, source), file.path
    text = file.texts[path]
    if rest:
        path, place = _place(file, rest[0]["at"])
        text = sources.with_citation(path, file.texts[path], place, key)
    text = sources.with_source(path, text, key, sources.source_of(source, build_day()))
    written = write_checked(root, record_of(path), {path: text})
    where = f"and cited at {rest[0]['at']}" if rest else f"cite it as {file.path.stem}/{key}"
    return _told(root, written, [f"The source is called “{key}”, {where}."])


def _place(file: Opened, address: str) -> tuple[Path, Path_]:
    """The file and the place in it where the keys of the answer's sources stand.

    In a carrier's file one may leave out that it is this carrier's.
    """
    if kind_of(file.path) == "carriers" and not address.startswith("carriers."):
        address = f"carriers.{file.path.stem}.{address}"
    return file.located(sources.citing_place(file.value, address))


def _new_key(file: Opened, answers: Answers) -> str:
    known = file.value.get("sources") or {}
    twin = sources.known_as(answers["url"], known)
    if twin:
        raise Unanswered(
            f"this page is there already as “{twin}”: cite that key;"
            " if you have read it again, move its “read” date"
        )
    return sources.free_key(answers["key"], known)


def _country(file: Opened) -> Country:
    entry, findings = load_entry(record_of(file.path))
    if entry is None or not isinstance(entry.record, Country):
        why = (
            f"{findings[0].path.name}, line {findings[0].mark.line}: {findings[0].message}"
            if findings
            else f"{file.path.name} is no country"
        )
        raise Unanswered(f"{why}; run `unsim check` first")
    return entry.record


def _told(root: Path, paths: Iterable[Path], more: list[str]) -> str:
    wrote = [f"wrote {path.relative_to(root).as_posix()}" for path in paths]
    return "\n".join([*wrote, *more]) + "\n"
