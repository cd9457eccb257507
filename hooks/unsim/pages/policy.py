"""What a page of ours may load: its own site, and the inline scripts whose hashes it names.

A browser holds to it even where a mistake or a contributor's text would bring in something else.
"""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

UNFRAMED: Final = "frame-ancestors 'none'"
"""The one thing that browsers take from a server alone (`deploy/headers.py`), never from the page."""


def content_policy(scripts: Iterable[str]) -> str:
    """For a page with these inline scripts, to the letter."""
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src 'self' {hashes}",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "form-action 'none'",
            "base-uri 'none'",
        ]
    )


def _hash(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()
