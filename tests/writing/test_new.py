"""unsim new and unsim cite: valid from the start, and nobody twice."""

import io
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.difference.conftest import git
from unsim.reading.yaml12 import read
from unsim.writing.names import Known, alike, id_from, same
from unsim.writing.source import free_key, key_for

CARRIER = ("--carrier-name", "Entel", "--carrier-kind", "network")
SOURCE = (
    *(
        "--source-title",
        "Portability",
        "--source-publisher",
        "SUBTEL",
        "--source-kind",
        "regulator",
    ),
    *("--source-copy", "live", "--source-url", "https://www.subtel.gob.cl/a?utm_source=x"),
)
CHILE = (
    *("--name-zh", "智利", "--name-en", "Chile", "--continent", "south-america"),
    *("--languages", "es", *CARRIER, *SOURCE),
)
PAGE = ("--title", "Baja", "--publisher", "OSIPTEL", "--kind", "regulator", "--copy", "live")


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("unsim.writing.begin.build_day", lambda: "2026-11-20")
    monkeypatch.setattr(sys, "stdin", io.StringIO())


def value(path: Path) -> dict[str, object]:
    document, _ = read(path)
    assert document is not None
    assert isinstance(document.value, dict)
    return document.value


def test_a_new_country_passes_the_check_at_once(project: Path, run: Run) -> None:
    ran = run("new", "country", "cl", *CHILE)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(
        "wrote data/countries/cl/country.yml\nwrote data/countries/cl/entel.yml\n"
    )
    assert run("check") == (0, "No errors.\n", "")
    assert run("fix", "--check", "data/countries/cl") == (0, "", "")
    assert value(project / "data/countries/cl/country.yml") == {
        "country": "CL",
        "name": {"zh": "智利", "en": "Chile"},
        "continent": "south-america",
        "languages": ["es"],
    }
    carrier = value(project / "data/countries/cl/entel.yml")
    assert (carrier["carrier"], carrier["known_from"]) == ("entel", ["subtel"])
    assert carrier["sources"] == {
        "subtel": {
            "title": "Portability",
            "publisher": "SUBTEL",
            "kind": "regulator",
            "url": "https://www.subtel.gob.cl/a",
            "read": "2026-11-20",
            "copy": "live",
        }
    }


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("PE", *CHILE), "PE is there already: data/countries/pe"),
        (("CL", *CHILE, "--name-en", "Peru"), "--name-en: “Peru” is there already"),
        (("CL", *CHILE, "--local", "Chile, Perú"), "--local: “Perú” is there already"),
        (("Chile", *CHILE), "no code of two letters"),
        (("CL", *CHILE, "--continent", "south amerca"), "did you mean “south-america”?"),
        (
            ("CL", *CHILE, "--source-url", "subtel.gob.cl"),
            "--source-url: “subtel.gob.cl” is not a web address",
        ),
        (("CL", *CHILE, "--source-published", "2199-01"), "lies in the future"),
    ],
)
def test_a_country_that_cannot_be_is_not_written(
    project: Path, run: Run, arguments: tuple[str, ...], said: str
) -> None:
    ran = run("new", "country", *arguments)
    assert ran.status == 2
    assert said in ran.err
    assert [path.name for path in project.glob("data/countries/*")] == ["pe"]
    assert {path.name for path in project.glob("data/countries/pe/*")} == {
        "country.yml",
        "claro.yml",
    }


def test_everything_that_is_missing_is_told_at_once(project: Path, run: Run) -> None:
    ran = run("new", "country", "CL", "--name-en", "Chile")
    assert ran.status == 2
    for option in ("--name-zh", "--continent", "--languages", "--carrier-name", "--source-url"):
        assert option in ran.err
    assert "--name-en" not in ran.err
    assert "--source-published" not in ran.err


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_new_carrier_has_a_file_of_its_own_and_no_other_is_touched(
    project: Path, peru: Path, run: Run
) -> None:
    before = contents(peru.parent)
    ran = run(
        "new", "carrier", "PE", "--name", "Entel Perú", "--kind", "network", "--sources", "law"
    )
    assert (ran.status, ran.err) == (0, "")
    assert run("check").status == 0
    assert ran.out.startswith("wrote data/countries/pe/entel-peru.yml\nAdd what you know")
    assert run("fix", "--check", "data/countries/pe/entel-peru.yml") == (0, "", "")
    assert value(peru.with_name("entel-peru.yml")) == {
        "carrier": "entel-peru",
        "name": "Entel Perú",
        "kind": "network",
        "status": "active",
        "known_from": ["law"],
    }
    after = contents(peru.parent)
    assert set(after) - set(before) == {"entel-peru.yml"}
    assert all(after[name] == raw for name, raw in before.items())


