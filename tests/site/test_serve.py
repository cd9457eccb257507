"""`mkdocs serve`: what is changed is shown; what is broken is told, and the last good site stays."""

import http.client
import re
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.site.copies import change, eventually, own_code, small_project

ATLANTIS = "data/countries/xa/country.yml"
NORTH = "data/countries/xa/north.yml"
COUNTRY = "countries/xa/"
TEMPLATE = "hooks/templates/country.html.j2"
WORDS = "data/locales/en/site.yml"


@dataclass
class Served:
    """A copy of the project that is being served, and what its terminal said."""

    root: Path
    port: int
    terminal: Path
    process: "subprocess.Popen[bytes]"

    def page(self, path: str) -> str:
        """The page as a browser gets it; empty while the server does not answer."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{path}", timeout=10) as got:
                return str(got.read().decode())
        except (urllib.error.URLError, http.client.HTTPException, OSError):
            return ""

    def shows(self, path: str, text: str) -> bool:
        return text in self.page(path)

    def said(self) -> str:
        return self.terminal.read_text("utf-8", errors="replace")

    def comes_to_show(self, path: str, text: str) -> None:
        def happened() -> bool:
            assert self.process.poll() is None, f"the server ended:\n{self.said()}"
            return self.shows(path, text)

        eventually(happened, f"{path} showing {text!r}")

    def comes_to_match(self, path: str, pattern: str) -> None:
        eventually(
            lambda: re.search(pattern, self.page(path)) is not None, f"{path} showing {pattern!r}"
        )

    def comes_to_hide(self, path: str, text: str) -> None:
        eventually(
            lambda: bool(page := self.page(path)) and text not in page, f"{path} without {text!r}"
        )

    def comes_to_say(self, pattern: str, since: int = 0) -> str:
        eventually(
            lambda: re.search(pattern, self.said()[since:]) is not None,
            f"{pattern!r} in the terminal",
        )
        found = re.search(pattern, self.said()[since:])
        assert found is not None
        return found[0]

    @contextmanager
    def broken(self, file: str, old: str, new: str) -> Iterator[int]:
        """Where the terminal stood before the mistake was made. Mended at the end."""
        path, stood = self.root / file, len(self.said())
        good = path.read_text("utf-8")
        change(path, old, new)
        try:
            yield stood
        finally:
            path.write_text(good, "utf-8")


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder = tmp_path_factory.mktemp("serve")
    root, terminal, port = small_project(folder / "project"), folder / "terminal", free_port()
    with terminal.open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=root,
            env=own_code(root, PYTHONUNBUFFERED="1"),
            stdout=said,
            stderr=subprocess.STDOUT,
        )
    running = Served(root, port, terminal, process)
    try:
        running.comes_to_show(COUNTRY, "亚特兰蒂斯")
        yield running
    finally:
        process.terminate()
        process.wait(30)


def test_both_languages_are_served(served: Served) -> None:
    assert served.shows("en/" + COUNTRY, '<html lang="en"')
    assert re.search(r'<a href="[./]*en/countries/xa/">Atlantis</a>', served.page("en/guides/one/"))


def test_a_change_is_shown_wherever_it_is_made_and_so_is_its_taking_back(served: Served) -> None:
    """One after the other, so that a folder nobody watches cannot hide behind one that is."""
    with ExitStack() as changes:
        for file, old, new, page, shown in (
            (
                ATLANTIS,
                "en: Atlantis}",
                "en: Atlantis by data}",
                "en/" + COUNTRY,
                "Atlantis by data",
            ),
            (NORTH, "name: Norte", "name: Norte by carrier", COUNTRY, "Norte by carrier"),
            (WORDS, "nav.method: ", "nav.method: By words ", "en/" + COUNTRY, "By words"),
            ("docs/zh/guides/one.md", "See", "By docs", "guides/one/", "By docs"),
            ("docs/en/guides/one.md", "See", "By docs", "en/guides/one/", "By docs"),
            (TEMPLATE, "<h1", '<i id="by-template"></i><h1', COUNTRY, "by-template"),
            ("hooks/theme/main.html", "<body", '<body id="by-theme"', COUNTRY, "by-theme"),
        ):
            assert not served.shows(page, shown)
            changes.enter_context(served.broken(file, old, new))
            served.comes_to_show(page, shown)
    served.comes_to_hide(COUNTRY, "by-theme")
    served.comes_to_hide("en/" + COUNTRY, "Atlantis by data")


def test_a_new_guide_appears_and_goes_again(served: Served) -> None:
    text = (served.root / "docs/zh/guides/one.md").read_text("utf-8")
    added = served.root / "docs/zh/guides/two.md"
    added.write_text(text.replace("指南", "第二篇").replace("order: 1", "order: 2"), "utf-8")
    served.comes_to_show("guides/", "第二篇")
    assert served.shows("guides/two/", "第二篇")
    added.unlink()
    served.comes_to_hide("guides/", "第二篇")


def test_a_broken_record_is_told_in_terminal_and_page_and_the_last_good_one_stays(
    served: Served,
) -> None:
    good = served.page(COUNTRY)
    assert "u-problems" not in good
    with served.broken(ATLANTIS, "continent: south-america", "continent: sooth-america") as stood:
        told = served.comes_to_say(r"data/countries/xa/country\.yml:\d+:12: .*", stood)
        assert "“sooth-america”" in told
        assert "“south-america”" in told
        served.comes_to_show(COUNTRY, "data/countries/xa/country.yml:")
        for path in ("", "en/", COUNTRY, "en/" + COUNTRY, "404.html"):
            page = served.page(path)
            assert told[: told.index(" ")] in page, path
            assert "did you mean “south-america”?" in page, path
        for fact in ("North", "AMAR", "<h1"):
            assert served.page(COUNTRY).count(fact) == good.count(fact)
    served.comes_to_hide(COUNTRY, "u-problems")
    assert served.page(COUNTRY).count("North") == good.count("North")


def test_several_broken_files_are_told_together_and_all_of_the_site_stays(served: Served) -> None:
    with (
        served.broken(
            ATLANTIS, "name: {zh: 亚特兰蒂斯, en: Atlantis}", "name: {zh: 亚特兰蒂斯, en: Atlantis"
        ) as stood,
        served.broken("data/locales/zh/locale.yml", 'prefix: ""', "prefix: 1"),
        served.broken("docs/en/guides/one.md", "title: Guide", "title: Guide: two"),
        served.broken("docs/zh/guides/one.md", "See {{", "See {{ contry xa }} {{"),
    ):
        served.comes_to_say(r"docs/zh/guides/one\.md:9:5: .*did you mean “country”\?", stood)
        for place in (
            r"xa/country\.yml:\d+:\d+: opens “\{”, which is not closed",
            r"zh/locale\.yml:\d+:9: ",
            r"en/guides/one\.md:2:\d+: ",
        ):
            served.comes_to_say(place, stood)
            served.comes_to_match(COUNTRY, place)
        served.comes_to_match("guides/one/", r"docs/zh/guides/one\.md:9:5: ")
        assert served.shows("en/" + COUNTRY, "North")
        assert served.shows("en/guides/", ">Guide<")
    for path in (COUNTRY, "en/" + COUNTRY, "guides/one/", "en/guides/one/"):
        served.comes_to_hide(path, "u-problems")


def test_a_broken_template_leaves_the_last_good_site_up(served: Served) -> None:
    with served.broken(TEMPLATE, "<h1", "{% wrong %}<h1") as stood:
        served.comes_to_say("the last good site stays up", stood)
        assert "wrong" in served.said()[stood:]
        assert served.shows(COUNTRY, "亚特兰蒂斯")
    with served.broken(TEMPLATE, "<h1", '<i id="mended"></i><h1'):
        served.comes_to_show(COUNTRY, "mended")


def test_serving_leaves_nothing_in_the_project_but_what_it_keeps(served: Served) -> None:
    left = {path.name for path in served.root.iterdir()}
    assert left == {"data", "docs", "hooks", "mkdocs.yml", ".cache"}
