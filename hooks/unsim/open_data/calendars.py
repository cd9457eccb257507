"""Calendars: when an answer comes into force or ends, and when sources should be read again."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from unsim.derive.evidence import due_on
from unsim.derive.guide import CountryGuide
from unsim.derive.inheritance import answers_to
from unsim.model.answer import TERMS, Answer
from unsim.open_data.api.lists import Whole
from unsim.pages.in_words import in_words
from unsim.pages.paths import country_path
from unsim.pages.site import Site

NAME: Final = "calendar.ics"
_OCTETS: Final = 75
_WHOLE_DATE: Final = len("2026-11-20")


@dataclass(frozen=True, slots=True)
class Day:
    day: date
    uid: str
    title: str
    page: str


def calendars(site: Site, whole: Whole) -> Iterator[tuple[str, str]]:
    """Address, counted from the root of the site, and content; for one language."""
    maker = _Maker(site, whole)
    found = {guide.code: list(maker.days(guide)) for guide in whole.world.countries}
    prefix = site.words.locale.prefix
    yield f"{prefix}{NAME}", maker.calendar("", (day for days in found.values() for day in days))
    for guide in whole.world.countries:
        path = country_path(site.words.locale, guide.code)
        name = str(site.words.pick(guide.country.name))
        yield f"{path}{NAME}", maker.calendar(name, found[guide.code])


class _Maker:
    def __init__(self, site: Site, whole: Whole) -> None:
        self.words = site.words
        self.stamp = whole.world.stamp

    def days(self, guide: CountryGuide) -> Iterator[Day]:
        yield from self._in_force(guide)
        yield from self._due(guide)

    def _in_force(self, guide: CountryGuide) -> Iterator[Day]:
        """What still lies ahead, of the law and of each carrier's own terms; dates known to the day."""
        speakers = [("", str(self.words.pick(guide.country.name)), guide.country.rules)]
        speakers += [(one.id, one.name, one.terms) for one in guide.country.carriers]
        for ident, name, terms in speakers:
            for question in TERMS:
                for at, answer in enumerate(answers_to(terms, question)):
                    uid = f"{guide.code}-{ident or 'law'}-{question}-{at}"
                    yield from self._ahead(guide, answer, uid, name, question)

    def _ahead(
        self, guide: CountryGuide, answer: Answer, uid: str, name: str, question: str
    ) -> Iterator[Day]:
        for key, on in (("since", answer.since), ("until", answer.until)):
            if on is None or len(on) < _WHOLE_DATE or date.fromisoformat(on) <= guide.today:
                continue
            title = self.words.message(
                f"calendar.{key}",
                name=name,
                question=self.words.term(question).label,
                answer=in_words(self.words, question, answer),
            )
            yield self._day(date.fromisoformat(on), f"{uid}-{key}", title.unescape(), guide)

    def _due(self, guide: CountryGuide) -> Iterator[Day]:
        """How many sources grow old on the same day."""
        due = Counter(
            max(due_on(source), guide.today)
            for source in guide.country.sources.values()
            if source.dead is None
        )
        name = str(self.words.pick(guide.country.name))
        for day, count in sorted(due.items()):
            title = self.words.message("calendar.due", name=name, count=count)
            yield self._day(day, f"{guide.code}-due-{day}", title.unescape(), guide)

    def _day(self, day: date, uid: str, title: str, guide: CountryGuide) -> Day:
        page = self.stamp.address(country_path(self.words.locale, guide.code))
        return Day(day, uid, title, page)

    def calendar(self, name: str, days: Iterable[Day]) -> str:
        key = "calendar.name_of" if name else "calendar.name"
        lines = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Unsim//Open data//EN",
            "CALSCALE:GREGORIAN",
            "METHOD:PUBLISH",
            f"X-WR-CALNAME:{_escaped(self.words.message(key, name=name).unescape())}",
        ]
        for day in sorted(days, key=lambda one: (one.day, one.uid)):
            lines += self._entry(day)
        return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])

    def _entry(self, day: Day) -> list[str]:
        language = self.words.locale.html_lang
        return [
            "BEGIN:VEVENT",
            f"UID:{day.uid}@unsim",
            f"DTSTAMP:{self.stamp.built:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{day.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{day.day + timedelta(1):%Y%m%d}",
            f"SUMMARY;LANGUAGE={language}:{_escaped(day.title)}",
            *([f"URL:{day.page}"] if self.stamp.site else []),
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
        ]


def _escaped(text: str) -> str:
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return " ".join(text.split())


def _folded(line: str) -> str:
    """No line is longer than 75 octets, and no character is torn apart."""
    parts, room = [""], _OCTETS
    for sign in line:
        size = len(sign.encode())
        if size > room:
            parts.append("")
            room = _OCTETS - 1
        parts[-1] += sign
        room -= size
    return "\r\n ".join(parts)
