"""Which model each kind of record is read with."""

from typing import Final

from pydantic import BaseModel

from unsim.model.country import Country
from unsim.model.letter import Letter, LetterLanguage, Numbering
from unsim.model.locale import Locale
from unsim.model.worldwide import Device, General, Library, Seller

MODELS: Final[dict[str, type[BaseModel]]] = {
    "countries": Country,
    "sellers": Seller,
    "devices": Device,
    "letters": Letter,
    "languages": LetterLanguage,
    "locales": Locale,
    "general": General,
    "library": Library,
    "numbering": Numbering,
}