def test_a_new_carrier_may_bring_its_source(project: Path, peru: Path, run: Run) -> None:
    before = contents(peru.parent)
    ran = run("new", "carrier", "PE", "--name", "Entel", "--kind", "network", *SOURCE)
    assert (ran.status, ran.err) == (0, "")
    assert run("check").status == 0
    carrier = value(peru.with_name("entel.yml"))
    assert list(carrier["sources"]) == carrier["known_from"] == ["subtel"]  # type: ignore[call-overload]
    assert {name: contents(peru.parent)[name] for name in before} == before


def test_two_people_who_add_two_carriers_never_touch_one_file(
    project: Path, peru: Path, run: Run
) -> None:
    """Each begins with the same folder, brings sources and answers, and git merges them unasked."""
    for arguments in (("init", "-qb", "main"), ("add", "."), ("commit", "-qm", "begin")):
        git(project, *arguments)
    for name in ("entel", "bitel"):
        git(project, "checkout", "-qb", name, "main")
        page = SOURCE[:-1]
        url = f"https://www.{name}.pe/a"
        carrier = ("--name", name.title(), "--kind", "network")
        assert run("new", "carrier", "PE", *carrier, *page, url).status == 0
        cited = ("--in", f"pe/{name}", *PAGE, "--at", "known_from")
        assert run("cite", f"https://www.{name}.pe/b", *cited).status == 0
        git(project, "add", ".")
        git(project, "commit", "-qm", name)
        assert changed_in(project, "main", name) == [f"data/countries/pe/{name}.yml"]
    git(project, "merge", "-q", "--no-edit", "entel")
    assert run("check") == (0, "No errors.\n", "")
    assert {path.name for path in peru.parent.iterdir()} == {
        *("country.yml", "claro.yml", "entel.yml", "bitel.yml"),
    }


def changed_in(project: Path, base: str, head: str) -> list[str]:
    done = subprocess.run(
        ["git", "diff", "--name-only", base, head], cwd=project, check=True, capture_output=True
    )
    return done.stdout.decode().split()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Claro", "the name of Claro"),
        ("CLARO", "the name of Claro"),
        ("Clarro", "nearly the same as “Claro”"),
        ("Claro Móvil", "nearly the same as “Claro”"),
        ("Claro Perú S.A.C.", "nearly the same as “Claro”"),
        ("America Movil Peru", "the former or other name of Claro"),
        ("TIM Perú", "nearly the same as “TIM”"),
    ],
)
def test_a_carrier_that_is_there_already_is_refused(
    project: Path, claro: Path, run: Run, name: str, said: str
) -> None:
    text = claro.read_text("utf-8").replace(
        "name: Claro\n", "name: Claro\nalso: [América Móvil Perú, TIM]\n"
    )
    claro.write_text(text, "utf-8")
    before = contents(claro.parent)
    ran = run("new", "carrier", "pe", "--name", name, "--kind", "virtual", "--sources", "law")
    assert ran.status == 2
    assert said in ran.err
    assert contents(claro.parent) == before


def test_one_that_only_sounds_alike_can_be_added_on_purpose(project: Path, run: Run) -> None:
    arguments = (
        "new",
        "carrier",
        "pe",
        "--name",
        "Clarro",
        "--kind",
        "virtual",
        "--sources",
        "law",
    )
    assert run(*arguments).status == 2
    assert run(*arguments, "--different").status == 0
    assert run(*arguments, "--different").status == 2


def test_what_the_check_would_refuse_is_not_written(project: Path, peru: Path, run: Run) -> None:
    before = contents(peru.parent)
    ran = run(
        *("new", "carrier", "pe", "--name", "Wom", "--kind", "virtual", "--network", "nobody"),
        *("--sources", "law"),
    )
    assert ran.status == 2
    assert "nothing is written" in ran.err
    assert "wom.yml, line 5: “nobody” is no carrier of this country" in ran.err
    assert contents(peru.parent) == before


