"""Mistakes that people make in a record: each is told once, in its line, with what to write instead.

As many as were once tried on the project by hand, of which 21 were told well, 17 weakly and four not at
all. That trial counts them and does not list each: these are the same kinds, written anew.
"""

from pathlib import Path

import pytest

from tests.conftest import Run
from unsim.checking.files import check_parts
from unsim.checking.minimal import minimal_languages
from unsim.findings import Finding
from unsim.reading.yaml12 import parse
from unsim.records.assembly import part_of
from unsim.records.catalog import Catalog

COUNTRY = """\
# yaml-language-server: $schema=../../schema/country.json
country: PE
name: {zh: 秘鲁, en: Peru}
continent: south-america
languages: [es]

history:
  - date: 2026-05
    text: {zh: 新规则公布。, en: New rules were published.}
    sources: [law]

unknown:
  - id: debt
    topic: debt
    question: {zh: 欠费能销户吗？, en: "Can a line with a debt be ended?"}
    looked: {date: 2026-11-10, note: {zh: 没有找到。, en: Nothing was found.}}

sources:
  law:
    title: Reglamento de usuarios
    publisher: ATEL
    kind: law
    url: https://atel.example/reglamento
    read: 2026-11-10
    copy: live
"""
CARRIER = """\
# yaml-language-server: $schema=../../schema/carrier.json
carrier: claro
name: Claro
kind: network
status: active
known_from: [help]
website: https://claro.example/

routes:
  - channel: phone
    result: full
    contact: "123"
    steps:
      - press: ["Mi línea", "Dar de baja"]
    sources: [help]
  - channel: email
    result: starts
    contact: ayuda@claro.example
    note: {zh: 要写明号码。, en: The number must be in it.}
    sources: [help]

terms:
  lapse:
    - after: {days: 90}
      condition: {zh: 没有充值, en: Nothing was topped up}
      plans: [prepaid]
      sources: [help]

sources:
  help:
    title: "Baja #2 de la línea"
    publisher: Claro
    kind: carrier
    url: https://claro.example/ayuda
    published: 2026-03
    read: 2026-11-10
    copy: live
"""
OTHER = (
    "  other: {title: A, publisher: B, kind: carrier, url: https://claro.example/o,"
    " read: 2026-11-10, copy: live}\n"
)
COMPANY = Path("data/countries/pe/claro.yml")
HOME = Path("data/countries/pe/country.yml")

# What stands there, what is written instead, how many lines below it is told, and by which words.
MISTAKES = {
    "a word of everyday for a brand without network": ("network\n", "mvno\n", 0, "“virtual”"),
    "a word of everyday for a channel": ("channel: phone", "channel: telephone", 0, "“phone”"),
    "an abbreviation": ("kind: network", "kind: MNO", 0, "“network”"),
    "a source that is misspelt": ("    sources: [help]\n  -", "    sources: [halp]\n  -", 0, "“help”"),
    "a source that nothing cites": ("sources:\n  help", f"sources:\n{OTHER}  help", 1, "cite it"),
    "a key twice": ("status: active", "status: active\nstatus: closed", 1, "one of the two"),
    "a telephone number without quotes": ('contact: "123"', "contact: 123", 0, '"123"'),
    "true and false": ("result: full", "result: full\n    from_abroad: false", 1, "yes, no"),
    "a day in another order": ("read: 2026-11-10", "read: 10.11.2026", 0, "write 2026-11-20"),
    "a day that is not in the calendar": ("read: 2026-11-10", "read: 2026-02-30", 0, "date"),
    "a day to come": ("read: 2026-11-10", "read: 2090-11-10", 0, "lies in the future"),
    "nothing behind a key": ("result: full", "result:", 0, "leave it out"),
    "an address without its beginning": ("url: https://", "url: ", 0, "beginning with https://"),
    "an answer without a source": ("    sources: [help]\n  - ch", "  - ch", -5, "add “sources: …”"),
    "a key with a capital": ("status: active", "Status: active", 0, "“status”"),
    "a key that is misspelt": ("known_from", "known_form", 0, "“known_from”"),
    "a text in English alone": ("zh: 没有充值, ", "", 0, "add “zh: …”"),
    "a list as a word": ("plans: [prepaid]", "plans: prepaid", 0, "write a list"),
    "a year as a text": ("publisher: Claro", "publisher: 2026", 0, '"2026"'),
    "a quote that is not closed": ('contact: "123"', 'contact: "123', 0, "not closed"),
    "a single quote that is not closed": ('contact: "123"', "contact: '123", 0, "not closed"),
    "no colon": ("status: active", "status active", 0, "write “status: active”"),
    "no blank after a colon": ("status: active", "status:active", 0, "write “status: active”"),
    "a full-width colon": ("result: full", "result：full", 0, "full-width colon"),
    "a full-width colon in brackets": ("zh: 没有充值", "zh：没有充值", 0, "full-width colon"),
    "a full-width comma in brackets": ("没有充值, en", "没有充值， en", 0, "full-width comma"),
    "a full-width key": ("status: active", "ｓｔａｔｕｓ: active", 0, "“status”"),
    "an ideographic space": ("    result: full", "　　result: full", 0, "U+3000"),
    "two versions not put together": (
        "status: active\n",
        "<<<<<<< HEAD\nstatus: active\n=======\nstatus: closed\n>>>>>>> other\n",
        0,
        "delete the lines",
    ),
    "a tab": ("    result: full", "\tresult: full", 0, "two blanks"),
    "a bracket that is not closed": ("plans: [prepaid]", "plans: [prepaid", 0, "write “]”"),
    "a brace that is not closed": ("after: {days: 90}", "after: {days: 90", 0, "write “}”"),
    "a bracket too many": ("plans: [prepaid]", "plans: [prepaid]]", 0, "take it out"),
    "too many blanks": ("    result: full", "      result: full", 0, "the key above"),
    "too few blanks": ("    result: full", "   result: full", 0, "in column 3, its keys in 5"),
    "no blank after a hyphen": ("- channel: email", "-channel: email", 0, "“- channel: email”"),
    "a colon in a text": ("name: Claro", "name: Claro: el móvil", 0, "between double quotes"),
    "a quote in a quote": ('"Mi línea"', '"Mi "línea""', 0, 'is written \\"'),
    "a text where languages are wanted": (
        "{zh: 没有充值, en: Nothing was topped up}",
        "Nothing was topped up",
        0,
        "{en: Nothing was topped up}",
    ),
    "curly quotes round a number": ('contact: "123"', "contact: “123”", 0, 'write "123"'),
    "a hash that cuts a text": ('"Baja #2 de la línea"', "Baja #2 de la línea", 0, "in quotes"),
    "blanks at the end of a line": ("status: active", "status: active  ", 0, "take them out"),
}  # fmt: skip


