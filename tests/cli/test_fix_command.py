"""unsim fix on the command line."""

from pathlib import Path

from tests.conftest import Run


def test_check_changes_nothing_and_tells(project: Path, peru: Path, run: Run) -> None:
    before = peru.read_bytes() + b"\n\n"
    peru.write_bytes(before)
    ran = run("fix", "--check")
    assert ran.status == 1
    assert "data/countries/pe/country.yml: not in canonical form" in ran.out
    assert peru.read_bytes() == before


def test_fix_is_done_in_one_go(project: Path, peru: Path, run: Run) -> None:
    peru.write_bytes(peru.read_bytes().replace(b"\n", b"\r\n"))
    assert run("fix", "data/countries").status == 0
    assert b"\r" not in peru.read_bytes()
    assert run("fix", "data/countries", "--check") == (0, "", "")
    assert run("check").status == 0


def test_a_file_that_cannot_be_fixed_is_left_and_the_others_are_not(
    project: Path, peru: Path, run: Run
) -> None:
    broken = peru.with_name("entel.yml")
    broken.write_bytes(b"a: [\n")
    peru.write_bytes(peru.read_bytes() + b"\n\n")
    ran = run("fix", "data/countries")
    assert ran.status == 1
    assert "data/countries/pe/entel.yml: left as it is: line" in ran.err
    assert broken.read_bytes() == b"a: [\n"
    assert not peru.read_bytes().endswith(b"\n\n")


def test_fix_of_what_is_not_there_is_two(project: Path, run: Run) -> None:
    assert run("fix", "data/countries/pe/zz.yml").status == 2
