"""`mkdocs serve` hangs every reader after a build that failed; ours goes on with the last good site."""

import logging
import traceback
from collections.abc import Callable
from typing import Any

log = logging.getLogger("mkdocs.unsim")


def forgiving(builder: Callable[..., Any]) -> Callable[[], None]:
    def build() -> None:
        try:
            builder()
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it was, the site stays up
            if not isinstance(error, SystemExit):
                traceback.print_exc()
            log.error(  # noqa: TRY400 - printed above
                "This build failed; the last good site stays up until the mistake is mended."
            )

    return build
