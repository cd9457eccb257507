"""One page of every kind there is; whatever holds for the kinds is tested on these."""

from typing import Final

from tests.site.conftest import LANGUAGES

KINDS: Final = {
    "home": "",
    "countries": "countries/",
    "country": "countries/pe/",
    "an unknown country": "countries/cu/",
    "background": "countries/pe/background/",
    "carrier": "countries/pe/claro/",
    "an unknown carrier": "countries/hk/club-sim/",
    "a carrier that is gone": "countries/tw/t-star/",
    "saved guide": "countries/pe/guide.html",
    "compare": "compare/",
    "all carriers": "compare/all/",
    "plan": "plan/",
    "lines": "lines/",
    "an address that moved": "cases/",
    "letters": "letters/",
    "letters to carriers": "letters/pe/",
    "report": "report/",
    "guides": "guides/",
    "guide": "guides/left-the-country/",
    "claims": "claims/",
    "claims of a topic": "claims/fee/",
    "claims of a continent": "claims/cancel/europe/",
    "devices": "devices/",
    "device": "devices/android/",
    "sellers": "sellers/",
    "seller": "sellers/airalo/",
    "method": "method/",
    "verdicts": "method/verdicts/",
    "grades": "method/grades/",
    "from abroad": "method/from-abroad/",
    "how a plan is made": "method/plan/",
    "words": "method/words/",
    "questions": "method/questions/",
    "checks": "method/checks/",
    "fields": "method/fields/",
    "api": "api/",
    "changes": "changes/",
    "badges": "badges/",
    "insights": "insights/",
    "offline": "offline/",
    "no such page": "404.html",
}
FRAMED: Final = {kind: path for kind, path in KINDS.items() if kind != "saved guide"}
"""The kinds that stand in the site's frame: with header, search and footer."""


def in_language(language: str, path: str) -> str:
    return LANGUAGES[language] + path


def other_language(language: str) -> str:
    return next(other for other in LANGUAGES if other != language)
