"""What a file that is not YAML most likely got wrong, for people who do not know libyaml's words.

Asked only where libyaml has given up. It tells where it noticed, which is often a line too late; each
of these looks at what stands there, and at the line above, for one slip of the hand.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

import yaml

from unsim.findings import START, Mark
from unsim.reading.document import mark_of

_MERGE: Final = re.compile(r"(<{7}|\|{7}|={7}|>{7})(\s|$)")
_KEY: Final = r"\s*(?:- +)*[\w-]+"
_CLOSES: Final = {"[": "]", "{": "}"}


class Slip(NamedTuple):
    mark: Mark
    message: str
    instead: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Where libyaml gave up, where what it was reading began, and its words for it."""

    text: str
    lines: list[str]
    at: Mark
    began: Mark | None
    said: str

    @property
    def line(self) -> str:
        return self.line_of(self.at)

    def line_of(self, mark: Mark) -> str:
        return self.lines[mark.line - 1] if mark.line <= len(self.lines) else ""

    def near(self) -> Iterator[tuple[int, str]]:
        """The line it noticed at, and those before that may be to blame, first things first."""
        above = next((n for n in range(self.at.line - 1, 0, -1) if self.lines[n - 1].strip()), 1)
        for number in sorted({above, self.at.line, self.began.line if self.began else above}):
            yield number, self.line_of(Mark(number, 1))

    def match(self, pattern: str) -> tuple[Mark, re.Match[str]] | None:
        """The first line nearby that has this, and where its group begins."""
        for number, line in self.near():
            if found := re.search(pattern, line):
                return Mark(number, found.start(found.re.groups and 1) + 1), found
        return None


def slip_of(text: str, error: yaml.MarkedYAMLError) -> Slip | None:
    """The likeliest slip, or none that we know."""
    at, began = error.problem_mark or error.context_mark, error.context_mark
    failure = Failure(
        text,
        text.split("\n"),
        mark_of(at) if at else START,
        mark_of(began) if began else None,
        f"{error.problem} {error.context}",
    )
    return next((slip for look in _LOOKS if (slip := look(failure))), None)


def _merge_marks(failure: Failure) -> Slip | None:
    for number, line in enumerate(failure.lines, 1):
        if found := _MERGE.match(line):
            return Slip(
                Mark(number, 1),
                f"is a mark of two versions that were not put together: {found[1]}",
                "keep what is right of the two, and delete the lines <<<<<<<, ======= and >>>>>>>",
            )
    return None


def _tab(failure: Failure) -> Slip | None:
    found = failure.match(r"^ *(\t)")
    return found and Slip(found[0], "is indented with a tab", "indent with two blanks a level")


def _wide_blank(failure: Failure) -> Slip | None:
    found = failure.match(r"^\s*?([\u3000\xa0])") or failure.match(r"\w:([\u3000\xa0])")
    return found and Slip(
        found[0],
        f"has a blank that YAML does not know: {_named(found[1][1])}",
        "write an ordinary blank, with the input method switched to half width",
    )


def _named(char: str) -> str:
    return "the full-width one, U+3000" if char == "\u3000" else "the unbreakable one, U+00A0"


def _wide_colon(failure: Failure) -> Slip | None:
    found = failure.match(rf"^{_KEY}(：)")
    return found and Slip(
        found[0], "has a full-width colon “：” after its key", "write “: ”, a colon and a blank"
    )


def _wide_comma(failure: Failure) -> Slip | None:
    found = failure.match(r"[\[{][^\]}]*?(，)\s*[\w\"']")
    if not found or "expected ','" not in failure.said:
        return None
    return Slip(found[0], "has a full-width comma “，” between brackets", "write “, ”")


def _open_quote(failure: Failure) -> Slip | None:
    mark = failure.began if "quoted scalar" in failure.said else _quote_ending_at(failure)
    return mark and Slip(
        mark,
        "opens a quote that is not closed on its line",
        'close it at the end of the text; a quote inside it is written \\"',
    )


def _quote_ending_at(failure: Failure) -> Mark | None:
    """Where a quote began that runs over lines and ends where libyaml gave up: in another's begin."""
    mark = None
    try:
        for token in yaml.scan(failure.text, Loader=yaml.CSafeLoader):
            if _runs_over_lines(token) and mark_of(token.end_mark).line == failure.at.line:
                mark = mark_of(token.start_mark)
    except yaml.YAMLError:
        pass
    return mark


