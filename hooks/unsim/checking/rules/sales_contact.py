"""Nobody sells anything here."""

import re
from collections.abc import Iterator
from typing import Any, Final

from unsim.checking.example import UNCHANGED, given
from unsim.checking.rule import RECORDS, Problem, rule
from unsim.records.catalog import Catalog, Entry
from unsim.records.places import Place

_HANDLES: Final = re.compile(
    r"\b(?:t\.me|telegram\.(?:me|dog)|wa\.me|api\.whatsapp\.com|chat\.whatsapp\.com|discord\.gg"
    r"|discord\.com/invite|line\.me|lin\.ee|m\.me|u\.wechat\.com|work\.weixin\.qq\.com|jq\.qq\.com"
    r"|qm\.qq\.com)/\S+"
    r"|(?:微信|薇信|威信|[Vv]信|加[Vv]|QQ|电报|飞机|(?<![A-Za-z])(?:VX|WX|WeChat|Telegram|TG|WhatsApp))"
    r"\s*(?:号|群|ID|频道|channel|group)?\s*(?:[:：]\s*(?=[A-Za-z-]*[0-9_])|[:：]?\s*[@+])[A-Za-z0-9_-]{5,}(?![:/.])"
    r"|QQ群?\s*\d{6,}",
    re.IGNORECASE,
)
_HINTS: Final = (
    *(".me/", "telegram", "whatsapp", "discord", "lin.ee", "wechat", "weixin", "qq", "vx", "wx"),
    *("tg", "微信", "薇信", "威信", "电报", "飞机", "v信", "加v"),
)
"""Every handle has one of these, and most texts have none: much quicker to look for."""
_OFFICIAL: Final = {"routes", "contacts", "steps", "complaint", "regulators", "line_check"}


@rule(
    "sales-contact",
    "No messenger account stands outside a carrier's or authority's own contacts: nothing is sold here.",
    kinds=(*RECORDS, "letters", "languages"),
    passes=[
        UNCHANGED,
        given("carriers.0.contacts: [{channel: chat, value: https://wa.me/51999, sources: [law]}]"),
        given(
            "carriers.0.about: {zh: 可在微信小程序查询余额。, en: It has a WeChat mini program.}"
        ),
        given(
            "carriers.0.about: {zh: 微信：旧号码已经停用, en: 'On WhatsApp and Telegram: while it works'}"
        ),
    ],
    fails=[
        given("carriers.0.about: {zh: 代办销户请加微信：sim_helper, en: Yes}"),
        given("carriers.0.about: {zh: 代办, en: Telegram @sim_helper}"),
        given("carriers.0.about: {zh: 代办 VX：abc12345, en: Yes}"),
        given("sources.law.url: https://t.me/cancel_sim"),
    ],
)
def sales_contact(entry: Entry[Any], _catalog: Catalog) -> Iterator[Problem]:
    for place, text in _where_people_read(entry):
        lowered = text.lower()
        hinted = any(hint in lowered for hint in _HINTS)
        if hinted and (found := _HANDLES.search(text)):
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
