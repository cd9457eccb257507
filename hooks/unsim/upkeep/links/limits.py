"""How much is asked of others, and how long is waited."""

from dataclasses import dataclass
from typing import Final

AGENT: Final = "unsim-links/1 (checks whether cited pages are still there)"


@dataclass(frozen=True, slots=True)
class Limits:
    silence: float = 15
    """Seconds without a byte."""
    whole: float = 40
    """Seconds for one request, however slowly it trickles."""
    delay: float = 2
    """Seconds between two requests to one host."""
    longest_rest: float = 60
    """A host that asks for a longer rest is left for the next run."""
    at_once: int = 8
    redirects: int = 5
    minutes: float = 45
    may_be_private: bool = False
    """Addresses inside a network are no public pages; tests have theirs on loopback."""
