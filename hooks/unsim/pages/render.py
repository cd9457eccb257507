"""Renders a template into a page, with the helpers that every template knows."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup, escape

from unsim.derive.force import force
from unsim.derive.region import speaker_of
from unsim.model.answer import Answer
from unsim.model.source import Source
from unsim.pages.citations import Citations
from unsim.pages.in_words import in_words
from unsim.pages.page import Heading, Page, relative
from unsim.pages.site import Site, compact_json


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
        keywords: Iterable[str] = (),
        scripts: Sequence[str] = (),
        styles: Sequence[str] = (),
        **context: Any,
    ) -> Page:
        html = self.site.environment.get_template(template).render(
            **self.helpers(), title=title, **context
        )
        return Page(
            path=self.path,
            title=title,
            description=description,
            html=html,
            kind=kind,
            headings=tuple(self.headings),
            keywords=tuple(keywords),
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
            "grade_of": self.citations.grade,
            "best_first": self.citations.best_first,
            "citations": self.citations,
            "heading": self.heading,
            "enlist": self.enlist,
            "force": lambda answer: force(answer, self.site.today),
            "in_words": self.in_words,
            "speaker_of": lambda answer: speaker_of(answer, self.site.regions),
            "as_json": lambda value: Markup(compact_json(value)),  # noqa: S704 - escaped for scripts
            "has_message": lambda key: key in words.locale.messages,
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