def _runs_over_lines(token: Any) -> bool:
    quoted = isinstance(token, yaml.ScalarToken) and token.style in ("'", '"')
    return quoted and bool(token.start_mark.line < token.end_mark.line)


def _no_colon(failure: Failure) -> Slip | None:
    if "could not find expected ':'" not in failure.said or not failure.began:
        return None
    mark, line = failure.began, failure.line_of(failure.began)
    if glued := re.match(rf"({_KEY}):(\S.*)", line):
        better = f"{glued[1].strip()}: {glued[2]}"
        return Slip(mark, "has no blank after the colon", f"write “{better}”")
    parts = re.match(rf"({_KEY}) +(\S.*)", line)
    better = f"write “{parts[1].strip()}: {parts[2]}”" if parts else "write “key: value”"
    return Slip(mark, "has no colon", f"{better}; a text that goes on here is indented further")


def _second_colon(failure: Failure) -> Slip | None:
    if "mapping values are not allowed" not in failure.said:
        return None
    if re.fullmatch(_KEY, failure.line[: failure.at.column - 1]):
        message = "is indented further than the line above, which has its value already"
        return Slip(_first(failure), message, "begin it where the key above begins")
    message = "has a colon and a blank inside a text"
    return Slip(failure.at, message, 'put the whole text between double quotes: "…"')


def _first(failure: Failure) -> Mark:
    return Mark(failure.at.line, len(failure.line) - len(failure.line.lstrip()) + 1)


def _first_sign(failure: Failure) -> Slip | None:
    if "cannot start any token" not in failure.said:
        return None
    sign = failure.line[failure.at.column - 1 : failure.at.column]
    message = f"begins a value with “{sign}”, which means something of its own in YAML"
    return Slip(failure.at, message, 'put the value between double quotes: "…"')


def _after_quote(failure: Failure) -> Slip | None:
    if not failure.line[: failure.at.column - 1].rstrip().endswith(('"', "'")):
        return None
    message = "goes on after a quote that is closed already"
    return Slip(failure.at, message, 'a quote inside a text between double quotes is written \\"')


def _open_bracket(failure: Failure) -> Slip | None:
    if "parsing a flow" not in failure.said or not failure.began:
        return None
    bracket = failure.line_of(failure.began)[failure.began.column - 1 : failure.began.column]
    if bracket not in _CLOSES:
        return None
    if failure.began.line < failure.at.line:
        message = f"opens “{bracket}”, which is not closed"
        return Slip(failure.began, message, f"write “{_CLOSES[bracket]}” behind its last value")
    message = f"lacks a comma, or the “{_CLOSES[bracket]}” that closes the bracket"
    return Slip(failure.at, message, "a text with a comma or a colon in it stands between quotes")


def _stray_bracket(failure: Failure) -> Slip | None:
    bracket = failure.line[failure.at.column - 1 : failure.at.column]
    if bracket not in ("]", "}"):
        return None
    return Slip(failure.at, f"closes “{bracket}”, which was not opened", "take it out")


def _no_blank_after_hyphen(failure: Failure) -> Slip | None:
    found = re.match(r" *-(?=[^\s-])(.*)", failure.line)
    return found and Slip(_first(failure), "has no blank after the hyphen", f"write “- {found[1]}”")


def _indentation(failure: Failure) -> Slip | None:
    if "parsing a block" not in failure.said or not failure.began:
        return None
    message = f"begins in column {_first(failure).column}, which fits none of the lines above"
    listed = "collection" in failure.said
    column = failure.began.column
    instead = (
        f"an item of the list above begins with “- ” in column {column}, its keys in {column + 2}"
        if listed
        else f"the keys above begin in column {column}"
    )
    return Slip(_first(failure), message, instead)


_LOOKS: Final[tuple[Callable[[Failure], Slip | None], ...]] = (
    _merge_marks,
    _tab,
    _wide_blank,
    _wide_colon,
    _wide_comma,
    _open_quote,
    _no_colon,
    _second_colon,
    _first_sign,
    _after_quote,
    _open_bracket,
    _stray_bracket,
    _no_blank_after_hyphen,
    _indentation,
)
"""From what is certain to what is only likely."""
