"""The smallest valid record of each kind, and what an example makes of it."""

from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from unsim.checking.example import Example
from unsim.model.answer import TERMS
from unsim.model.letter import Frame, Lengths
from unsim.model.step import ACTIONS
from unsim.model.wording import ASKED, IDS
from unsim.reading.document import Document
from unsim.reading.kinds import KINDS, schema_line
from unsim.reading.locale_folder import DEPTHS
from unsim.reading.yaml12 import parse
from unsim.records.assembly import Entry, Part, entry_of, part_of
from unsim.records.catalog import Catalog
from unsim.vocabulary import CHANNELS, VOCABULARIES

_SOURCES: Final = """
sources:
  law:
    {title: A law, publisher: A state, kind: law, url: https://law.example, read: 2026-11-20, copy: live}
"""
_RECORDS: Final[dict[str, str]] = {
    "countries": """
country: PE
name: {zh: 秘鲁, en: Peru}
continent: south-america
languages: [es]
history: [{date: 2026-05, text: {zh: 新法, en: A new law}, sources: [law]}]
carriers:
  - {carrier: claro, name: Claro, kind: network, status: active, known_from: [law]}
"""
    + _SOURCES,
    "carriers": """
carrier: claro
name: Claro
kind: network
status: active
known_from: [law]
""",
    "regions": """
region: EU
name: {zh: 欧盟, en: European Union}
members: [IT]
rules: {fee: [{answer: free, sources: [eu-law]}]}
sources:
  eu-law:
    {title: A law, publisher: A union, kind: law, url: https://law.example, read: 2026-11-20, copy: live}
""",
    "sellers": """
seller: airalo
name: {zh: Airalo, en: Airalo}
recurring: {answer: no, sources: [law]}
"""
    + _SOURCES,
    "devices": """
device: iphone
name: {zh: iPhone, en: iPhone}
facts:
  - {topic: remove, text: {zh: 删除, en: Remove it}, sources: [law]}
"""
    + _SOURCES,
    "general": """
concepts:
  - {id: esim, topic: esim, name: {zh: eSIM, en: eSIM}, text: {zh: 一段, en: A text}, sources: [law]}
"""
    + _SOURCES,
    "library": _SOURCES,
    "numbering": """
countries:
  PE: {calling_code: "51", trunk: "0", mobile: [9], sources: [law]}
"""
    + _SOURCES,
    "letters": """
letter: cancellation
name: {zh: 销户信, en: Cancellation letter}
use: {zh: 想销户时, en: When you want to cancel}
to: carrier
subject: {es: Baja de la línea, en: End of the line}
paragraphs:
  - {id: request, text: {es: "Solicito la baja.", en: "Please end the line."}}
""",
}
_FILE_NAMES: Final = {
    "countries": "countries/pe/country.yml",
    "carriers": "countries/pe/claro.yml",
    "regions": "regions/eu.yml",
    "sellers": "sellers/airalo.yml",
    "devices": "devices/iphone.yml",
    "general": "general.yml",
    "library": "library.yml",
    "numbering": "numbering.yml",
    "letters": "letters/cancellation.yml",
    "languages": "languages/es.yml",
    "locales": "locales/en/locale.yml",
    "rooms": "locales/en/words.yml",
}


def minimal_text(kind: str) -> str:
    """The smallest valid file of this kind."""
    return minimal_files(kind)[Path("data") / _FILE_NAMES[kind]]


def minimal_files(kind: str) -> dict[Path, str]:
    """The files that hold the smallest valid record of this kind; a carrier's with its country's."""
    return dict(_smallest(kind))


@cache
def _smallest(kind: str) -> Mapping[Path, str]:
    return example_files(Example(kind=kind))


def minimal(kind: str) -> Any:
    """The smallest valid record; of a country with its carriers in it."""
    if kind == "locales":
        return _locale("en", "en/") | _words()
    if kind == "rooms":
        return _words()
    if kind == "languages":
        return _language("es")
    return _values(_RECORDS[kind])


def example_entry(example: Example) -> Entry[Any]:
    return _whole(example_files(example))


def example_parts(example: Example) -> list[Part]:
    return _parts(example_files(example))


def _parts(files: Mapping[Path, str]) -> list[Part]:
    return [part_of(path, parsed(text, path), ()) for path, text in files.items()]


def example_catalog(entry: Entry[Any]) -> Catalog:
    """Two languages, Chinese the default, and the entry."""
    chinese, english = minimal_languages()
    return Catalog.from_entries([chinese, entry, english])


