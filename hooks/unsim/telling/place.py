"""How a finding's file is called, and text made fit for one line."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the project lies, and where its rules are explained."""

    root: Path
    base: str = ""
    colour: bool = False

    def name(self, path: Path) -> str:
        """The path from the project's root, whatever folder the command was started in."""
        try:
            return path.relative_to(self.root).as_posix()
        except ValueError:
            return path.as_posix()


def one_line(text: str) -> str:
    """Control characters would let a file name or a value write over the terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
