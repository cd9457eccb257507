"""The one language that the code itself knows; those of the site are the folders of data/locales."""

from typing import Final

ENGLISH: Final = "en"
"""What the models, the rules and the commands are written in. It is also what is most likely
understood where no country says what is spoken: at makers of devices, at sellers of travel eSIMs,
and by whoever gets a letter that we cannot write in their language."""
