"""Does a document have the shape its model asks for? Pydantic's errors, in plain words."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from unsim.findings import Finding
from unsim.reading.document import Document, Path_
from unsim.reading.keys import is_by_language, keys_at
from unsim.reading.words import LONGEST_QUOTE, closest, did_you_mean, quoted

MAX_FINDINGS: Final = 100
_EXPECTED: Final = {
    "string_type": "a text",
    "int_type": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "true or false",
    "list_type": "a list: lines that begin with “- ”",
    "dict_type": "a mapping: lines of the form “key: value”",
    "model_type": "a mapping: lines of the form “key: value”",
    "model_attributes_type": "a mapping: lines of the form “key: value”",
}
_FORMS: Final = {
    "^[a-z0-9]+(-[a-z0-9]+)*$": "write small letters and digits, with hyphens: claro-movil",
    "^[A-Z]{2}$": "write two capital letters, ISO 3166-1: PE",
    "^[A-Z]{3}$": "write three capital letters, ISO 4217: PEN",
    "^[a-z]{2,3}(-[A-Z][a-zA-Z]{1,3})?$": "write the code of a language: es, zh-Hant",
    r"^[^@\s]+@[^@\s]+\.[^@\s]+$": "write an e-mail address: ayuda@example.org",
}
"""Patterns of the models, for people who do not read patterns."""
_RULES: Final = {
    "extra_forbidden": "record-unknown-key",
    "missing": "record-missing-key",
    "literal_error": "record-vocabulary",
}
_EMPTY: Final = ("too_short", "string_too_short")

Record = TypeVar("Record", bound=BaseModel)


def validate(document: Document, model: type[Record]) -> tuple[Record | None, list[Finding]]:
    if empty := list(islice(_empty_values(document.value, ()), MAX_FINDINGS)):
        return None, [_empty_finding(document, path) for path in empty]
    try:
        return model.model_validate(document.value), []
    except ValidationError as error:
        return None, _findings(document, model, error)


def _empty_values(value: Any, path: Path_) -> Iterator[Path_]:
    """Where `key:` has nothing behind it. No record means anything by that."""
    if value is None:
        yield path
    elif isinstance(value, dict):
        for key, inner in value.items():
            if inner is None or isinstance(inner, dict | list):
                yield from _empty_values(inner, (*path, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            if inner is None or isinstance(inner, dict | list):
                yield from _empty_values(inner, (*path, index))


def _empty_finding(document: Document, path: Path_) -> Finding:
    mark = document.key_mark(path)
    if not path:
        return Finding(document.path, mark, "record-empty", "the file is empty", "see the schema")
    name = quoted(path[-1]) if isinstance(path[-1], str) else "this item"
    if isinstance(path[-1], str) and "：" in path[-1]:
        message, instead = f"{name} has a full-width colon", "write “: ”, a colon and a blank"
        return Finding(document.path, mark, "record-empty", message, instead)
    instead = "write the value or leave it out: what is not known has no key"
    return Finding(document.path, mark, "record-empty", f"{name} has nothing behind it", instead)


def _findings(document: Document, model: type[BaseModel], error: ValidationError) -> list[Finding]:
    """One finding a place: the members of a union complain each for itself."""
    found: dict[Path_, Finding] = {}
    for detail in error.errors(include_url=False):
        place = (*_existing_path(document.value, detail), _missing(detail) or "")
        if place not in found:
            found[place] = _finding(document, model, detail)
        if len(found) == MAX_FINDINGS:
            break
    return [finding for place, finding in found.items() if not _is_misspelt(place, finding, found)]


def _is_misspelt(place: Path_, finding: Finding, found: dict[Path_, Finding]) -> bool:
    """A key that is missing because it stands there misspelt: that is one mistake, told once."""
    return finding.rule == "record-missing-key" and any(
        other.rule == "record-unknown-key"
        and other_place[:-2] == place[:-1]
        and other.replacement == place[-1]
        for other_place, other in found.items()
    )


def _finding(document: Document, model: type[BaseModel], error: ErrorDetails) -> Finding:
    path = _existing_path(document.value, error)
    start, end = document.key_span(path) if _on_key(error) else document.value_span(path)
    message, instead = _words(model, error, path)
    replacement = _replacement(document, model, error, path) if end else None
    if end and _lacks_quotes(error):
        replacement = f'"{document.written(start, end)}"'
        instead = f"put it in quotes: {replacement}"
    rule = _RULES.get(error["type"], "record-value")
    return Finding(document.path, start, rule, message, instead, end=end, replacement=replacement)


def _existing_path(value: Any, error: ErrorDetails) -> Path_:
    """Pydantic's path without the names it gives to members of a union."""
    path: list[str | int] = []
    for part in error["loc"]:
        inside_mapping = isinstance(value, dict) and part in value
        inside_list = isinstance(value, list) and isinstance(part, int) and part < len(value)
        if inside_mapping or inside_list:
            path.append(part)
            value = value[part]
    return tuple(path)