def cite(run: Run, url: str, file: str, at: str, *more: str) -> None:
    ran = run("cite", url, "--in", file, *PAGE, "--at", at, *more)
    assert (ran.status, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("file", "at"),
    [
        ("pe", "carriers.claro"),
        ("pe", "carriers.claro.known_from"),
        ("pe/claro", "known_from"),
        ("pe/claro", "carriers.claro"),
        ("data/countries/pe/claro.yml", "known_from"),
    ],
)
def test_cite_adds_the_page_with_todays_date_and_cites_it(
    project: Path, peru: Path, claro: Path, run: Run, file: str, at: str
) -> None:
    """What a carrier alone cites stands in its file, whichever file was named."""
    before = peru.read_bytes()
    cite(run, "https://www.osiptel.gob.pe/a", file, at, "--published", "2026-03-02")
    assert run("check").status == 0
    carrier = value(claro)
    assert carrier["known_from"] == ["law", "osiptel-2026-03"]
    assert carrier["sources"]["osiptel-2026-03"]["read"] == "2026-11-20"  # type: ignore[index]
    assert peru.read_bytes() == before


ROUTES = """\
routes:
  # what the help says
  - channel: app
    result: starts
    sources: [law]
  - channel: web
    result: "no"
    sources: [law]
"""


@pytest.mark.parametrize(
    ("file", "at"), [("pe/claro", "routes.app"), ("pe", "carriers.claro.routes.app")]
)
def test_a_route_is_cited_from_the_country_and_from_the_carriers_file(
    project: Path, peru: Path, claro: Path, run: Run, file: str, at: str
) -> None:
    claro.write_text(claro.read_text("utf-8") + ROUTES, "utf-8")
    before = peru.read_bytes()
    cite(run, "https://www.claro.com.pe/baja", file, at)
    routes = value(claro)["routes"]
    assert [route["sources"] for route in routes] == [["law", "claro"], ["law"]]  # type: ignore[attr-defined]
    assert "  # what the help says\n  - channel: app\n" in claro.read_text("utf-8")
    assert peru.read_bytes() == before
    assert run("check").status == 0


def test_a_source_that_a_second_file_cites_moves_to_the_country(
    project: Path, peru: Path, claro: Path, run: Run
) -> None:
    cite(run, "https://www.claro.com.pe/baja", "pe/claro", "known_from")
    assert "claro" in value(claro)["sources"]  # type: ignore[operator]
    ran = run(
        *("new", "carrier", "pe", "--name", "Entel", "--kind", "network", "--sources", "claro")
    )
    assert (ran.status, ran.err) == (0, "")
    assert "wrote data/countries/pe/country.yml" in ran.out
    assert "claro" in value(peru)["sources"]  # type: ignore[operator]
    assert "sources" not in value(claro)
    assert run("check") == (0, "No errors.\n", "")


def test_a_page_that_any_file_of_the_country_has_is_not_added_again(
    project: Path, claro: Path, run: Run
) -> None:
    cite(run, "https://www.claro.com.pe/baja", "pe/claro", "known_from")
    ran = run("cite", "https://claro.com.pe/baja/", "--in", "pe", *PAGE, "--at", "history.1")
    assert ran.status == 2
    assert "there already as “claro”" in ran.err
    cite(run, "https://www.claro.com.pe/otra", "pe", "history.1")
    assert "claro-2" in value(claro.with_name("country.yml"))["sources"]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("https://law.example/",), "there already as “law”"),
        (("https://www.law.example?utm_source=a",), "there already as “law”"),
        (("https://b.example", "--at", "carriers.entel"), "there is: claro"),
        (("https://b.example", "--at", "carriers.claro.name"), "is no answer"),
        (
            ("https://b.example", "--kind", "goverment"),
            "--kind: “goverment” is not one of the words",
        ),
        (("https://b.example", "--in", "peru"), "there is no record “peru”"),
    ],
)
def test_what_cannot_be_cited_is_not_written(
    project: Path, peru: Path, run: Run, arguments: tuple[str, ...], said: str
) -> None:
    before = contents(peru.parent)
    ran = run("cite", "--in", "pe", *PAGE, "--at", "carriers.claro", *arguments)
    assert ran.status == 2
    assert said in ran.err
    assert contents(peru.parent) == before


