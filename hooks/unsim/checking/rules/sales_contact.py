"""Nobody sells anything here."""

import re
from collections.abc import Iterator
from typing import Any, Final

from unsim.catalog import Catalog, Entry
from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import RECORDS, Problem, rule
from unsim.places import Place

_HANDLES: Final = re.compile(
    r"(?:\b(?:t\.me|telegram\.(?:me|dog)|wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|discord\.gg|discord\.com/invite"
    r"|line\.me|lin\.ee|m\.me|u\.wechat\.com|work\.weixin\.qq\.com|jq\.qq\.com|qm\.qq\.com)/\S+)"
    r"|(?:微信号?|薇信|威信|加[Vv]|[Vv]信|\b(?:VX|WX|WeChat|QQ)\b)\s*(?:号|群|ID)?\s*[:：]\s*[\w-]{5,}"
    r"|加(?:我|客服)?(?:的)?(?:微信|薇信|QQ|电报|飞机)"
    r"|QQ群\s*[:：]?\s*\d{5,}"
    r"|(?:telegram|电报|飞机)\s*(?:群|号|channel|group)?\s*[:：]?\s*@\w{4,}",
    re.IGNORECASE,
)
_OFFICIAL: Final = {"routes", "contacts", "steps", "complaint", "regulators", "line_check"}


@rule(
    "sales-contact",
    "No messenger account stands outside a carrier's or authority's own contacts: nothing is sold here.",
    kinds=(*RECORDS, "letters"),
    passes=[
        UNCHANGED,
        given("carriers.0.contacts: [{channel: chat, value: https://wa.me/51999, sources: [law]}]"),
        given("carriers.0.about: {zh: 可在微信小程序查询余额。, en: It has a WeChat mini program.}"),
    ],
    fails=[
        given("carriers.0.about: {zh: 代办销户请加微信, en: Yes}"),
        given("carriers.0.about: {zh: 代办 VX：abc12345, en: Yes}"),
        given("sources.law.url: https://t.me/cancel_sim"),
    ],
)
def sales_contact(entry: Entry[Any], catalog: Catalog) -> Iterator[Problem]:
    for place, text in _where_people_read(entry):
        if found := _HANDLES.search(text):
            yield Problem(
                place,
                f"gives a messenger contact: “{found[0][:60]}”",
                "take it out; a carrier's own chat stands under “routes” or “contacts” with its source",
            )


def _where_people_read(entry: Entry[Any]) -> Iterator[Place]:
    places = entry.places
    for path, text in (*places.texts, *places.phrases):
        for language, words in text.items():
            yield Place((*path, language), words)
    for place in (*places.urls, *places.lines):
        if _OFFICIAL.isdisjoint(place.path):
            yield place
