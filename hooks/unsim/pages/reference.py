"""What may stand in a record, read off the models: every kind of file, its parts, their keys."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from unsim.model import base
from unsim.model.base import Strict
from unsim.reading.kinds import KINDS
from unsim.vocabulary import VOCABULARIES

_ALIASES: Final = {
    "text": base.Text,
    "phrase": base.Phrase,
    "label": base.Label,
    "citations": base.SourceKeys,
    "line": base.Line,
    "id": base.Id,
    "language": base.Language,
    "url": base.Url,
    "email": base.Email,
    "date": base.FullDate,
    "partial_date": base.PartialDate,
}
_PLAIN: Final = {str: "line", int: "integer", float: "number", bool: "boolean"}


@dataclass(frozen=True, slots=True)
class Form:
    """What is written behind a key: one `kind` of value, or a list or mapping of it."""

    kind: str
    many: str = ""
    """`list`, `mapping`, or nothing."""
    part: str = ""
    """The part that stands there, where the kind is `part`."""
    words: tuple[str, ...] = ()
    vocabulary: str = ""
    """Where the words are defined, if they are those of a vocabulary."""


@dataclass(frozen=True, slots=True)
class Key:
    id: str
    """`Source.read`: the part that declares the key, and the key."""
    name: str
    required: bool
    description: str
    forms: tuple[Form, ...]

    @property
    def anchor(self) -> str:
        return anchor_of(self.id)


@dataclass(frozen=True, slots=True)
class Part:
    """A mapping with keys of its own."""

    name: str
    description: str
    extends: tuple[str, ...]
    keys: tuple[Key, ...]

    @property
    def anchor(self) -> str:
        return anchor_of(self.name)


@dataclass(frozen=True, slots=True)
class File:
    kind: str
    pattern: str
    description: str
    part: str


def anchor_of(name: str) -> str:
    return name.lower().replace(".", "-").replace("_", "-")


def files() -> list[File]:
    return [
        File(kind.name, f"data/{kind.place}", kind.title, kind.model.__name__)
        for kind in KINDS.values()
    ]


def parts() -> dict[str, Part]:
    """Every part of every file, in the order in which one meets them."""
    found: dict[str, Part] = {}
    for kind in KINDS.values():
        for part in _reachable(kind.model):
            found.setdefault(part.__name__, _part(part))
    return found


def behind(part: str, known: Mapping[str, Part]) -> list[Key]:
    """The keys behind which this part stands."""
    return [
        key
        for other in known.values()
        for key in other.keys
        if any(form.part == part for form in key.forms)
    ]


def _reachable(model: type[BaseModel]) -> list[type[BaseModel]]:
    seen: list[type[BaseModel]] = []
    waiting = [model]
    while waiting:
        here = waiting.pop(0)
        if here in seen:
            continue
        seen.append(here)
        waiting += [*_parents(here), *_inside(here)]
    return seen


def _inside(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for info in model.model_fields.values():
        for part in _all_parts(info.annotation):
            if isinstance(part, type) and issubclass(part, BaseModel):
                yield part


def _all_parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _all_parts(part)


def _parents(model: type[BaseModel]) -> list[type[BaseModel]]:
    return [
        parent
        for parent in model.__bases__
        if issubclass(parent, Strict) and parent is not Strict and parent.model_fields
    ]


def _part(model: type[BaseModel]) -> Part:
    return Part(
        model.__name__,
        " ".join((model.__doc__ or "").split()),
        tuple(parent.__name__ for parent in _parents(model)),
        tuple(_keys(model)),
    )


def _keys(model: type[BaseModel]) -> Iterator[Key]:
    hints = get_type_hints(model, include_extras=True)
    inherited = {name for parent in _parents(model) for name in parent.model_fields}
    for name, info in model.model_fields.items():
        if name in inherited and name not in model.__annotations__:
            continue
        key = info.alias or name
        yield Key(
            f"{model.__name__}.{key}",
            key,
            info.is_required(),
            info.description or "",
            tuple(_forms(hints[name])),
        )


def _forms(annotation: Any) -> Iterator[Form]:
    """One form, or several where the key takes one thing or another."""
    named = _alias(annotation)
    if named is not None:
        yield Form(named)
    elif get_origin(annotation) is Literal:
        yield _words(get_args(annotation))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield Form("part", part=annotation.__name__)
    elif isinstance(annotation, type) and annotation in _PLAIN:
        yield Form(_PLAIN[annotation])
    elif get_origin(annotation) is list:
        yield from (_many("list", form) for form in _forms(get_args(annotation)[0]))
    elif get_origin(annotation) is dict:
        yield from (_many("mapping", form) for form in _forms(get_args(annotation)[1]))
    else:
        for part in get_args(annotation):
            yield from _forms(part) if _is_type(part) else ()


def _alias(annotation: Any) -> str | None:
    return next((name for name, alias in _ALIASES.items() if annotation == alias), None)


def _is_type(part: Any) -> bool:
    """Not the remarks of an `Annotated`, nor the None of an optional key."""
    return part is not type(None) and (isinstance(part, type) or get_origin(part) is not None)


def _words(words: tuple[str, ...]) -> Form:
    vocabulary = next((name for name, known in VOCABULARIES.items() if known == words), "")
    return Form("words", words=words, vocabulary=vocabulary)


def _many(many: str, form: Form) -> Form:
    if form.many:
        return form
    return Form(form.kind, many, form.part, form.words, form.vocabulary)
