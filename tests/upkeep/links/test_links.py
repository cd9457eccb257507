"""unsim links: a whole run over the records, with a memory, good manners and exceptions."""

import difflib
import json
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import NOW, Run
from tests.site.copies import own_code, small_project
from tests.upkeep.links.conftest import IMPATIENT, LIMITS, Server
from unsim.checking.example import Example
from unsim.checking.minimal import files_with, minimal
from unsim.fixing.fix import fix
from unsim.reading.yaml12 import read
from unsim.records.catalog import Catalog
from unsim.upkeep.links.archive import archived_copy
from unsim.upkeep.links.crawl import crawl, due
from unsim.upkeep.links.gather import links_of
from unsim.upkeep.links.manners import Manners, Resting, TimeIsUp
from unsim.upkeep.links.memory import Memory
from unsim.upkeep.links.run import Seen, Wishes, look_at_links

DAY = 86400


def later(monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(NOW + days * DAY))


def cite(peru: Path, server: Server, *paths: str) -> None:
    """The record's sources are pages of the server."""
    keys = [f"s{number}" for number in range(len(paths))]
    sources = {
        key: {
            "title": "T",
            "publisher": "P",
            "kind": "law",
            "url": server.url(path),
            "read": "2026-11-01",
            "copy": "live",
        }
        for key, path in zip(keys, paths, strict=True)
    }
    record = minimal("countries") | {"sources": sources}
    record["history"][0]["sources"] = record["carriers"][0]["known_from"] = keys
    for path, text in files_with(record, Example()).items():
        peru.with_name(path.name).write_text(fix(path, text.encode()).text or text, "utf-8")


def look(project: Path, server: Server, **wishes: object) -> Seen:
    wanted = Wishes(archive=server.url("/archive"), **wishes)  # type: ignore[arg-type]
    return look_at_links(project, project / ".cache/unsim/links.json", LIMITS, wanted)


def whats(seen: Seen) -> dict[str, str]:
    return {verdict.url.rsplit("/", 1)[-1]: verdict.what for verdict in seen.found}


def test_a_run_sorts_pages_by_what_is_to_be_done(project: Path, peru: Path, server: Server) -> None:
    cite(peru, server, "/ok", "/missing", "/moved", "/forbidden", "/broken")
    seen = look(project, server)
    assert whats(seen) == {
        "missing": "gone",
        "moved": "moved",
        "forbidden": "refused",
        "broken": "in-trouble",
    }
    assert [verdict.what for verdict in seen.found if verdict.is_finding] == ["gone"]
    out = seen.told("terminal")
    assert "answers 404 since 2026-11-20" in out
    assert "data/countries/pe/country.yml:" in out
    assert "sources.s1.url" in out


