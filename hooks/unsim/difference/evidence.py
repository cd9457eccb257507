"""Changes after which readers can rely on an answer less, or that look as if.

grade-falls          the best source of an answer is a weaker one than before
source-goes          an answer stays, a source behind it does not
source-deleted       a source is taken out of the file instead of being marked dead
answer-goes          an answer, a rule or a carrier is taken out
flip-on-forum        an answer changes, or comes up, on the word of a forum alone
flip-without-source  an answer changes and its sources do not
contrary-goes        what another source says against an answer is no longer shown
date-moves           a date of a source moves and nothing else of the source does
page-changes         a key names another page than before
kind-rises           the same page counts as a better kind of source
copy-weaker          a live page becomes a stored copy
leads-elsewhere      readers are sent to another site, number or account than before
note-reworded        what is said beside an answer changes while its sources stay
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from pydantic import BaseModel

from unsim.derive import evidence
from unsim.difference.reach import addresses_in
from unsim.difference.walk import Delta, Twins
from unsim.history.spelling import is_spelling
from unsim.model.answer import Contrary
from unsim.model.claims import Looked
from unsim.model.source import Source
from unsim.model.step import Step
from unsim.records.in_short import said

Sources = Mapping[str, Source]
_NOT_SUBSTANCE: Final = frozenset(
    ("sources", "note", "but", "article", "also", "about", "website", "reports", "advice", "facts")
)
_DATES: Final = ("read", "published")
_MOST_SIGNS: Final = 160


@dataclass(frozen=True, slots=True)
class Doubt:
    reason: str
    path: tuple[str | int, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Readers:
    """The day on which they read, and the languages of the site."""

    today: date
    languages: Collection[str]


@dataclass(frozen=True, slots=True)
class Scales:
    """The sources then and now, and for whom they are weighed."""

    before: Sources
    after: Sources
    readers: Readers


def doubts(found: Sequence[Delta | Twins], scales: Scales) -> Iterator[Doubt]:
    for one in found:
        if isinstance(one, Delta):
            yield from _about_delta(one, scales)
        elif isinstance(one.before, Source) and isinstance(one.after, Source):
            yield from _about_source(one.path, one.before, one.after)
        elif _is_answer(one.before) and keys_of(one.before) and keys_of(one.after):
            yield from _about_answer(one, scales)


def _about_delta(delta: Delta, scales: Scales) -> Iterator[Doubt]:
    if delta.role == "removed":
        yield from _gone(delta, scales)
    elif (
        delta.role == "added"
        and _is_answer(delta.after)
        and _rests_on_forum(keys_of(delta.after), scales.after)
    ):
        yield Doubt("flip-on-forum", delta.path, "a new answer that rests on a forum alone")
    elif delta.role == "value":
        yield from _elsewhere(delta)


def _elsewhere(delta: Delta) -> Iterator[Doubt]:
    name = str(delta.path[-1])
    old, new = addresses_in(name, delta.before), addresses_in(name, delta.after)
    came, went = sorted(new - old), sorted(old - new)
    if came and went:
        says = f"readers are sent to {', '.join(came)} instead of {', '.join(went)}"
        yield Doubt("leads-elsewhere", delta.path, says)


def _gone(delta: Delta, scales: Scales) -> Iterator[Doubt]:
    if isinstance(delta.before, Source):
        if not _is_there(delta.before, scales.after):
            yield Doubt(
                "source-deleted",
                delta.path,
                f"the source “{delta.before.title}” is taken out; a page that is gone stays, with a"
                " “dead” date, and its archived copy",
            )
    elif "but" in delta.path:
        yield Doubt("contrary-goes", delta.path, "what another source says is no longer shown")
    elif _is_answer(delta.before) and keys_of(delta.before):
        yield Doubt("answer-goes", delta.path, f"taken out; it said: {said(delta.before)}")


def _about_answer(twins: Twins, scales: Scales) -> Iterator[Doubt]:
    old, new = keys_of(twins.before), keys_of(twins.after)
    was = _grade(old, scales.before, scales.readers.today)
    now = _grade(new, scales.after, scales.readers.today)
    if now > was:
        yield Doubt("grade-falls", twins.path, f"the evidence falls from {was} to {now}")
    lost = [key for key in old if key not in new and not _is_cited(key, new, scales)]
    if lost:
        yield Doubt("source-goes", twins.path, f"no longer rests on {', '.join(lost)}")
    glosses = scales.readers.languages
    if _substance(twins.before, glosses) != _substance(twins.after, glosses):
        yield from _about_flip(twins, old, new, scales)
    elif sorted(old) == sorted(new) and not any(_was_read_again(key, scales) for key in new):
        yield from _about_note(twins)


def _about_note(twins: Twins) -> Iterator[Doubt]:
    before, after = getattr(twins.before, "note", None), getattr(twins.after, "note", None)
    if not after or before == after:
        return
    changed = {language for language in after if after[language] != (before or {}).get(language)}
    told = [language for language in sorted(changed) if not _is_slip(before, after, language)]
    if told:
        words = "; ".join(f"{language}: “{_short(after[language])}”" for language in told)
        yield Doubt(
            "note-reworded", twins.path, f"its note changes, and its sources do not: {words}"
        )


def _is_slip(before: Any, after: Any, language: str) -> bool:
    was = (before or {}).get(language, "")
    return bool(was) and is_spelling(was, after[language])


def _short(text: str) -> str:
    return text if len(text) <= _MOST_SIGNS else f"{text[:_MOST_SIGNS]}…"


def _about_flip(twins: Twins, old: list[str], new: list[str], scales: Scales) -> Iterator[Doubt]:
    fresh = [key for key in new if key not in old]
    reread = [key for key in new if key in old and _was_read_again(key, scales)]
    if _rests_on_forum(fresh or new, scales.after):
        yield Doubt("flip-on-forum", twins.path, "changes on the word of a forum alone")
    elif not fresh and not reread:
        yield Doubt("flip-without-source", twins.path, "changes, and its sources do not")


def _about_source(path: tuple[str | int, ...], before: Source, after: Source) -> Iterator[Doubt]:
    changed = {
        name for name in Source.model_fields if getattr(before, name) != getattr(after, name)
    }
    if "url" in changed:
        yield Doubt("page-changes", path, f"the key now names another page: {after.url}")
    elif "kind" in changed and _rank(after) < _rank(before):
        yield Doubt(
            "kind-rises", path, f"the same page counts as {after.kind} instead of {before.kind}"
        )
    if before.copy_ == "live" and after.copy_ == "stored":
        yield Doubt("copy-weaker", path, "the live page was read; now it is a stored copy")
    if changed and changed <= set(_DATES):
        moved = [
            f"“{name}” moves from {said(getattr(before, name))} to {said(getattr(after, name))}"
            for name in _DATES
            if name in changed
        ]
        question = (
            ": has the page been read again, and does it still say what it is cited for?"
            if "read" in changed
            else ""
        )
        yield Doubt(
            "date-moves", path, f"{' and '.join(moved)}, and nothing else of the source{question}"
        )


def _is_answer(model: Any) -> bool:
    """Where somebody looked in vain, what we infer, and what speaks against it are none."""
    return isinstance(model, BaseModel) and not (
        isinstance(model, Looked | Contrary) or type(model).__name__.endswith("Advice")
    )


def keys_of(model: Any) -> list[str]:
    keys = getattr(model, "sources", None)
    return keys if isinstance(keys, list) else []


def _grade(keys: Sequence[str], sources: Sources, today: date) -> str:
    return evidence.grade((sources[key] for key in keys if key in sources), today)


def _rank(source: Source) -> str:
    return evidence.grade_of_source(source, evidence_day(source))


def evidence_day(source: Source) -> date:
    """A day on which only the kind of a source decides its grade."""
    return date.fromisoformat(source.read)


def _rests_on_forum(keys: Sequence[str], sources: Sources) -> bool:
    known = [sources[key] for key in keys if key in sources]
    return bool(known) and all(source.kind == "forum" for source in known)


def _is_there(source: Source, sources: Sources) -> bool:
    return any(other.url == source.url for other in sources.values())


def _is_cited(key: str, keys: Sequence[str], scales: Scales) -> bool:
    """Under another key, perhaps."""
    source = scales.before.get(key)
    cited = {name: scales.after[name] for name in keys if name in scales.after}
    return source is not None and _is_there(source, cited)


def _was_read_again(key: str, scales: Scales) -> bool:
    before, after = scales.before.get(key), scales.after.get(key)
    return before is not None and after is not None and before.read != after.read


def _substance(model: BaseModel, glosses: Collection[str]) -> dict[str, Any]:
    """What an answer says, without its texts, its sources and the answers inside it."""
    return {
        name: _without_words(value, glosses)
        for name in type(model).model_fields
        if name not in _NOT_SUBSTANCE
        and not _holds_answers(value := getattr(model, name))
        and not isinstance(value, dict)
    }


def _without_words(value: Any, glosses: Collection[str]) -> Any:
    """Of a step the action, the number to dial, the address to open; not the sentence to say."""
    if not isinstance(value, list) or not all(isinstance(item, Step) for item in value):
        return value
    return [(step.action, _own_words(getattr(step, step.action), glosses)) for step in value]


def _own_words(value: Any, glosses: Collection[str]) -> Any:
    """What the carrier's screen says, without the meaning beside it; nothing of our own texts."""
    if isinstance(value, list):
        return [_own_words(item, glosses) for item in value]
    if isinstance(value, dict):
        return {language: text for language, text in value.items() if language not in glosses}
    return value


def _holds_answers(value: Any) -> bool:
    items = value if isinstance(value, list) else [value]
    return any(
        isinstance(item, BaseModel) and type(item).__name__ not in ("Duration", "Money", "Step")
        for item in items
    )
