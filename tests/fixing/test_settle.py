"""A source is moved to the file where it belongs, and nothing is lost on the way."""

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Run
from unsim.fixing.comments import comments_of
from unsim.fixing.settle import settled
from unsim.fixing.tree import tree_of
from unsim.model.country import Country
from unsim.reading.yaml12 import parse
from unsim.records.assembly import Entry, entry_of, part_of
from unsim.records.source_place import misplaced_sources

FOLDER = Path("data/countries/pe")
PERU, CLARO, ENTEL = (FOLDER / f"{name}.yml" for name in ("country", "claro", "entel"))
FILES = (PERU, CLARO, ENTEL)
HEADS = {
    PERU: """\
# yaml-language-server: $schema=../../schema/country.json
# Peru
country: PE
name: {zh: 秘鲁, en: Peru}
continent: south-america
languages: [es]
""",
    CLARO: """\
# yaml-language-server: $schema=../../schema/carrier.json
carrier: claro  # never renamed
name: Claro
kind: network
status: active
""",
    ENTEL: """\
# yaml-language-server: $schema=../../schema/carrier.json
carrier: entel
name: Entel
kind: network
status: active
""",
}
FACTS = "{title: T, publisher: P, kind: law, url: https://%s.example, read: 2026-11-20, copy: live}"
LAW = f"  law: {FACTS % 'law'}\n"


def files(**more: str) -> dict[Path, str]:
    """Peru, Claro and Entel, who all cite the law, with what is added at the end of each."""
    known = "known_from: [law]\n"
    event = "history:\n  - {date: 2026-05, text: {zh: 事, en: It}, sources: [law]}\n"
    return {
        PERU: HEADS[PERU] + more.get("peru", event + "sources:\n" + LAW),
        CLARO: HEADS[CLARO] + more.get("claro", known),
        ENTEL: HEADS[ENTEL] + more.get("entel", known),
    }


def entry(texts: dict[Path, str]) -> Entry[Country]:
    parts = [part_of(path, *parse(path, text.encode())) for path, text in texts.items()]
    found, findings = entry_of(parts)
    assert found is not None, findings
    return found


def holders(texts: dict[Path, str]) -> dict[str, str]:
    """In which file each source stands."""
    document = entry(texts).document
    return {key: document.file_at(("sources", key)).stem for key in document.value["sources"]}


def comments(texts: dict[Path, str]) -> Counter[str]:
    return Counter(one.text for text in texts.values() for one in comments_of(tree_of(text)))


def test_what_stands_in_its_place_is_left_as_it_is_to_the_letter() -> None:
    texts = files(
        claro=f"sources:   # of the shop\n  own: {FACTS % 'own'}\nknown_from: [own]\n\n\n"
    )
    assert settled(texts) == texts


def test_a_source_that_one_carrier_alone_cites_goes_to_its_file() -> None:
    own = f"  # the shop's page\n  own: {FACTS % 'own'}  # read twice\n"
    before = files(
        peru="history:\n  - {date: 2026-05, text: {zh: 事, en: It}, sources: [law]}\nsources:\n"
        + LAW
        + own,
        claro="known_from: [own]\n",
    )
    after = settled(before)
    assert after[CLARO] == f"{HEADS[CLARO]}known_from: [own]\n\nsources:\n{own}"
    assert own not in after[PERU]
    assert after[ENTEL] == before[ENTEL]


def test_a_source_that_two_carriers_cite_goes_to_the_countrys_file() -> None:
    own = f"  # the shop's page\n  own: {FACTS % 'own'}\n"
    after = settled(
        files(claro=f"known_from: [own]\nsources:\n{own}", entel="known_from: [own, law]\n")
    )
    assert after[CLARO] == f"{HEADS[CLARO]}known_from: [own]\n"
    assert after[PERU].endswith(f"sources:\n{LAW}{own}")


def test_sources_in_one_line_are_left_to_a_person() -> None:
    own, two = FACTS % "own", FACTS % "two"
    one_line = f"sources: {{own: {own}, two: {two}}}\nknown_from: [law]\n"
    before = files(claro=one_line, entel="known_from: [own, two]\n")
    assert settled(before) == before


def test_a_folder_with_a_file_that_cannot_be_read_is_left_as_it_is() -> None:
    texts = files(entel="known_from: [\n", claro=f"known_from: [law]\nsources:\n{LAW}")
    assert settled(texts) == texts


@dataclass(frozen=True)
class Made:
    """A source: who cites it, where it stands, and how it is written."""

    cited_by: frozenset[Path]
    stands_in: Path
    is_block: bool
    above: bool
    beside: bool
    gap: bool

    def lines(self, key: str) -> str:
        values = FACTS % key
        if self.is_block:
            pairs = re.findall(r"(\w+): ([^,}]+)", values)
            written = "".join(f"    {name}: {value}\n" for name, value in pairs)
        beside = f"  # beside {key}" if self.beside else ""
        body = f"  {key}:{beside}\n{written}" if self.is_block else f"  {key}: {values}{beside}\n"
        gap = "\n" if self.gap else ""
        return gap + (f"  # above {key}\n" if self.above else "") + body


