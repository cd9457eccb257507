"""Addresses that look dead and are not: upkeep/links.yml, each with a reason and a last day.

An exception that has run out, or that nothing needs any more, is itself a finding.
"""

from datetime import date
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field, TypeAdapter, ValidationError

from unsim.model.base import FullDate, Line, Strict, Url
from unsim.reading.yaml12 import parse

FILE: Final = "upkeep/links.yml"


class WrongExceptions(Exception):  # noqa: N818 - it reads as what is told
    """The file of exceptions cannot be read; says where and why."""


class Excused(Strict):
    url: Url
    """A page; with a slash and a star at its end, every page below it."""
    reason: Line
    until: FullDate

    def covers(self, url: str) -> bool:
        if self.url.endswith("/*"):
            return url.startswith(self.url[:-1])
        return url == self.url

    def has_run_out(self, today: date) -> bool:
        return date.fromisoformat(self.until) < today


_List = TypeAdapter(Annotated[list[Excused], Field(max_length=500)])


def exceptions(root: Path) -> list[Excused]:
    path = root / FILE
    if not path.is_file():
        return []
    document, findings = parse(path, path.read_bytes())
    if document is None:
        raise WrongExceptions(f"{FILE}:{findings[0].mark.line}: {findings[0].message}")
    try:
        return _List.validate_python(document.value or [])
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = tuple(part for part in first["loc"])
        line = document.value_mark(place).line
        where = ".".join(str(part) for part in place)
        raise WrongExceptions(
            f"{FILE}:{line}: {where}: {first['msg']}; write url, reason and until: 2027-05-01"
        ) from None
