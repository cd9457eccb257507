"""The traits of channels and verdicts for the browser: docs/assets/js/vocabulary.js.

Written by `unsim schema`, so that the lists stand once, in `unsim.vocabulary`; a test compares the two.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from unsim.vocabulary import CHANNEL_TRAITS, VERDICT_TRAITS, VERDICTS

FILE: Final = Path("docs/assets/js/vocabulary.js")
_RECORDS_ONLY: Final = frozenset(("logs_in", "takes"))
"""What no script asks."""
_HEAD: Final = "// Written by `unsim schema` from hooks/unsim/vocabulary.py: change it there.\n"


def script_vocabulary() -> str:
    channels: dict[str, Any] = {
        channel: {key: value for key, value in asdict(traits).items() if key not in _RECORDS_ONLY}
        for channel, traits in CHANNEL_TRAITS.items()
    }
    verdicts: dict[str, Any] = {verdict: asdict(VERDICT_TRAITS[verdict]) for verdict in VERDICTS}
    return "\n".join(
        [_HEAD, _table("CHANNEL_TRAITS", channels), "", _table("VERDICT_TRAITS", verdicts), ""]
    )


def write_script_vocabulary(root: Path) -> list[Path]:
    """Nothing where there is no site to write for."""
    target = root / FILE
    if not target.parent.is_dir():
        return []
    target.write_text(script_vocabulary(), "utf-8")
    return [target]


def _table(name: str, members: Mapping[str, Mapping[str, Any]]) -> str:
    lines = [f"  {word}: {{ {_traits(traits)} }}," for word, traits in members.items()]
    types = {bool: "boolean", int: "number", str: "string"}
    first = next(iter(members.values()))
    shape = ", ".join(f"{_camel(key)}: {types[type(value)]}" for key, value in first.items())
    declared = f"/** @type {{Record<string, {{ {shape} }}>}} */"
    return "\n".join([declared, f"export const {name} = {{", *lines, "};"])


def _traits(traits: Mapping[str, Any]) -> str:
    return ", ".join(f"{_camel(key)}: {json.dumps(value)}" for key, value in traits.items())


def _camel(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(word.title() for word in rest)
