"""A new source in a record, and the answer that cites it."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from unsim.checking.rules.url_tracking import without_trackers
from unsim.model.base import Id, Line, PartialDate, Url
from unsim.reading.document import Path_
from unsim.reading.yaml12 import parse
from unsim.records.addresses import NoPlace, address_of, place_at
from unsim.vocabulary import VOCABULARIES
from unsim.writing.ask import Answers, Question, Unanswered
from unsim.writing.edit import append, in_order, put
from unsim.writing.names import id_from

FIELDS: Final = ("title", "publisher", "relays", "kind", "url", "published", "read", "copy", "note")


def key_for(answers: Mapping[str, Any]) -> str:
    """The site's own name and the year or month: osiptel-2026-03."""
    parts = [_site(answers.get("url", "")), str(answers.get("published") or "")[:7]]
    return id_from(" ".join(parts))


def _site(url: str) -> str:
    """The part of the host that somebody registered: www.osiptel.gob.pe is osiptel."""
    labels = [label for label in (urlsplit(url).hostname or "").split(".") if label != "www"]
    telling = [label for label in labels[:-1] if len(label) > len("gob")]
    return (telling or labels or [""])[-1]


QUESTIONS: Final = (
    Question("url", "Address of the page", Url),
    Question("title", "Title, as the page has it, in its own language", Line),
    Question("publisher", "Who stands behind the page", Line),
    Question("kind", "Whose word is it", words=VOCABULARIES["source_kind"]),
    Question("copy", "Did you read the page itself, or a copy", words=VOCABULARIES["copy"]),
    Question(
        "published",
        "The date the page gives itself: 2026-11-20, 2026-11 or 2026",
        PartialDate,
        optional=True,
    ),
    Question("relays", "Whose words it carries, if not its own", Line, optional=True),
    Question("key", "Name to cite it by", Id, suggest=key_for),
)


def source_of(answers: Answers, today: date) -> dict[str, Any]:
    known = {**answers, "url": without_trackers(answers["url"]), "read": str(today)}
    return {field: known[field] for field in FIELDS if field in known}


def free_key(wanted: str, taken: Iterable[str]) -> str:
    """The key, or the key with the first number that nobody has."""
    used = set(taken)
    if wanted not in used:
        return wanted
    return next(f"{wanted}-{n}" for n in range(2, len(used) + 3) if f"{wanted}-{n}" not in used)


def known_as(url: str, sources: Mapping[str, Mapping[str, Any]]) -> str | None:
    """The key under which this very page is there already."""
    wanted = _same_page(url)
    return next(
        (key for key, source in sources.items() if _same_page(source["url"]) == wanted), None
    )


def _same_page(url: str) -> str:
    parts = urlsplit(without_trackers(url))
    host = (parts.hostname or "").removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def citing_place(value: Any, address: str) -> Path_:
    """Where the keys of the answer's sources stand, or would stand."""
    try:
        place = place_at(value, address)
    except NoPlace as wrong:
        raise Unanswered(f"--at: {wrong}") from None
    found, place = _only_item(value, place)
    if isinstance(found, list) and found and isinstance(found[0], dict):
        several = ", ".join(address_of(value, (*place, index)) for index in range(len(found)))
        raise Unanswered(f"--at: “{address}” has several answers: say which of {several}")
    if isinstance(found, list) and place[-1:] in _CITATIONS:
        return place
    cited = next((name for (name,) in _CITATIONS if isinstance(found, dict) and name in found), "")
    if not cited:
        raise Unanswered(
            f"--at: “{address}” is no answer; name one that has sources, such as rules.deadline"
        )
    return (*place, cited)


_CITATIONS: Final = (("known_from",), ("sources",))


def _only_item(value: Any, place: Path_) -> tuple[Any, Path_]:
    for key in place:
        value = value[key]
    while isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict):
        value, place = value[0], (*place, 0)
    return value, place


def with_source(path: Path, text: str, key: str, source: Mapping[str, Any]) -> str:
    """Where the file has no sources yet, its first."""
    document, _ = parse(path, text.encode())
    has_sources = document is not None and "sources" in document.value
    place: Path_ = ("sources", key) if has_sources else ("sources",)
    value = dict(source) if has_sources else {key: dict(source)}
    return in_order(path, put(path, text, place, value))


def with_citation(path: Path, text: str, place: Path_, key: str) -> str:
    return in_order(path, append(path, text, place, key))
