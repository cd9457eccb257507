"""What the frame around a page (hooks/theme/main.html) needs to know: MkDocs' own pages, and ours."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink

from mkdocs_bridge.assets import THEME_STYLES
from mkdocs_bridge.session import Session
from unsim.pages.made import DAY_MARK
from unsim.pages.page import Page, relative
from unsim.pages.policy import content_policy
from unsim.pages.site import Site

Written = Mapping[str, Collection[str]]
"""Of each language, the pages that were written by hand."""
GUIDES: Final = "guides/"
_EMPTY_LINES: Final = re.compile(r"\n\s*\n")
MARKS: Final = {"version": "\x02version\x03", "day": DAY_MARK, "problems": "\x02problems\x03"}
"""What is new with each build stands in a finished page as a mark until it is written."""


@dataclass(frozen=True)
class Framed:
    """A finished page, as the frame's template asks MkDocs' own pages."""

    title: str
    content: str
    meta: Mapping[str, str]
    toc: list[AnchorLink]
    url: str
    canonical_url: str
    is_homepage: bool


def globals_of(
    config: MkDocsConfig, session: Session, site: Site, env: jinja2.Environment
) -> dict[str, Any]:
    return {
        "unsim": site,
        "words": site.words,
        "t": site.words.message,
        "styles": [THEME_STYLES],
        "marks": marks_of(session, site, env),
        "way_to": relative,
        "policy": content_policy,
        "serving": session.serving,  # MkDocs then adds a script of its own, which reloads the page
        "site_path": urlsplit(site.options.site_url).path or "/",
        "has_guides": (Path(config.docs_dir) / "guides").is_dir(),
        "has_trust": (Path(config.docs_dir) / "guides" / "trust.md").is_file(),
    }


def marks_of(session: Session, site: Site, env: jinja2.Environment) -> dict[str, str]:
    told = env.get_template("partials/unsim-problems.html").render(
        t=site.words.message, problems=session.shown_problems()
    )
    day = site.today.isoformat()
    return {"version": session.version, "day": day, "problems": Markup(told)}  # noqa: S704 - escaped there


def fill(html: str, marks: Mapping[str, str]) -> str:
    for name, mark in MARKS.items():
        html = html.replace(mark, marks[name])
    return html


def context_of(page: MkDocsPage, site: Site, written: Written) -> dict[str, Any]:
    """For a page that MkDocs makes itself: a guide."""
    here = site.words.locale.prefix + page.url
    return {
        "here": here,
        "root": relative(here, ""),
        "alternates": alternates_of(here, site, written),
        "kind": "guide",
        "page_name": "",
        "page_forms": (),
        "linked_data": "",
        "page_styles": (),
        "page_scripts": ("checklist.js",),
    }


def framer(
    env: jinja2.Environment, config: MkDocsConfig, site: Site, written: Written
) -> Callable[[Page], str]:
    """Puts a finished page into the frame."""
    template = env.get_template("main.html")

    def frame(page: Page) -> str:
        html = template.render(
            page=_as_mkdocs(page, site),
            config=config,
            here=page.path,
            root=relative(page.path, ""),
            alternates=alternates_of(page.path, site, written),
            kind=page.kind,
            page_name=page.name,
            page_forms=page.forms,
            linked_data=page.linked_data,
            page_styles=page.styles,
            page_scripts=page.scripts,
            marks=MARKS,
        )
        return _without_air(html)

    return frame


def _without_air(html: str) -> str:
    """Lines that templates leave empty, and the indent of the head, would be sent with every page."""
    head, end, body = html.partition("</head>")
    lines = filter(None, map(str.strip, head.split("\n")))
    tight = body if "<pre" in body else _EMPTY_LINES.sub("\n", body)
    return "\n".join(lines) + "\n" + end + tight


def _as_mkdocs(page: Page, site: Site) -> Framed:
    url = page.path.removeprefix(site.words.locale.prefix)
    address = site.options.site_url
    return Framed(
        title=page.title,
        content=page.html,
        meta={"title": page.title, "description": page.description},
        toc=[AnchorLink(found.title, found.id, found.level) for found in page.headings],
        url=url,
        canonical_url=f"{address}{page.path}" if address else "",
        is_homepage=not url,
    )


def alternates_of(here: str, site: Site, written: Written) -> list[dict[str, Any]]:
    """The page in every language. Where it does not exist yet, the language's own list or home."""
    url = here.removeprefix(site.words.locale.prefix)
    found = []
    for other in site.locales:
        guides = written[other.locale]
        exists = not url.startswith(GUIDES) or url in guides
        there = url if exists else GUIDES if guides else ""
        found.append(
            {
                "locale": other,
                "exists": exists,
                "link": relative(here, other.prefix + there),
                "address": f"{site.options.site_url}{other.prefix}{there}",
            }
        )
    return found


def written_in(session: Session) -> Written:
    """The pages that exist only where somebody wrote them: the guides of each language, and their list."""
    paths = {
        code: [guide.path for guide in session.guides(code)] for code in session.catalog.locales
    }
    return {code: frozenset([*found, GUIDES] if found else ()) for code, found in paths.items()}
