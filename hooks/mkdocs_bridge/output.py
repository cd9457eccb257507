"""A build goes into a folder of its own and takes the site's place only when all of it succeeded."""

import logging
import shutil
from pathlib import Path

from mkdocs.utils import CountHandler


class Output:
    def __init__(self, site: Path) -> None:
        self.site = site
        self.building = site.with_name(f".{site.name}-building")

    def begin(self) -> Path:
        shutil.rmtree(self.building, ignore_errors=True)
        self.building.mkdir(parents=True)
        return self.building

    def publish(self) -> None:
        if _strict_build_has_warnings():
            return  # MkDocs will end this build as failed: the old site stays
        old = self.site.with_name(f".{self.site.name}-old")
        shutil.rmtree(old, ignore_errors=True)
        if self.site.exists():
            self.site.rename(old)
        self.building.rename(self.site)
        shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        shutil.rmtree(self.building, ignore_errors=True)


def _strict_build_has_warnings() -> bool:
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