def _lacks_quotes(error: ErrorDetails) -> bool:
    """A year, a phone number or a word like `true` that is meant as text."""
    return error["type"] == "string_type" and isinstance(error["input"], bool | int | float)


def _missing(error: ErrorDetails) -> str | None:
    return str(error["loc"][-1]) if error["type"] == "missing" and error["loc"] else None


def _on_key(error: ErrorDetails) -> bool:
    return error["type"] == "extra_forbidden" or error["loc"][-1:] == ("[key]",)


def _words(model: type[BaseModel], error: ErrorDetails, path: Path_) -> tuple[str, str]:
    kind, value = error["type"], error["input"]
    name = quoted(path[-1]) if path else "the file"
    if missing := _missing(error):
        inside = f"in {quoted(_last_word(path))}" if _last_word(path) else "in this file"
        return f"the key “{missing}” is missing {inside}", f"add “{missing}: …”"
    if kind == "extra_forbidden":
        return f"{name} is not a key that can stand here", did_you_mean(
            path[-1], keys_at(model, path)
        )
    if kind == "literal_error":
        return _not_a_word(error, name)
    if kind in _EXPECTED:
        return f"{name} is {_what(value)}", _expected(model, error, path)
    if kind == "string_pattern_mismatch":
        return (
            f"{quoted(value)} does not have the form it needs",
            _FORMS.get(error["ctx"]["pattern"], f"the form is {error['ctx']['pattern']}"),
        )
    if kind in _EMPTY:
        return f"{name} is empty", "add something, or leave the key out"
    if kind.endswith("too_long"):
        return f"{name} is too long", f"{error['ctx']['max_length']} is the most it may have"
    return f"{name}: {error['msg']}", ""


def _expected(model: type[BaseModel], error: ErrorDetails, path: Path_) -> str:
    value = error["input"]
    if isinstance(value, str) and error["type"] == "dict_type" and is_by_language(model, path):
        return f"say in which language: {{en: {_cut(value)}}}, and in those of the site if you can"
    return f"write {_EXPECTED[error['type']]}"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[:LONGEST_QUOTE]}…"


def _not_a_word(error: ErrorDetails, name: str) -> tuple[str, str]:
    value, allowed = error["input"], _allowed(error)
    if isinstance(value, bool) and _in_yaml(value) in allowed:
        word = _in_yaml(value)
        return f"{name} is a yes-or-no value here, not a word", f'put the word in quotes: "{word}"'
    return f"{quoted(value)} is not a word for {name}", did_you_mean(value, allowed)


def _in_yaml(value: bool) -> str:
    return "true" if value else "false"


def _last_word(path: Path_) -> str:
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def _what(value: object) -> str:
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return "true or false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    return "a list" if isinstance(value, list) else "a mapping"


def _allowed(error: ErrorDetails) -> list[str]:
    listed = str(error["ctx"]["expected"]).replace(" or ", ", ")
    return [word.strip("'") for word in listed.split(", ")]


def _replacement(
    document: Document, model: type[BaseModel], error: ErrorDetails, path: Path_
) -> str | None:
    if error["type"] == "literal_error":
        value, allowed = error["input"], _allowed(error)
        if isinstance(value, bool):
            word = _in_yaml(value)
            return f'"{word}"' if word in allowed else None
        return closest(value, allowed) if isinstance(value, str) else None
    if error["type"] == "extra_forbidden":
        taken = document.value_at(path[:-1])
        return closest(path[-1], [key for key in keys_at(model, path) if key not in taken])
    return None
