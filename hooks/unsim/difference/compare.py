"""From two versions of a record to what differs for readers."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

from unsim.difference.change import Change, FileDifference, Kind, Weaker, Wording
from unsim.difference.evidence import Doubt, Readers, Scales, doubts
from unsim.difference.flat import flat
from unsim.difference.reach import brought_by, hosts_of
from unsim.difference.verdicts import first_verdict, reliance_changes, verdict_changes
from unsim.difference.versions import Files, Version, version
from unsim.difference.walk import Delta, Twins, differences
from unsim.history.spelling import is_spelling
from unsim.model.carrier import Carrier
from unsim.model.country import Country
from unsim.model.source import Source
from unsim.reading.document import Path_
from unsim.records.addresses import address_of
from unsim.records.in_short import place, said

MANY_DATES: Final = 3
MOST_NAMES: Final = 12
PAGES: Final = ("countries", "sellers", "devices")
"""The folders whose records have pages."""
_TOLD_BY_VERDICTS: Final = frozenset(
    ("result", "channel", "plans", "only", "since", "until", "force")
)


def compare(
    record: str, files: Sequence[str], files_before: Files, files_after: Files, readers: Readers
) -> FileDifference:
    """`files` are those that differ."""
    before, after = version(record, files_before), version(record, files_after)
    found = _begun(record, files, before, after)
    if not files_after:
        found.fate = "deleted"
        found.weaker.append(Weaker("answer-goes", found.name, "the whole record is taken out"))
    elif after.trouble:
        found.unreadable = after.trouble
    elif not files_before:
        found.fate = "new"
        found.changes += _contents(after, readers.today)
    elif before.trouble:
        found.unreadable = f"the version it changes cannot be read here: {before.trouble}"
    else:
        _fill(found, before, after, readers)
    return found


def _begun(record: str, files: Sequence[str], before: Version, after: Version) -> FileDifference:
    entry = after.entry or before.entry
    folder, stem = Path(record).parent.name, Path(record).stem
    page = f"{folder}/{stem}/" if folder in PAGES else ""
    name = getattr(entry.record, "name", None) if entry else None
    title = said(name) if isinstance(name, dict) else stem
    return FileDifference(record, title, page, files=list(files))


def _contents(after: Version, today: date) -> Iterator[Change]:
    """What a new file brings: what readers will see first, its carriers by name, the rest counted."""
    record = after.entry.record if after.entry else None
    if isinstance(record, Country):
        yield first_verdict(record, today)
        for carrier in record.carriers:
            yield Change("added", carrier.name, "", brought_by(carrier), f"carriers.{carrier.id}")
        yield Change("added", "sites of its sources", "", hosts_of(record.sources), "sources")
    for name in ("carriers", "claims", "unknown", "facts", "sources"):
        items = getattr(record, name, None)
        if items:
            yield Change("added", name, "", _counted(name, items), name)


def _counted(name: str, items: Sequence[Any]) -> str:
    if name != "carriers":
        return str(len(items))
    named = [carrier.name for carrier in items[:MOST_NAMES]]
    more = [f"{len(items) - MOST_NAMES} more"] if len(items) > MOST_NAMES else []
    return ", ".join([*named, *more])


def _fill(found: FileDifference, before: Version, after: Version, readers: Readers) -> None:
    old, new = before.document.value, after.document.value
    if before.entry is None or after.entry is None or old == new:
        return
    if before.entry.kind == "locales":
        found.wording += flat(old, new)
        return
    then, now = before.entry.record, after.entry.record
    if isinstance(then, Country) and isinstance(now, Country):
        found.changes += verdict_changes(then, now, readers.today)
        found.changes += reliance_changes(then, now, readers.today)
    walked = list(differences(then, now))
    deltas = [one for one in walked if isinstance(one, Delta)]
    for delta in deltas:
        values = old if delta.role == "removed" or delta.after is None else new
        found.changes += _changes(delta, values, is_country=isinstance(now, Country))
        found.wording += _wordings(delta, values)
    found.weaker += _weaker(walked, then, now, old, new, readers)


def _changes(delta: Delta, values: Any, *, is_country: bool) -> Iterator[Change]:
    where, address = _where(values, delta.path)
    if delta.role == "added":
        yield _came_or_went("added", delta.after, where, address)
    elif delta.role == "removed":
        yield _came_or_went("removed", delta.before, where, address)
    elif _is_gloss(delta) or (is_country and _is_told_already(delta)):
        return
    elif delta.role == "value":
        kind: Kind = "source" if "sources" in delta.path else "answer"
        yield Change(kind, where, _ending(delta.before), _ending(delta.after), address)
    elif delta.role == "sources":
        yield _citations(delta, where, address)


def _ending(value: Any) -> str:
    return "not given" if value is None else said(value)


def _came_or_went(role: Any, item: Any, where: str, address: str) -> Change:
    summary = said(item)
    if isinstance(item, Source):
        summary = f"{item.kind}: {item.title} ({item.url})"
    elif isinstance(item, Carrier) and role == "added":
        summary = brought_by(item)
    return Change(role, where, *(("", summary) if role == "added" else (summary, "")), address)


def _is_told_already(delta: Delta) -> bool:
    """What a route says of its channel is told by what readers see in the table of channels."""
    in_route = len(delta.path) > 1 and "routes" in delta.path[-3:-1]
    return delta.role == "value" and in_route and delta.path[-1] in _TOLD_BY_VERDICTS


def _is_gloss(delta: Delta) -> bool:
    """Labels of a screen that differ in nothing but their meaning beside them."""
    return delta.role == "value" and said(delta.before) == said(delta.after)


def _citations(delta: Delta, where: str, address: str) -> Change:
    old, new = delta.before or [], delta.after or []
    came = [f"+{key}" for key in new if key not in old]
    went = [f"−{key}" for key in old if key not in new]
    return Change("source", where, ", ".join(went), ", ".join(came), address)


def _wordings(delta: Delta, values: Any) -> Iterator[Wording]:
    where, _ = _where(values, delta.path)
    if _is_gloss(delta):
        yield Wording(where, "", str(delta.before), str(delta.after), is_spelling=False)
    if delta.role != "text":
        return
    old = delta.before if isinstance(delta.before, dict) else {"": delta.before or ""}
    new = delta.after if isinstance(delta.after, dict) else {"": delta.after or ""}
    for language in dict.fromkeys([*new, *old]):
        was, now = str(old.get(language, "")), str(new.get(language, ""))
        if was != now:
            yield Wording(where, language, was, now, bool(was) and is_spelling(was, now))


def _weaker(
    walked: list[Delta | Twins], then: Any, now: Any, old: Any, new: Any, readers: Readers
) -> Iterator[Weaker]:
    scales = Scales(
        getattr(then, "sources", None) or {}, getattr(now, "sources", None) or {}, readers
    )
    told: set[tuple[str, str]] = set()
    for doubt in _with_dates_together(list(doubts(walked, scales))):
        gone = doubt.reason in ("source-deleted", "answer-goes", "contrary-goes")
        where, address = _where(old if gone else new, doubt.path)
        if (doubt.reason, address) not in told:
            told.add((doubt.reason, address))
            yield Weaker(doubt.reason, where, doubt.says, address)


def _with_dates_together(found: list[Doubt]) -> list[Doubt]:
    """Whoever reads a whole country again moves many dates: that is one thing to look at."""
    moved = [doubt for doubt in found if doubt.reason == "date-moves"]
    if len(moved) <= MANY_DATES:
        return found
    keys = ", ".join(str(doubt.path[-1]) for doubt in moved)
    told = Doubt(
        "date-moves",
        ("sources",),
        f"dates of {len(moved)} sources move, and nothing else of them: have all been read again,"
        f" and do they still say what they are cited for? {keys}",
    )
    return [told, *(doubt for doubt in found if doubt.reason != "date-moves")]


def _where(values: Any, path: Path_) -> tuple[str, str]:
    return place(values, path), address_of(values, path)
