"""Every bound of the loader, with the input that breaks it."""

import os
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import assert_placed
from unsim.reading.text import MAX_BYTES, MAX_FINDINGS
from unsim.reading.yaml12 import MAX_ALIASES, MAX_DEPTH, MAX_NODES, _Composer, parse, read

HERE = Path("data/countries/pe/country.yml")

BROKEN: dict[str, bytes] = {
    "file-size": b"a: " + b"x" * MAX_BYTES,
    "file-encoding": "name: Perú".encode("latin-1"),
    "file-characters": "name: Claro\u202e".encode(),
    "yaml-syntax": b"name: {zh: a",
    "yaml-one-document": b"a: 1\n---\nb: 2\n",
    "yaml-duplicate-key": b"a: 1\nb: 2\na: 3\n",
    "yaml-plain-keys": b"[a, b]: 1\n",
    "yaml-tags": b"a: !!python/object/apply:os.system [ls]\n",
    "yaml-depth": b"[" * (MAX_DEPTH + 1) + b"]" * (MAX_DEPTH + 1),
    "yaml-aliases": b"a: &a 1\nb: [" + b", ".join([b"*a"] * (MAX_ALIASES + 1)) + b"]\n",
    "yaml-nodes": b"- a\n" * (MAX_NODES + 1),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_each_bound_ends_in_its_finding(rule: str) -> None:
    document, findings = parse(HERE, BROKEN[rule])
    assert document is None
    assert rule in {finding.rule for finding in findings}


def test_a_key_said_twice_is_found_with_both_places() -> None:
    _, (finding,) = parse(HERE, BROKEN["yaml-duplicate-key"])
    assert finding.mark == (3, 1)
    assert "line 1" in finding.message


def test_all_findings_are_told_not_only_the_first() -> None:
    _, findings = parse(HERE, b"a: !x 1\na: 2\nb: !y 3\nb: 4\n")
    assert [finding.rule for finding in findings].count("yaml-tags") == 2
    assert [finding.rule for finding in findings].count("yaml-duplicate-key") == 2


@pytest.mark.parametrize("escaped", [r'"\u202e"', r'"\0"', r'"\N"', r'"\x1b[31m"'])
def test_an_escaped_character_is_as_invisible_as_a_written_one(escaped: str) -> None:
    _, findings = parse(HERE, f"name: {escaped}\n".encode())
    assert [finding.rule for finding in findings] == ["file-characters"]


@pytest.mark.parametrize("char", ["\u200d", "\u200c", "\U0001f1f5", "ё", "秘"])
def test_what_scripts_and_emoji_need_is_allowed(char: str) -> None:
    document, findings = parse(HERE, f"name: a{char}b\n".encode())
    assert findings == []
    assert document is not None
    assert document.value == {"name": f"a{char}b"}


@pytest.mark.parametrize("key", ["*a", "{a: b}", "[a]", "? [a]"])
def test_keys_are_plain_words(key: str) -> None:
    _, findings = parse(HERE, f"x: &a 1\n{key} : 2\n".encode())
    assert [finding.rule for finding in findings] == ["yaml-plain-keys"]


@pytest.mark.parametrize("text", ["a: *b", "a: &a [*a]", "a: &a {b: *a}"])
def test_an_alias_without_a_finished_anchor_is_refused(text: str) -> None:
    _, findings = parse(HERE, text.encode())
    assert [finding.rule for finding in findings] == ["yaml-aliases"]


def test_a_few_aliases_are_allowed() -> None:
    document, findings = parse(HERE, b"a: &a [law]\nb: *a\n")
    assert findings == []
    assert document is not None
    assert document.value == {"a": ["law"], "b": ["law"]}


def test_norway_is_a_country_and_no_is_a_word() -> None:
    document, _ = parse(HERE, b"country: NO\nresult: no\n2026: yes\n")
    assert document is not None
    assert document.value == {"country": "NO", "result": "no", "2026": "yes"}


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_line_ends_of_every_system_give_the_same_places(ends: str) -> None:
    document, _ = parse(HERE, f"\ufeffa: 1{ends}b:{ends}  c: 2{ends}".encode())
    assert document is not None
    assert document.value_mark(("b", "c")) == (3, 6)


def test_a_wrong_byte_is_found_where_it_stands() -> None:
    raw = b"\xef\xbb\xbfa: 1\r\n" + "b: é".encode() + b"\xe9\n"
    _, (finding,) = parse(HERE, raw)
    assert (finding.rule, finding.mark) == ("file-encoding", (2, 5))


def test_places_are_those_an_editor_shows() -> None:
    document, _ = parse(HERE, "名称: 秘鲁\nlist:\n  - {a: 1, b: 'x y'}\n".encode())
    assert document is not None
    assert document.value_mark(("名称",)) == (1, 5)
    assert document.key_span(("list", 0, "b")) == ((3, 12), (3, 13))
    assert document.value_span(("list", 0, "b")) == ((3, 15), (3, 20))
    assert document.value_mark(("list", 0, "missing", "deeper")) == (3, 5)


def test_a_text_over_several_lines_has_no_end() -> None:
    document, _ = parse(HERE, b"a: >-\n  one\n  two\nb: one\n  two\n")
    assert document is not None
    assert document.value_span(("a",))[1] is None
    assert document.value_span(("b",))[1] is None


def test_only_plain_files_are_read(tmp_path: Path) -> None:
    pipe, link, folder = tmp_path / "pipe.yml", tmp_path / "link.yml", tmp_path / "folder.yml"
    os.mkfifo(pipe)
    link.symlink_to("/dev/zero")
    folder.mkdir()
    for path in (pipe, link, folder, tmp_path / "missing.yml"):
        _, findings = read(path)
        assert [finding.rule for finding in findings] == ["file-readable"]


def test_a_file_of_any_size_costs_little_memory(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yml"
    with huge.open("wb") as file:
        file.truncate(2_000_000_000)
    tracemalloc.start()
    read(huge)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 10_000_000


PATTERNS = [
    "[",
    "{",
    "? ",
    "- ",
    "&a ",
    "!",
    '"',
    "{a: ",
    "a: b\n",
    "|\n",
    "\t",
    "- - ",
    "*a ",
    "%",
    "{? ",
]
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + level)}: &{chr(98 + level)} [{','.join([f'*{chr(97 + level)}'] * 9)}]\n"
    for level in range(9)
)


