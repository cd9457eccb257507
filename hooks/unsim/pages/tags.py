"""The tags of hand-written guides: {{ cite pe/osiptel }}, {{ table deadline }}, {{ advice }} …

A tag becomes a placeholder before the Markdown is rendered and HTML after it, so neither Markdown
nor a contributor's text can disturb the other. What each tag does stands in CONTRIBUTING.md;
anything unknown is a `TagError`, which fails the build.
"""

import re
from collections.abc import Callable, Mapping
from itertools import groupby
from typing import Any, Final

from markupsafe import Markup

from unsim.derive.force import all_in_force
from unsim.derive.guide import CarrierGuide, CountryGuide
from unsim.derive.row import Row, rows_of
from unsim.findings import Mark
from unsim.model.answer import TERMS, Answer
from unsim.model.source import Source
from unsim.pages.render import Renderer
from unsim.pages.site import Site
from unsim.reading.guides import Guide, GuideError
from unsim.reading.words import closest, did_you_mean, quoted
from unsim.vocabulary import INFERRED

_TAG: Final = re.compile(r"\{\{\s*(/?[a-z]+)((?:\s+[^\s{}]+)*)\s*\}\}")
_LEFTOVER: Final = re.compile(r"\{\{|\}\}|\{%")
_PLACEHOLDER: Final = re.compile(r"(?:<p>)?unsimtag(\d+)end(?:</p>)?")
_INLINE: Final = re.compile(r"unsimtag(\d+)end")
_TAGS_LOOK: Final = "a tag looks like {{ country pe }}, and &#123; is a brace for readers"
_BLOCKS: Final = {"advice": "u-advice", "unknown": "u-unknown-note", "checklist": "u-checklist"}
SITE_PAGES: Final = (
    "countries",
    "compare",
    "claims",
    "sellers",
    "devices",
    "method",
    "guides",
    "letters",
    "report",
)
TABLES: Final = ("duty", "complaint", "abroad", "sellers", "devices", "line_check")
EXAMPLES: Final = {
    "country": "pe",
    "carrier": "pe/claro",
    "device": "iphone",
    "seller": "airalo",
    "guide": "trust",
    "page": "compare",
    "table": "deadline",
}


class TagError(GuideError):
    """A tag that cannot be rendered."""