MADE = st.builds(
    Made,
    st.frozensets(st.sampled_from(FILES), min_size=1),
    st.sampled_from(FILES),
    *[st.booleans()] * 4,
)


def written(made: list[Made]) -> dict[Path, str]:
    texts = {}
    for path in FILES:
        cited = ["law", *(f"s{n}" for n, one in enumerate(made) if path in one.cited_by)]
        held = [one.lines(f"s{n}") for n, one in enumerate(made) if one.stands_in == path]
        uses = (
            f"history:\n  - {{date: 2026-05, text: {{zh: 事, en: It}}, sources: [{', '.join(cited)}]}}\n"
            if path == PERU
            else f"known_from: [{', '.join(cited)}]\n"
        )
        sources = [LAW, *held] if path == PERU else held
        texts[path] = HEADS[path] + uses + ("sources:\n" + "".join(sources) if sources else "")
    return texts


@settings(max_examples=150, deadline=None)
@given(st.lists(MADE, max_size=6))
def test_any_sources_find_their_place_with_their_comments_in_one_go(made: list[Made]) -> None:
    before = written(made)
    after = settled(before)
    assert list(misplaced_sources(entry(after))) == []
    assert holders(after) == {"law": "country"} | {
        f"s{n}": next(iter(one.cited_by)).stem if len(one.cited_by) == 1 else "country"
        for n, one in enumerate(made)
    }
    assert comments(after) == comments(before)
    assert entry(after).record.sources == entry(before).record.sources
    for n, one in enumerate(made):
        if one.above:
            assert sum(f"  # above s{n}\n  s{n}:" in text for text in after.values()) == 1
    assert settled(after) == after


@settings(max_examples=150, deadline=None)
@given(st.lists(MADE, max_size=4), st.lists(st.booleans(), min_size=9, max_size=9))
def test_comments_about_a_file_and_its_list_of_sources_stay_there(
    made: list[Made], drawn: list[bool]
) -> None:
    before = {}
    for place, (path, text) in enumerate(written(made).items()):
        over, foot, end = drawn[place * 3 : place * 3 + 3]
        has_sources = "\nsources:" in text
        before[path] = (
            text.replace("\nsources:", "\n# where it is from\nsources:" if over else "\nsources:")
            + ("  # more to come\n" if has_sources and foot else "")
            + ("\n# the end\n" if end else "")
        )
    after = settled(before)
    assert comments(after) == comments(before)
    assert entry(after).record.sources == entry(before).record.sources
    for path, text in after.items():
        for comment in ("# where it is from\nsources:", "\n# the end\n"):
            assert (comment in text) == (comment in before[path])
    assert settled(after) == after


def test_the_last_source_stays_where_it_would_leave_comments_without_a_place() -> None:
    own = f"# where it is from\nsources:\n  own: {FACTS % 'own'}\n"
    before = files(claro=f"known_from: [own]\n{own}", entel="known_from: [own, law]\n")
    assert settled(before) == before


def test_comments_that_are_not_indented_go_with_their_source() -> None:
    own = f"sources:\n# the shop's page\n  own:\n# its title\n    {(FACTS % 'own')[1:-1]}\n"
    own = own.replace(", ", "\n    ")
    after = settled(files(claro=f"known_from: [own]\n{own}", entel="known_from: [own, law]\n"))
    assert "\n  # the shop's page\n  own:\n" in after[PERU]
    assert comments(after) == comments(files()) + Counter(["# the shop's page", "# its title"])


def test_fix_moves_it_and_says_so(project: Path, peru: Path, claro: Path, run: Run) -> None:
    assert run("fix").status == 0
    own = f"  # of the shop\n  own: {FACTS % 'own'}\n"
    peru.write_text(peru.read_text("utf-8") + own, "utf-8")
    claro.write_text(claro.read_text("utf-8").replace("- law", "- own"), "utf-8")
    before = (peru.read_bytes(), claro.read_bytes())
    told = run("fix", "--check", "data/countries/pe")
    assert told.status == 1
    assert told.out == "".join(
        f"data/countries/pe/{name}.yml: has sources out of place; run: unsim fix data/countries/pe\n"
        for name in ("country", "claro")
    )
    assert (peru.read_bytes(), claro.read_bytes()) == before
    (command,) = re.findall(r"move it there; `unsim ([^`]+)` does", run("check").out)
    assert run(*command.split(), "--check").status == 1
    ran = run("fix", "data/countries/pe/claro.yml")
    assert (ran.status, ran.out.count("sources put in their place")) == (0, 2)
    assert own in claro.read_text("utf-8")
    assert "# of the shop" not in peru.read_text("utf-8")
    assert run("check") == (0, "No errors.\n", "")
    assert run("fix", "--check") == (0, "", "")


@pytest.mark.parametrize("name", ["country.yml", "claro.yml"])
def test_what_is_only_out_of_form_is_not_said_to_be_out_of_place(
    project: Path, peru: Path, run: Run, name: str
) -> None:
    assert run("fix").status == 0
    path = peru.with_name(name)
    path.write_bytes(path.read_bytes() + b"\n\n")
    assert run("fix", "--check").out == (
        f"data/countries/pe/{name}: not in canonical form; run: unsim fix data/countries/pe/{name}\n"
    )