def test_a_second_run_asks_for_nothing_that_is_fresh(
    project: Path, peru: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    cite(peru, server, "/ok/1", "/ok/2")
    look(project, server)
    assert len(server.asked) == 2
    assert look(project, server).left == 0
    assert len(server.asked) == 2
    later(monkeypatch, 8)
    look(project, server)
    assert len(server.asked) == 4
    assert server.headers[-1]["If-None-Match"] == '"v1"'


def test_one_host_is_never_asked_twice_within_the_delay(
    project: Path, peru: Path, server: Server
) -> None:
    cite(peru, server, *[f"/ok/{number}" for number in range(6)], "/elsewhere", "/no-head")
    look_at_links(project, project / "m.json", LIMITS, Wishes(wants_copies=False))
    moments = [moment for moment, _, _ in server.asked]
    assert moments == [number * LIMITS.delay for number in range(10)]


def test_a_host_that_asks_for_a_moment_gets_it(project: Path, peru: Path, server: Server) -> None:
    cite(peru, server, "/busy-once")
    assert whats(look(project, server)) == {}
    first, second = [moment for moment, _, _ in server.asked]
    assert second - first == 7


def test_a_host_that_asks_for_an_hour_is_left_for_the_next_run(
    project: Path, peru: Path, server: Server
) -> None:
    cite(peru, server, "/busy-for-long", "/ok/1", "/ok/2")
    seen = look(project, server)
    assert seen.left == 3
    assert server.paths == ["/busy-for-long"]
    assert "3 left for the next run" in seen.told("terminal")


def test_a_run_that_was_cut_short_goes_on_where_it_stopped(
    project: Path, peru: Path, server: Server
) -> None:
    cite(peru, server, *[f"/ok/{number}" for number in range(4)])
    links = links_of(Catalog.load(project / "data")[0])
    memory = Memory(project / "m.json")
    count = 0

    def stop_after_two(_link: object, _answer: object) -> None:
        nonlocal count
        count += 1
        if count == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        crawl(links, memory, LIMITS, date(2026, 11, 20), stop_after_two)
    again = Memory(project / "m.json")
    left = due(links, again, date(2026, 11, 20), 7)
    assert len(left) == 2
    crawl(left, again, LIMITS, date(2026, 11, 20), lambda _link, _answer: None)
    assert sorted(server.paths) == [f"/ok/{number}" for number in range(4)]


def test_time_that_is_up_ends_a_run(project: Path, peru: Path, server: Server) -> None:
    cite(peru, server, *[f"/ok/{number}" for number in range(5)])
    limits = replace(LIMITS, minutes=0.1, delay=4)
    seen = look_at_links(project, project / "m.json", limits, Wishes(wants_copies=False))
    assert [moment for moment, _, _ in server.asked] == [0, 4]
    assert seen.left == 3


def test_write_marks_what_is_gone_with_the_day_and_nothing_else(
    project: Path, peru: Path, server: Server, run: Run
) -> None:
    cite(peru, server, "/ok", "/missing", "/forbidden", "/broken")
    before = peru.read_text("utf-8")
    assert look(project, server).mark() == "1 source marked.\n"
    told = difflib.ndiff(before.split("\n"), peru.read_text("utf-8").split("\n"))
    assert [line for line in told if line[0] in "+-"] == ["+     dead: 2026-11-20"]
    assert run("check").status == 0
    assert whats(look(project, server)).get("missing") is None


def test_a_source_of_a_carrier_is_marked_in_its_own_file(
    project: Path, peru: Path, claro: Path, server: Server, run: Run
) -> None:
    cite(peru, server, "/ok")
    own = f"{{title: T, publisher: P, kind: carrier, url: {server.url('/missing')}, read: 2026-11-01, copy: live}}"
    text = claro.read_text("utf-8").replace("\n- s0", "\n- own") + f"sources:\n  own: {own}\n"
    claro.write_text(text, "utf-8")
    before = peru.read_bytes()
    assert "data/countries/pe/claro.yml:" in look(project, server).told("terminal")
    assert look(project, server).mark() == "1 source marked.\n"
    assert "copy: live, dead: 2026-11-20}" in claro.read_text("utf-8")
    assert peru.read_bytes() == before
    assert run("check").status == 0


def test_what_gives_no_answer_for_two_weeks_counts_as_gone(
    project: Path, peru: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    cite(peru, server, "/broken")
    for days, what in ((0, "in-trouble"), (8, "in-trouble"), (16, "gone")):
        later(monkeypatch, days)
        assert whats(look(project, server)) == {"broken": what}
    look(project, server).mark()
    document, _ = read(peru)
    assert document is not None
    assert document.value["sources"]["s0"]["dead"] == "2026-11-20"


def test_a_page_that_comes_back_is_a_finding_and_loses_its_mark(
    project: Path, peru: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    cite(peru, server, "/ok/back")
    server.gone.add("/ok/back")
    look(project, server).mark()
    assert "dead:" in peru.read_text("utf-8")
    server.gone.clear()
    later(monkeypatch, 1)
    seen = look(project, server)
    assert whats(seen) == {"back": "alive"}
    assert seen.mark() == "1 source marked.\n"
    assert "dead:" not in peru.read_text("utf-8")


def test_an_archived_copy_is_proposed(
    project: Path, peru: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def copy_of(url: str, *_rest: object) -> str:
        asked.append(url)
        return "https://web.archive.example/1/x"

    monkeypatch.setattr("unsim.upkeep.links.run.archived_copy", copy_of)
    cite(peru, server, "/missing")
    assert "copy: https://web.archive.example/1/x" in look(project, server).told("terminal")
    look(project, server)
    assert asked == [server.url("/missing")]


@pytest.mark.parametrize(
    ("path", "copy"),
    [
        ("/archive/there", "https://copy.example/1"),
        ("/archive/none", ""),
        ("/archive/broken", ""),
        ("/archive/strange", ""),
        ("/archive/huge", ""),
        ("/missing", ""),
        ("/silent", ""),
    ],
)
def test_whatever_the_archive_answers_is_a_copy_or_none(
    server: Server, path: str, copy: str
) -> None:
    def wait(_host: str) -> None:
        pass

    limits = IMPATIENT if path == "/silent" else LIMITS
    assert archived_copy("https://gone.example/?a=b", limits, wait, server.url(path)) == copy
    assert server.paths[-1].endswith("?url=https%3A%2F%2Fgone.example%2F%3Fa%3Db")


def exception(project: Path, url: str, until: str = "2027-01-01") -> None:
    folder = project / "upkeep"
    folder.mkdir(exist_ok=True)
    (folder / "links.yml").write_text(f"- {{url: {url}, reason: It is slow, until: {until}}}\n")


def test_an_exception_keeps_a_page_quiet_until_it_runs_out(
    project: Path, peru: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    cite(peru, server, "/missing")
    exception(project, server.url("/missing"))
    assert whats(look(project, server)) == {}
    later(monkeypatch, 100)
    assert whats(look(project, server)).keys() == {"missing"}
    assert {verdict.what for verdict in look(project, server).found} == {"gone", "exception-over"}


def test_an_exception_that_nothing_needs_is_a_finding(
    project: Path, peru: Path, server: Server
) -> None:
    cite(peru, server, "/ok")
    exception(project, server.url("/ok"))
    (verdict,) = look(project, server).found
    assert (verdict.what, verdict.is_finding) == ("exception-unneeded", True)
    exception(project, "https://nobody.example/*")
    (verdict,) = look(project, server).found
    assert "no record names it" in verdict.says


def test_an_exception_may_cover_a_whole_site(project: Path, peru: Path, server: Server) -> None:
    cite(peru, server, "/missing/1", "/missing/2")
    exception(project, f"{server.url('/missing')}/*")
    assert whats(look(project, server)) == {}


@pytest.mark.parametrize(
    "content",
    [
        "- {url: https://a.example}\n",
        "- {url: https://a.example, reason: x, until: soon}\n",
        "a: 1\n",
        "- [\n",
    ],
)
def test_an_exception_without_reason_and_last_day_is_two(
    project: Path, run: Run, content: str
) -> None:
    (project / "upkeep").mkdir()
    (project / "upkeep/links.yml").write_text(content)
    ran = run("links", "--offline")
    assert ran.status == 2
    assert ran.err.startswith("unsim: upkeep/links.yml:")


def test_in_an_issue_stands_only_what_somebody_must_do(
    project: Path, peru: Path, server: Server
) -> None:
    cite(peru, server, "/forbidden", "/moved")
    assert look(project, server).told("markdown") == ""
    cite(peru, server, "/missing")
    assert "](http://127" in look(project, server).told("markdown")


def test_a_memory_that_is_broken_is_begun_anew(project: Path, peru: Path, server: Server) -> None:
    memory = project / ".cache/unsim/links.json"
    memory.parent.mkdir(parents=True)
    for broken in ("", "{", "[]", '{"version": 1, "links": {"a": {"b": 1}}}', '{"version": 9}'):
        memory.write_text(broken)
        cite(peru, server, "/ok")
        assert whats(look(project, server)) == {}
        assert json.loads(memory.read_text())["version"] == 1


def test_offline_tells_what_is_known_and_asks_nobody(
    project: Path, peru: Path, server: Server, run: Run
) -> None:
    cite(peru, server, "/missing")
    look(project, server)
    asked = len(server.asked)
    ran = run("links", "--offline")
    assert ran.status == 1
    assert "Gone:" in ran.out
    assert json.loads(run("links", "--offline", "--format", "json").out)[0]["what"] == "gone"
    assert len(server.asked) == asked


def test_manners_without_waiting_for_real() -> None:
    now, slept = [0.0], []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    manners = Manners(replace(LIMITS, delay=2, longest_rest=60, minutes=1), lambda: now[0], sleep)
    manners.wait("a")
    manners.wait("b")
    assert slept == []
    manners.wait("a")
    assert slept == [2]
    manners.leave_alone("a", 30)
    manners.wait("a")
    assert slept[-1] == 30
    manners.leave_alone("a", 61)
    with pytest.raises(Resting):
        manners.wait("a")
    now[0] = 61
    with pytest.raises(TimeIsUp):
        manners.wait("b")


def test_every_address_is_gathered_once_with_the_files_that_name_it(
    project: Path, peru: Path, claro: Path, server: Server
) -> None:
    cite(peru, server, "/ok", "/missing")
    claro.write_text(claro.read_text("utf-8") + f"website: {server.url('/ok')}\n", "utf-8")
    links = links_of(Catalog.load(project / "data")[0])
    named = {
        link.url: [(one.path.name, one.address, one.source is None) for one in link.named]
        for link in links
    }
    assert named == {
        server.url("/missing"): [("country.yml", "sources.s1.url", False)],
        server.url("/ok"): [
            ("country.yml", "sources.s0.url", False),
            ("claro.yml", "carriers.claro.website", True),
        ],
    }


WITHOUT_NETWORK = """
import socket, sys
def refuse(*_arguments, **_named):
    raise AssertionError("the network was touched")
socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse
from {module} import {name}
sys.exit({name}({arguments!r}))
"""


@pytest.mark.parametrize(
    ("module", "name", "arguments"),
    [
        ("unsim.cli", "main", ["check", "--no-cache"]),
        ("unsim.cli", "main", ["stale"]),
        ("mkdocs.__main__", "cli", ["build", "--quiet"]),
    ],
)
def test_neither_check_nor_build_touches_the_network(
    tmp_path: Path, module: str, name: str, arguments: list[str]
) -> None:
    root = small_project(tmp_path / "project")
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            WITHOUT_NETWORK.format(module=module, name=name, arguments=arguments),
        ],
        cwd=root,
        env=own_code(root),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "the network was touched" not in done.stdout + done.stderr
    assert done.returncode == 0, done.stdout + done.stderr