@pytest.mark.parametrize(
    "raw", [*((text * MAX_BYTES)[:MAX_BYTES].encode() for text in PATTERNS), BOMB.encode()]
)
def test_hostile_input_is_refused_after_a_bounded_number_of_steps(
    raw: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A step is what the parser hands over: a value, or where a list or mapping begins or ends."""
    steps, take = [0], _Composer._take

    def counted(composer: _Composer, event: object) -> None:
        steps[0] += 1
        take(composer, event)

    monkeypatch.setattr(_Composer, "_take", counted)
    document, findings = parse(HERE, raw)
    assert document is None
    assert 0 < len(findings) <= MAX_FINDINGS + 1
    assert steps[0] <= 2 * (MAX_NODES + 1)


@settings(max_examples=300)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_document_or_findings_with_a_place(raw: bytes) -> None:
    document, findings = parse(HERE, raw)
    assert (document is None) == bool(findings)
    assert_placed(findings, raw.decode("utf-8", "replace"))


YAMLISH = st.text(st.sampled_from("ab:- \n\"'{}[]#&*!|>?%@,0\t秘"), max_size=80)


@settings(max_examples=500)
@given(YAMLISH)
def test_anything_made_of_yamls_own_signs_gives_a_document_or_findings(text: str) -> None:
    document, findings = parse(HERE, text.encode())
    assert (document is None) == bool(findings)
    assert_placed(findings, text)
