"""The canonical order of a model's keys: as the model declares them, its own before inherited ones.

An answer so reads: what it says, then for what and when it holds, then who says so.
"""

from inspect import get_annotations

from pydantic import BaseModel

from unsim.model.base import Strict


def canonical_order(model: type[BaseModel]) -> tuple[str, ...]:
    names = [
        name for part in model.__mro__ for name in _declared(part) if name in model.model_fields
    ]
    ordered = dict.fromkeys(names)
    return tuple(model.model_fields[name].alias or name for name in ordered)


def _declared(part: type) -> list[str]:
    if not issubclass(part, Strict):
        return []
    return [name for name in get_annotations(part) if not name.startswith("_")]
