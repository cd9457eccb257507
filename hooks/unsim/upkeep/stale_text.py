"""The re-check queue for people at a terminal, for an issue, and for machines."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from unsim.telling.markup import link, safe
from unsim.telling.place import one_line
from unsim.upkeep.stale import Page


def terminal_text(pages: Sequence[Page], limit: int, next_due: str) -> str:
    lines = [_headline(pages, next_due), ""]
    for place, page in enumerate(pages[:limit], 1):
        lines += [*_page(place, page), ""]
    if len(pages) > limit:
        lines.append(f"… and {len(pages) - limit} more: --limit {len(pages)} shows all")
    return "\n".join(one_line(line).rstrip() for line in lines).rstrip() + "\n"


def markdown_text(pages: Sequence[Page], limit: int, next_due: str) -> str:
    """Nothing at all where nothing is due."""
    if not pages:
        return ""
    lines = [f"**{safe(_headline(pages, next_due))}**", ""]
    for page in pages[:limit]:
        lines.append(
            f"- [ ] {link(page.source.title, page.source.url)} ({safe(_age(page))}), <code>{safe(page.file)}</code>"
        )
        lines += [f"  - {safe(sought.where)}: {safe(sought.says)}" for sought in page.sought]
    if len(pages) > limit:
        lines.append(f"- … and {len(pages) - limit} more: `unsim stale --limit {len(pages)}`")
    return "\n".join(lines) + "\n"


def json_text(pages: Sequence[Page]) -> str:
    return json.dumps([_plain(page) for page in pages], ensure_ascii=False, indent=1) + "\n"


def _headline(pages: Sequence[Page], next_due: str) -> str:
    if not pages:
        return f"Nothing is due.{f' Next: {next_due}.' if next_due else ''}"
    answers = sum(len(page.sought) for page in pages)
    return f"{_counted(len(pages), 'page')} to read again, for {_counted(answers, 'answer')}; worst first."


def _page(place: int, page: Page) -> Iterator[str]:
    yield f"{place}. {page.source.title} ({page.source.publisher}), {_age(page)}"
    yield f"   open      {_address(page)}"
    yield f"   look for  {_wanted(page)}"
    yield from (
        f"     {sought.file}:{sought.line}  {sought.where}: {sought.says}" for sought in page.sought
    )
    yield f"   then      set “read” of “{page.key}” in {page.file} to the day you read it"


def _age(page: Page) -> str:
    kind = page.source.kind
    return f"{kind}, read {page.days} days ago, {page.half_lives:.1f} half-lives"


def _address(page: Page) -> str:
    source = page.source
    if source.dead:
        known = f" (copy: {source.archived})" if source.archived else ""
        return f"{source.url} – gone since {source.dead}: find another page{known}"
    return source.url


def _wanted(page: Page) -> str:
    return (
        "whether it still says this:"
        if len(page.sought) == 1
        else "whether it still says all this:"
    )


def _plain(page: Page) -> dict[str, Any]:
    return {
        "file": page.file,
        "source": page.key,
        "title": page.source.title,
        "url": page.source.url,
        "dead": page.source.dead,
        "archived": page.source.archived,
        "read": page.source.read,
        "half_lives": round(page.half_lives, 2),
        "urgency": round(page.urgency, 2),
        "answers": [
            {
                "at": sought.address,
                "where": sought.where,
                "says": sought.says,
                "file": sought.file,
                "line": sought.line,
            }
            for sought in page.sought
        ],
    }


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
