"""Values and places of a record, in a few words."""

from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel

from unsim.languages import ENGLISH
from unsim.model.base import Duration, Money
from unsim.model.step import Step
from unsim.reading.document import Path_

UNKNOWN: Final = "unknown"
LONGEST: Final = 200
_SPEAKS_FOR_ITSELF: Final = frozenset(
    (
        "answer",
        "result",
        "within",
        "after",
        "need",
        "get",
        "text",
        "says",
        "question",
        "name",
        "value",
    )
)
_BESIDE: Final = frozenset(
    {
        *("sources", "note", "but", "plans", "article", "since", "until", "force", "say", "id"),
        *("topic", "because", "steps", "only", "channel", "looked", "try_", "ask"),
        *("about", "also", "legal_name", "website", "routes", "terms", "facts", "carriers"),
    }
)
"""What a summary leaves out: it is told by itself, or tells where one is."""
_HOLDERS: Final = frozenset(("carriers", "routes", "terms"))


def said(value: Any) -> str:
    text = _said(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _said(value: Any) -> str:
    if value is None:
        return UNKNOWN
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Duration):
        return _length(value)
    if isinstance(value, Money):
        return f"{value.amount:g} {value.currency}"
    if isinstance(value, Step):
        return f"{value.action.replace('_', ' ')} {_said(getattr(value, value.action))}"
    if isinstance(value, BaseModel):
        return _summary(value)
    if isinstance(value, Mapping):
        return str(value.get(ENGLISH) or next(iter(value.values()), ""))
    if isinstance(value, list | tuple):
        steps = any(isinstance(one, Step) for one in value)
        return ("; " if steps else ", ").join(_said(one) for one in value)
    return str(value)


def _length(length: Duration) -> str:
    for name in ("hours", "days", "months", "years"):
        count = getattr(length, name)
        if count is not None:
            unit = f"{length.unit} " if length.unit else ""
            return f"{count} {unit}{name if count != 1 else name[:-1]}"
    return UNKNOWN


def _summary(model: BaseModel) -> str:
    pieces = []
    for name in type(model).model_fields:
        value = getattr(model, name)
        if value is None or name in _BESIDE:
            continue
        label = "" if name in _SPEAKS_FOR_ITSELF else f"{name.strip('_').replace('_', ' ')} "
        pieces.append(label + _said(value))
    return ", ".join(pieces) or "stated"


def place(value: Any, path: Path_) -> str:
    """`value` is the record as plain values: Claro · app (prepaid) · takes."""
    parts: list[str] = []
    for key in path:
        value = value[key]
        if isinstance(key, int):
            name = _item_name(value) or (f"no. {key + 1}" if key else "")
            if name.startswith("("):
                parts[-1] += f" {name}"
            elif name:
                parts.append(name)
        elif key not in _HOLDERS:
            parts.append(key.replace("_", " "))
    return " · ".join(parts)


def _item_name(item: Any) -> str:
    if not isinstance(item, dict):
        return ""
    name = item.get("name") if "kind" in item or "short" in item else None
    name = name or item.get("channel") or item.get("to") or item.get("id") or item.get("topic")
    details = [*(item.get("plans") or ()), *([f"{item['only']} only"] if "only" in item else [])]
    known = _said(name) if name else ""
    return f"{known} ({', '.join(details)})".strip() if details else known
