"""What time it is where a carrier answers the telephone, for the line beside its numbers.

The first and the last zone of a country that has several; one that is not here shows no time.
"""

from typing import Final

ZONES: Final[dict[str, tuple[str, ...]]] = {
    "AR": ("America/Argentina/Buenos_Aires",),
    "CA": ("America/Vancouver", "America/St_Johns"),
    "CO": ("America/Bogota",),
    "CU": ("America/Havana",),
    "HK": ("Asia/Hong_Kong",),
    "ID": ("Asia/Jakarta", "Asia/Jayapura"),
    "IT": ("Europe/Rome",),
    "JP": ("Asia/Tokyo",),
    "KR": ("Asia/Seoul",),
    "MO": ("Asia/Macau",),
    "MX": ("America/Tijuana", "America/Mexico_City"),
    "MY": ("Asia/Kuala_Lumpur",),
    "PE": ("America/Lima",),
    "PH": ("Asia/Manila",),
    "SG": ("Asia/Singapore",),
    "TH": ("Asia/Bangkok",),
    "TW": ("Asia/Taipei",),
    "US": ("America/Los_Angeles", "America/New_York"),
    "VN": ("Asia/Ho_Chi_Minh",),
}


def zones_of(country: str) -> tuple[str, ...]:
    return ZONES.get(country, ())
