"""unsim fix: canonical order and form, and nothing lost on the way."""

import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.conftest import real_records
from unsim.checking.minimal import minimal_text
from unsim.fixing.comments import same_comments
from unsim.fixing.fix import Fixed, fix
from unsim.fixing.order import canonical_order
from unsim.fixing.tree import tree_of
from unsim.model.answer import OnlineRule
from unsim.model.carrier import Carrier, Route
from unsim.model.country import CountryFile
from unsim.reading.yaml12 import parse

HERE = Path("data/countries/pe/country.yml")
CLARO = HERE.with_name("claro.yml")
FIRST = "# yaml-language-server: $schema=../../schema/country.json"
BEFORE = """\
# Peru, by its friends

sources:TRAILING
  law:
    url: https://law.example   # the old address
    # what it is
    title: A law

    publisher: A state
    kind: law
    read: 2026-11-20
    copy: live
# who rules
regulators:
  # the first of all
  - role: {zh: 管电信, en: It rules}   # as on its site
    # never translated
    name: OSIPTEL
    sources: [law]
    # nothing else is known
country: PE
name: {zh: 秘鲁, en: Peru}



continent: south-america
# yaml-language-server: $schema=old.json
languages:
- es  # Quechua too
# the end
""".replace("TRAILING", "   ")
AFTER = f"""\
{FIRST}
# Peru, by its friends

country: PE
name: {{zh: 秘鲁, en: Peru}}
continent: south-america

languages:
- es  # Quechua too

# who rules
regulators:
  # the first of all
  # never translated
  - name: OSIPTEL
    role: {{zh: 管电信, en: It rules}}   # as on its site
    sources: [law]
    # nothing else is known

sources:
  law:
    # what it is
    title: A law

    publisher: A state
    kind: law
    url: https://law.example   # the old address
    read: 2026-11-20
    copy: live

# the end
"""


def fixed(text: str, path: Path = HERE) -> Fixed:
    return fix(path, text.encode())


def test_order_and_form_are_put_right_and_comments_stay_with_what_they_are_about() -> None:
    assert fixed(BEFORE).text == AFTER
    assert fixed(AFTER).text == AFTER


def test_windows_line_ends_and_a_byte_order_mark_go() -> None:
    assert fixed("\ufeff" + AFTER.replace("\n", "\r\n") + "\r\n\r\n").text == AFTER


def test_answers_say_first_what_they_say_and_last_who_says_so() -> None:
    assert canonical_order(Route)[:3] == ("channel", "result", "only")
    assert canonical_order(Route)[-3:] == ("sources", "note", "but")
    assert canonical_order(OnlineRule)[0] == "answer"
    assert canonical_order(CountryFile)[-1] == "sources"
    assert canonical_order(Carrier)[0] == "carrier"
    assert canonical_order(Carrier)[-1] == "sources"


def with_about(value: str) -> str:
    return minimal_text("carriers").replace("status: active\n", f"about: {value}\nstatus: active\n")


@pytest.mark.parametrize(
    "value",
    [
        "\n  en: |\n    one\n\n    # no comment\n      two  \n  zh: 一",
        "\n  en: >+\n    one\n\n\n  zh: 一",
        '\n  en: "one\n # no comment\n\n   two"\n  zh: 一',
        "\n  en: one\n    two # a comment\n  zh: 一",
        "{ # a comment\n  en: one, # another\n  # a third\n  zh: 一}",
    ],
)
def test_values_over_several_lines_are_moved_whole(value: str) -> None:
    text = with_about(value)
    before, _ = parse(CLARO, text.encode())
    result = fixed(text, CLARO)
    assert before is not None
    assert result.text is not None, result.refusal
    after, _ = parse(CLARO, result.text.encode())
    assert after is not None
    assert after.value == before.value
    assert result.text.index("status: active") < result.text.index("about:")
    assert fixed(result.text, CLARO).text == result.text


def test_shared_values_keep_their_order_since_the_anchor_comes_first() -> None:
    shared = minimal_text("countries").replace(
        "languages:\n- es", "also: &all [es]\nlanguages: *all"
    )
    text = shared.replace("country: PE\n", "") + "country: PE\n"
    result = fixed(text).text
    assert result is not None
    assert result.endswith("country: PE\n")


def test_keys_nobody_knows_are_left_where_they_are() -> None:
    text = "result: 1\n" + minimal_text("countries")
    assert fixed(text).text is not None
    assert "\nresult: 1" in (fixed(text).text or "")


@pytest.mark.parametrize("text", ["", "a: [", "- a", "{a: b}", "a: 1\na: 2\n", "\udcff"])
def test_what_cannot_be_read_is_left_alone_and_told(text: str) -> None:
    result = fix(HERE, text.encode("utf-8", "surrogateescape"))
    assert result.text is None
    assert result.refusal


def test_sources_are_sorted_by_their_keys_and_comments_go_with_them() -> None:
    zeta = (
        "  # the later one\n"
        "  zeta: {title: Z, publisher: P, kind: press, url: https://z.example, read: 2026-11-20,"
        " copy: live}  # beside it\n"
    )
    sources, end = AFTER.index("  law:"), AFTER.index("\n# the end")
    unsorted = AFTER[:sources] + zeta + AFTER[sources:]
    assert fixed(unsorted).text == AFTER[:end] + zeta + AFTER[end:]


def commented(text: str, rng: random.Random) -> str:
    """The same lines with comments above and beside some of them."""
    lines = []
    for number, line in enumerate(text.split("\n")):
        indent = len(line) - len(line.lstrip(" "))
        if number and line.strip() and rng.random() < 0.2:
            lines.append(" " * indent + f"# above {number}")
        if rng.random() < 0.05:
            lines.append("")
        beside = f"  # beside {number}" if line.strip() and rng.random() < 0.1 else ""
        lines.append(line + beside)
    return "\n".join(lines)


def reordered(value: Any, rng: random.Random) -> Any:
    """The same values with every mapping's keys in another order."""
    if isinstance(value, list):
        return [reordered(item, rng) for item in value]
    if not isinstance(value, dict):
        return value
    return {key: reordered(value[key], rng) for key in rng.sample(list(value), len(value))}


def dumped(value: Any, rng: random.Random) -> str:
    return yaml.dump(
        value,
        Dumper=yaml.CSafeDumper,
        allow_unicode=True,
        sort_keys=False,
        default_flow_style=rng.choice([False, None]),
        width=rng.choice([60, 10_000]),
        indent=rng.choice([2, 4]),
    )


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1_000_000))
def test_any_record_with_comments_anywhere_loses_none_and_is_done_in_one_go(seed: int) -> None:
    rng = random.Random(seed)
    path = rng.choice(real_records())
    record, _ = parse(path, path.read_bytes())
    assert record is not None
    text = commented(dumped(reordered(record.value, rng), rng), rng)
    before, _ = parse(path, text.encode())
    assume(before is not None)
    assert before is not None
    result = fix(path, text.encode())
    assert result.text is not None, result.refusal
    after, _ = parse(path, result.text.encode())
    assert after is not None
    assert after.value == before.value
    assert same_comments(tree_of(text), tree_of(result.text))
    assert fix(path, result.text.encode()).text == result.text
