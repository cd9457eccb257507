"""Where readers see a changed file: the addresses of its pages."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from unsim.difference.change import FileDifference

_GUIDE: Final = re.compile(r"docs/([a-z-]+)/guides/")


@dataclass(frozen=True, slots=True)
class Links:
    site: str
    """The public address with a slash at its end; empty if there is none."""
    prefixes: Mapping[str, str]
    """Where the pages of each language live: {zh: '', en: 'en/'}."""

    def of(self, file: FileDifference) -> list[str]:
        """From the site's root where the site has no address. A deleted page has none."""
        if not file.page or file.fate == "deleted":
            return []
        guide = _GUIDE.match(file.path)
        languages = [guide[1]] if guide else list(self.prefixes)
        return [
            f"{self.site}{self.prefixes[language]}{file.page}"
            for language in languages
            if language in self.prefixes
        ]