class GuideTags:
    """Renders the tags of one page."""

    def __init__(self, site: Site, path: str, guides: list[Guide]) -> None:
        self.site = site
        self.prefix = site.words.locale.prefix
        self.guides = {guide.slug: guide for guide in guides}
        self.sources = all_sources(site)
        self.renderer = Renderer(site, path, self.sources)
        self._html: list[Markup] = []
        self._open: list[tuple[str, Mark]] = []
        self._concerned: set[str] = set()
        module = site.environment.get_template("tags.html.j2").make_module(
            {
                **self.renderer.helpers(),
                "guides": site.by_name,
                "keys_in": lambda guide, keys: [f"{guide.code}/{key}" for key in keys],
                "own_answers": own_answers,
                "said_from_abroad": lambda: rows_said(site),
                "inferred_from_abroad": lambda: inferred_by_country(site),
            }
        )
        self._macros: Any = module

    def prepare(self, markdown: str, first_line: int = 1) -> str:
        """`first_line`: where in its file the text begins, below the front matter."""
        lines = enumerate(markdown.split("\n"), first_line)
        prepared = "\n".join(self._line(line, number) for number, line in lines)
        if self._open:
            name, place = self._open[-1]
            raise TagError(
                f"{_braced(name)} is never closed; write {_braced('/' + name)} on a line below",
                place,
            )
        return prepared

    def finish(self, html: str, *, one_line: bool = False) -> str:
        """`one_line`: into Markdown that is still to be rendered, where a line break would matter."""
        whole = _PLACEHOLDER.sub(self._block, html)
        whole = _INLINE.sub(lambda found: self._shown(int(found[1]), one_line=one_line), whole)
        icons = str(self._macros.icons())
        sources = str(self._countries_section() + self._sources_section())
        if not one_line:
            return icons + whole + sources
        return f"<div>{_flat(icons)}</div>\n\n{whole}\n\n<div>{_flat(sources)}</div>\n"

    def _shown(self, number: int, *, one_line: bool) -> str:
        html = str(self._html[number])
        return _flat(html) if one_line else html

    def _block(self, found: re.Match[str]) -> str:
        """Only a placeholder alone in its paragraph loses the paragraph, and only for a table."""
        html = str(self._html[int(found[1])])
        alone = found[0].startswith("<p>") and found[0].endswith("</p>")
        return (
            html
            if alone and html.startswith("<div")
            else found[0].replace(f"unsimtag{found[1]}end", html)
        )

    def _countries_section(self) -> Markup:
        """The countries that the guide speaks of, as its own tags tell."""
        concerned = [guide for guide in self.site.countries if guide.code in self._concerned]
        return Markup(self._macros.countries(concerned)) if concerned else Markup("")  # noqa: S704

    def _sources_section(self) -> Markup:
        if not self.renderer.citations.listed:
            return Markup("")
        return Markup(self._macros.sources())  # noqa: S704 - made by our own template

    def _line(self, line: str, number: int) -> str:
        def replace(found: re.Match[str]) -> str:
            return self._tag(found[1], found[2].split(), Mark(number, found.start() + 1))

        leftover = _LEFTOVER.search(_TAG.sub(lambda tag: " " * len(tag[0]), line))
        if leftover:
            message = f"{quoted(line.strip())} holds braces that are no tag; {_TAGS_LOOK}"
            raise TagError(message, Mark(number, leftover.start() + 1))
        return _TAG.sub(replace, line)

    def _tag(self, name: str, words: list[str], place: Mark) -> str:
        if name.lstrip("/") in _BLOCKS:
            return self._block_tag(name, words, place)
        render = self._inline().get(name)
        if render is None:
            known = did_you_mean(name, [*self._inline(), *_BLOCKS])
            raise TagError(f"there is no tag “{name}”; {known}", place)
        if name != "cite" and len(words) != 1:
            raise TagError(f"the tag “{name}” takes one word, such as {EXAMPLES[name]}", place)
        if name in ("cite", "country", "carrier"):
            self._concerned |= {word.partition("/")[0] for word in words}
        try:
            self._html.append(Markup(render(words)))  # noqa: S704 - made by our own templates
        except LookupError as error:
            message = f"{_braced(' '.join([name, *words]))}: {error.args[0]}"
            raise TagError(message, place) from None
        return f"unsimtag{len(self._html) - 1}end"

    def _block_tag(self, name: str, words: list[str], place: Mark) -> str:
        if name.startswith("/"):
            if not self._open or self._open.pop()[0] != name[1:]:
                message = f"{_braced(name)} closes nothing; write {_braced(name[1:])} above it"
                raise TagError(message, place)
            return "\n</div>"
        self._open.append((name, place))
        ident = self._checklist(words) if name == "checklist" else ""
        label = (
            f"\n\n**{self.site.words.message('guide.' + name)}**\n" if name != "checklist" else "\n"
        )
        return f'<div class="{_BLOCKS[name]}"{ident} markdown="1">{label}'

    def _checklist(self, words: list[str]) -> str:
        message = self.site.words.message
        return Markup(
            ' data-checklist="{}" data-kept="{}" data-unkept="{}" data-clear="{}"'
        ).format(
            words[0] if words else "list",
            message("checklist.kept"),
            message("checklist.unkept"),
            message("checklist.clear"),
        )

    def _inline(self) -> dict[str, Callable[[list[str]], str]]:
        return {
            "cite": self._cite,
            "country": lambda words: self._link(
                self._country(words[0]).path, self._country(words[0]).name
            ),
            "carrier": self._carrier,
            "device": lambda words: self._record(words[0], "devices"),
            "seller": lambda words: self._record(words[0], "sellers"),
            "guide": self._guide,
            "page": self._page,
            "table": self._table,
        }

    def _cite(self, keys: list[str]) -> str:
        unknown = [key for key in keys if key not in self.sources]
        if unknown or not keys:
            close = closest(unknown[0], self.sources) if unknown else None
            instead = f"did you mean “{close}”?" if close else "write <file>/<key>"
            raise LookupError(f"there is no source “{', '.join(unknown)}”; {instead}")
        return str(self._macros.cite(keys))

    def _country(self, code: str) -> "_Target":
        for guide in self.site.countries:
            if guide.code == code:
                name = str(self.site.words.pick(guide.country.name))
                return _Target(f"countries/{code}/", name)
        known = [guide.code for guide in self.site.countries]
        raise LookupError(f"there is no country “{code}”; {did_you_mean(code, known)}")

    def _carrier(self, words: list[str]) -> str:
        code, _, carrier_id = words[0].partition("/")
        names = {
            f"{guide.code}/{carrier.id}": carrier.name
            for guide in self.site.countries
            for carrier in guide.country.carriers
        }
        if words[0] not in names:
            close = closest(words[0], names) or EXAMPLES["carrier"]
            raise LookupError(f"there is no carrier “{words[0]}”; write it like {close}")
        return self._link(f"countries/{code}/{carrier_id}/", names[words[0]])

    def _record(self, ident: str, kind: str) -> str:
        entries: Mapping[str, Any] = getattr(self.site.catalog, kind)
        if ident not in entries:
            raise LookupError(
                f"there is no “{ident}” in data/{kind}; {did_you_mean(ident, entries)}"
            )
        name = str(self.site.words.pick(entries[ident].record.name))
        return self._link(f"{kind}/{ident}/", name)

    def _guide(self, words: list[str]) -> str:
        if words[0] not in self.guides:
            raise LookupError(
                f"there is no guide “{words[0]}”; {did_you_mean(words[0], self.guides)}"
            )
        guide = self.guides[words[0]]
        return self._link(guide.path, guide.title)

    def _page(self, words: list[str]) -> str:
        if words[0] not in SITE_PAGES:
            raise LookupError(
                f"there is no page “{words[0]}”; {did_you_mean(words[0], SITE_PAGES)}"
            )
        return self._link(f"{words[0]}/", str(self.site.words.message(f"nav.{words[0]}")))

    def _table(self, words: list[str]) -> str:
        name = words[0]
        if name in TABLES:
            return str(getattr(self._macros, f"table_{name}")())
        if name in TERMS:
            return str(self._macros.table_of(name))
        raise LookupError(f"there is no table “{name}”; {did_you_mean(name, [*TABLES, *TERMS])}")

    def _link(self, path: str, text: str) -> str:
        return str(
            Markup('<a href="{}">{}</a>').format(self.renderer.link(self.prefix + path), text)
        )


