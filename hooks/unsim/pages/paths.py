"""Where pages live, counted from the root of the site. People keep these addresses."""

from unsim.model.locale import Locale


def country_path(locale: Locale, code: str) -> str:
    return f"{locale.prefix}countries/{code}/"


def carrier_path(locale: Locale, code: str, carrier: str) -> str:
    return f"{country_path(locale, code)}{carrier}/"


def background_path(locale: Locale, code: str) -> str:
    return f"{country_path(locale, code)}background/"


def letters_path(locale: Locale, code: str) -> str:
    return f"{locale.prefix}letters/{code}/"


def claims_path(locale: Locale, topic: str = "", continent: str = "") -> str:
    """All claims, those of a topic, or those of a topic on one continent."""
    below = "".join(f"{part}/" for part in (topic, continent) if part)
    return f"{locale.prefix}claims/{below}"


def method_path(locale: Locale, part: str = "") -> str:
    return f"{locale.prefix}method/{part}/" if part else f"{locale.prefix}method/"
