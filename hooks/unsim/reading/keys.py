"""The keys that may stand at a place of a record, read off the model's own schema."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from unsim.reading.document import Path_

Schema = dict[str, Any]
_LANGUAGE: Final = r"^[a-z]{2,3}(-[A-Z][a-zA-Z]{1,3})?$"


def keys_at(model: type[BaseModel], path: Path_) -> list[str]:
    """The possible last parts of `path`."""
    schema = _schema(model)
    definitions = schema.get("$defs", {})
    places = [schema]
    for part in path[:-1]:
        places = [step for place in places for step in _inside(place, part, definitions)]
    found = [key for place in places for key in _resolved(place, definitions).get("properties", {})]
    return list(dict.fromkeys(found))


def is_by_language(model: type[BaseModel], path: Path_) -> bool:
    """Is `path` the place of a text that is written once a language?"""
    schema = _schema(model)
    definitions = schema.get("$defs", {})
    places = [schema]
    for part in path:
        places = [step for place in places for step in _inside(place, part, definitions)]
    return any(_LANGUAGE in place.get("patternProperties", {}) for place in places)


@cache
def _schema(model: type[BaseModel]) -> Schema:
    return model.model_json_schema(by_alias=True)


def _inside(place: Schema, part: str | int, definitions: Schema) -> Iterator[Schema]:
    for option in _options(place, definitions):
        if isinstance(part, int):
            if "items" in option:
                yield from _options(option["items"], definitions)
        elif part in option.get("properties", {}):
            yield from _options(option["properties"][part], definitions)
        elif isinstance(option.get("additionalProperties"), dict):
            yield from _options(option["additionalProperties"], definitions)
        else:
            for value in option.get("patternProperties", {}).values():
                yield from _options(value, definitions)


def _options(place: Schema, definitions: Schema) -> list[Schema]:
    place = _resolved(place, definitions)
    if "anyOf" in place:
        return [option for choice in place["anyOf"] for option in _options(choice, definitions)]
    return [place]


def _resolved(place: Schema, definitions: Schema) -> Schema:
    while "$ref" in place:
        place = definitions[place["$ref"].rsplit("/", 1)[-1]]
    return place
