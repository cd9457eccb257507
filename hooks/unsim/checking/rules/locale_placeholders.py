"""A message has the same {placeholders} in every language."""

import re
from collections.abc import Iterator
from typing import Any, Final

from unsim.checking.example import Example, given
from unsim.checking.rule import Problem, rule
from unsim.model.locale import Plural
from unsim.records.catalog import Catalog, Entry

_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")


@rule(
    "locale-placeholders",
    "A message or step has the same {placeholders} as in the default language.",
    kinds=("locales",),
    passes=[Example(kind="locales"), given('messages.days: {other: "{count} d"}', "locales")],
    fails=[
        given('messages.hello: "Hello {nmae}"', "locales"),
        given("messages.hello: Hello", "locales"),
        given('steps.open: "Open {url}"', "locales"),
    ],
)
def locale_placeholders(entry: Entry[Any], catalog: Catalog) -> Iterator[Problem]:
    default = catalog.default_locale
    if default is None:
        return
    for section in ("steps", "messages"):
        theirs = getattr(default.record, section)
        for key, message in getattr(entry.record, section).items():
            if key in theirs and placeholders(message) != placeholders(theirs[key]):
                wanted = ", ".join(f"{{{name}}}" for name in sorted(placeholders(theirs[key])))
                yield Problem(
                    (section, key),
                    f"has other placeholders than in {default.record.locale}",
                    f"it needs {wanted}" if wanted else "it takes none",
                )


def placeholders(message: str | Plural) -> set[str]:
    forms = [message] if isinstance(message, str) else [message.one or "", message.other]
    return {name for form in forms for name in _PLACEHOLDER.findall(form)}
