"""Countries that nobody can visit: what tests of code stand on, so that facts may change.

The words, letters and languages around them are the project's own: these are part of the code.
"""

from functools import cache
from pathlib import Path
from typing import Final

from tests.conftest import ROOT, real_records
from unsim.pages.make import make_site
from unsim.pages.site import Options, Site
from unsim.reading.kinds import record_files
from unsim.records.catalog import Catalog

DATA: Final = Path(__file__).parent / "data"
WORDS: Final = ("locales", "languages", "letters", "general", "numbering")


@cache
def catalog() -> Catalog:
    words = [path for kind in WORDS for path in real_records(kind)]
    found, findings = Catalog.of([*words, *record_files(DATA)])
    assert findings == []
    return found


@cache
def site_in(language: str, options: Options = Options()) -> Site:  # noqa: B008 - it is frozen
    return make_site(ROOT, catalog(), catalog().locales[language].record, options)
