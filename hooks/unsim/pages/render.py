"""Renders a template into a page, with the helpers that every template knows."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from markupsafe import Markup, escape

from unsim.derive.force import force
from unsim.derive.numbers import numbers_in
from unsim.derive.region import speaker_of
from unsim.model.answer import Answer
from unsim.model.source import Source
from unsim.pages import from_abroad
from unsim.pages.citations import Citations
from unsim.pages.in_words import acts_in_words, in_words, year_in_words
from unsim.pages.page import Heading, Page, relative
from unsim.pages.paths import background_path, carrier_path, country_path, method_path
from unsim.pages.site import Site, compact_json
from unsim.vocabulary import CHANNEL_TRAITS, INFERRED, REACH_SIGNS, VERDICT_TRAITS, VERDICTS

_SYMBOL: Final = re.compile(r'<symbol id="(i-[a-z]+)".*?</symbol>\n?', re.DOTALL)


def without_unused_icons(html: str) -> str:
    used = set(re.findall(r'<use href="#(i-[a-z]+)"', html))
    return _SYMBOL.sub(lambda found: found[0] if found[1] in used else "", html)


def capital(text: str) -> str:
    """With a capital first letter, in a language that has them."""
    return text[:1].upper() + text[1:]


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
            "acts": lambda keep: capital(acts_in_words(words, keep)),
            "capital": capital,
            "year": lambda cost: year_in_words(words, cost),
            "told_abroad": lambda row: from_abroad.of_carrier(words, row),
            "way_abroad": lambda held: from_abroad.of_way(words, held),
            "named": from_abroad.named,
            "reach_sign": lambda reach: REACH_SIGNS[reach],
            "is_inferred": lambda reach: reach in INFERRED,
            "speaker_of": lambda answer: speaker_of(answer, self.site.regions),
            "as_json": lambda value: Markup(compact_json(value)),  # noqa: S704 - escaped for scripts
            "has_message": lambda key: key in words.locale.messages,
            "numbers_in": numbers_in,
            "sign_of": lambda verdict: VERDICT_TRAITS[verdict].sign,
            "icon_of": lambda channel: CHANNEL_TRAITS[channel].icon,
            "verdicts": VERDICTS,
            "to_country": lambda code: self.link(country_path(words.locale, code)),
            "to_background": lambda code: self.link(background_path(words.locale, code)),
            "to_method": lambda part: self.link(method_path(words.locale, part)),
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
        return in_words(self.words, question, answer)
