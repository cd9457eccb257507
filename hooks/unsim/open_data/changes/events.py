"""From two states of a country to events."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from unsim.derive.guide import CountryGuide
from unsim.open_data.changes.shapes import Event, Kind, State
from unsim.open_data.changes.states import Place, Said, States, states_of
from unsim.open_data.tongues import Texts, Tongues

_WITH_UNKNOWN: Final[frozenset[Kind]] = frozenset(("verdict", "way", "answer", "rule"))
"""What is not there is not known, rather than new or gone."""


@dataclass(frozen=True, slots=True)
class Day:
    day: str
    commit: str


def events_between(
    tongues: Tongues, before: CountryGuide | None, after: CountryGuide | None, day: Day
) -> Iterator[Event]:
    guide = after or before
    if guide is None:
        return
    name = tongues.pick(guide.country.name)
    teller = _Teller(tongues, guide.code, name, day)
    if before is None or after is None:
        yield teller.whole(before, after)
        return
    old, new = states_of(tongues, before), states_of(tongues, after)
    told_whole = _carriers(old) ^ _carriers(new)
    for place in dict.fromkeys([*new, *old]):
        was, now = old.get(place), new.get(place)
        is_part = place.carrier in told_whole and place.kind != "carrier"
        if not is_part and _differ(place.kind, was, now):
            yield teller.event(place, was, now)


def _carriers(states: States) -> set[str]:
    return {place.carrier for place in states if place.kind == "carrier"}


def _differ(kind: Kind, was: Said | None, now: Said | None) -> bool:
    """A question that is only worded anew is the same question."""
    if was is None or now is None:
        return True
    if kind == "question":
        return False
    if was.state.code is not None and now.state.code is not None:
        return was.state.code != now.state.code
    return was.state.in_words != now.state.in_words


class _Teller:
    def __init__(self, tongues: Tongues, country: str, name: Texts, day: Day) -> None:
        self.tongues = tongues
        self.country = country
        self.name = name
        self.day = day

    def whole(self, before: CountryGuide | None, after: CountryGuide | None) -> Event:
        """A country that came or went is one event, whatever it brings."""
        verdict = (after or before).verdict  # type: ignore[union-attr]
        state = State(code=verdict, in_words=self.tongues.label("verdict", verdict))
        said = Said({words.code: "" for words in self.tongues.words}, state)
        place = Place("carrier", "", "")
        return self.event(place, said if before else None, said if after else None)

    def event(self, place: Place, was: Said | None, now: Said | None) -> Event:
        known = now or was
        if known is None:
            raise ValueError("nothing was said, and nothing is")
        before, after = was.state if was else None, now.state if now else None
        if place.kind in _WITH_UNKNOWN:
            before, after = before or self._unknown(), after or self._unknown()
        return Event(
            id="/".join(
                part
                for part in (self.day.day, self.country, place.carrier, place.kind, place.subject)
                if part
            ),
            date=self.day.day,
            commit=self.day.commit,
            country=self.country,
            carrier=place.carrier or None,
            kind=place.kind,
            where=known.where,
            subject=place.subject,
            before=before,
            after=after,
            in_words=self._line(_key(place, before, after), known.where, before, after),
        )

    def _unknown(self) -> State:
        return State(code="unknown", in_words=self.tongues.message("changes.unknown"))

    def _line(self, key: str, where: Texts, before: State | None, after: State | None) -> Texts:
        return {
            words.code: str(
                words.message(
                    key,
                    country=self.name[words.code],
                    where=where[words.code],
                    before=before.in_words[words.code] if before else "",
                    after=after.in_words[words.code] if after else "",
                ).unescape()
            )
            for words in self.tongues.words
        }


def _key(place: Place, before: State | None, after: State | None) -> str:
    """Of the message that tells it."""
    if before and after:
        return "changes.line"
    whole = "country" if place.kind == "carrier" and not place.carrier else place.kind
    return f"changes.{whole}.{'new' if after else 'gone'}"