def test_a_rule_with_several_answers_asks_which(project: Path, peru: Path, run: Run) -> None:
    rules = "rules: {fee: [{answer: free, sources: [law]}, {answer: charged, sources: [law]}]}\n"
    peru.write_text(peru.read_text("utf-8").replace("history:\n", rules + "history:\n"), "utf-8")
    ran = run("cite", "https://b.example", "--in", "pe", *PAGE, "--at", "rules.fee")
    assert "say which of rules.fee.1, rules.fee.2" in ran.err
    assert run("cite", "https://b.example", "--in", "pe", *PAGE, "--at", "rules.fee.2").status == 0


def test_a_source_of_the_guides_needs_no_answer(project: Path, run: Run) -> None:
    library = project / "data/library.yml"
    library.write_text(
        "# yaml-language-server: $schema=schema/library.json\nsources:\n"
        "  law: {title: A, publisher: B, kind: law, url: https://a.example, read: 2026-11-20, copy: live}\n"
    )
    ran = run("cite", "https://b.example/x", "--in", "library", *PAGE)
    assert ran.status == 0
    assert "cite it as library/b" in ran.out or "library/" in ran.out


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_at_a_terminal_it_asks_and_asks_again(
    project: Path,
    peru: Path,
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = ["", "Claro", "Wom", "virtul", "virtual", "", "active", "WOM Perú", "", "", "", "law"]
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return told.pop(0)

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", answer)
    ran = run("new", "carrier", "PE")
    assert (ran.status, ran.err, told) == (0, "", [])
    assert "This must be known." in ran.out
    assert "“Claro” is there already" in ran.out
    assert "did you mean “virtual”?" in ran.out
    assert "[wom]" in asked[-2]
    assert value(peru.with_name("wom.yml"))["also"] == ["WOM Perú"]


def test_enter_takes_the_word_that_was_probably_meant(
    project: Path, peru: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = ["Wom", "MVNO", "", "", "Active", "", "", "", "", "law"]
    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", lambda _question: told.pop(0))
    ran = run("new", "carrier", "PE")
    assert (ran.status, ran.err, told) == (0, "", [])
    assert "did you mean “virtual”?" in ran.out
    carrier = value(peru.with_name("wom.yml"))
    assert (carrier["kind"], carrier["status"]) == ("virtual", "active")


def test_a_word_may_be_written_as_people_write_it(project: Path, run: Run) -> None:
    assert run("new", "country", "CL", *CHILE, "--continent", "South America").status == 0
    assert value(project / "data/countries/cl/country.yml")["continent"] == "south-america"


def test_leaving_off_writes_nothing(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def leave(_asked: str) -> str:
        raise EOFError

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", leave)
    ran = run("new", "country", "CL")
    assert ran.status == 2
    assert "nothing is written" in ran.err
    assert not (project / "data/countries/cl").exists()


@pytest.mark.parametrize(
    ("url", "published", "key"),
    [
        ("https://www.osiptel.gob.pe/x", "2026-03-12", "osiptel-2026-03"),
        ("https://gestion.pe/a", "2025", "gestion-2025"),
        ("https://www.claro.com.pe/", None, "claro"),
        ("https://help.example.co.uk/", None, "example"),
    ],
)
def test_a_key_is_made_of_the_site_and_the_month(url: str, published: str | None, key: str) -> None:
    assert key_for({"url": url, "published": published}) == key


def test_a_key_that_is_taken_gets_a_number() -> None:
    assert free_key("a", ["b"]) == "a"
    assert free_key("a", ["a", "a-2"]) == "a-3"


def test_names_are_compared_as_people_hear_them() -> None:
    known = [Known("claro", "Claro", "name"), Known("t", "T-Mobile", "name")]
    assert same("  CLARO ", known)
    assert not same("Claro Chile", known)
    assert alike("Claro Chile", known, ["Chile"])
    assert alike("T Mobile", known)
    assert not alike("Entel", known)
    assert not alike("Tuenti", known)


def test_an_id_is_what_a_name_has_in_latin_letters() -> None:
    assert id_from("América Móvil Perú!") == "america-movil-peru"
    assert id_from("中国移动") == ""
