"""What stands in the place of a flag that nobody has drawn yet: the country's two letters."""

from collections.abc import Iterator
from typing import Final

from unsim.pages.site import Site

FLAGS: Final = "assets/flags"
_LETTERS: Final = """\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 20">
<path fill="#d9d9d9" d="M0 0h28v20H0z"/>
<text x="14" y="14.5" fill="#333" font-family="sans-serif" font-size="12" text-anchor="middle">{code}</text>
</svg>
"""


def missing_flags(site: Site) -> Iterator[tuple[str, str]]:
    """Address on the site, and the picture: a flag is optional, a broken picture is not wanted."""
    drawn = site.templates.parents[1] / "docs" / FLAGS
    for guide in site.countries:
        if not (drawn / f"{guide.code}.svg").is_file():
            yield f"{FLAGS}/{guide.code}.svg", _LETTERS.format(code=guide.code.upper())
