"""All that open data is made of, put together once a build."""

from pathlib import Path

from unsim.open_data.api.lists import Whole
from unsim.open_data.api.world import World
from unsim.open_data.changes.history import history_of
from unsim.open_data.stamp import Stamp, commit_of
from unsim.open_data.tongues import Tongues
from unsim.pages.site import Site


def open_data(root: Path, site: Site) -> Whole:
    """`site`: that of the default language."""
    stamp = Stamp(site.today, site.options.site_url, commit_of(root))
    tongues = Tongues.of(site.catalog)
    return Whole(World(site, tongues, stamp), history_of(root, tongues))
