"""The difference as a comment for reviewers.

Texts of contributors are shown as text, whatever they are: no markup, no mention, no picture.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from unsim.difference.change import Change, Difference, FileDifference, Weaker, Wording
from unsim.difference.links import Links
from unsim.difference.sentence import fate_of, headline, sentence
from unsim.telling.markup import safe

MARKER: Final = "<!-- unsim-diff -->"
MOST_BYTES: Final = 60_000
"""A comment on GitHub takes 65,536."""
_ROWS: Final = 60


def markdown_text(difference: Difference, links: Links) -> str:
    blocks = [MARKER, f"**{safe(headline(difference))}**"]
    doubts = difference.weaker
    if doubts:
        blocks.append("\n".join(_weaker(doubts)))
    blocks += ["\n\n".join(_file(file, links)) for file in difference.files]
    if difference.behind:
        behind = ", ".join(f"<code>{safe(path)}</code>" for path in difference.behind)
        blocks.append(f"Behind their originals now: {behind}")
    if difference.other_files:
        count = len(difference.other_files)
        blocks.append(f"{count} other {'file' if count == 1 else 'files'}, not judged here.")
    return _shortened("\n\n".join(blocks)) + "\n"


def _weaker(doubts: Sequence[tuple[FileDifference, Weaker]]) -> Iterator[str]:
    yield "> [!WARNING]"
    yield "> **Look twice: evidence gets weaker, or seems to, or readers are led elsewhere.**"
    yield ">"
    for file, weaker in doubts[:_ROWS]:
        yield f"> - {safe(file.name)} · {safe(weaker.where)}: {safe(weaker.says)}"
    if len(doubts) > _ROWS:
        yield f"> - … and {len(doubts) - _ROWS} more"


def _file(file: FileDifference, links: Links) -> Iterator[str]:
    yield f"### {safe(file.name)}{fate_of(file)}\n<code>{safe(file.path)}</code>{_pages(file, links)}"
    if file.unreadable:
        yield f"Cannot be compared: {safe(file.unreadable)}"
    if file.is_form_only:
        yield "Harmless: only order, comments or form."
    answers = [change for change in file.changes if change.kind in ("verdict", "answer")]
    if answers:
        yield "\n".join(_table(answers))
    others = [change for change in file.changes if change.kind not in ("verdict", "answer")]
    if others:
        yield "\n".join(_list(others))
    if file.wording:
        yield _wordings(file.wording)


def _pages(file: FileDifference, links: Links) -> str:
    found = links.of(file)
    if not found:
        return ""
    if not links.site:
        return " · " + " · ".join(f"<code>{safe(page)}</code>" for page in found)
    told = "not published yet: " if file.fate == "new" else ""
    return f" · {told}" + " · ".join(f"<{page}>" for page in found)


def _table(changes: Sequence[Change]) -> Iterator[str]:
    yield "| where | before | after |"
    yield "| --- | --- | --- |"
    for change in changes[:_ROWS]:
        where = f"{change.where}: verdict" if change.kind == "verdict" else change.where
        yield f"| {safe(where)} | {safe(change.before)} | **{safe(change.after)}** |"
    if len(changes) > _ROWS:
        yield f"| … and {len(changes) - _ROWS} more | | |"


def _list(changes: Sequence[Change]) -> Iterator[str]:
    for change in changes[:_ROWS]:
        yield f"- {safe(sentence(change))}"
    if len(changes) > _ROWS:
        yield f"- … and {len(changes) - _ROWS} more"


def _wordings(wording: Sequence[Wording]) -> str:
    spelled = all(one.is_spelling for one in wording)
    count = f"{len(wording)} {'text' if len(wording) == 1 else 'texts'}"
    what = f"{count}: only spelling" if spelled else f"{count} reworded"
    rows = ["| where | before | after |", "| --- | --- | --- |"]
    for one in wording[:_ROWS]:
        language = f" [{one.language}]" if one.language else ""
        rows.append(f"| {safe(one.where + language)} | {safe(one.before)} | {safe(one.after)} |")
    return f"<details><summary>{what}</summary>\n\n" + "\n".join(rows) + "\n\n</details>"


def _shortened(text: str) -> str:
    raw = text.encode()
    if len(raw) <= MOST_BYTES:
        return text
    kept = raw[:MOST_BYTES].decode("utf-8", "ignore").rsplit("\n", 1)[0]
    closing = "\n\n</details>" if kept.count("<details>") > kept.count("</details>") else ""
    return f"{kept}{closing}\n\n… the rest is too long for a comment: run `unsim diff`."
