"""A build goes into a folder of its own and takes the site's place only when all of it succeeded.

Whatever ends a build (a mistake, a full disk, a kill, a second build beside it), the last good site
stands, or comes back with the next build, be that one good or not.
"""

import logging
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from mkdocs.exceptions import Abort
from mkdocs.utils import CountHandler

_TRIES: Final = 10
_FORGOTTEN: Final = 3600.0
"""Seconds after which a build that left its folder behind will not come back for it."""


class Output:
    def __init__(self, site: Path) -> None:
        self.site = site.resolve()  # where a link leads: the link itself stays
        self.building: Path | None = None

    def restore(self) -> None:
        """Brings back the site of a build that was killed while two folders changed places."""
        kept = [left / "site" for left in self._left("old") if (left / "site").is_dir()]
        if kept and not self.site.exists():
            max(kept, key=lambda path: path.stat().st_mtime).rename(self.site)
        for left in [*self._left("old"), *self._left("building")]:
            with suppress(FileNotFoundError):  # a build beside this one has just taken it away
                if time.time() - left.stat().st_mtime > _FORGOTTEN:
                    shutil.rmtree(left, ignore_errors=True)

    def begin(self) -> Path:
        """A new folder, so that a build that runs at the same time has another."""
        if os.path.ismount(self.site):
            raise Abort(
                f"{self.site} is a mount, which cannot change places with a new site; "
                f"build into a folder inside it: --site-dir {self.site / 'public'}"
            )
        self.site.parent.mkdir(parents=True, exist_ok=True)
        self.building = self._new("building")
        return self.building

    def publish(self) -> None:
        if self.building is None or _strict_build_has_warnings():
            return  # MkDocs will end this build as failed: the old site stays
        self.building.chmod(0o755)  # as folders are; one for a moment is its maker's alone
        for tries in range(1, _TRIES + 1):
            try:
                self._change_places(self.building)
            except OSError:
                if tries == _TRIES:
                    raise
            else:
                return

    def discard(self) -> None:
        if self.building:
            shutil.rmtree(self.building, ignore_errors=True)

    def _change_places(self, building: Path) -> None:
        """Fails where another build does the same at this moment; then it is tried again."""
        old = self._new("old")
        if self.site.exists():
            self.site.rename(old / "site")
        try:
            building.rename(self.site)
        except OSError:
            if (old / "site").exists() and not self.site.exists():
                (old / "site").rename(self.site)
            raise
        finally:
            shutil.rmtree(old, ignore_errors=True)

    def _new(self, what: str) -> Path:
        return Path(mkdtemp(prefix=f".{self.site.name}-{what}-", dir=self.site.parent))

    def _left(self, what: str) -> Iterator[Path]:
        return self.site.parent.glob(f".{self.site.name}-{what}-*")


def _strict_build_has_warnings() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
