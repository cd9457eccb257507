"""Renders a template into a page, with the helpers that every template knows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup, escape

from unsim.derive.force import force
from unsim.derive.numbers import numbers_in
from unsim.model.answer import Answer, Fee, OnlineRule, Refund, YesNoAnswer
from unsim.model.source import Source
from unsim.pages.citations import Citations
from unsim.pages.page import Heading, Page, relative
from unsim.pages.paths import background_path, carrier_path, country_path
from unsim.pages.site import Site, compact_json
from unsim.vocabulary import CHANNEL_TRAITS, VERDICT_TRAITS, VERDICTS

_SYMBOL: Final = re.compile(r'<symbol id="(i-[a-z]+)".*?</symbol>\n?', re.DOTALL)


def without_unused_icons(html: str) -> str:
    used = set(re.findall(r'<use href="#(i-[a-z]+)"', html))
    return _SYMBOL.sub(lambda found: found[0] if found[1] in used else "", html)


class Renderer:
    """The helpers of one page: they know where the page lives and what it has cited."""

    def __init__(self, site: Site, path: str, sources: Mapping[str, Source] | None = None) -> None:
        self.site = site
        self.path = path
        self.words = site.words
        self.citations = Citations(sources or {}, site.today)
        self.headings: list[Heading] = []

    def page(
        self,
        template: str,
        *,
        title: str,
        description: str,
        kind: str,
        name: str = "",
        keywords: Iterable[str] = (),
        called: Iterable[str] = (),
        scripts: Sequence[str] = (),
        styles: Sequence[str] = (),
        draws: bool = True,
        **context: Any,
    ) -> Page:
        """`draws`: do its scripts draw icons that the page itself may not have?"""
        html = self.site.environment.get_template(template).render(
            **self.helpers(), title=title, name=name, **context
        )
        return Page(
            path=self.path,
            title=title,
            description=description,
            html=html if draws else without_unused_icons(html),
            kind=kind,
            name=name,
            headings=tuple(self.headings),
            keywords=tuple(keywords),
            called=tuple(called),
            scripts=tuple(scripts),
            styles=tuple(styles),
        )

    def helpers(self) -> dict[str, Any]:
        words = self.words
        return {
            "site": self.site,
            "words": words,
            "t": words.message,
            "step": words.step,
            "label": words.label,
            "short": words.short,
            "listed": words.listed,
            "term": words.term,
            "duration": words.duration,
            "money": words.money,
            "text": self.text,
            "link": self.link,
            "cited": self.citations.cite,
            "evidence_of": self.citations.evidence,
            "best_first": self.citations.best_first,
            "citations": self.citations,
            "heading": self.heading,
            "enlist": self.enlist,
            "force": lambda answer: force(answer, self.site.today),
            "in_words": self.in_words,
            "as_json": lambda value: Markup(compact_json(value)),  # noqa: S704 - escaped for scripts
            "has_message": lambda key: key in words.locale.messages,
            "numbers_in": numbers_in,
            "sign_of": lambda verdict: VERDICT_TRAITS[verdict].sign,
            "icon_of": lambda channel: CHANNEL_TRAITS[channel].icon,
            "verdicts": VERDICTS,
            "to_country": lambda code: self.link(country_path(words.locale, code)),
            "to_background": lambda code: self.link(background_path(words.locale, code)),
            "to_carrier": lambda code, carrier: self.link(
                carrier_path(words.locale, code, carrier)
            ),
        }

    def heading(self, level: int, anchor: str, title: object, *, listed: bool = True) -> Markup:
        if listed:
            self.headings.append(Heading(level, anchor, str(title)))
        return Markup('<h{0} id="{1}">{2}</h{0}>').format(level, anchor, title)

    def enlist(self, level: int, anchor: str, title: object) -> str:
        """Puts something that is no heading of ours into the page's table of contents."""
        self.headings.append(Heading(level, anchor, str(title)))
        return ""

    def link(self, path: str) -> str:
        return relative(self.path, path)

    def text(self, text: Mapping[str, str] | None) -> Markup:
        """A text of the record; marked where it is not in the reader's language."""
        if not text:
            return Markup("")
        picked = self.words.pick(text)
        if not picked.missing:
            return escape(picked.text)
        return Markup('<span lang="{}">{}</span> <small class="u-untranslated">{}</small>').format(
            picked.language, picked.text, self.words.message("text.untranslated")
        )

    def in_words(self, question: str, answer: Answer) -> str:
        """The short value of an answer, such as “5 working days” or “Free”."""
        words = self.words
        if isinstance(answer, OnlineRule):
            return words.label("online_duty", answer.answer)
        if isinstance(answer, Fee):
            return self._fee(question, answer)
        if isinstance(answer, YesNoAnswer | Refund) or question == "suspension":
            return self._yes_no(question, answer)
        return self._measured(answer)

    def _fee(self, question: str, answer: Fee) -> str:
        value = str(self.words.message(f"value.{question}.{answer.answer}"))
        if answer.amount is None:
            return value
        amount = self.words.money(answer.amount)
        if answer.answer == "capped":
            amount = str(self.words.message("value.at_most", amount=amount))
        return self.words.join([value, amount])

    def _yes_no(self, question: str, answer: Any) -> str:
        key = f"value.{question}.{answer.answer}"
        known = key in self.words.locale.messages
        parts = [
            str(self.words.message(key)) if known else self.words.label("yes_no", answer.answer)
        ]
        if getattr(answer, "within", None):
            parts.append(
                str(self.words.message("value.within", duration=self.words.duration(answer.within)))
            )
        if getattr(answer, "longest", None):
            parts.append(
                str(
                    self.words.message(
                        "value.longest", duration=self.words.duration(answer.longest)
                    )
                )
            )
        if getattr(answer, "deducted", None):
            parts.append(
                str(self.words.message("value.deducted", amount=self.words.money(answer.deducted)))
            )
        return self.words.join(parts)

    def _measured(self, answer: Any) -> str:
        words = self.words
        if hasattr(answer, "need"):
            return words.listed("document", answer.need)
        if hasattr(answer, "get"):
            within = [words.duration(answer.within)] if answer.within else []
            return words.join([words.listed("proof", answer.get), *within])
        return words.duration(answer.within if hasattr(answer, "within") else answer.after)