@cache
def minimal_languages() -> tuple[Entry[Any], Entry[Any]]:
    """Chinese, the default, and English, with every word."""
    chinese, english = minimal_language("zh", ""), minimal_files("locales")
    return _whole(chinese), _whole(english)


def _whole(files: Mapping[Path, str]) -> Entry[Any]:
    entry, findings = entry_of(_parts(files))
    if entry is None or findings:
        raise ValueError(f"the example does not have the shape of a record: {findings[0]}")
    return entry


def example_path(example: Example) -> Path:
    usual = Path("data") / _FILE_NAMES[example.kind]
    return (
        Path("data") / KINDS[example.kind].place.split("/")[0] / example.name
        if example.name
        else usual
    )


def example_files(example: Example) -> dict[Path, str]:
    value = deepcopy(minimal(example.kind))
    for path, change in (_values(example.changes) or {}).items():
        _change(value, path.split("."), change)
    return files_with(value, example)


def files_with(value: Any, example: Example) -> dict[Path, str]:
    """Written as it is kept: a country's carriers and a language's words in files of their own."""
    kind, path = example.kind, example_path(example)
    first = schema_line(kind) if example.first_line is None else example.first_line
    carriers = value.pop("carriers", []) if kind == "countries" else []
    tail = f"{example.tail}\n" if example.tail else ""
    words = {key: value.pop(key) for key in DEPTHS if key in value} if kind == "locales" else {}
    files = {path: written(value, first) + tail}
    if kind == "locales":
        files[path.with_name("words.yml")] = written(words, schema_line("rooms"))
    if kind == "rooms":
        head = written(_locale("en", "en/"), schema_line("locales"))
        files = {path.with_name("locale.yml"): head, **files}
    for carrier in carriers:
        name = path.with_name(f"{carrier['carrier']}.yml")
        files[name] = written(carrier, schema_line("carriers"))
    if kind == "carriers":
        country = {key: one for key, one in minimal("countries").items() if key != "carriers"}
        files[path.with_name("country.yml")] = written(country, schema_line("countries"))
    return files


def minimal_language(code: str, prefix: str) -> dict[Path, str]:
    """The files of a language that has every word."""
    return dict(_language_files(code, prefix))


@cache
def _language_files(code: str, prefix: str) -> Mapping[Path, str]:
    example = Example(kind="locales", name=f"{code}/locale.yml")
    return files_with(_locale(code, prefix) | _words(), example)


def parsed(text: str, path: Path) -> Document:
    document, findings = parse(path, text.encode())
    if document is None:
        raise ValueError(f"the example cannot be read: {findings[0]}")
    return document


def written(value: Any, first_line: str) -> str:
    return first_line + "\n" + yaml.safe_dump(value, allow_unicode=True, sort_keys=False)


def _values(text: str) -> Any:
    return parsed(text, Path("example")).value


def _change(value: Any, keys: list[str], change: Any) -> None:
    for key in keys[:-1]:
        value = value[int(key)] if isinstance(value, list) else value.setdefault(key, {})
    last = keys[-1]
    if change is None:
        del value[int(last) if isinstance(value, list) else last]
    elif isinstance(value, list) and int(last) == len(value):
        value.append(change)
    else:
        value[int(last) if isinstance(value, list) else last] = change


def _locale(code: str, prefix: str) -> dict[str, Any]:
    return {
        "locale": code,
        "html_lang": code,
        "theme": code,
        "name": code,
        "prefix": prefix,
        "website_name": "Unsim",
    }


def _words() -> dict[str, Any]:
    word = {"label": "a", "means": "a", "examples": ["a", "b"]}
    return {
        "vocabulary": {
            name: {member: deepcopy(word) for member in members}
            for name, members in VOCABULARIES.items()
        },
        "terms": {term: deepcopy(word) for term in TERMS},
        "steps": dict.fromkeys(ACTIONS, "a"),
        "messages": {
            "hello": "Hello {name}",
            "days": {"one": "{count} day", "other": "{count} days"},
        },
    }


def _language(code: str) -> dict[str, Any]:
    return {
        "language": code,
        "name": {"zh": code, "en": code},
        "frame": dict.fromkeys(Frame.model_fields, "a")
        | {"subject": "{subject}", "greeting": "{recipient}", "detail": "{label}: {value}"},
        "or": " o ",
        "comma": ", ",
        "fields": dict.fromkeys(ASKED, "a"),
        "ids": dict.fromkeys(IDS, "a"),
        "channels": dict.fromkeys(CHANNELS, "a"),
        "proofs": dict.fromkeys(VOCABULARIES["proof"], "a"),
        "lengths": {name: {"other": "{count} a"} for name in Lengths.model_fields},
    }
