"""Where the texts, phrases, addresses, dates and citations of a record stand.

Which field is what is read off the models' own annotations, so a new field is found by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final, NamedTuple, get_args, get_type_hints

from pydantic import BaseModel

from unsim.model.base import FullDate, PartialDate, Phrase, Text, Url
from unsim.reading.document import Path_

_ROLES: Final = ((Text, "texts"), (Phrase, "phrases"), (Url, "urls"))
_DATES: Final = (PartialDate, FullDate)


class Place(NamedTuple):
    path: Path_
    value: Any

    @property
    def key(self) -> str:
        """The last key on the way, list positions left out."""
        return next((part for part in reversed(self.path) if isinstance(part, str)), "")


@dataclass(slots=True)
class Places:
    texts: list[Place] = field(default_factory=list)
    phrases: list[Place] = field(default_factory=list)
    urls: list[Place] = field(default_factory=list)
    dates: list[Place] = field(default_factory=list)
    citations: list[Place] = field(default_factory=list)
    lines: list[Place] = field(default_factory=list)
    """Every other single text."""
    models: list[Place] = field(default_factory=list)
    """Every part of the record that is a model itself."""


class _Field(NamedTuple):
    name: str
    key: str
    role: str | None
    nested: bool


def places_of(record: BaseModel) -> Places:
    places = Places()
    _walk(record, (), places)
    return places


def _walk(model: BaseModel, path: Path_, places: Places) -> None:
    places.models.append(Place(path, model))
    for spec in _fields(type(model)):
        value = getattr(model, spec.name)
        if value is None:
            continue
        here = (*path, spec.key)
        if spec.role is not None:
            _note(spec.role, here, value, places)
        if spec.nested:
            for inner in _models_in(value, here):
                _walk(inner.value, inner.path, places)


def _note(role: str, path: Path_, value: Any, places: Places) -> None:
    if isinstance(value, list):
        for index, item in enumerate(value):
            _note(role, (*path, index), item, places)
        return
    if isinstance(value, dict) and role == "lines":
        for key, item in value.items():
            _note(role, (*path, key), item, places)
        return
    if isinstance(value, str) and role in ("texts", "phrases"):
        role = "lines"
    getattr(places, role).append(Place(path, value))


def _models_in(value: Any, path: Path_) -> Iterator[Place]:
    if isinstance(value, BaseModel):
        yield Place(path, value)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _models_in(item, (*path, index))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _models_in(item, (*path, key))


@cache
def _fields(model: type[BaseModel]) -> tuple[_Field, ...]:
    hints = get_type_hints(model, include_extras=True)
    return tuple(
        _Field(name, info.alias or name, _role(name, hints[name]), _has_models(hints[name]))
        for name, info in model.model_fields.items()
    )


def _role(name: str, annotation: Any) -> str | None:
    if name == "sources":
        return None if _has_models(annotation) else "citations"
    parts = list(_parts(annotation))
    for wanted, role in _ROLES:
        if wanted in parts:
            return role
    if any(date in parts for date in _DATES):
        return "dates"
    return "lines" if str in parts and not _has_models(annotation) and dict not in parts else None


def _parts(annotation: Any) -> Iterator[Any]:
    """The annotation and whatever it is made of, outermost first."""
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _has_models(annotation: Any) -> bool:
    return any(
        isinstance(part, type) and issubclass(part, BaseModel) for part in _classes(annotation)
    )


def _classes(annotation: Any) -> Iterator[type]:
    return (part for part in _parts(annotation) if isinstance(part, type) and not get_args(part))
