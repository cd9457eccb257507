"""A sheet of Markdown that is written from top to bottom, with its sources numbered at the end.

Texts of contributors are shown as text, whatever signs are in them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from unsim.derive.force import force
from unsim.model.answer import Answer, Contrary, Lapse, Sourced
from unsim.model.claims import Claim
from unsim.model.source import Source
from unsim.model.step import Step
from unsim.open_data.stamp import Stamp
from unsim.open_data.twins.steps import step_in_words
from unsim.pages.citations import Citations, Cited
from unsim.pages.in_words import in_words
from unsim.pages.made import DAY_MARK
from unsim.pages.site import Site

_SIGNS: Final = re.compile(r"([\\`*_\[\]<>|~])")
_AT_START: Final = re.compile(r"^(\s*)([#+-]|\d+[.)])", re.MULTILINE)


def plain(text: object) -> str:
    """Text as it is, on one line."""
    line = " ".join(str(text).split())
    return _AT_START.sub(r"\1\\\2", _SIGNS.sub(r"\\\1", line))


def linked(text: object, address: str) -> str:
    return f"[{plain(text)}]({bare(address)})"


def bare(address: str) -> str:
    """An address that ends where it ends, whatever signs are in it."""
    return f"<{address.replace('<', '%3C').replace('>', '%3E')}>"


class Sheet:
    def __init__(self, site: Site, stamp: Stamp, sources: Mapping[str, Source]) -> None:
        self.site = site
        self.words = site.words
        self.stamp = stamp
        self.citations = Citations(sources, site.today)
        self._lines: list[str] = []

    # Lines

    def head(self, level: int, title: object) -> None:
        self._lines += ["", f"{'#' * level} {plain(title)}", ""]

    def line(self, markdown: str = "") -> None:
        self._lines.append(markdown)

    def items(self, markdown: Iterable[str], indent: str = "") -> None:
        self._lines += [f"{indent}- {one}" for one in markdown]

    def text(self) -> str:
        whole = "\n".join(line.rstrip() for line in self._lines).strip()
        return re.sub(r"\n{3,}", "\n\n", whole) + "\n"

    # What is said

    def say(self, key: str, **values: object) -> str:
        return plain(self.words.message(key, **values).unescape())

    def pick(self, text: Mapping[str, str]) -> str:
        return plain(self.words.pick(text))

    def refs(self, keys: Iterable[str]) -> str:
        return "".join(f"\\[{one.number}\\]" for one in self.citations.cite(keys))

    def proof(self, keys: Sequence[str]) -> str:
        """Whose voice it is, and the numbers of the sources."""
        found = self.citations.evidence(keys)
        if found is None:
            return ""
        old = str(self.words.message("source.is_old")) if found.is_old else ""
        return f"({plain(self.words.short('voice', found.voice) + old)}) {self.refs(keys)}"

    def answer(self, question: str, answer: Answer, *, whose: str = "") -> str:
        plans = self.words.listed("plan", answer.plans) if answer.plans else ""
        beside = [plain(one) for one in (whose, plans, self._force(answer)) if one]
        value = f"**{plain(in_words(self.words, question, answer))}**"
        return " · ".join([value, *beside]) + f" {self.proof(answer.sources)}"

    def answer_of_way(self, route: Answer, whose: str) -> str:
        """For whom it is and since when; how far it leads stands in its heading."""
        plans = self.words.listed("plan", route.plans) if route.plans else ""
        beside = [plain(one) for one in (plans, self._force(route), whose) if one]
        return " · ".join([*beside, self.proof(route.sources)])

    def _force(self, answer: Answer) -> str:
        status, message = force(answer, self.site.today), self.words.message
        if status == "in-force":
            return str(message("country.since", date=answer.since)) if answer.since else ""
        dates = {"coming": answer.since, "ended": answer.until}
        return str(message(f"country.force.{status}", date=dates.get(status, "")))

    def fine_print(self, said: Sourced) -> list[str]:
        """What stands below what is said."""
        found = [self.pick(said.note)] if said.note else []
        if isinstance(said, Answer) and said.article:
            found.append(f"{self.say('country.article')}: {plain(said.article)}")
        return [*found, *self.contrary(said.but or ())]

    def terms_of(self, lapse: Lapse) -> list[str]:
        """In which case it runs, and how long before one is warned."""
        found = []
        if lapse.condition:
            condition = self.words.pick(lapse.condition)
            found.append(self.say("value.condition", condition=condition))
        if lapse.warning:
            warning = self.words.duration(lapse.warning)
            found.append(self.say("value.warning", duration=warning))
        return found

    def claim(self, claim: Claim) -> None:
        verdict = plain(self.words.label("claim_verdict", claim.verdict))
        said, because = self.pick(claim.says), self.pick(claim.because)
        self.line(f"- “{said}” – **{verdict}.** {because} {self.proof(claim.sources)}")

    def contrary(self, others: Iterable[Contrary]) -> list[str]:
        said = self.say("country.contrary")
        return [f"{said}: {self.pick(one.says)} {self.proof(one.sources)}" for one in others]

    def steps(self, steps: Iterable[Step], spoken: Sequence[str], indent: str = "") -> None:
        for number, step in enumerate(steps, 1):
            self.line(f"{indent}{number}. {plain(step_in_words(self.words, step, spoken))}")

    def close(self) -> str:
        """The sources, the licence, and a mark for the day."""
        if self.citations.listed:
            self.head(2, self.words.message("country.sources"))
            self._lines += [self._source(one) for one in self.citations.listed]
        self.line()
        built = self.say("twin.built", date=DAY_MARK)
        self.line(f"{built} · {self.say('twin.licence')}")
        return self.text()

    def _source(self, cited: Cited) -> str:
        source = cited.source
        dated = (
            self.say("source.published", date=source.published)
            if source.published
            else self.say("source.undated")
        )
        parts = [
            plain(source.publisher),
            plain(self.words.label("source_kind", source.kind)),
            dated,
            self.say("source.read", date=source.read),
        ]
        return f"- \\[{cited.number}\\] {linked(source.title, source.url)} · {' · '.join(parts)}"
