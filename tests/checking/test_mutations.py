"""Real records, damaged at random: findings with a place, never an exception."""

import random
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import assert_placed, real_records
from unsim.checking.files import check_parts
from unsim.findings import Finding
from unsim.fixing.fix import fix
from unsim.fixing.settle import settled
from unsim.reading.kinds import files_of, record_of
from unsim.reading.yaml12 import parse
from unsim.records.assembly import part_of
from unsim.records.catalog import Catalog

SHARED, _ = Catalog.of(real_records("locales"))
SIGNS = [
    "\t",
    ":",
    "- ",
    "#",
    "[",
    "}",
    '"',
    "'",
    "&a ",
    "*a",
    "!x ",
    "|",
    "\u202e",
    "",
    "null",
    "no",
    "-5",
]


def damaged(text: str, rng: random.Random) -> str:
    lines = text.split("\n")
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(lines))
        line = lines[at]
        column = rng.randint(0, len(line))
        lines[at] = rng.choice(
            [
                line[:column] + rng.choice(SIGNS) + line[column:],
                line[:column],
                line[column:],
                line + "\n" + line,
                " " * rng.randint(0, 9) + line.lstrip(),
                lines[rng.randrange(len(lines))],
                line.split(":")[0] + ": " + rng.choice(["5", "no", "[]", "{}", "2190-01-01", "x"]),
            ]
        )
    return "\n".join(lines)


def one_damaged(rng: random.Random) -> dict[Path, str]:
    """The files of a record, of which one is damaged."""
    path = rng.choice(real_records())
    texts = {file: file.read_text("utf-8") for file in files_of(record_of(path))}
    return {**texts, path: damaged(texts[path], rng)}


def checked(texts: dict[Path, str]) -> list[Finding]:
    return check_parts(
        [part_of(path, *parse(path, text.encode())) for path, text in texts.items()], SHARED
    )


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 1_000_000))
def test_a_damaged_record_gives_findings_with_a_place(seed: int) -> None:
    texts = one_damaged(random.Random(seed))
    assert_placed(checked(texts), texts)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1_000_000))
def test_a_damaged_record_is_put_in_order_or_left_alone(seed: int) -> None:
    rng = random.Random(seed)
    path = rng.choice(real_records())
    fixed = fix(path, damaged(path.read_text("utf-8"), rng).encode())
    assert (fixed.text is None) == bool(fixed.refusal)
    if fixed.text is not None:
        assert fix(path, fixed.text.encode()).text == fixed.text


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1_000_000))
def test_of_a_damaged_record_sources_are_moved_for_good_or_not_at_all(seed: int) -> None:
    texts = one_damaged(random.Random(seed))
    once = settled(texts)
    assert settled(once) == once
