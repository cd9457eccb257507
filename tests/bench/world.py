"""A made-up world of countries of the real size: real records, each told a little differently."""

import random
import re
import shutil
from itertools import product
from pathlib import Path
from string import ascii_uppercase

_CODE = re.compile(r"^country: .*$", re.MULTILINE)
_DAYS = re.compile(r"days: \d+")
_TITLE = re.compile(r"^(\s+title: )(\w.*)$", re.MULTILINE)


def make_world(project: Path, target: Path, countries: int, seed: int) -> int:
    """Writes the project with `countries` countries into `target`; returns the bytes of its data."""
    rng = random.Random(seed)
    originals = sorted(path.parent for path in project.glob("data/countries/*/country.yml"))
    shutil.copytree(
        project / "data",
        target / "data",
        ignore=shutil.ignore_patterns("countries"),
        dirs_exist_ok=True,
    )
    shutil.copy(project / "mkdocs.yml", target)
    folder = target / "data" / "countries"
    folder.mkdir()
    _add(folder, originals, _codes(countries, rng), rng)
    return _size(target)


def make_project(project: Path, target: Path, countries: int, seed: int) -> int:
    """The whole project, which can be built: its own countries, and made-up ones until there are so many.

    Guides speak of countries by name, so none of the real ones may be missing.
    """
    rng = random.Random(seed)
    leave = shutil.ignore_patterns("__pycache__", "*.pyc")
    for folder in ("data", "docs", "hooks"):
        shutil.copytree(project / folder, target / folder, ignore=leave)
    shutil.copy(project / "mkdocs.yml", target)
    originals = sorted(path.parent for path in project.glob("data/countries/*/country.yml"))
    if countries < len(originals):
        raise SystemExit(f"there are {len(originals)} countries already")
    known = {path.name.upper() for path in originals}
    codes = [code for code in _codes(countries, rng) if code not in known]
    _add(target / "data/countries", originals, codes[: countries - len(originals)], rng)
    return _size(target)


def _codes(countries: int, rng: random.Random) -> list[str]:
    return rng.sample(["".join(pair) for pair in product(ascii_uppercase, repeat=2)], countries)


def _size(target: Path) -> int:
    return sum(path.stat().st_size for path in target.rglob("data/**/*") if path.is_file())


def _add(folder: Path, originals: list[Path], codes: list[str], rng: random.Random) -> None:
    """Every real country in turn, told a little differently under another code."""
    for number, code in enumerate(codes):
        country = folder / code.lower()
        country.mkdir()
        for path in sorted(originals[number % len(originals)].glob("*.yml")):
            text = _told_differently(path.read_text("utf-8"), code, rng)
            (country / path.name).write_text(text, "utf-8")


def _told_differently(text: str, code: str, rng: random.Random) -> str:
    text = _CODE.sub(f"country: {code}", text, count=1)
    text = _DAYS.sub(lambda _: f"days: {rng.randint(1, 400)}", text)
    return _TITLE.sub(
        lambda found: f"{found[1]}{code} {found[2]}" if found[2][0].isalpha() else found[0], text
    )