SHARED = Catalog.from_entries(minimal_languages())


def findings(texts: dict[Path, bytes]) -> list[Finding]:
    return check_parts([part_of(path, *parse(path, raw)) for path, raw in texts.items()], SHARED)


def test_the_record_is_right_before_a_mistake_is_made() -> None:
    assert findings({HOME: COUNTRY.encode(), COMPANY: CARRIER.encode()}) == []
    assert len(MISTAKES) == 42


@pytest.mark.parametrize(("right", "wrong", "below", "words"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_once_in_its_line_with_what_to_write(
    right: str, wrong: str, below: int, words: str
) -> None:
    assert right in CARRIER
    line = CARRIER[: CARRIER.index(right)].count("\n") + 1 + below
    found = findings({HOME: COUNTRY.encode(), COMPANY: CARRIER.replace(right, wrong, 1).encode()})
    assert [(one.path, one.mark.line) for one in found] == [(COMPANY, line)], found
    assert words in f"{found[0].message} {found[0].instead}"


def test_lines_that_end_as_on_windows_are_one_finding() -> None:
    text = CARRIER.replace("\n", "\r\n").encode()
    (found,) = findings({HOME: COUNTRY.encode(), COMPANY: text})
    assert (found.rule, found.mark.line) == ("line-ends", 1)


def test_ends_of_lines_are_mended_by_fix(claro: Path, run: Run) -> None:
    run("fix", str(claro))
    right = claro.read_bytes()
    claro.write_bytes(right.replace(b"\n", b"  \r\n"))
    assert run("fix", str(claro)).status == 0
    assert claro.read_bytes() == right


def test_a_word_that_others_read_as_false_is_told_with_quotes_round_it() -> None:
    text = CARRIER.replace("result: full", "result: full\n    from_abroad: no", 1)
    (found,) = findings({HOME: COUNTRY.encode(), COMPANY: text.encode()})
    assert (found.rule, found.mark.line, found.replacement) == ("plain-yaml", 12, '"no"')
    assert found.message.startswith("“no” without quotes")


def test_an_id_twice_is_told_at_the_second() -> None:
    start, end = COUNTRY.index("  - id: debt"), COUNTRY.index("\nsources")
    text = COUNTRY[:end] + COUNTRY[start:end] + COUNTRY[end:]
    (found,) = findings({HOME: text.encode(), COMPANY: CARRIER.encode()})
    assert (found.rule, found.path, found.mark.line) == ("unique-ids", HOME, 17)


def test_a_carrier_twice_is_told_in_the_second_file_with_the_first() -> None:
    second = CARRIER.split("\nroutes", maxsplit=1)[0].replace(
        "carrier: claro", "carrier: claro-movil"
    )
    texts = {
        HOME: COUNTRY.encode(),
        COMPANY: CARRIER.encode(),
        COMPANY.with_name("claro-movil.yml"): second.replace("Claro", "CLARÓ")
        .replace("[help]", "[law]")
        .encode(),
    }
    (found,) = findings(texts)
    assert (found.path.name, found.mark.line) == ("claro-movil.yml", 3)
    assert "claro.yml" in found.message