def own_answers(guide: CountryGuide, question: str) -> list[tuple[CarrierGuide, list[Answer]]]:
    """What carriers answer themselves today, each with its own words and not its network's."""
    found = [(one, one.term(question)) for one in guide.carriers]
    said = [
        (one, all_in_force(term.answers, None, guide.today))
        for one, term in found
        if term and not term.inherited_from
    ]
    return [(one, answers) for one, answers in said if answers]


def rows_there(site: Site) -> list[Row]:
    return [row for guide in site.countries for row in rows_of(guide) if not row.is_gone]


def rows_said(site: Site) -> list[Row]:
    """Those of which a source says that it works, if only under conditions."""
    return [
        row
        for row in rows_there(site)
        if row.furthest
        and row.furthest.reached.why == "source"
        and row.furthest.reached.reach != "no"
    ]


def inferred_by_country(site: Site) -> list[tuple[CountryGuide, list[Row]]]:
    found = [row for row in rows_there(site) if row.reach in INFERRED]
    return [(guide, list(rows)) for guide, rows in groupby(found, key=lambda row: row.country)]


def _braced(tag: str) -> str:
    return f"{{{{ {tag} }}}}"


def _flat(html: str) -> str:
    return " ".join(html.split())


class _Target:
    def __init__(self, path: str, name: str) -> None:
        self.path, self.name = path, name


def all_sources(site: Site) -> dict[str, Source]:
    """Every source of every file, by <file>/<key>."""
    catalog = site.catalog
    files: list[tuple[str, Any]] = [(guide.code, guide.country) for guide in site.countries]
    for kind in (catalog.devices, catalog.sellers):
        files += [(ident, entry.record) for ident, entry in kind.items()]
    # Last, so that data/general.yml wins over the seller file on sellers in general.
    files += [
        (single.kind, single.record) for single in (catalog.library, catalog.general) if single
    ]
    return {
        f"{name}/{key}": source
        for name, record in files
        for key, source in (record.sources or {}).items()
    }
