"""A bar that shows how far one is, for people at a terminal alone."""

import sys
from dataclasses import dataclass
from typing import Final

from unsim.telling.place import one_line

_WIDTH: Final = 24


@dataclass(slots=True)
class Progress:
    whole: int
    done: int = 0

    def step(self, what: str) -> None:
        self.done += 1
        if sys.stderr.isatty():
            full = _WIDTH * self.done // max(self.whole, 1)
            bar = "#" * full + "." * (_WIDTH - full)
            sys.stderr.write(f"\r\x1b[K[{bar}] {self.done}/{self.whole} {one_line(what)[:40]}")
            sys.stderr.flush()

    def end(self) -> None:
        if sys.stderr.isatty() and self.done:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
