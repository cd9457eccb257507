"""`python -m deploy.make` writes the settings of each server into deploy/made, out of deploy/headers.py."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from deploy import caddy, nginx, pages

MADE: Final = Path(__file__).parent / "made"


def made() -> Mapping[str, str]:
    """Each file, by its place in deploy/made."""
    return {
        "nginx/unsim.conf": nginx.settings(),
        "caddy/Caddyfile": caddy.settings(),
        "cloudflare/_headers": pages.cloudflare(),
        "netlify/_headers": pages.netlify(),
    }


def main() -> None:
    for place, text in made().items():
        target = MADE / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
