"""What ends a build without anybody's mistake in a record is told in one sentence."""

import errno
import os
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import jinja2
import pytest

from mkdocs_bridge.failing import in_a_sentence

ROOT = Path("/project")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "No space left on device"),
        (errno.EROFS, "Read-only file system"),
        (errno.EACCES, "Permission denied"),
        (errno.EBUSY, "busy"),
    ],
)
def test_a_disk_is_told_with_the_file(number: int, said: str) -> None:
    error = OSError(number, os.strerror(number), "/project/data/countries/pe/claro.yml")
    told = in_a_sentence(error, ROOT)
    assert told
    assert told.startswith("data/countries/pe/claro.yml: ")
    assert said in told


def test_a_disk_that_names_no_file_is_told_all_the_same() -> None:
    told = in_a_sentence(OSError(errno.ENOSPC, "No space left on device"), ROOT)
    assert told == "No space left on device"


def test_a_mistake_of_a_template_is_told_with_file_and_line() -> None:
    error = jinja2.TemplateSyntaxError(
        "Unknown tag", 7, filename="/project/hooks/templates/country.html.j2"
    )
    assert in_a_sentence(error, ROOT) == "hooks/templates/country.html.j2:7: Unknown tag"


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_a_name_that_means_nothing_is_told_with_the_line_of_the_template(
    tmp_path: Path, pool: Callable[[int], Executor]
) -> None:
    """Pages are filled in by processes beside this one, from which no traceback comes along."""
    (tmp_path / "page.html.j2").write_text("one\n{{ nothing.at.all }}\n")
    with pool(1) as others:
        error = others.submit(filled_in, tmp_path).exception()
    assert error
    assert in_a_sentence(error, tmp_path) == "page.html.j2:2: 'nothing' is undefined"


def filled_in(folder: Path) -> str:
    loader = jinja2.FileSystemLoader(folder)
    found = jinja2.Environment(loader=loader, autoescape=True).get_template("page.html.j2")
    return found.render()


def test_of_a_mistake_of_our_own_the_traceback_is_wanted() -> None:
    assert in_a_sentence(KeyError("x"), ROOT) is None
