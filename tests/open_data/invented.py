"""Open data of the invented countries, made once."""

import json
from dataclasses import replace
from functools import cache
from typing import Any

from tests.conftest import ROOT
from tests.invented.records import site_in
from unsim.open_data.api.lists import Whole
from unsim.open_data.changes.history import History
from unsim.open_data.files import shared_files
from unsim.open_data.whole import open_data
from unsim.pages.site import Options

SITE = "https://unsim.example/"
OPTIONS = Options(site_url=SITE, repository="unsim/unsim")


@cache
def whole() -> Whole:
    """Without the history of this project, which is not theirs."""
    return replace(open_data(ROOT, site_in("zh", OPTIONS)), history=History())


@cache
def files() -> dict[str, bytes]:
    return dict(shared_files(whole()))


def held(address: str) -> Any:
    return json.loads(files()[address])


def api(path: str) -> Any:
    return held(f"api/v1/{path}")
