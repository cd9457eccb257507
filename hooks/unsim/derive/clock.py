"""The day the site is built: SOURCE_DATE_EPOCH when set, so that builds can be repeated."""

import os
from datetime import UTC, date, datetime


def build_day() -> date:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdigit():
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return datetime.now(UTC).date()
