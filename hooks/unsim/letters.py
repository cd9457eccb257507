"""The words in braces that a letter may hold, and how they are found."""

import re
from typing import Final

ASKED: Final = (
    "name",
    "document",
    "document_number",
    "number",
    "plan",
    "account",
    "address",
    "city",
    "email",
    "phone",
    "bank_account",
    "request_date",
    "request_code",
    "last_day",
    "amount",
    "today",
)
"""What the reader fills in. It never leaves the browser."""

KNOWN: Final = ("carrier", "legal_name", "country", "regulator", "deadline", "article")
"""What the record knows."""

PLACEHOLDERS: Final = (*ASKED, *KNOWN)
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")


def placeholders(text: str) -> list[str]:
    return _PLACEHOLDER.findall(text)
